/*
 * The documents of reports as they were handed in, for whoever looks for a name: what was frozen keeps the words that it
 * had then, also such as were erased since.
 */
import { filesFolder } from '../files/fileStore.ts';
import { readKept } from '../files/readKept.ts';
import type { QueryContext } from '../queries/queryTable.ts';

export type FrozenReport = {
  readonly incidentId: string;
  /** Epoch ms UTC. */
  readonly submittedAt: number;
  /** As they were read from their files. */
  readonly documents: readonly unknown[];
};

/** Newest first; a document that is not on this laptop is left out. */
export function* frozenReports({ db, states }: Pick<QueryContext, 'db' | 'states'>): Generator<FrozenReport> {
  const folder = filesFolder(db.name);
  const submitted = states.reportDraft
    .all()
    .flatMap(({ incidentId, submission }) => (submission === null ? [] : [{ incidentId, submission }]))
    .sort((a, b) => b.submission.at - a.submission.at);
  for (const { incidentId, submission } of submitted) {
    const documents = (submission.documents ?? []).flatMap(({ digest }): unknown[] => {
      const bytes = readKept(folder, digest);
      return bytes === null ? [] : [JSON.parse(bytes.toString('utf8'))];
    });
    yield { incidentId, submittedAt: submission.at, documents };
  }
}
