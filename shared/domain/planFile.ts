/*
 * A plan as one file, to hand to another organisation or laptop: every record that is in the plan, with its
 * fields, and no history. Read strictly: a field that is not known is said, never dropped in silence.
 */
import { z } from '../lib/zod.ts';
import { idSchema } from './entry.ts';
import type { AnyPlanRecord, PlanState } from './planHistory.ts';
import { PLAN_NOUN_NAMES, PLAN_NOUNS, type PlanFields, type PlanNounName } from './planNouns.ts';

export const PLAN_FILE_FORMAT = 'vigie.plan';
export const PLAN_FILE_VERSION = 1;
/** Larger files are no plans. Bytes. */
export const PLAN_FILE_SIZE_LIMIT = 50 * 1024 * 1024;

export type PlanFileRecord<F> = { readonly id: string; readonly fields: F };
export type PlanFileRecords = {
  readonly [N in PlanNounName]?: readonly PlanFileRecord<PlanFields<N>>[];
};
export type PlanFile = {
  readonly format: typeof PLAN_FILE_FORMAT;
  readonly version: number;
  /** ISO 8601 in UTC. */
  readonly exportedAt: string;
  /** Of the plan that was exported; 0 for one that was never in a file of Vigie. */
  readonly revision: number;
  readonly records: PlanFileRecords;
};

/** The schema of a whole file; its JSON Schema is shipped. */
export function planFileSchema() {
  const records = Object.fromEntries(
    PLAN_NOUN_NAMES.map((noun) => [
      noun,
      z
        .array(z.strictObject({ id: idSchema, fields: fileFields(noun) }))
        .max(20_000)
        .optional(),
    ]),
  );
  return z.strictObject({
    format: z.literal(PLAN_FILE_FORMAT),
    version: z.number().int().min(1),
    exportedAt: z.iso.datetime(),
    revision: z.number().int().min(0),
    records: z.strictObject(records),
  });
}

/** The fields of a noun as files have them: those that older files cannot know may be left out. */
function fileFields(noun: PlanNounName): z.ZodObject {
  const { fields, later, blank } = PLAN_NOUNS[noun];
  const shape: Readonly<Record<string, z.ZodType>> = fields.shape;
  const defaults: Readonly<Record<string, unknown>> = blank;
  const loose = later.flatMap((name) => {
    const field = shape[name];
    return field === undefined ? [] : [[name, field.default(defaults[name])] as const];
  });
  return z.strictObject({ ...shape, ...Object.fromEntries(loose) });
}

/** Where a file does not fit: the noun, which record of its list (from 1), and the field. */
export type PlanFileProblem = {
  readonly code: 'fieldUnknown' | 'fieldInvalid' | 'fieldMissing' | 'idTwice';
  readonly noun: string;
  readonly record: number;
  readonly field: string;
};

export type ReadPlanFile =
  | { readonly ok: true; readonly file: PlanFile }
  | { readonly ok: false; readonly code: 'notAPlan' | 'unreadable' | 'fromNewer' }
  | { readonly ok: false; readonly code: 'invalid'; readonly problems: readonly PlanFileProblem[] };

const PROBLEMS_LIMIT = 50;

/** Reads a file's text; says what is wrong rather than throwing. */
export function readPlanFile(text: string): ReadPlanFile {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, code: 'unreadable' };
  }
  if (typeof raw !== 'object' || raw === null || !('format' in raw) || raw.format !== PLAN_FILE_FORMAT)
    return { ok: false, code: 'notAPlan' };
  if ('version' in raw && typeof raw.version === 'number' && raw.version > PLAN_FILE_VERSION)
    return { ok: false, code: 'fromNewer' };
  const parsed = planFileSchema().safeParse(raw);
  if (!parsed.success)
    return {
      ok: false,
      code: 'invalid',
      problems: parsed.error.issues.slice(0, PROBLEMS_LIMIT).map((issue) => toProblem(issue, raw)),
    };
  const file = parsed.data as unknown as PlanFile;
  const twice = findTwice(file.records);
  return twice.length > 0 ? { ok: false, code: 'invalid', problems: twice } : { ok: true, file };
}

/** What a file holds at a place that the schema complains of. */
function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    raw,
  );
}

function toProblem(issue: z.core.$ZodIssue, raw: unknown): PlanFileProblem {
  const [, noun, at, ...rest] = issue.path.map(String);
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : '';
  const field = [...rest.filter((part) => part !== 'fields'), unknown]
    .filter((part) => part !== '')
    .join('.');
  const isMissing = issue.code === 'invalid_type' && valueAt(raw, issue.path) === undefined;
  return {
    code: unknown !== '' ? 'fieldUnknown' : isMissing ? 'fieldMissing' : 'fieldInvalid',
    noun: noun ?? String(issue.path[0] ?? ''),
    record: at === undefined ? 0 : Number(at) + 1,
    field,
  };
}

function findTwice(records: PlanFileRecords): readonly PlanFileProblem[] {
  const problems: PlanFileProblem[] = [];
  for (const noun of PLAN_NOUN_NAMES) {
    const seen = new Set<string>();
    for (const [index, record] of (records[noun] ?? []).entries()) {
      if (seen.has(record.id)) problems.push({ code: 'idTwice', noun, record: index + 1, field: 'id' });
      seen.add(record.id);
    }
  }
  return problems.slice(0, PROBLEMS_LIMIT);
}

/** The file of a plan as it stands; retired and erased records stay behind. */
export function toPlanFile(state: PlanState, revision: number, now: number): PlanFile {
  const records = Object.fromEntries(
    PLAN_NOUN_NAMES.map((noun) => [
      noun,
      (state[noun] ?? [])
        .filter((record) => record.retiredAt === null && !record.isErased)
        .map(({ id, fields }) => ({ id, fields }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    ]),
  ) as unknown as PlanFileRecords;
  return {
    format: PLAN_FILE_FORMAT,
    version: PLAN_FILE_VERSION,
    exportedAt: new Date(now).toISOString(),
    revision,
    records,
  };
}

/** A file's records in the form in which plans are compared. */
export function stateOfFile(records: PlanFileRecords): PlanState {
  return Object.fromEntries(
    PLAN_NOUN_NAMES.map((noun) => [
      noun,
      (records[noun] ?? []).map(
        ({ id, fields }): AnyPlanRecord => ({
          id,
          fields: fields as AnyPlanRecord['fields'],
          revision: 1,
          addedAt: 0,
          changedAt: 0,
          changedBy: '',
          reviewedAt: null,
          retiredAt: null,
          isErased: false,
        }),
      ),
    ]),
  );
}
