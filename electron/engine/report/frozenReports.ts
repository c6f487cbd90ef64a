/*
 * The documents of reports as they were handed in, read for whoever looks for a name: what was frozen keeps the words
 * that it had then, also such as were erased since.
 */
import { readFileSync } from 'node:fs';
import { filesFolder, pathOfDigest } from '../files/fileStore.ts';
import type { QueryContext } from '../queries/queryTable.ts';

const VERSIONS_READ = 10_000;

export type FrozenReport = {
  readonly incidentId: string;
  /** Epoch ms UTC. */
  readonly submittedAt: number;
  /** Every text of its documents, as typed. */
  readonly texts: readonly string[];
};

/** Newest first; what is not on this laptop is left out. */
export function* frozenReports({ db, states }: Pick<QueryContext, 'db' | 'states'>): Generator<FrozenReport> {
  const folder = filesFolder(db.name);
  const drafts = states.incident
    .all()
    .flatMap(({ id }) => states.reportDraft.ofIncident(id, VERSIONS_READ))
    .flatMap(({ incidentId, submission }) => (submission === null ? [] : [{ incidentId, submission }]))
    .sort((a, b) => b.submission.at - a.submission.at);
  for (const { incidentId, submission } of drafts) {
    const texts = (submission.documents ?? []).flatMap(({ digest }) => textsOf(pathOfDigest(folder, digest)));
    yield { incidentId, submittedAt: submission.at, texts };
  }
}

function textsOf(path: string): readonly string[] {
  try {
    return [...stringsIn(JSON.parse(readFileSync(path, 'utf8')))];
  } catch {
    return [];
  }
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const one of Object.values(value)) yield* stringsIn(one);
}
