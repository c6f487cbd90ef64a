/*
 * Conversations: the replies and quotes of a post are found by what they name. Only posts that reply or quote pay
 * for it.
 */
import type { Db } from '../sqlite.ts';

export function migrate0007(db: Db): void {
  db.exec(`
    CREATE INDEX mention_reply ON mention (reply_to) WHERE reply_to IS NOT NULL;
    CREATE INDEX mention_quote ON mention (quotes) WHERE quotes IS NOT NULL;
  `);
}
