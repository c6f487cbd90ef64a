/*
 * What a brief tells people, apart from who keeps it and by when it is looked at again: whoever acknowledged it has
 * read these words, and a review that changes none of them asks nobody again. Pure.
 */
import { type Brief, briefNoun } from './brief.ts';
import { compareEntries } from './entry.ts';
import { liftPayload, type StoredEntry } from './fold.ts';
import type { PlanRecord } from './planRecord.ts';

const WORDED = ['title', 'doList', 'dontList', 'sendTo', 'tell'] as const;

/** A brief as an entry left it. */
export type BriefWording = {
  readonly entryId: string;
  readonly revision: number;
  /** Two wordings with the same text say the same. */
  readonly text: string;
};

type Reduce = (
  state: PlanRecord<Brief> | null,
  input: { readonly kind: string; readonly entry: StoredEntry },
) => { readonly state: PlanRecord<Brief> | null; readonly voidReason: string | null };

/** The wordings of a brief, oldest first, one for each entry that counts. */
export function briefWordings(entries: readonly StoredEntry[]): readonly BriefWording[] {
  const kinds = briefNoun.kinds as Readonly<Record<string, (typeof briefNoun.kinds)[string]>>;
  const reduce = briefNoun.reduce as unknown as Reduce;
  const wordings: BriefWording[] = [];
  let state: PlanRecord<Brief> | null = null;
  for (const entry of [...entries].sort(compareEntries)) {
    const lifted = liftPayload<unknown>(kinds[entry.kind], entry);
    if ('voidReason' in lifted) continue;
    const step = reduce(state, { kind: entry.kind, entry: { ...entry, payload: lifted.payload } });
    state = step.state;
    if (state !== null && step.voidReason === null)
      wordings.push({ entryId: entry.id, revision: state.revision, text: textOf(state.fields) });
  }
  return wordings;
}

function textOf(fields: Brief): string {
  return JSON.stringify(
    WORDED.map((name) => {
      const { fr, en } = fields[name];
      return [fr, en];
    }),
  );
}
