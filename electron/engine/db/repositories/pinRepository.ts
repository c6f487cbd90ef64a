/*
 * PINs of people on this laptop: a salted scrypt hash and the wrong guesses in a row. Never in the journal: what leaves
 * the laptop would carry what a PIN can be found from.
 */
import type { Db } from '../sqlite.ts';

export type PinRow = {
  readonly personId: string;
  readonly salt: Buffer;
  readonly hash: Buffer;
  readonly wrong: number;
  /** Epoch ms; 0 before the first. */
  readonly lastWrongAt: number;
};

export type PinRepository = {
  readonly get: (personId: string) => PinRow | null;
  readonly put: (row: PinRow) => void;
  readonly remove: (personId: string) => void;
};

export function preparePins(db: Db): PinRepository {
  const get = db.prepare<[string], PinRow>(
    'SELECT person_id AS personId, salt, hash, wrong, last_wrong_at AS lastWrongAt FROM pin WHERE person_id = ?',
  );
  const put = db.prepare(`
    INSERT INTO pin (person_id, salt, hash, wrong, last_wrong_at)
    VALUES (@personId, @salt, @hash, @wrong, @lastWrongAt)
    ON CONFLICT (person_id) DO UPDATE SET salt = excluded.salt, hash = excluded.hash, wrong = excluded.wrong,
      last_wrong_at = excluded.last_wrong_at`);
  const remove = db.prepare('DELETE FROM pin WHERE person_id = ?');
  return {
    get: (personId) => get.get(personId) ?? null,
    put: (row) => void put.run(row),
    remove: (personId) => void remove.run(personId),
  };
}
