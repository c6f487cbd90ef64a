/*
 * Whether the French and the English of one statement say the same in all that can be checked without understanding it:
 * numbers, money, days, hours, durations, links, accounts, telephone numbers, names, promises. Deterministic, offline;
 * what it finds is marked on both sides, and a person decides.
 */
import { type ParityKind, type ParityToken, TextToRead } from './parityToken.ts';
import { readAmounts } from './readAmounts.ts';
import { agreeOnDay, readDates } from './readDates.ts';
import { compareNames } from './readNames.ts';
import { readPlaces } from './readPlaces.ts';
import { readPromises } from './readPromises.ts';
import { readTimes } from './readTimes.ts';

/** A place in one of the texts, UTF-16 offsets. */
export type ParityPlace = { readonly from: number; readonly to: number; readonly text: string };

export type ParityFinding = {
  readonly kind: ParityKind;
  /** Null where this side says nothing of the kind. */
  readonly fr: ParityPlace | null;
  readonly en: ParityPlace | null;
};

export type ParityWish = {
  /** Names of the plan; "Santé Canada|Health Canada" where a name has two forms. */
  readonly names?: readonly string[];
};

/** Nothing longer is compared: a statement has a few hundred words, and no draft may be longer. */
export const PARITY_LIMIT = 10_000;

/** What is alike in kind is compared together: an hour may be written as a duration. */
const POOL: Readonly<Record<ParityKind, string>> = {
  number: 'number',
  money: 'money',
  percent: 'percent',
  date: 'date',
  time: 'time',
  duration: 'time',
  link: 'link',
  email: 'email',
  handle: 'handle',
  phone: 'phone',
  name: 'name',
  promise: 'promise',
};

/** Answers what differs, in the order of the French text; texts beyond `PARITY_LIMIT` are compared to there. */
export function checkParity(fr: string, en: string, wish: ParityWish = {}): readonly ParityFinding[] {
  const french = read('fr', fr.slice(0, PARITY_LIMIT));
  const english = read('en', en.slice(0, PARITY_LIMIT));
  const place = (text: string, token: Pick<ParityToken, 'from' | 'to'> | null): ParityPlace | null =>
    token === null ? null : { from: token.from, to: token.to, text: text.slice(token.from, token.to) };
  const findings: ParityFinding[] = [];
  for (const pool of new Set(Object.values(POOL))) {
    const ofPool = (tokens: readonly ParityToken[]) => tokens.filter(({ kind }) => POOL[kind] === pool);
    const [a, b] = [ofPool(french), ofPool(english)];
    const twins = twinsOf(a, b);
    const onlyFr = a.filter((token) => !twins.has(token) && !b.some((other) => agree(token, other)));
    const onlyEn = b.filter((token) => !twins.has(token) && !a.some((other) => agree(token, other)));
    for (const [one, other] of pairUp(onlyFr, onlyEn)) {
      const kind = one?.kind ?? other?.kind ?? 'number';
      findings.push({ kind, fr: place(fr, one), en: place(en, other) });
    }
  }
  for (const { fr: one, en: other } of compareNames(
    fr.slice(0, PARITY_LIMIT),
    en.slice(0, PARITY_LIMIT),
    wish.names ?? [],
  ))
    findings.push({ kind: 'name', fr: place(fr, one), en: place(en, other) });
  return findings.sort((a, b) => (a.fr?.from ?? fr.length) - (b.fr?.from ?? fr.length));
}

function read(side: 'fr' | 'en', whole: string): readonly ParityToken[] {
  const text = new TextToRead(side, whole);
  const plain = text.rest;
  readPlaces(text);
  readDates(text);
  readTimes(text);
  readAmounts(text);
  readPromises(text, plain);
  return text.tokens;
}

const isTwin = (key: string): boolean => key.startsWith('twin:');

/** A page may be the twin of any page of its site in the other language: each of one only, and not where it is there itself. */
function twinsOf(a: readonly ParityToken[], b: readonly ParityToken[]): ReadonlySet<ParityToken> {
  const twins = new Set<ParityToken>();
  const left = b.filter((token) => !a.some((other) => agree(token, other)));
  for (const token of a) {
    if (b.some((other) => agree(token, other))) continue;
    const at = left.findIndex(({ keys }) => keys.some((key) => isTwin(key) && token.keys.includes(key)));
    if (at < 0) continue;
    twins.add(token);
    for (const twin of left.splice(at, 1)) twins.add(twin);
  }
  return twins;
}

function agree(a: ParityToken, b: ParityToken): boolean {
  return a.keys.some((key) =>
    b.keys.some(
      (other) =>
        (key === other && !isTwin(key)) ||
        (key.startsWith('day:') && other.startsWith('day:') && agreeOnDay(key, other)),
    ),
  );
}

/** What stands alone on one side with what stands alone on the other, in order; the weak are told only against somebody. */
function pairUp(
  a: readonly ParityToken[],
  b: readonly ParityToken[],
): readonly (readonly [ParityToken | null, ParityToken | null])[] {
  const left = [...b];
  const pairs: [ParityToken | null, ParityToken | null][] = [];
  for (const token of a) {
    const at = left.findIndex(({ kind }) => kind === token.kind);
    const [other = null] = at < 0 ? left.splice(0, token.isWeak ? 0 : 1) : left.splice(at, 1);
    if (other !== null || !token.isWeak) pairs.push([token, other]);
  }
  for (const token of left) if (!token.isWeak) pairs.push([null, token]);
  return pairs;
}
