/*
 * A sheet of one-time codes on paper: whoever holds it approves by telephone when every network is down. The codes
 * themselves are nowhere but on the paper; here are their salted hashes, which were used for what, and what was refused.
 */
import { z } from '../lib/zod.ts';
import { idSchema, sha256Schema } from './entry.ts';
import { accept, defineNoun, type FoldStep, refuse } from './fold.ts';
import { ROOM_REASON_LIMIT } from './roomLimits.ts';
import { SHEET_CODES_LIMIT } from './statementLimits.ts';

const reasonSchema = z.string().trim().max(ROOM_REASON_LIMIT);
const codeNoSchema = z.number().int().min(1).max(999);
const hexSchema = z.string().regex(/^[0-9a-f]{32,128}$/);

/** scrypt of one code, with its own salt. */
const hashedCodeSchema = z.object({ no: codeNoSchema, salt: hexSchema, hash: hexSchema });
export type HashedCode = z.infer<typeof hashedCodeSchema>;

export const CODE_REFUSALS = ['wrong', 'used', 'revoked', 'changed', 'ownText', 'notAsked'] as const;
export type CodeRefusal = (typeof CODE_REFUSALS)[number];

const issuedSchema = z.object({
  contactId: idSchema,
  /** What stands on the paper, to be named by over the telephone. */
  number: z.string().min(1).max(12),
  codes: z.array(hashedCodeSchema).min(1).max(SHEET_CODES_LIMIT),
});
const usedSchema = z.object({
  no: codeNoSchema,
  signatureId: idSchema,
  statementId: idSchema,
  digest: sha256Schema,
  checkValue: z.string().max(12),
});
const refusedSchema = z.object({
  no: codeNoSchema,
  statementId: idSchema.nullable(),
  reason: z.enum(CODE_REFUSALS),
});
const settledSchema = z.object({
  no: codeNoSchema,
  /** The use that counts; null: none does. */
  signatureId: idSchema.nullable(),
  reason: reasonSchema,
  /** The uses that whoever decided knew of; one that comes to light later is decided about anew. */
  among: z.array(idSchema).max(1_000).readonly().optional(),
});

export type CodeUse = z.infer<typeof usedSchema> & {
  readonly entryId: string;
  readonly device: string;
  readonly by: string;
  readonly at: number;
  /** After the sheet was revoked, on a laptop that did not know: listed beside the other use, and never counted. */
  readonly isLate?: boolean;
};

export type CodeSheet = {
  readonly id: string;
  readonly contactId: string | null;
  readonly number: string;
  readonly codes: readonly HashedCode[];
  readonly issuedAt: number;
  readonly issuedBy: string;
  /** One a code, unless it was used on two laptops that had not met. */
  readonly uses: readonly CodeUse[];
  readonly settled: readonly (z.infer<typeof settledSchema> & { readonly by: string; readonly at: number })[];
  /** Tries that were refused since the last right one, for the wait before the next. */
  /** Right ones that were refused: they were spoken, and are spent. */
  readonly burnt: readonly number[];
  /** A use was erased: nobody knows any more which code it was, so none counts. */
  readonly hasLostUse: boolean;
  readonly wrongInRow: number;
  readonly lastWrongAt: number;
  readonly refusals: readonly (z.infer<typeof refusedSchema> & {
    readonly by: string;
    readonly at: number;
  })[];
  readonly revokedAt: number | null;
  readonly revokedBy: string | null;
  readonly revokeReason: string;
  readonly isErased: boolean;
};

