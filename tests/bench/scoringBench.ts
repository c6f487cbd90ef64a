/*
 * Reading what posts say and putting them in the order of the ranker, against storing the same posts through the engine:
 * in one process, by turns.
 */
import { Ranker } from '../../shared/scoring/ranker/ranker.ts';
import { scanPost } from '../../shared/scoring/scannedPost.ts';
import { readSignals } from '../../shared/scoring/signal/readSignals.ts';
import { openDesk, temporaryFolder } from '../support/openEngine.ts';
import { median, ROUNDS, type Row, time } from './measure.ts';
import { makePosts, toMention } from './posts.ts';

const POSTS = 10_000;
const BATCH = 500;
/** What the team decided before: the ranker is not asked empty. */
const DECISIONS = 500;
const OTHER_SEED = 8;

export async function benchScoring(): Promise<readonly Row[]> {
  const took = { storing: [] as number[], scoring: [] as number[] };
  const mentions = [...makePosts(POSTS)].map(toMention);
  const ranker = new Ranker();
  for (const [at, { text }] of mentions.slice(0, DECISIONS).entries())
    ranker.learn(Ranker.read(text), at % 3 === 0);
  const score = (text: string): number => {
    const post = scanPost(text);
    readSignals(post, 'fr');
    return ranker.score(Ranker.read(post));
  };
  // Other posts first: an application that listens has met most words before.
  for (const { text } of makePosts(POSTS, OTHER_SEED)) score(text);
  for (let round = 0; round < ROUNDS; round += 1) {
    const place = temporaryFolder();
    const desk = await openDesk(place.folder);
    took.storing.push(
      await time(async () => {
        for (let at = 0; at < mentions.length; at += BATCH) {
          const stored = await desk.engine.intake(mentions.slice(at, at + BATCH));
          if (!stored.ok) throw new Error(stored.error.code);
        }
      }),
    );
    await desk.stop();
    place.clean();
    took.scoring.push(
      await time(() => {
        const ranked = mentions.map(({ text }) => score(text));
        ranked.sort((a, b) => b - a);
      }),
    );
  }
  const eachUs = (ms: readonly number[]) => `${((median(ms) / POSTS) * 1_000).toFixed(1)} µs a post`;
  return [
    {
      name: `scoring and ranking ${POSTS.toLocaleString('en')} posts`,
      limit: eachUs(took.storing),
      product: eachUs(took.scoring),
      ratio: median(took.scoring) / median(took.storing),
      bar: { kind: 'max', value: 1 },
      note: 'tone, lexicon, ranker and order, against storing them',
    },
  ];
}
