/*
 * Measuring on one connection: buckets, subjects and recounting share what they remember, whoever writes.
 */
import type { Db } from '../sqlite.ts';
import { prepareMeasureRecount } from './measureRecount.ts';
import { prepareMeasures } from './measureRepository.ts';
import { prepareMeasureSubjects } from './measureSubjects.ts';

export type Measuring = ReturnType<typeof prepare>;

const byConnection = new WeakMap<Db, Measuring>();

/** What measures on the writing connection; prepared once. */
export function measuringOn(db: Db): Measuring {
  const known = byConnection.get(db);
  if (known !== undefined) return known;
  const made = prepare(db);
  byConnection.set(db, made);
  return made;
}

function prepare(db: Db) {
  const measures = prepareMeasures(db);
  const subjects = prepareMeasureSubjects(db);
  return {
    measures,
    subjects,
    recount: prepareMeasureRecount(db, measures, subjects),
    /** A transaction was taken back: numbers that were given in it are nobody's. */
    forget(): void {
      measures.forget();
      subjects.forget();
    },
  };
}
