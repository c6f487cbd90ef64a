/*
 * What is taken out of a report for each kind of reader. From which reach on an author is named, the organisation says.
 */
import { z } from '../lib/zod.ts';
import { USUAL_AUTHORS_BELOW } from './reportHouse.ts';
import { REPORT_SECTIONS, type ReportProfile } from './reportSection.ts';

export const redactionRulesSchema = z.strictObject({
  /** `roles` calls each person by a number: the same one in the whole document. */
  people: z.enum(['names', 'roles']),
  /** Telephone numbers and e-mail addresses in whatever was typed. */
  numbers: z.enum(['kept', 'removed']),
  /**
   * Authors whom fewer people follow, and those of whom it is not known, are called by a number; their handles and the
   * addresses and identifiers of their posts are removed. Null names every author.
   */
  authorsBelow: z.number().int().min(0).max(1_000_000_000).nullable(),
  /** The words of posts: all, those of authors who are named, or none. */
  quotes: z.enum(['kept', 'public-authors', 'none']),
  /** SHA-256 of entries, files and posts. The digest of the report itself always stands. */
  digests: z.enum(['kept', 'removed']),
  /** The classification: as somebody wrote it, with the mark of privilege before it, or none. */
  mark: z.enum(['asWritten', 'privileged', 'none']),
  /** Parts that are in none of the forms. */
  partsOff: z.array(z.enum(REPORT_SECTIONS)).max(REPORT_SECTIONS.length),
});
export type RedactionRules = z.infer<typeof redactionRulesSchema>;

const WHOLE: RedactionRules = {
  people: 'names',
  numbers: 'kept',
  authorsBelow: null,
  quotes: 'kept',
  digests: 'kept',
  mark: 'asWritten',
  partsOff: [],
};

const INSIDE: RedactionRules = {
  ...WHOLE,
  numbers: 'removed',
  authorsBelow: USUAL_AUTHORS_BELOW,
};

/** The rules of each profile where the organisation says nothing else. */
export const USUAL_RULES: Readonly<Record<ReportProfile, RedactionRules>> = {
  full: WHOLE,
  board: { ...INSIDE, partsOff: ['annex'] },
  staff: {
    ...INSIDE,
    people: 'roles',
    quotes: 'public-authors',
    digests: 'removed',
    partsOff: ['log', 'evidence', 'sitreps', 'chain', 'annex'],
  },
  public: {
    ...INSIDE,
    people: 'roles',
    quotes: 'public-authors',
    digests: 'removed',
    mark: 'none',
    // What they compare with may never have been theirs.
    partsOff: ['changes', 'participants', 'log', 'evidence', 'sitreps', 'chain', 'annex'],
  },
  legal: { ...WHOLE, mark: 'privileged' },
};

/** The rules of a profile where the plan says below which reach authors are private; null: it says nothing. */
export function rulesOf(profile: ReportProfile, authorsBelow: number | null): RedactionRules {
  const usual = USUAL_RULES[profile];
  return authorsBelow === null || usual.authorsBelow === null ? usual : { ...usual, authorsBelow };
}
