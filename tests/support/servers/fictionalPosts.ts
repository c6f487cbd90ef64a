/*
 * Posts that nobody wrote, the same for the same seed: marked as made up in their own text, with numbers
 * that tell them apart.
 */
import { createRandom, type Random } from '../fault/random.ts';

export type FictionalPost = {
  readonly number: number;
  readonly author: string;
  readonly text: string;
  readonly language: string;
};

const WORDS = {
  fr: 'la passerelle est fermée encore ce matin personne ne répond au guichet on attend une annonce'.split(
    ' ',
  ),
  en: 'the bridge is closed again this morning nobody answers at the desk we wait for a word'.split(' '),
} as const;

export type FictionalPosts = { readonly next: () => FictionalPost; readonly random: Random };

/** An endless row of posts. */
export function fictionalPosts(seed: number): FictionalPosts {
  const random = createRandom(seed);
  let number = 0;
  return {
    random,
    next() {
      number += 1;
      const language = random.pick(['fr', 'en'] as const);
      const length = 3 + random.below(20);
      const words = Array.from({ length }, () => random.pick(WORDS[language]));
      return {
        number,
        author: `invented${random.below(500)}`,
        text: `[fictional ${number}] ${words.join(' ')}`,
        language,
      };
    },
  };
}
