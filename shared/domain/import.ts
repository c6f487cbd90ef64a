/*
 * The act of taking mentions in from a file: what was read, stored, doubled and refused,
 * with the mapping that was used (the next file with the same columns starts from it).
 * Undoing it is a second entry; mentions that an entry cites stay.
 */
import { z } from '../lib/zod.ts';
import { type ColumnMapping, columnMappingSchema } from './columnMapping.ts';
import { sha256Schema } from './entry.ts';
import { accept, defineNoun, type FoldStep, refuse } from './fold.ts';

const countSchema = z.number().int().min(0);

const completedSchema = z.object({
  fileName: z.string().min(1).max(400),
  fileSha256: sha256Schema,
  sizeBytes: countSchema,
  headerKey: z.string().max(128),
  mapping: columnMappingSchema,
  rowsRead: countSchema,
  stored: countSchema,
  duplicate: countSchema,
  rejected: countSchema,
});
const undoneSchema = z.object({ removed: countSchema, kept: countSchema });

export type ImportCompleted = z.infer<typeof completedSchema>;

export type Import = {
  readonly id: string;
  readonly fileName: string | null;
  readonly fileSha256: string | null;
  readonly sizeBytes: number;
  readonly headerKey: string | null;
  readonly mapping: ColumnMapping | null;
  readonly rowsRead: number;
  readonly stored: number;
  readonly duplicate: number;
  readonly rejected: number;
  readonly completedAt: number;
  readonly person: string;
  readonly undoneAt: number | null;
  readonly removed: number | null;
  readonly kept: number | null;
};

export const importNoun = defineNoun({
  noun: 'import',
  kinds: {
    'import.completed': { version: 1, schema: completedSchema },
    'import.undone': { version: 1, schema: undoneSchema },
  },
  reduce(state: Import | null, { kind, entry }): FoldStep<Import | null> {
    if (kind === 'import.completed') {
      if (state !== null) return refuse(state, 'notFirst');
      const payload = entry.payload;
      return accept<Import>({
        id: entry.entityId,
        fileName: payload?.fileName ?? null,
        fileSha256: payload?.fileSha256 ?? null,
        sizeBytes: payload?.sizeBytes ?? 0,
        headerKey: payload?.headerKey ?? null,
        mapping: payload?.mapping ?? null,
        rowsRead: payload?.rowsRead ?? 0,
        stored: payload?.stored ?? 0,
        duplicate: payload?.duplicate ?? 0,
        rejected: payload?.rejected ?? 0,
        completedAt: entry.occurredAt,
        person: entry.person,
        undoneAt: null,
        removed: null,
        kept: null,
      });
    }
    if (state === null) return refuse(state, 'notStarted');
    if (state.undoneAt !== null) return refuse(state, 'alreadyDone');
    return accept({
      ...state,
      undoneAt: entry.occurredAt,
      removed: entry.payload?.removed ?? null,
      kept: entry.payload?.kept ?? null,
    });
  },
});
