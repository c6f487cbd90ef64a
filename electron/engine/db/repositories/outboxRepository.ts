/*
 * What this laptop has yet to send. That a try begins is on disk before anything leaves: after a crash nobody takes for
 * certain that it did not go out.
 */
import type { Db } from '../sqlite.ts';

export type OutboxRow = {
  readonly publicationId: string;
  readonly statementId: string;
  /** Epoch ms UTC; the same at each try, for it decides that two tries are one post. */
  readonly queuedAt: number;
  readonly tries: number;
  readonly mayBeOut: boolean;
};

export type OutboxRepository = {
  readonly all: () => readonly OutboxRow[];
  readonly get: (publicationId: string) => OutboxRow | null;
  readonly add: (row: Pick<OutboxRow, 'publicationId' | 'statementId' | 'queuedAt'>) => void;
  readonly begin: (publicationId: string) => void;
  readonly certainlyNotOut: (publicationId: string) => void;
  readonly remove: (publicationId: string) => void;
};

type Stored = Omit<OutboxRow, 'mayBeOut'> & { readonly mayBeOut: number };

const COLUMNS = `publication_id AS publicationId, statement_id AS statementId, queued_at AS queuedAt, tries,
  may_be_out AS mayBeOut`;

export function prepareOutbox(db: Db): OutboxRepository {
  const all = db.prepare<[], Stored>(`SELECT ${COLUMNS} FROM outbox ORDER BY queued_at, publication_id`);
  const get = db.prepare<[string], Stored>(`SELECT ${COLUMNS} FROM outbox WHERE publication_id = ?`);
  const add = db.prepare('INSERT INTO outbox (publication_id, statement_id, queued_at) VALUES (?, ?, ?)');
  const begin = db.prepare('UPDATE outbox SET tries = tries + 1, may_be_out = 1 WHERE publication_id = ?');
  const certain = db.prepare('UPDATE outbox SET may_be_out = 0 WHERE publication_id = ?');
  const remove = db.prepare('DELETE FROM outbox WHERE publication_id = ?');
  const read = (row: Stored): OutboxRow => ({ ...row, mayBeOut: row.mayBeOut === 1 });
  return {
    all: () => all.all().map(read),
    get: (publicationId) => {
      const row = get.get(publicationId);
      return row === undefined ? null : read(row);
    },
    add: ({ publicationId, statementId, queuedAt }) => void add.run(publicationId, statementId, queuedAt),
    begin: (publicationId) => void begin.run(publicationId),
    certainlyNotOut: (publicationId) => void certain.run(publicationId),
    remove: (publicationId) => void remove.run(publicationId),
  };
}
