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
import { compareDenials, readPromises } from './readPromises.ts';
import { readHoursOfDay, readTimes } from './readTimes.ts';

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

/** Closer than this to a promise that is told, a denial is the same finding. */
const SAME_CLAUSE = 60;

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
  const [readFr, readEn] = [read('fr', fr.slice(0, PARITY_LIMIT)), read('en', en.slice(0, PARITY_LIMIT))];
  const [french, english] = [readFr.tokens, readEn.tokens];
  const place = (text: string, token: Pick<ParityToken, 'from' | 'to'> | null): ParityPlace | null =>
    token === null ? null : { from: token.from, to: token.to, text: text.slice(token.from, token.to) };
  const findings: ParityFinding[] = [];
  const alone = new Map<
    string,
    { readonly fr: readonly ParityToken[]; readonly en: readonly ParityToken[] }
  >();
  for (const pool of new Set(Object.values(POOL))) {
    const ofPool = (tokens: readonly ParityToken[]) => tokens.filter(({ kind }) => POOL[kind] === pool);
    const [a, b] = [ofPool(french), ofPool(english)];
    const twins = twinsOf(a, b);
    alone.set(pool, { fr: unmatched(a, b, twins), en: unmatched(b, a, twins) });
  }
  const countsFr = countsIn([...alone.values()].flatMap((both) => both.fr));
  const countsEn = countsIn([...alone.values()].flatMap((both) => both.en));
  for (const { fr: onlyFr, en: onlyEn } of alone.values()) {
    for (const [one, other] of pairUp(
      onlyFr.filter((token) => !isCounted(token, countsEn)),
      onlyEn.filter((token) => !isCounted(token, countsFr)),
    )) {
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
  for (const denial of compareDenials(readFr, readEn)) {
    const isTold = findings.some(
      ({ kind, en: other }) =>
        kind === 'promise' && other !== null && Math.abs(other.from - denial.en.from) < SAME_CLAUSE,
    );
    if (!isTold) findings.push({ kind: 'promise', fr: place(fr, denial.fr), en: place(en, denial.en) });
  }
  return findings.sort((a, b) => (a.fr?.from ?? fr.length) - (b.fr?.from ?? fr.length));
}

function read(side: 'fr' | 'en', whole: string): TextToRead {
  const text = new TextToRead(side, whole);
  readPlaces(text);
  readHoursOfDay(text);
  readDates(text);
  readTimes(text);
  readAmounts(text);
  readPromises(text);
  return text;
}

const isTwin = (key: string): boolean => key.startsWith('twin:');
const isCount = (key: string): boolean => key.startsWith('count:');
const isDay = (key: string): boolean => /^(?:week)?day:/.test(key);

/** A page may be the twin of any page of its site in the other language: each of one only, and not where it is there itself. */
function twinsOf(a: readonly ParityToken[], b: readonly ParityToken[]): ReadonlySet<ParityToken> {
  const twins = new Set<ParityToken>();
  const left = [...unmatched(b, a, twins)];
  for (const token of unmatched(a, b, twins)) {
    const at = left.findIndex(({ keys }) => keys.some((key) => isTwin(key) && token.keys.includes(key)));
    if (at < 0) continue;
    twins.add(token);
    for (const twin of left.splice(at, 1)) twins.add(twin);
  }
  return twins;
}

/** Those of one side that agree with none of the other: they share no key, and no day that may be the same. */
function unmatched(
  those: readonly ParityToken[],
  others: readonly ParityToken[],
  twins: ReadonlySet<ParityToken>,
): readonly ParityToken[] {
  const keys = new Set(others.flatMap((token) => token.keys).filter((key) => !isTwin(key) && !isCount(key)));
  const days = [...keys].filter(isDay);
  const isThere = (key: string): boolean =>
    keys.has(key) || (isDay(key) && days.some((other) => agreeOnDay(key, other)));
  return those.filter((token) => !twins.has(token) && !token.keys.some(isThere));
}

type Counts = { readonly ofNumbers: ReadonlySet<string>; readonly ofLengths: ReadonlySet<string> };

function countsIn(tokens: readonly ParityToken[]): Counts {
  const keysOf = (isNumber: boolean): readonly string[] =>
    tokens.filter(({ kind }) => (kind === 'number') === isNumber).flatMap(({ keys }) => keys);
  return { ofNumbers: new Set(keysOf(true).map((key) => `count:${key}`)), ofLengths: new Set(keysOf(false)) };
}

/** A number and a length of as many: "34 ans", "a man, 34". */
const isCounted = (token: ParityToken, counts: Counts): boolean =>
  token.kind === 'number'
    ? token.keys.some((key) => counts.ofLengths.has(`count:${key}`))
    : token.keys.some((key) => counts.ofNumbers.has(key));

/** What stands alone on one side with what stands alone on the other, in order; the weak are told only against somebody. */
function pairUp(
  a: readonly ParityToken[],
  b: readonly ParityToken[],
): readonly (readonly [ParityToken | null, ParityToken | null])[] {
  const left = [...b];
  const pairs: [ParityToken | null, ParityToken | null][] = [];
  for (const token of a) {
    // Of two weak ones only numbers contradict each other.
    const canMeet = (other: ParityToken): boolean =>
      !token.isWeak || !other.isWeak || token.kind === 'number';
    const alike = left.findIndex((other) => other.kind === token.kind && canMeet(other));
    const at = alike < 0 && !token.isWeak ? left.findIndex(({ isWeak }) => !isWeak) : alike;
    const other = (at < 0 ? undefined : left.splice(at, 1)[0]) ?? null;
    if (other !== null || !token.isWeak) pairs.push([token, other]);
  }
  for (const token of left) if (!token.isWeak) pairs.push([null, token]);
  return pairs;
}
