/*
 * What is said more in one window than in the one before: words, hashtags, links. Each post counts a word once. A word
 * that everybody always says does not rise; one that two people say is none yet.
 */
import { fold } from '../fold.ts';
import { scanPost } from '../scannedPost.ts';
import { PIECE_HASHTAG, PIECE_LINK } from '../scanText.ts';

/** Words that hold sentences together and say nothing, folded; from four letters on. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `avec sans pour dans chez vers entre depuis pendant avant apres contre cette cela elle elles nous vous leur leurs
   votre notre mais donc comme quand comment pourquoi combien quel quelle quels quelles tout tous toute toutes meme
   aussi encore toujours deja tres trop plus moins rien sont etait etaient sera etre avoir avait fait faire peut
   veut sont alors aller vont jusque parce autre autres chaque quelque quelques juste voila voici ceux celle celui
   that this these those with from have been were what when where which while their there they them then than your
   yours will would could should about after before because into just like more most much many some such only other
   over under very also does doing done being here make made says said still even ever every http https`
    .split(/\s+/)
    .filter(Boolean),
);

/** Fewer posts are chance. */
const FEWEST_POSTS = 3;
const SHORTEST_WORD = 4;
const LINK_LIMIT = 200;

export type RisingCount = { readonly name: string; readonly now: number; readonly before: number };
export type RisingKinds = {
  readonly words: readonly RisingCount[];
  readonly hashtags: readonly RisingCount[];
  readonly links: readonly RisingCount[];
};

type Counted = { now: number; before: number };

/** Counts posts as they are given; the answer is the same in any order. */
export class RisingWords {
  readonly #posts = { now: 0, before: 0 };
  readonly #kinds = {
    words: new Map<string, Counted>(),
    hashtags: new Map<string, Counted>(),
    links: new Map<string, Counted>(),
  };
  readonly #common: ReadonlySet<string>;

  /** `common`: words, folded, that say nothing. */
  constructor(common: ReadonlySet<string>) {
    this.#common = common;
  }

  add(text: string, window: 'now' | 'before'): void {
    this.#posts[window] += 1;
    const { text: scanned, kinds, pieces } = scanPost(text);
    const met = new Set<string>();
    kinds.forEach((kind, at) => {
      const piece = pieces[at];
      if (typeof piece === 'object') {
        if (kind === PIECE_HASHTAG) this.#count('hashtags', `#${piece.folded}`, window, met);
        else if (
          piece.folded.length >= SHORTEST_WORD &&
          !this.#common.has(piece.folded) &&
          !/^\d+$/.test(piece.folded)
        )
          this.#count('words', piece.folded, window, met);
      } else if (kind === PIECE_LINK && piece !== undefined)
        this.#count('links', linkName(scanned.slice(piece)), window, met);
    });
  }

  /** Those that rise most, by how sure it is that they do; at most `limit` of each kind. */
  rising(limit: number): RisingKinds {
    const of = (kind: keyof RisingKinds): readonly RisingCount[] =>
      [...this.#kinds[kind]]
        .flatMap(([name, { now, before }]) => {
          const sureness = this.#sureness(now, before);
          return now >= FEWEST_POSTS && sureness > 0 ? [{ name, now, before, sureness }] : [];
        })
        .sort((a, b) => b.sureness - a.sureness || (a.name < b.name ? -1 : 1))
        .slice(0, limit)
        .map(({ sureness: _sureness, ...count }) => count);
    return { words: of('words'), hashtags: of('hashtags'), links: of('links') };
  }

  #count(kind: keyof RisingKinds, name: string, window: 'now' | 'before', met: Set<string>): void {
    if (name === '' || met.has(`${kind} ${name}`)) return;
    met.add(`${kind} ${name}`);
    const counted = this.#kinds[kind].get(name) ?? { now: 0, before: 0 };
    counted[window] += 1;
    this.#kinds[kind].set(name, counted);
  }

  /** Poisson deviance of "as often as before, for as many posts"; nothing where it does not rise. */
  #sureness(now: number, before: number): number {
    const expected = ((before + 0.5) * Math.max(1, this.#posts.now)) / Math.max(1, this.#posts.before);
    // Where there was nothing before, what is said most rises most.
    const likely = this.#posts.before === 0 ? 0.5 : expected;
    return now <= likely ? 0 : now * Math.log(now / likely) - (now - likely);
  }
}

/** Host and path, as text; what follows a question mark tells of the reader, not of the page. */
function linkName(from: string): string {
  const [address = ''] = from.slice(0, LINK_LIMIT).split(/[\s?#]/, 1);
  return fold(address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/[/.,;:!)\]]+$/, ''));
}