export const codeSheetNoun = defineNoun({
  noun: 'codeSheet',
  kinds: {
    'codeSheet.issued': { version: 1, schema: issuedSchema },
    'codeSheet.used': { version: 1, schema: usedSchema },
    'codeSheet.refused': { version: 1, schema: refusedSchema },
    'codeSheet.settled': { version: 1, schema: settledSchema },
    'codeSheet.revoked': { version: 1, schema: z.object({ reason: reasonSchema }) },
  },
  reduce(state: CodeSheet | null, { kind, entry }): FoldStep<CodeSheet | null> {
    const who = { by: entry.person, at: entry.occurredAt };
    if (kind === 'codeSheet.issued') {
      if (state !== null) return refuse(state, 'notFirst');
      return accept<CodeSheet>({
        id: entry.entityId,
        contactId: entry.payload?.contactId ?? null,
        number: entry.payload?.number ?? '',
        codes: entry.payload?.codes ?? [],
        issuedAt: entry.occurredAt,
        issuedBy: entry.person,
        uses: [],
        settled: [],
        burnt: [],
        hasLostUse: false,
        wrongInRow: 0,
        lastWrongAt: 0,
        refusals: [],
        revokedAt: null,
        revokedBy: null,
        revokeReason: '',
        isErased: entry.payload === null,
      });
    }
    if (state === null) return refuse(state, 'notStarted');
    if (entry.payload === null) return accept(withoutWords(state, kind, who));
    switch (kind) {
      case 'codeSheet.used': {
        const { payload } = entry;
        const isLate = state.revokedAt !== null;
        // Of a revoked sheet nothing counts; but a code that was used before casts doubt on that use too.
        if (isLate && !state.uses.some(({ no }) => no === payload.no)) return refuse(state, 'closed');
        if (!state.codes.some(({ no }) => no === payload.no)) return refuse(state, 'unreadable');
        // A second use is kept beside the first: two laptops that had not met cannot both have been right.
        const use = { ...payload, ...who, entryId: entry.id, device: entry.device, isLate };
        return accept({ ...state, uses: [...state.uses, use], wrongInRow: 0, lastWrongAt: 0 });
      }
      case 'codeSheet.refused': {
        const { no, reason } = entry.payload;
        const isGuess = reason === 'wrong';
        const isSpent = reason === 'changed' || reason === 'ownText' || reason === 'notAsked';
        return accept({
          ...state,
          refusals: [...state.refusals, { ...entry.payload, ...who }].slice(-REFUSALS_KEPT),
          burnt: isSpent ? [...new Set([...state.burnt, no])] : state.burnt,
          wrongInRow: isGuess ? state.wrongInRow + 1 : state.wrongInRow,
          lastWrongAt: isGuess ? entry.occurredAt : state.lastWrongAt,
        });
      }
      case 'codeSheet.settled': {
        const { payload } = entry;
        const uses = state.uses.filter(({ no }) => no === payload.no);
        if (uses.length < 2) return refuse(state, 'notStarted');
        if (payload.signatureId !== null && !uses.some((use) => use.signatureId === payload.signatureId))
          return refuse(state, 'unreadable');
        const others = state.settled.filter(({ no }) => no !== payload.no);
        const among = payload.among ?? uses.map(({ signatureId }) => signatureId);
        return accept({ ...state, settled: [...others, { ...payload, ...who, among }] });
      }
      case 'codeSheet.revoked':
        if (state.revokedAt !== null) return refuse(state, 'alreadyDone');
        return accept({
          ...state,
          revokedAt: entry.occurredAt,
          revokedBy: entry.person,
          revokeReason: entry.payload.reason,
        });
    }
  },
});

/** An act whose words were erased still happened: a sheet stays revoked, and what is not known is not counted. */
function withoutWords(
  state: CodeSheet,
  kind: string,
  { by, at }: { readonly by: string; readonly at: number },
): CodeSheet {
  const erased = { ...state, isErased: true };
  if (kind === 'codeSheet.revoked')
    return state.revokedAt === null ? { ...erased, revokedAt: at, revokedBy: by, revokeReason: '' } : erased;
  if (kind === 'codeSheet.used') return { ...erased, hasLostUse: true };
  return kind === 'codeSheet.settled' ? { ...erased, settled: [] } : erased;
}

/** Newest refused tries that a state holds; all of them stay in the journal. */
const REFUSALS_KEPT = 50;
