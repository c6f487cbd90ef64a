/*
 * Tones that people said of posts before the posts were here (another laptop's label, a post that was taken out and came
 * again): a new row gets what was said. One look tells a batch whether there is any label at all.
 */
import { TONES } from '../../../../shared/domain/postSignals.ts';
import type { Db } from '../sqlite.ts';

export function prepareStoredLabels(db: Db) {
  const any = db.prepare<[]>('SELECT 1 FROM tone_label LIMIT 1');
  const find = db
    .prepare<[string], string | null>(
      `SELECT json_extract(state, '$.tone') FROM tone_label WHERE link_key = ? ORDER BY sort_at DESC LIMIT 1`,
    )
    .pluck();
  const set = db.prepare('UPDATE mention SET hand_tone = ? WHERE id = ?');
  let isAny = false;
  return {
    /** Once for each batch. */
    look(): void {
      isAny ||= any.get() !== undefined;
    },
    /** The tone by its place in `TONES` that a new row was given; null where nobody said one. Inside a transaction. */
    give(id: number, dedupeKey: string): number | null {
      if (!isAny) return null;
      const said = find.get(dedupeKey) ?? null;
      const tone = said === null ? -1 : (TONES as readonly string[]).indexOf(said);
      if (tone < 0) return null;
      set.run(tone, id);
      return tone;
    },
  };
}
