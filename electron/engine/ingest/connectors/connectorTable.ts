/*
 * Which connector speaks for a source of a kind; each is loaded when the first such source is turned on.
 */
import type { SourceKind } from '../../../../shared/domain/planLimits.ts';
import type { Connector } from './connector.ts';

const LOADERS: Readonly<Record<SourceKind, () => Promise<Connector>>> = {
  jetstream: async () => (await import('./jetstream.ts')).jetstream,
  mastodon: async () => (await import('./mastodon.ts')).mastodon,
  feed: async () => (await import('./feed.ts')).createFeed(),
  reddit: async () => withDialect('REDDIT_FEED'),
  hackerNews: async () => withDialect('HACKER_NEWS_FEED'),
  gdelt: async () => withDialect('GDELT_FEED'),
  webhook: async () => (await import('./webhook.ts')).createWebhook(),
  folder: async () => (await import('./folder.ts')).folder,
};

export function connectorOf(kind: SourceKind): Promise<Connector> {
  return LOADERS[kind]();
}

async function withDialect(name: 'REDDIT_FEED' | 'HACKER_NEWS_FEED' | 'GDELT_FEED'): Promise<Connector> {
  const [{ createFeed }, dialects] = await Promise.all([import('./feed.ts'), import('./feedDialects.ts')]);
  return createFeed(dialects[name]);
}
