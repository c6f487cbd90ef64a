/*
 * Publishing a text on Mastodon and Bluesky in the name of an account: once, however often it is tried. What fails is a
 * value that says whether the post certainly did not go out or whether nobody knows (`error.detail.isUnknown`).
 */
import { hasSecretShape } from './askServer.ts';
import { createBluesky } from './bluesky.ts';
import { createMastodon } from './mastodon.ts';
import { notPosted, withUnknown } from './publishFailure.ts';
import type { Network, Publishers, PublishersDeps } from './publishTypes.ts';
import { createWire, readOrigin } from './wire.ts';

export type { PublishAccount, Published, Publishers, PublishersDeps, PublishPost } from './publishTypes.ts';

export function createPublishers(deps: PublishersDeps): Publishers {
  const wire = createWire(deps);
  const networks: Readonly<Record<'mastodon' | 'bluesky', Network>> = {
    mastodon: createMastodon(wire, deps),
    bluesky: createBluesky(wire, deps),
  };
  return {
    async check(account, secret, signal) {
      const origin = readOrigin(account.server, deps.allowedHosts ?? []);
      if (origin === null) return notPosted('publish.unreachable', 'refusedAddress');
      if (!hasSecretShape(secret)) return notPosted('publish.tokenRefused', 'secret');
      return await networks[account.network].check({ account, origin, secret, signal });
    },
    async publish(account, secret, post, signal) {
      // Of an earlier try nobody knows until the network was asked, whatever stops this one before that.
      const before = post.isRetry ? withUnknown : <T>(failed: T): T => failed;
      const origin = readOrigin(account.server, deps.allowedHosts ?? []);
      if (origin === null) return before(notPosted('publish.unreachable', 'refusedAddress'));
      if (!hasSecretShape(secret)) return before(notPosted('publish.tokenRefused', 'secret'));
      return await networks[account.network].publish({ account, origin, secret, signal }, post);
    },
  };
}
