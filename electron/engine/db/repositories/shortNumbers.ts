/*
 * Short numbers for ids that every row would repeat. Never reused; begun at 1, as 0 stands for "by hand".
 */
import type { Db } from '../sqlite.ts';

export function prepareShortNumbers(db: Db) {
  const numbersIn = (table: 'source_no' | 'watch_no', column: 'source_id' | 'watch_id') => {
    const find = db.prepare<[string], number>(`SELECT no FROM ${table} WHERE ${column} = ?`).pluck();
    const add = db
      .prepare<[string], number>(`INSERT INTO ${table} (${column}) VALUES (?) RETURNING no`)
      .pluck();
    const known = new Map<string, number>();
    return (id: string): number => {
      const no = known.get(id) ?? find.get(id) ?? add.get(id) ?? 0;
      known.set(id, no);
      return no;
    };
  };
  // A transaction that fails takes a new number back: whoever prepared this prepares it anew then.
  return { ofSource: numbersIn('source_no', 'source_id'), ofWatch: numbersIn('watch_no', 'watch_id') };
}
