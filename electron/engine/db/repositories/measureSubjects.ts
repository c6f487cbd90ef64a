/*
 * What is measured: all mentions, each watch query, each category, each open incident. A subject is a set of watch
 * queries under a short number; when the set is another one, its minutes are counted again.
 */
import { subjectKey } from '../../../../shared/domain/measure.ts';
import type { WatchCategory } from '../../../../shared/domain/planLimits.ts';
import type { Db } from '../sqlite.ts';
import { prepareStates, type States } from './stateRepository.ts';

/** Of other organisations: no part of an incident unless somebody says so. */
const NOT_OURS: readonly WatchCategory[] = ['competitors', 'industryKeywords'];

export type SubjectDefinition = {
  readonly key: string;
  /** Null: every mention. */
  readonly watchIds: readonly string[] | null;
};

export type Subject = SubjectDefinition & { readonly no: number };

/** The subjects of a plan and its open incidents, each with its watch queries in the order of their ids. */
export function defineSubjects({
  plan,
  incident,
}: Pick<States, 'plan' | 'incident'>): readonly SubjectDefinition[] {
  const watches = plan('watch')
    .all()
    .filter((record) => record.retiredAt === null && !record.isErased)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const byCategory = new Map<WatchCategory, string[]>();
  for (const { id, fields } of watches)
    byCategory.set(fields.category, [...(byCategory.get(fields.category) ?? []), id]);
  const ours = watches.filter(({ fields }) => !NOT_OURS.includes(fields.category)).map(({ id }) => id);
  const known = new Set(watches.map(({ id }) => id));
  return [
    { key: subjectKey({ kind: 'all' }), watchIds: null },
    ...watches.map(({ id }) => ({ key: subjectKey({ kind: 'watch', id }), watchIds: [id] })),
    ...[...byCategory].map(([category, watchIds]) => ({
      key: subjectKey({ kind: 'category', category }),
      watchIds,
    })),
    ...incident
      .all()
      .filter(({ status }) => status === 'open')
      .map(({ id, watchIds }) => {
        const scope = watchIds.filter((one) => known.has(one)).sort();
        return {
          key: subjectKey({ kind: 'incident', id }),
          // Without a watch of its own an organisation hears everything it has.
          watchIds: scope.length > 0 ? scope : ours.length > 0 ? ours : null,
        };
      }),
  ];
}

export type MeasureSubjects = ReturnType<typeof prepareMeasureSubjects>;

/** Prepares on the writing connection; everything runs inside its transaction. */
export function prepareMeasureSubjects(db: Db) {
  const states = prepareStates(db);
  const stored = db.prepare<[], { no: number; key: string; definition: string }>(
    'SELECT no, key, definition FROM measure_subject',
  );
  const add = db
    .prepare<[string, string], number>(
      'INSERT INTO measure_subject (key, definition) VALUES (?, ?) RETURNING no',
    )
    .pluck();
  const redefine = db.prepare('UPDATE measure_subject SET definition = ?, counted_from = NULL WHERE no = ?');
  const drop = db.prepare('DELETE FROM measure_minute WHERE subject_no = ?');
  let subjects: readonly Subject[] | null = null;
  const nosOf = new Map<string, readonly number[]>();

  const read = (): readonly Subject[] => {
    const known = new Map(stored.all().map((row) => [row.key, row]));
    const defined = defineSubjects(states).map((definition): Subject => {
      const text = JSON.stringify(definition.watchIds);
      const row = known.get(definition.key);
      if (row === undefined) return { ...definition, no: add.get(definition.key, text) ?? 0 };
      if (row.definition !== text) {
        drop.run(row.no);
        redefine.run(text, row.no);
      }
      return { ...definition, no: row.no };
    });
    const here = new Set(defined.map(({ key }) => key));
    // What nobody measures any more keeps its minutes, and is counted anew should it come back.
    for (const { key, no, definition } of known.values())
      if (!here.has(key) && definition !== '') redefine.run('', no);
    return defined;
  };
  const all = (): readonly Subject[] => {
    subjects ??= read();
    return subjects;
  };
  return {
    all,
    /** The numbers of the subjects that a post belongs to. */
    ofWatches(watchIds: readonly string[]): readonly number[] {
      const key = watchIds.join();
      const held = nosOf.get(key);
      if (held !== undefined) return held;
      const asked = new Set(watchIds);
      const nos = all()
        .filter((subject) => subject.watchIds === null || subject.watchIds.some((id) => asked.has(id)))
        .map(({ no }) => no);
      if (nosOf.size > MOST_COMBINATIONS) nosOf.clear();
      nosOf.set(key, nos);
      return nos;
    },
    /** The plan or an incident is another one, or a transaction was taken back. */
    forget(): void {
      subjects = null;
      nosOf.clear();
    },
  };
}

const MOST_COMBINATIONS = 10_000;
