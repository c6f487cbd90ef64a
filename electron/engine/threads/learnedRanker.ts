/*
 * The ranker as the journal makes it: every decision in the journal's order (hlc, device, number), so that two laptops
 * with the same entries rank alike. An entry that comes before what was learned makes it learn anew.
 */
import type { MentionCopy } from '../../../shared/domain/mentionRef.ts';
import { Ranker } from '../../../shared/scoring/ranker/ranker.ts';
import type { Db } from '../db/sqlite.ts';

const KINDS = [
  'verdict.observed',
  'verdict.intervened',
  'verdict.dismissed',
  'ranker.restarted',
  'ranker.stopped',
  'ranker.resumed',
];
const LIST = KINDS.map((kind) => `'${kind}'`).join(', ');

type Row = { readonly kind: string; readonly bytes: Uint8Array | null };

export function createLearnedRanker() {
  let ranker = new Ranker();
  let learned = { count: 0, erased: 0, key: '' };

  return {
    current: (): Ranker => ranker,
    /** Learns what the journal holds and it has not learned yet. */
    learnFrom(db: Db): void {
      const now = db
        .prepare<[], { count: number; erased: number; key: string | null }>(
          `SELECT count(*) AS count, count(*) - count(p.entry_id) AS erased,
             max(e.hlc || ' ' || e.device || ' ' || printf('%012d', e.device_seq)) AS key
           FROM entry e LEFT JOIN payload p ON p.entry_id = e.id WHERE e.kind IN (${LIST})`,
        )
        .get() ?? { count: 0, erased: 0, key: null };
      if (now.count === learned.count && now.erased === learned.erased) return;
      const newer = db
        .prepare<[string], Row>(
          `SELECT e.kind, p.bytes FROM entry e LEFT JOIN payload p ON p.entry_id = e.id
           WHERE e.kind IN (${LIST}) AND e.hlc || ' ' || e.device || ' ' || printf('%012d', e.device_seq) > ?
           ORDER BY e.hlc, e.device, e.device_seq`,
        )
        .all(learned.key);
      const isGrownAtItsEnd = newer.length === now.count - learned.count && now.erased === learned.erased;
      if (!isGrownAtItsEnd) {
        ranker = new Ranker();
        learned = { count: 0, erased: 0, key: '' };
        for (const row of db
          .prepare<[], Row>(
            `SELECT e.kind, p.bytes FROM entry e LEFT JOIN payload p ON p.entry_id = e.id WHERE e.kind IN (${LIST})
             ORDER BY e.hlc, e.device, e.device_seq`,
          )
          .all())
          learn(row);
      } else for (const row of newer) learn(row);
      learned = { count: now.count, erased: now.erased, key: now.key ?? '' };
    },
  };

  function learn({ kind, bytes }: Row): void {
    if (kind === 'ranker.restarted') {
      ranker = new Ranker();
      return;
    }
    if (kind === 'ranker.stopped' || kind === 'ranker.resumed') {
      ranker.freeze(kind === 'ranker.stopped');
      return;
    }
    const text = bytes === null ? null : textIn(bytes);
    if (text !== null) ranker.learn(Ranker.read(text), kind === 'verdict.intervened');
  }
}

function textIn(bytes: Uint8Array): string | null {
  const stored = JSON.parse(new TextDecoder().decode(bytes)) as {
    readonly data?: { readonly post?: { readonly copy?: MentionCopy } };
  };
  return stored.data?.post?.copy?.text ?? null;
}
