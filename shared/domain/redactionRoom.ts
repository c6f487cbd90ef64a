/*
 * The authors that the parts of the room speak of: of posts that were decided on, of
 * those that were replied to, of those that were heard most. An act copies a name and words, not an audience: that is
 * asked for, and where nobody knows it the author is not named.
 */
import type { RedactionAuthor } from './redactionFacts.ts';
import type { ReportRoomFacts } from './reportRoomFacts.ts';

export type SpokenOf = Pick<ReportRoomFacts, 'posts' | 'statements' | 'amplifiers'>;

/** What is known of an author's audience; null where nothing is. */
export type ReachOf = (network: string | null, author: string) => number | null;

/** The authors of what the room did, each once for each network. */
export function authorsOfRoom(room: SpokenOf, reachOf: ReachOf): readonly RedactionAuthor[] {
  const known = new Map<string, { name: string; reach: number | null; texts: Set<string> }>();
  const learn = (network: string | null, name: string | null, text: string | null, reach?: number): void => {
    if (name === null || name.trim() === '') return;
    const key = `${network ?? ''} ${name.trim()}`;
    const author = known.get(key) ?? { name: name.trim(), reach: reachOf(network, name), texts: new Set() };
    if (reach !== undefined) author.reach = Math.max(reach, author.reach ?? 0);
    if (text !== null && text.trim() !== '') author.texts.add(text);
    known.set(key, author);
  };
  const posts = room.posts.map(({ post }) => post);
  for (const post of posts) if (post !== null) learn(post.network, post.author, post.text);
  for (const { replyTo } of room.statements)
    if (replyTo !== null) learn(replyTo.network, replyTo.author, null);
  for (const { network, author, reach } of room.amplifiers?.largest ?? [])
    learn(network, author, null, reach);
  return [...known.values()].map(({ name, reach, texts }) => ({
    names: [name],
    // A copy may hold a handle in the place of a name.
    handles: name.startsWith('@') || !/\s/.test(name) ? [name] : [],
    reach,
    posts: [...texts].map((text) => ({ url: null, externalId: null, text, textSha256: null })),
  }));
}
