/*
 * The organisation as its reports show it: part of the document, so that the document needs nothing beside it.
 */
import { z } from '../lib/zod.ts';
import { HOUSE_COLOUR, LOGO_TYPES } from './reportHouse.ts';

export const reportHouseSchema = z.strictObject({
  organisation: z.string(),
  /** For the title and the rules above the parts, on white only; null: black. */
  colour: z.string().regex(HOUSE_COLOUR).nullable(),
  logo: z
    .strictObject({
      mediaType: z.enum(LOGO_TYPES),
      /** Pixels. */
      width: z.number().int().min(1),
      height: z.number().int().min(1),
      /** The file's own bytes. */
      base64: z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/),
    })
    .nullable(),
});
export type ReportHouse = z.infer<typeof reportHouseSchema>;
