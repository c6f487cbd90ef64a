/*
 * The packages of the registry that find many words at once, each behind the same call: the places of all words
 * in a folded text. Nothing is added to what they do.
 */
import { createRequire } from 'node:module';
import { AhoCorasick as MonyoneMatcher } from '@monyone/aho-corasick';
import { AhoCorasick as MonyoneFastMatcher } from '@monyone/aho-corasick/fast';
import { Trie as TanishikingTrie } from '@tanishiking/aho-corasick';
import ModernMatcher from 'modern-ahocorasick';
import ModernFastMatcher from 'modern-ahocorasick/fast';
import ModernTextMatcher from 'modern-ahocorasick/text';

/** Where places are handed in; UTF-16 of the folded text, end exclusive. */
export type Sink = { readonly add: (start: number, end: number) => void };
export type Rival = {
  readonly name: string;
  /** Words are distinct. Answers the search over them. */
  readonly build: (words: readonly string[]) => (folded: string, sink: Sink) => void;
};

// Three of them bring no types; these are the parts that are called.
type Searcher = {
  readonly search: (text: string) => readonly (readonly [number, readonly string[]])[];
};
type FastScan = { readonly search: (text: string) => readonly (readonly [number, string])[] };
type Callbacks = {
  readonly add: (word: string, data: unknown) => void;
  readonly build_fail: () => void;
  readonly search: (text: string, found: (word: string, data: unknown, offset: number) => void) => void;
};
const require = createRequire(import.meta.url);
const Ahocorasick = require('ahocorasick') as new (words: readonly string[]) => Searcher;
const FastScanner = require('fastscan') as new (words: readonly string[]) => FastScan;
const AhoCorasickOne = require('aho-corasick') as new () => Callbacks;
const AhoCorasickTwo = require('aho-corasick2') as new () => Callbacks;

type Range = { readonly start: number; readonly end: number };

export const RIVALS: readonly Rival[] = [
  {
    name: 'ahocorasick',
    build: (words) => {
      const matcher = new Ahocorasick(words);
      return (folded, sink) => {
        for (const [last, found] of matcher.search(folded)) {
          for (const word of found) sink.add(last + 1 - word.length, last + 1);
        }
      };
    },
  },
  { name: 'aho-corasick', build: (words) => withCallbacks(new AhoCorasickOne(), words) },
  { name: 'aho-corasick2', build: (words) => withCallbacks(new AhoCorasickTwo(), words) },
  {
    name: 'fastscan',
    build: (words) => {
      const matcher = new FastScanner(words);
      return (folded, sink) => {
        for (const [start, word] of matcher.search(folded)) sink.add(start, start + word.length);
      };
    },
  },
  { name: '@monyone/aho-corasick', build: (words) => monyone(new MonyoneMatcher([...words])) },
  { name: '@monyone/aho-corasick/fast', build: (words) => monyone(new MonyoneFastMatcher([...words])) },
  {
    name: '@tanishiking/aho-corasick',
    build: (words) => {
      const matcher = new TanishikingTrie([...words]);
      return (folded, sink) => {
        // The end it gives is the last letter.
        for (const { start, end } of matcher.parseText(folded)) sink.add(start, end + 1);
      };
    },
  },
  { name: 'modern-ahocorasick', build: (words) => modern(new ModernMatcher([...words])) },
  { name: 'modern-ahocorasick/fast', build: (words) => modern(new ModernFastMatcher([...words])) },
  { name: 'modern-ahocorasick/text', build: (words) => modern(new ModernTextMatcher([...words])) },
];

function withCallbacks(matcher: Callbacks, words: readonly string[]): ReturnType<Rival['build']> {
  for (const word of words) matcher.add(word, null);
  matcher.build_fail();
  return (folded, sink) => {
    matcher.search(folded, (word, _data, offset) => sink.add(offset, offset + word.length));
  };
}

function monyone(matcher: {
  readonly matchInText: (text: string) => readonly { readonly begin: number; readonly end: number }[];
}): ReturnType<Rival['build']> {
  return (folded, sink) => {
    for (const { begin, end } of matcher.matchInText(folded)) sink.add(begin, end);
  };
}

function modern(matcher: {
  readonly search: (text: string) => readonly Range[];
}): ReturnType<Rival['build']> {
  return (folded, sink) => {
    for (const { start, end } of matcher.search(folded)) sink.add(start, end);
  };
}
