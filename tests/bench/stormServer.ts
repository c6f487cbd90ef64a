/*
 * A server of Jetstream in a process of its own, for storms: it is told how many posts a second and for how long,
 * writes into each when it was sent, and counts what it wrote. Speaks to its parent by messages.
 */
import { openJetstreamServer } from '../support/servers/jetstreamServer.ts';
import { makePosts } from './posts.ts';

export type StormOrder = { readonly perSecond: number; readonly seconds: number };
export type StormWord =
  | { readonly what: 'open'; readonly url: string }
  | { readonly what: 'done'; readonly written: number; readonly sent: number; readonly clients: number };

const TEXTS = 20_000;
/** Between two handfuls of posts. */
const EVERY_MS = 10;

const server = await openJetstreamServer(7);
const texts = Array.from(makePosts(TEXTS), ({ text }) => text);
let written = 0;

const say = (word: StormWord): void => {
  process.send?.(word);
};

process.on('message', async ({ perSecond, seconds }: StormOrder) => {
  const before = written;
  const startedAt = performance.now();
  const total = perSecond * seconds;
  while (written - before < total) {
    const due = Math.min(total, Math.floor(((performance.now() - startedAt) / 1_000) * perSecond));
    while (written - before < due) {
      written += 1;
      // Of no language that was told, and like no other: everything is to be done.
      server.post({ text: `⟦${Date.now()}⟧ ${texts[written % TEXTS]}`, langs: [] });
    }
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
  say({ what: 'done', written: written - before, sent: server.sent(), clients: server.clients() });
});
process.on('disconnect', () => process.exit(0));
say({ what: 'open', url: server.url('subscribe') });
