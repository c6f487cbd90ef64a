/*
 * The whole way of an observed post: the frame of a stream is parsed, the post cleaned and folded, asked of 5,000
 * terms in 200 watches, its language told, its fingerprint taken, stored with full text and minute counts, grouped
 * with what says nearly the same. Against bare rows with two indexes and FTS5, and against bare rows alone.
 */
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import type { Observed } from '../../electron/engine/ingest/connectors/connector.ts';
import { readJetstream } from '../../electron/engine/ingest/connectors/jetstreamEvent.ts';
import { createIntake } from '../../electron/engine/ingest/intake.ts';
import type { ListeningRules } from '../../electron/engine/ingest/listeningPlan.ts';
import { createThreads } from '../../electron/engine/threads/createThreads.ts';
import { openDesk, temporaryFolder } from '../support/openEngine.ts';
import { openFloor } from './floor.ts';
import { makeQueries, makeWords } from './matcher/watchedWords.ts';
import { median, ROUNDS, type Row, time } from './measure.ts';
import { makePosts, type Post, toMention } from './posts.ts';

const TERMS = 5_000;
const BATCH = 500;
/** What starts behind a file that was opened (the reader's thread, the first checks) is over by then. */
const SETTLED_MS = 2_500;
const COLLECTION = 'app.bsky.feed.post';

export async function benchPipeline(count: number): Promise<readonly Row[]> {
  const posts = [...makePosts(count)];
  const mentions = posts.map(toMention);
  const watches = makeQueries(makeWords(TERMS)).map((query, at) => ({
    id: `watch-${at}`,
    query,
    excludedAuthors: [],
    hiddenAuthors: [],
  }));
  const took = {
    indexed: [] as number[],
    raw: [] as number[],
    told: [] as number[],
    detected: [] as number[],
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const kind of ['indexed', 'raw'] as const) {
      const place = temporaryFolder();
      const floor = openFloor(join(place.folder, 'floor.db'), kind);
      took[kind].push(await time(() => floor.store(mentions)));
      floor.close();
      place.clean();
    }
    for (const kind of ['told', 'detected'] as const) {
      const frames = posts.map((post) => frameOf(post, kind === 'told'));
      took[kind].push(await pipelineOf(frames, watches));
    }
  }
  const perSecond = (ms: readonly number[]) =>
    `${Math.round((count / median(ms)) * 1_000).toLocaleString('en')}/s`;
  const row = (of: 'told' | 'detected', against: 'indexed' | 'raw', value: number): Row => ({
    name: `pipeline ${count.toLocaleString('en')} posts, ${of === 'told' ? 'language told' : 'language detected'}`,
    limit: perSecond(took[against]),
    product: perSecond(took[of]),
    ratio: median(took[against]) / median(took[of]),
    bar: { kind: 'min', value },
    note:
      against === 'indexed' ? 'against bare rows + 2 indexes + FTS5' : 'against bare rows without any index',
  });
  return [
    row('detected', 'indexed', 0.4),
    row('told', 'indexed', 0.5),
    row('detected', 'raw', 0.08),
    row('told', 'raw', 0.1),
  ];
}

async function pipelineOf(frames: readonly string[], watches: ListeningRules['watches']): Promise<number> {
  const place = temporaryFolder();
  const threads = createThreads((name, reason) => process.stderr.write(`lost: ${name}: ${reason}\n`));
  const desk = await openDesk(place.folder, { threads });
  const { port1, port2 } = new MessageChannel();
  await threads.writer.call('connectParser', port1, [port1]);
  await threads.parser.call('connectIntake', port2, [port2]);
  await threads.parser.call('setListeningRules', { watches, keeps: {} });
  let stored = 0;
  let isStored: () => void = () => undefined;
  const all = new Promise<void>((resolve) => {
    isStored = resolve;
  });
  const intake = createIntake({
    observe: (input) => threads.parser.call('observe', input),
    onStored: ({ added }) => {
      stored += added;
      if (stored === frames.length) isStored();
    },
    onResult: (result) => {
      if (!result.ok) throw new Error(result.error.code);
    },
    log: (message, fields) => process.stderr.write(`${message} ${JSON.stringify(fields)}\n`),
  });
  const { deliver } = intake.sinkOf('source');
  // Both threads are there in a running application, and have their watches ready; those for reading are up as well.
  await threads.parser.call('observe', { round: 1, deliveries: [] });
  await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
  const took = await time(async () => {
    for (let at = 0; at < frames.length; at += BATCH) {
      const observed = frames.slice(at, at + BATCH).map(observedOf);
      await deliver({ observed, rejects: [], cursor: String(at) });
      await new Promise((resolve) => setImmediate(resolve));
    }
    await all;
  });
  await intake.stop(1_000);
  await desk.stop();
  place.clean();
  return took;
}

function frameOf({ id, text, at, author }: Post, isTold: boolean): string {
  const createdAt = new Date(at).toISOString();
  const record = { $type: COLLECTION, text, createdAt, ...(isTold ? { langs: ['fr'] } : {}) };
  const commit = { rev: id, operation: 'create', collection: COLLECTION, rkey: id, record, cid: 'x' };
  return JSON.stringify({ did: `did:plc:${author}`, time_us: at * 1_000, kind: 'commit', commit });
}

function observedOf(frame: string): Observed {
  const read = readJetstream('subscribe', frame, () => null);
  if (read.what !== 'observed') throw new Error(read.what);
  return read.observed;
}
