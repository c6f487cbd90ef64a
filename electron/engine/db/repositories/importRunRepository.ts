/*
 * The runs of imports on this laptop: which mentions came with which import, and which runs
 * a crash cut off, so that nothing stays stored by halves.
 */
import type { Db } from '../sqlite.ts';

export type ImportRun = {
  readonly no: number;
  readonly id: string;
  readonly state: 'running' | 'completed' | 'undoing' | 'undone';
  readonly person: string;
};

export function prepareImportRuns(db: Db) {
  const begin = db.prepare(
    `INSERT INTO import_run (id, state, started_at, person) VALUES (?, 'running', ?, ?)`,
  );
  const letGo = db.prepare('UPDATE mention SET import_no = NULL WHERE import_no = ?');
  const setState = db.prepare('UPDATE import_run SET state = ? WHERE no = ?');
  const setUndoing = db.prepare(`UPDATE import_run SET state = 'undoing', person = ? WHERE no = ?`);
  const byId = db.prepare<[string], ImportRun>('SELECT no, id, state, person FROM import_run WHERE id = ?');
  const unfinished = db.prepare<[], ImportRun>(
    `SELECT no, id, state, person FROM import_run WHERE state IN ('running', 'undoing') ORDER BY no`,
  );
  const forget = db.prepare('DELETE FROM import_run WHERE no = ?');
  return {
    /** Inside a transaction. */
    begin: (id: string, person: string, now: number): number => {
      const no = Number(begin.run(id, now, person).lastInsertRowid);
      // The number of a run that was forgotten is given again; a post of it that an entry cites is still there.
      letGo.run(no);
      return no;
    },
    setState: (no: number, state: ImportRun['state']): void => {
      setState.run(state, no);
    },
    setUndoing: (no: number, person: string): void => {
      setUndoing.run(person, no);
    },
    byId: (id: string): ImportRun | null => byId.get(id) ?? null,
    unfinished: (): readonly ImportRun[] => unfinished.all(),
    forget: (no: number): void => {
      forget.run(no);
    },
  };
}
