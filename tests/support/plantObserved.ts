/*
 * Puts posts into a file as a source would, through the product's own preparation and writing, without any network.
 */
import { openForWriting } from '../../electron/engine/db/open.ts';
import { prepareObservations } from '../../electron/engine/db/repositories/observationRepository.ts';
import type { Observed, ObservedPost } from '../../electron/engine/ingest/connectors/connector.ts';
import { createPreparation } from '../../electron/engine/ingest/prepareObserved.ts';

type Rules = Parameters<ReturnType<typeof createPreparation>['setRules']>[0];

export const PLANTED_FROM = Date.UTC(2026, 5, 1);

/** The external id of an invented post by its number. */
export const plantedId = (number: number): string => `at://did:plc:a${number}/app.bsky.feed.post/f${number}`;

/** An invented post, one a minute by its number, each of an author of its own. */
export const plantedPost = (number: number, more: Partial<ObservedPost> = {}): Observed => ({
  what: 'post',
  post: {
    network: 'bluesky',
    externalId: plantedId(number),
    author: `Auteur ${number}`,
    handle: `a${number}.example.org`,
    text: `Message numéro ${number} sans rien de commun avec le ${number + 7}e`,
    title: null,
    url: null,
    language: 'fr',
    reach: 100 * number,
    postedAt: PLANTED_FROM + number * 60_000,
    replyTo: null,
    quotes: null,
    media: [],
    editedAt: null,
    ...more,
  },
});

/** Stores what each source told, in one transaction, as received at a moment (epoch ms). Nobody may have the file open. */
export function plantObserved(
  file: string,
  told: Readonly<Record<string, readonly Observed[]>>,
  rules: Rules['watches'] = [],
  receivedAt = PLANTED_FROM,
): void {
  const opened = openForWriting(file, () => ({ ok: true, value: '' }));
  if (!opened.ok) throw new Error(opened.error.code);
  const { db } = opened.value;
  const preparation = createPreparation();
  preparation.setRules({ watches: rules, keeps: {} });
  const deliveries = Object.entries(told).map(([sourceId, observed]) => ({
    sourceId,
    observed,
    rejects: [],
    cursor: null,
    shed: 0,
  }));
  const { store } = prepareObservations(db);
  db.transaction(() => store(preparation.prepare(deliveries), receivedAt))();
  db.close();
}
