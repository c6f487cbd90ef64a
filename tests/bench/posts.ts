/*
 * Posts of the shape that measurements use: about 200 characters from a Zipf vocabulary in
 * French and English with accents, hashtags and emoji. Always the same ones for a seed.
 */
import type { NewMention } from '../../shared/domain/mention.ts';
import { fold } from '../../shared/scoring/fold.ts';
import { seeded } from './measure.ts';

const SYLLABLES = [
  'ba',
  'ré',
  'ti',
  'lon',
  'què',
  'ça',
  'mer',
  'vou',
  'sté',
  'ran',
  'pol',
  'gu',
  'îl',
  'dre',
  'on',
  'ver',
  'ty',
  'sh',
  'ing',
  'ent',
];
const VOCABULARY = 20_000;
const FIRST_AT = Date.UTC(2026, 0, 5);
/** Snowflake epoch, so that identifiers carry the time as real ones do. */
const SNOWFLAKE_EPOCH_MS = 1_288_834_974_657n;

export type Post = {
  readonly id: string;
  readonly text: string;
  readonly at: number;
  readonly author: string;
};

/** Makes `count` posts, two a second. */
export function* makePosts(count: number, seed = 7): Generator<Post> {
  const random = seeded(seed);
  const word = (n: number): string => {
    const pick = seeded(n + 1);
    const parts = 1 + Math.floor(pick() * 3);
    let text = '';
    for (let part = 0; part <= parts; part += 1) text += SYLLABLES[Math.floor(pick() * SYLLABLES.length)];
    return text;
  };
  const words = Array.from({ length: VOCABULARY }, (_, n) => word(n));
  for (let index = 0; index < count; index += 1) {
    const parts: string[] = [];
    let length = 0;
    const wanted = 140 + random() * 120;
    while (length < wanted) {
      const rank = Math.floor(VOCABULARY ** random()) - 1;
      const next = words[Math.max(0, rank)] ?? 'mot';
      parts.push(next);
      length += next.length + 1;
    }
    if (random() < 0.3) parts.push(`#${words[Math.floor(random() * 500)]}`);
    if (random() < 0.1) parts.push('😡');
    if (random() < 0.006) parts.push('pénurie');
    if (random() < 0.0002) parts.push('quatrelaine');
    const at = FIRST_AT + index * 500 + Math.floor(random() * 400);
    const id = ((BigInt(at) - SNOWFLAKE_EPOCH_MS) << 22n) + BigInt(index % 4096);
    yield { id: id.toString(), text: parts.join(' '), at, author: `compte${Math.floor(random() * 5000)}` };
  }
}

/** A post as the intake would hand it to the writer. */
export function toMention(post: Post): NewMention {
  return {
    network: 'x',
    externalId: post.id,
    author: post.author,
    handle: null,
    text: post.text,
    title: null,
    url: null,
    language: null,
    reach: null,
    postedAt: post.at,
    dedupeKey: `x:${post.id}`,
    folded: `${fold(post.text)}\n${fold(post.author)}`,
    isTruncated: false,
  };
}

/** The same posts as a CSV export. */
export function toCsv(posts: Iterable<Post>): string {
  const lines = ['Tweet ID,Tweet Text,Author'];
  for (const post of posts) lines.push(`"${post.id}","${post.text.replaceAll('"', '""')}",${post.author}`);
  return `${lines.join('\n')}\n`;
}
