/*
 * The register of confidentiality incidents: nothing in it is ever removed, and it goes out as one table.
 */
import {
  type ConfidentialityIncident,
  type ConfidentialityStep,
  confidentialityFields,
} from '../domain/confidentialityIncident.ts';
import { CONFIDENTIALITY_REASON_LIMIT, type ConfidentialityFields } from '../domain/confidentialityRules.ts';
import { idSchema } from '../domain/entry.ts';
import { textSchema } from '../domain/planText.ts';
import { LOCALES } from '../lib/locale.ts';
import { z } from '../lib/zod.ts';
import { engineCommand, engineQuery } from './define.ts';

export type ConfidentialityView = ConfidentialityIncident & {
  /** The first day on which it need no longer be kept. */
  readonly keptUntil: string;
};

type PartOf<F> = { readonly [K in keyof F]?: F[K] | undefined };
type RecordInput = {
  readonly fields: PartOf<ConfidentialityFields> & { readonly title: string; readonly awareAt: number };
};
type AmendInput = {
  readonly id: string;
  readonly fields: PartOf<ConfidentialityFields>;
  readonly revision?: number | undefined;
};

const reasonSchema = textSchema(CONFIDENTIALITY_REASON_LIMIT);
const partial = () => z.strictObject(confidentialityFields().partial().shape);
const recordInput: z.ZodType<RecordInput> = z.strictObject({
  fields: z.lazy(() => partial().required({ title: true, awareAt: true, timeZone: true })),
}) as never;
const amendInput: z.ZodType<AmendInput> = z.strictObject({
  id: idSchema,
  fields: z.lazy(partial),
  revision: z.number().int().min(1).optional(),
}) as never;

export const confidentialityIncidentCalls = {
  'confidentialityIncident.list': engineQuery<readonly ConfidentialityView[]>()({
    summary:
      'The register of confidentiality incidents: open ones first, then by when somebody became aware.',
    input: z.strictObject({}),
    grades: ['console', 'headless', 'shell'],
  }),
  'confidentialityIncident.get': engineQuery<{
    readonly incident: ConfidentialityView;
    readonly steps: readonly ConfidentialityStep[];
  }>()({
    summary: 'One incident of the register, with who changed what.',
    input: z.strictObject({ id: idSchema }),
    grades: ['console', 'headless', 'shell'],
  }),
  'confidentialityIncident.record': engineCommand<ConfidentialityView>()({
    summary: 'Enters a confidentiality incident in the register.',
    input: recordInput,
  }),
  'confidentialityIncident.amend': engineCommand<ConfidentialityView>()({
    summary: 'Changes fields of an incident of the register; the old words stay in its history.',
    input: amendInput,
  }),
  'confidentialityIncident.close': engineCommand<ConfidentialityView>()({
    summary: 'Closes an incident once the authority was told or no notice is due.',
    input: z.strictObject({ id: idSchema, reason: reasonSchema.default('') }),
  }),
  'confidentialityIncident.reopen': engineCommand<ConfidentialityView>()({
    summary: 'Reopens a closed incident of the register, with the reason.',
    input: z.strictObject({ id: idSchema, reason: reasonSchema.min(1) }),
  }),
  'confidentialityIncident.export': engineCommand<{
    readonly file: string;
    readonly sha256: string;
    readonly sizeBytes: number;
  }>()({
    summary: 'Writes the register as a table that no spreadsheet runs.',
    input: z.strictObject({
      file: z.string().min(1).max(4_096),
      locale: z.enum(LOCALES).default('en-CA'),
    }),
    isPersonNeeded: false,
    grades: ['headless', 'shell'],
  }),
};
