/*
 * The letters that a set of patterns knows, as few classes: one for each letter that occurs in them, one for
 * all other letters, one for all other signs. A table over classes is small, and since a class is
 * looked up for the letter as it was typed (É, e and ｅ are one), a text need not be folded to be searched.
 */
import { foldPoint } from '../fold.ts';
import { isWordAt } from '../query/readText.ts';
import type { Pattern } from './pattern.ts';

/** Class 0 is no letter: it says that a unit must be looked at more closely (`classes`). */
export const NO_CLASS = 0;
/** Most classes of signs, and most in all. What is rarer than those shares a class, and hits are then compared. */
const SIGN_LIMIT = 32;
const CLASS_LIMIT = 128;
/** Classes that rare letters, or rare signs, are spread over. */
const SHARED = 8;

export type Alphabet = {
  /** How many classes there are, 0 among them. */
  readonly size: number;
  /** From this class on they are of words, before it of signs. */
  readonly firstWord: number;
  /**
   * The class of every UTF-16 unit of a text as it was typed, filled as units are met. 0 of what is not
   * met yet, and for ever of what does not fold to exactly one unit by itself (œ, marks, halves of pairs).
   */
  readonly classes: Uint8Array;
  /** The class of a unit of folded text. */
  readonly classOf: (unit: number) => number;
  /** Whether the text has a letter that shares its class, so that a hit may be one of another text. */
  readonly isShared: (folded: string) => boolean;
};

/** The alphabet of the patterns. Frequent letters stand beside each other, which keeps a row of the table near. */
export function makeAlphabet(patterns: readonly Pattern[]): Alphabet {
  const counts = new Map<number, number>();
  for (const { folded } of patterns) {
    for (let index = 0; index < folded.length; index += 1) {
      const unit = folded.charCodeAt(index);
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
  }
  const units = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([unit]) => unit);
  const known = new Map<number, number>();
  const shared = new Set<number>();
  const otherSign = NO_CLASS + 1;
  const signs = units.filter((unit) => !isWordUnit(unit));
  const firstWord = number(signs, otherSign + 1, SIGN_LIMIT, known, shared);
  const words = units.filter(isWordUnit);
  const size = number(words, firstWord + 1, CLASS_LIMIT, known, shared);
  const classOf = (unit: number): number => known.get(unit) ?? (isWordUnit(unit) ? firstWord : otherSign);
  return {
    size,
    firstWord,
    classes: new Uint8Array(0x1_0000),
    classOf,
    isShared: (folded) => {
      for (let index = 0; index < folded.length; index += 1) {
        if (shared.has(folded.charCodeAt(index))) return true;
      }
      return false;
    },
  };
}

/** Notes the class of a typed letter, if it is one unit that has one by itself; answers whether it has. */
export function learnUnit({ classes, classOf }: Alphabet, point: number): boolean {
  if (point > 0xffff || (point >= 0xd800 && point < 0xe000)) return false;
  const piece = foldPoint(point);
  if (piece.length !== 1) return false;
  classes[point] = classOf(piece.charCodeAt(0));
  return true;
}

/** Numbers the units from `first` on, the rarest together so that no number reaches `limit`; answers the next number. */
function number(
  units: readonly number[],
  first: number,
  limit: number,
  known: Map<number, number>,
  shared: Set<number>,
): number {
  const room = limit - first;
  const own = units.length <= room ? units.length : room - SHARED;
  for (const [index, unit] of units.entries()) {
    if (index < own) {
      known.set(unit, first + index);
    } else {
      known.set(unit, first + own + (unit % SHARED));
      shared.add(unit);
    }
  }
  return first + Math.min(units.length, room);
}

function isWordUnit(unit: number): boolean {
  return isWordAt(String.fromCharCode(unit), 0);
}
