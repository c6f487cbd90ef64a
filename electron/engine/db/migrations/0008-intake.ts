/*
 * What each new post writes, with less of the file touched: the index of dedupe keys in the order of time (see
 * `repositories/dedupeKeys.ts`), segments of the full text joined eight at a time instead of four.
 */
import type { Db } from '../sqlite.ts';

export function migrate0008(db: Db): void {
  db.exec(`
    DROP INDEX mention_dedupe;
    CREATE UNIQUE INDEX mention_dedupe ON mention (
      substr(dedupe_key, CASE WHEN dedupe_key < '~' THEN -20 ELSE 1 END, 20), dedupe_key);
    -- The posts of an account that is gone are found by its name in the full text; here stand those that lack it.
    CREATE INDEX mention_account ON mention (dedupe_key)
      WHERE instr(dedupe_key, ':at://') > 0 AND instr(folded || char(10), char(10) ||
        substr(substr(dedupe_key, instr(dedupe_key, ':at://') + 6), 1,
          instr(substr(dedupe_key, instr(dedupe_key, ':at://') + 6), '/') - 1) || char(10)) = 0;
    INSERT INTO mention_text (mention_text, rank) VALUES ('automerge', 8);
  `);
}
