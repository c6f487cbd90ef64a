/*
 * What an erasure leaves to be done once it is recorded: bytes in free pages and in the log, in
 * copies of the file, in kept files. The act itself writes these marks, so that a crash, a full
 * disk or a stick that is away only puts the work off.
 */
import { prepareLocal } from '../db/repositories/localRepository.ts';
import type { Db } from '../db/sqlite.ts';

export const ERASURE_MARKS = ['sweepDue', 'copiesDue', 'filesDue'] as const;
export type ErasureMark = (typeof ERASURE_MARKS)[number];

/** The first two hold the id of the newest erasing entry, the last a JSON list of digests; null when nothing is due. */
export type ErasureMarks = Readonly<Record<ErasureMark, string | null>>;

const DIGEST = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g;
/** Wherever one begins, also inside a longer run: what might be cited is not removed. */
const ANY_DIGEST = /(?=([0-9a-f]{64}))/g;

/** Every text in a payload that may be the digest of a kept file. */
export function digestsIn(payload: Buffer): readonly string[] {
  return payload.toString('latin1').match(DIGEST) ?? [];
}

/** The digests that a mark lists. */
export function readDigests(filesDue: string | null): readonly string[] {
  try {
    const list: unknown = JSON.parse(filesDue ?? '[]');
    return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

/** Which of these digests a payload that is still there contains. */
export function citedDigests(db: Db, digests: readonly string[]): ReadonlySet<string> {
  const wanted = new Set(digests);
  const cited = new Set<string>();
  if (wanted.size === 0) return cited;
  for (const bytes of db.prepare<[], Buffer>('SELECT bytes FROM payload').pluck().iterate()) {
    for (const [, digest = ''] of bytes.toString('latin1').matchAll(ANY_DIGEST))
      if (wanted.has(digest)) cited.add(digest);
  }
  return cited;
}

/** Prepares reading and (inside a transaction of the writing connection) changing the marks. */
export function prepareErasureMarks(db: Db) {
  const local = prepareLocal(db);
  return {
    read: (): ErasureMarks => ({
      sweepDue: local.get('sweepDue'),
      copiesDue: local.get('copiesDue'),
      filesDue: local.get('filesDue'),
    }),
    /** Called by the act that erases. */
    set: (erasedBy: string, digests: readonly string[]): void => {
      local.set('sweepDue', erasedBy);
      local.set('copiesDue', erasedBy);
      const all = new Set([...readDigests(local.get('filesDue')), ...digests]);
      if (all.size > 0) local.set('filesDue', JSON.stringify([...all]));
    },
    /** Takes a mark away unless an erasure has renewed it meanwhile. */
    clear: (name: ErasureMark, value: string): void => {
      if (local.get(name) === value) local.set(name, null);
    },
  };
}
