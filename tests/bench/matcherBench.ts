/*
 * The matcher alone: from a post as typed to the places of thousands of words in it, against every package of
 * the registry for the same, each with our folding before it, our boundaries of words and the way back to
 * the post after it. All must find the same places. Then all watches at once, against each asked by itself.
 */
import { endOfPiece, fold, foldWithMap } from '../../shared/scoring/fold.ts';
import { matchRead, readPost } from '../../shared/scoring/query/matchQuery.ts';
import { parseQuery } from '../../shared/scoring/query/parseQuery.ts';
import { isWordAt } from '../../shared/scoring/query/readText.ts';
import { compileWatches } from '../../shared/scoring/watch/compileWatches.ts';
import { wholeWords } from '../../shared/scoring/watch/pattern.ts';
import { noHits, TermScanner } from '../../shared/scoring/watch/termScanner.ts';
import { RIVALS, type Sink } from './matcher/rivals.ts';
import { makeQueries, makeWords } from './matcher/watchedWords.ts';
import { median, ROUNDS, type Row, time } from './measure.ts';
import { makePosts } from './posts.ts';

/** Each of these many posts has its accents written apart, as some systems do. */
const APART = 50;
/** Posts that watches are asked about one by one; all would take minutes. */
const ALONE = 2_000;

/** What a contender found in all texts; equal sums are equal places. */
type Sum = { count: number; places: number };
type Contender = { readonly name: string; readonly run: (texts: readonly string[]) => Sum };

export async function benchMatcher(posts: number): Promise<readonly Row[]> {
  const texts = [...makePosts(posts)].map(({ text }, at) =>
    at % APART === 0 ? text.normalize('NFD') : text,
  );
  return [
    ...(await against(1_000, texts.slice(0, Math.ceil(posts / 5)))),
    ...(await against(5_000, texts.slice(0, Math.ceil(posts / 5)))),
    ...(await against(10_000, texts)),
    await watches(texts),
  ];
}

async function against(terms: number, texts: readonly string[]): Promise<readonly Row[]> {
  const words = makeWords(terms);
  const begun = performance.now();
  const own = ours(words);
  const builtMs = performance.now() - begun;
  const contenders = [own, ...RIVALS.map(({ name, build }): Contender => rival(name, build(words)))];
  const times = contenders.map((): number[] => []);
  let found: Sum | null = null;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, { name, run }] of contenders.entries()) {
      run(texts.slice(0, 500));
      let sum: Sum = { count: 0, places: 0 };
      times[index]?.push(
        await time(() => {
          sum = run(texts);
        }),
      );
      found ??= sum;
      if (sum.count !== found.count || sum.places !== found.places) {
        throw new Error(`${name} found ${JSON.stringify(sum)}, not ${JSON.stringify(found)}`);
      }
    }
  }
  const perSecond = (ms: number) => `${Math.round((texts.length / ms) * 1_000).toLocaleString('en')}/s`;
  const [product = Number.NaN, ...limits] = times.map(median);
  const best = Math.min(...limits);
  const letters = Math.round(texts.reduce((sum, text) => sum + text.length, 0) / texts.length);
  const hits = ((found?.count ?? 0) / texts.length).toFixed(1);
  return limits
    .map(
      (limit, index): Row => ({
        name: `match ${terms.toLocaleString('en')} terms, ${RIVALS[index]?.name}`,
        limit: perSecond(limit),
        product: perSecond(product),
        ratio: limit / product,
        bar: { kind: 'min', value: 1 },
        note:
          limit === best
            ? `the best of them; ${texts.length.toLocaleString('en')} posts of ${letters} letters, ${hits} hits a post; ours built in ${Math.round(builtMs)} ms`
            : '',
      }),
    )
    .sort((a, b) => a.ratio - b.ratio);
}

function ours(words: readonly string[]): Contender {
  const scanner = new TermScanner(words.map(wholeWords));
  const hits = noHits();
  return {
    name: 'ours',
    run: (texts) => {
      const sum: Sum = { count: 0, places: 0 };
      for (const text of texts) {
        scanner.search(text, hits);
        sum.count += hits.count;
        for (let at = 0; at < hits.count; at += 1) {
          sum.places += (hits.starts[at] ?? 0) * 31 + (hits.ends[at] ?? 0);
        }
      }
      return sum;
    },
  };
}

function rival(name: string, search: (folded: string, sink: Sink) => void): Contender {
  const around = new Around();
  return {
    name,
    run: (texts) => {
      around.begin();
      for (const text of texts) search(around.fold(text), around);
      return around.sum;
    },
  };
}

/** What stands around a package: folding before it, boundaries and places in the post after it. */
class Around implements Sink {
  sum: Sum = { count: 0, places: 0 };
  #text = '';
  #folded = '';
  #map: ReturnType<typeof foldWithMap> | null = null;

  begin(): void {
    this.sum = { count: 0, places: 0 };
  }

  fold(text: string): string {
    this.#text = text;
    this.#folded = fold(text);
    this.#map = null;
    return this.#folded;
  }

  add(start: number, end: number): void {
    const folded = this.#folded;
    if (isWordAt(folded, start) && isWordAt(folded, start - 1)) return;
    if (isWordAt(folded, end - 1) && isWordAt(folded, end)) return;
    this.sum.count += 1;
    // In favour of the packages: in these posts, texts as long folded as typed have every letter in its place.
    if (folded.length === this.#text.length) {
      this.sum.places += start * 31 + end;
    } else {
      this.#map ??= foldWithMap(this.#text);
      this.sum.places += (this.#map.starts[start] ?? 0) * 31 + endOfPiece(this.#map, end - 1);
    }
  }
}

async function watches(texts: readonly string[]): Promise<Row> {
  const queries = makeQueries(makeWords(5_000));
  const compiled = compileWatches(queries.map((query, index) => ({ id: `${index}`, query })));
  if (compiled.unreadable.length > 0) throw new Error(JSON.stringify(compiled.unreadable[0]));
  const nodes = queries.map((query) => {
    const parsed = parseQuery(query);
    if (!parsed.ok) throw new Error(query);
    return parsed.query;
  });
  const few = texts.slice(0, ALONE);
  const alone: number[] = [];
  const together: number[] = [];
  const first = { alone: 0, together: 0 };
  let matches = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    first.alone = 0;
    alone.push(
      await time(() => {
        for (const text of few) {
          const read = readPost({ text });
          for (const node of nodes) if (matchRead(node, read).isMatch) first.alone += 1;
        }
      }),
    );
    first.together = few.reduce((sum, text) => sum + compiled.match({ text }).length, 0);
    if (first.together !== first.alone) throw new Error(`${first.together} matches, not ${first.alone}`);
    matches = 0;
    together.push(
      await time(() => {
        for (const text of texts) matches += compiled.match({ text }).length;
      }),
    );
  }
  const limit = (few.length / median(alone)) * 1_000;
  const product = (texts.length / median(together)) * 1_000;
  return {
    name: `${queries.length} watches of 25 terms`,
    limit: `${Math.round(limit).toLocaleString('en')}/s`,
    product: `${Math.round(product).toLocaleString('en')}/s`,
    ratio: product / limit,
    bar: { kind: 'min', value: 10 },
    note: `all at once against each by itself; ${(matches / texts.length).toFixed(1)} watches match a post`,
  };
}
