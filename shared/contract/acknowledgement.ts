/*
 * Who has read a brief: a list that is ticked, on screen or from the sheet that people signed.
 */
import { type Acknowledgement, acknowledgementNameSchema } from '../domain/acknowledgement.ts';
import {
  ACKNOWLEDGEMENT_PEOPLE_LIMIT,
  ACKNOWLEDGEMENT_REASON_LIMIT,
  ACKNOWLEDGEMENT_WAYS,
  type AcknowledgementRow,
} from '../domain/acknowledgementRules.ts';
import { idSchema, momentSchema } from '../domain/entry.ts';
import { z } from '../lib/zod.ts';
import { engineCommand, engineQuery } from './define.ts';

export type BriefAcknowledgements = {
  readonly briefId: string;
  /** The revision of the brief now, and the one since when its words are what they are. */
  readonly revision: number;
  readonly wordedSince: number;
  /** People whom the audience names; null when it names nobody, and only those recorded are known. */
  readonly expected: number | null;
  /** Of the expected people, or of all where nobody is expected: those who acknowledged the words of now. */
  readonly acknowledged: number;
  /** Of the same people: those who acknowledged only earlier words. */
  readonly earlier: number;
  readonly rows: readonly AcknowledgementRow[];
  /** Taken back, newest first; the name is null once erased. */
  readonly withdrawn: readonly { readonly name: string | null; readonly acknowledgement: Acknowledgement }[];
};

const idsSchema = z.array(idSchema).min(1).max(ACKNOWLEDGEMENT_PEOPLE_LIMIT);

export const acknowledgementCalls = {
  'acknowledgement.ofBrief': engineQuery<BriefAcknowledgements>()({
    summary: 'Who must acknowledge a brief, who has, who is missing, and of which wording.',
    input: z.strictObject({ briefId: idSchema }),
  }),
  'acknowledgement.record': engineCommand<{
    readonly ids: readonly string[];
    /** People who had acknowledged these words already: nothing is written twice. */
    readonly already: number;
  }>()({
    summary: 'Writes down that people have read a brief, several at once; of an earlier revision if named.',
    input: z.strictObject({
      briefId: idSchema,
      people: z
        .array(
          z.union([
            z.strictObject({ contactId: idSchema }),
            z.strictObject({ name: acknowledgementNameSchema }),
          ]),
        )
        .min(1)
        .max(ACKNOWLEDGEMENT_PEOPLE_LIMIT),
      way: z.enum(ACKNOWLEDGEMENT_WAYS),
      /** The revision that they read; the present one if left out. */
      revision: z.number().int().min(1).optional(),
      /** When they said so; now if left out. */
      acknowledgedAt: momentSchema.optional(),
    }),
  }),
  'acknowledgement.withdraw': engineCommand<readonly Acknowledgement[]>()({
    summary: 'Takes acknowledgements back, with a reason; they stay in the journal.',
    input: z.strictObject({
      acknowledgementIds: idsSchema,
      reason: z.string().trim().max(ACKNOWLEDGEMENT_REASON_LIMIT).default(''),
    }),
  }),
  'acknowledgement.restore': engineCommand<readonly Acknowledgement[]>()({
    summary: 'Undoes the taking back of acknowledgements.',
    input: z.strictObject({ acknowledgementIds: idsSchema }),
  }),
};
