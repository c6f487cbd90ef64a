/*
 * How a mention is found by its dedupe key. The index begins with the key's last letters: names of posts that grow
 * with time (Bluesky, Mastodon, X) stand at the end of it, behind an account that may be anybody's. Neighbours in
 * time are neighbours in the index then; ordered by account each new post would touch a page of its own.
 */
import type { Db } from '../sqlite.ts';
import { matchOfName } from './mentionConditions.ts';

/** The longest name in use that grows with time has 19 letters. A key without name (`~`) begins with its minute already. */
const endOf = (key: string): string => `substr(${key}, CASE WHEN ${key} < '~' THEN -20 ELSE 1 END, 20)`;

const AT = `instr(dedupe_key, ':at://')`;
const BEHIND_AT = `substr(dedupe_key, ${AT} + 6)`;
const ACCOUNT = `substr(${BEHIND_AT}, 1, instr(${BEHIND_AT}, '/') - 1)`;

/** The columns of the index; what is inserted names them too. */
export const KEY_ORDER = `${endOf('dedupe_key')}, dedupe_key`;

/** Below an account, and the full text does not hold that account as a line of its own: an index of the few that are so. */
export const IS_ACCOUNT_UNNAMED = `${AT} > 0 AND instr(folded || char(10), char(10) || ${ACCOUNT} || char(10)) = 0`;

/** Whether a row has the key that is bound as `@key`; a file from before has the plain index, which serves as well. */
export const IS_KEY = `${endOf('dedupe_key')} = ${endOf('@key')} AND dedupe_key = @key`;

/** Prepares finding all posts of an account by the key that stands for it. */
export function prepareBelowKey<R>(db: Db, columns: string): (key: string) => readonly R[] {
  const find = db.prepare<[{ from: string; to: string; word: string | null }], R>(`
    SELECT ${columns} FROM mention WHERE dedupe_key >= @from AND dedupe_key < @to AND ${IS_ACCOUNT_UNNAMED}
    UNION
    SELECT ${columns} FROM mention WHERE id IN (SELECT rowid FROM mention_text WHERE mention_text MATCH @word)
      AND dedupe_key >= @from AND dedupe_key < @to`);
  // "/" is followed by "0": everything below the account, and nothing of an account that begins alike.
  return (key) =>
    find.all({ from: `${key}/`, to: `${key}0`, word: matchOfName(key.slice(key.indexOf(':at://') + 6)) });
}
