/*
 * A sheet of the plan that left the house on paper: who holds it, where, and what it said when it was handed
 * out. Whether it still says the truth is computed by comparing digests, never kept. What was written of holder
 * and place is corrected by amendment: the earlier wording stays.
 */
import { LOCALES, type Locale } from '../lib/locale.ts';
import { z } from '../lib/zod.ts';
import { idSchema, momentSchema } from './entry.ts';
import { accept, defineNoun, type FoldStep, refuse } from './fold.ts';
import { standingVersion } from './paperCopyRules.ts';
import { calendarDaySchema } from './planText.ts';
import {
  PAPER_COPIES_LIMIT,
  PAPER_HOLDER_LIMIT,
  PAPER_PLACE_LIMIT,
  PAPER_REASON_LIMIT,
  PAPERS,
  type Paper,
  SHEET_LANGUAGES,
  SHEETS,
  type Sheet,
  type SheetLanguage,
  WITHDRAWALS,
  type Withdrawal,
} from './sheets.ts';

/** A contact of the plan by id, so that an erasure reaches the name; or a name that a person typed. */
export type PaperHolder = { readonly contactId: string } | { readonly name: string };

export const paperHolderSchema = z.union([
  z.strictObject({ contactId: idSchema }),
  z.strictObject({ name: z.string().trim().min(1).max(PAPER_HOLDER_LIMIT) }),
]);
export const paperPlaceSchema = z.string().trim().max(PAPER_PLACE_LIMIT);
export const paperCopiesSchema = z.number().int().min(1).max(PAPER_COPIES_LIMIT);
export const paperReasonSchema = z.string().trim().max(PAPER_REASON_LIMIT);

/** What the foot of a printed sheet says, and when it was laid out. */
export const paperPrintSchema = z.strictObject({
  digest: z.string().regex(/^[0-9a-f]{8}$/),
  revision: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  validUntil: calendarDaySchema.nullable(),
  printedAt: momentSchema,
});
export type PaperPrint = z.infer<typeof paperPrintSchema>;

/** Which sheet it is: the same four make the same sheet again. */
export const paperWishShape = {
  sheet: z.enum(SHEETS),
  language: z.enum(SHEET_LANGUAGES),
  paper: z.enum(PAPERS),
  locale: z.enum(LOCALES),
};
export type PaperWish = {
  readonly sheet: Sheet;
  readonly language: SheetLanguage;
  readonly paper: Paper;
  readonly locale: Locale;
};

/** One wording of who holds how many, and where: the first, or an amendment. */
export type PaperCopyVersion = {
  readonly entryId: string;
  /** Null once erased. */
  readonly holder: PaperHolder | null;
  readonly place: string;
  readonly copies: number;
  readonly reason: string;
  readonly person: string;
  readonly recordedAt: number;
  readonly isErased: boolean;
};

export type PaperCopy = {
  readonly id: string;
  /** Null once what was handed out is erased: nothing can be said of the copy then. */
  readonly wish: PaperWish | null;
  readonly print: PaperPrint | null;
  readonly handedOutAt: number;
  readonly handedOutBy: string;
  /** Oldest first; the last one stands. Never empty. */
  readonly versions: readonly PaperCopyVersion[];
  /** The copy that this one took the place of. */
  readonly replaces: string | null;
  readonly withdrawal: {
    /** Null once erased. */
    readonly how: Withdrawal | null;
    readonly reason: string;
    readonly at: number;
    readonly by: string;
    /** The newer print that took its place. */
    readonly replacedBy: string | null;
  } | null;
};

const holding = { holder: paperHolderSchema, place: paperPlaceSchema, copies: paperCopiesSchema };

const issuedSchema = z.object({
  ...paperWishShape,
  print: paperPrintSchema,
  ...holding,
  replaces: idSchema.nullable(),
});
const amendedSchema = z.object({ ...z.object(holding).partial().shape, reason: paperReasonSchema });
const withdrawnSchema = z.object({
  how: z.enum(WITHDRAWALS),
  reason: paperReasonSchema,
  replacedBy: idSchema.nullable(),
});

export const paperCopyNoun = defineNoun({
  noun: 'paperCopy',
  kinds: {
    'paperCopy.issued': { version: 1, schema: issuedSchema },
    'paperCopy.amended': { version: 1, schema: amendedSchema },
    'paperCopy.withdrawn': { version: 1, schema: withdrawnSchema },
    'paperCopy.restored': { version: 1, schema: z.object({}) },
  },
  reduce(state: PaperCopy | null, { kind, entry }): FoldStep<PaperCopy | null> {
    const wording = { entryId: entry.id, person: entry.person, recordedAt: entry.recordedAt };
    if (kind === 'paperCopy.issued') {
      if (state !== null) return refuse(state, 'notFirst');
      const { payload } = entry;
      return accept<PaperCopy>({
        id: entry.entityId,
        wish:
          payload === null
            ? null
            : {
                sheet: payload.sheet,
                language: payload.language,
                paper: payload.paper,
                locale: payload.locale,
              },
        print: payload?.print ?? null,
        handedOutAt: entry.occurredAt,
        handedOutBy: entry.person,
        versions: [
          {
            ...wording,
            holder: payload?.holder ?? null,
            place: payload?.place ?? '',
            copies: payload?.copies ?? 1,
            reason: '',
            isErased: payload === null,
          },
        ],
        replaces: payload?.replaces ?? null,
        withdrawal: null,
      });
    }
    if (state === null) return refuse(state, 'notStarted');
    if (kind === 'paperCopy.amended') {
      const { payload } = entry;
      const last = standingVersion(state);
      return accept({
        ...state,
        versions: [
          ...state.versions,
          {
            ...wording,
            holder: payload?.holder ?? last.holder,
            place: payload?.place ?? last.place,
            copies: payload?.copies ?? last.copies,
            reason: payload?.reason ?? '',
            isErased: payload === null,
          },
        ],
      });
    }
    if (kind === 'paperCopy.restored') {
      return state.withdrawal === null ? refuse(state, 'notClosed') : accept({ ...state, withdrawal: null });
    }
    if (state.withdrawal !== null) return refuse(state, 'alreadyDone');
    return accept({
      ...state,
      withdrawal: {
        how: entry.payload?.how ?? null,
        reason: entry.payload?.reason ?? '',
        at: entry.occurredAt,
        by: entry.person,
        replacedBy: entry.payload?.replacedBy ?? null,
      },
    });
  },
});
