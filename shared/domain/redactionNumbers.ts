/*
 * Telephone numbers and e-mail addresses in what was typed. Seven digits and more with what people put between them are
 * taken for a number that reaches somebody; dates, times, years, amounts and digests are not. In doubt a number goes: a
 * reader can ask for an amount that is missing, nobody can take back a number that is out.
 */
import { gone, type Piece } from './redactionPiece.ts';

const SPACE = '\\s\\u00a0\\u202f\\u2009';
const BETWEEN = `[${SPACE}.()/\\-\\u2010-\\u2015]{0,3}`;
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0?[1-9]|1[0-2])';
const YEAR = '(?:19|20)\\d{2}';

/** Read over first, so that no number begins inside of them. */
const PASSED = [
  '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}',
  '[0-9a-f]{32,}',
  `\\d{4}-\\d{2}-\\d{2}(?:[T${SPACE}]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?)?(?![\\d-])`,
  `(?:${DAY}[./-]${MONTH}|${MONTH}[./-]${DAY})[./-]${YEAR}`,
  '\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?!:)',
  `\\d{1,2}[${SPACE}]?h[${SPACE}]?\\d{2}`,
  `${YEAR}(?:[${SPACE},;/\\-\\u2013]{1,3}${YEAR})+`,
].join('|');
const EXTENSION = `(?:[${SPACE},;]{0,3}(?:poste|ext\\.?|extension|x|#)[${SPACE}]?\\d{1,6}(?!\\p{N}))?`;
const NUMBERS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${PASSED})(?![\\p{L}\\p{N}])|(?<number>(?<!\\p{Nd}|\\p{Nd}[.,])\\+?\\(?\\p{Nd}(?:${BETWEEN}\\p{Nd}){6,})${EXTENSION}`,
  'giu',
);
const MAYBE_NUMBER = /(?:\p{Nd}\P{Nd}{0,5}){7}/u;

const MAILBOX = '[\\p{L}\\p{N}._%+-]+';
const HOST = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?';
const EMAIL = new RegExp(`(?:mailto:)?(?<![@\\p{L}\\p{N}._%+-])${MAILBOX}@${HOST}`, 'giu');
/** « nom (arobase) exemple.org », "name [at] example [dot] org". */
const SPELLED_EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}\s?[[(]\s?(?:at|arobase|@)\s?[\])]\s?[\p{L}\p{N}-]+(?:\s?(?:\.|[[(]\s?(?:dot|point)\s?[\])])\s?[\p{L}\p{N}-]+)+/giu;

/** Groups of three from the right: an amount, unless it is as long as a telephone number. */
const THOUSANDS = /^[1-9]\p{Nd}{0,2}(?:[\s\u00a0\u202f\u2009.]\p{Nd}{3})+$/u;
const AMOUNT_DIGITS = 8;
/** « 15/60/180 »: values beside each other. */
const SIDE_BY_SIDE = /^\(?[1-9]\d{0,2}(?:\/[1-9]\d{0,2}){1,3}$/;
const DECIMALS = /^0\.\p{Nd}+$/u;
const MONEY_BEFORE = /[$€£¥][\s\u00a0]?$/;
const UNIT_AFTER =
  /^[\s\u00a0\u202f]?(?:[$€£¥%]|[kMG]?[$€]|(?:usd|cad|eur|dollars?|euros?|francs?|livres?|pounds?|octets?|bytes?|personnes?|people|vues?|views?|abonn|followers?|mentions?|impressions?|messages?|posts?|habitants?)(?!\p{L}))/iu;
const SAID_NUMBER = /(?:t[ée]l|tel|cell?|mob|fax|sms)$/iu;

/** Telephone numbers and e-mail addresses of a text; `isKept` knows runs of digits that are something else. */
export function numbersIn(text: string, isKept: (digits: string) => boolean): readonly Piece[] {
  const pieces: Piece[] = [];
  const add = ({ index = 0, 0: found }: RegExpMatchArray): void => {
    // A bracket that closes behind the number was not opened for it.
    const from = found.startsWith('(') && !found.includes(')') ? index + 1 : index;
    pieces.push(gone(from, index + found.length, 'number', keyOf(found)));
  };
  if (text.includes('@')) [...text.matchAll(EMAIL)].forEach(add);
  if (/[[(]/.test(text)) [...text.matchAll(SPELLED_EMAIL)].forEach(add);
  if (!MAYBE_NUMBER.test(text)) return pieces;
  for (const match of text.matchAll(NUMBERS)) {
    const number = match.groups?.number;
    if (number === undefined || isKept(number)) continue;
    const end = match.index + match[0].length;
    if (isReachable(number, text.slice(0, match.index), text.slice(end))) add(match);
  }
  return pieces;
}

/** What two ways of writing one number have in common. */
function keyOf(number: string): string {
  return number.replace(/[^\p{L}\p{N}@]/gu, '').toLowerCase();
}

function isReachable(number: string, before: string, after: string): boolean {
  const isPlain = /^\p{Nd}+$/u.test(number);
  const isGlued = /\p{L}$/u.test(before) || /^\p{L}/u.test(after);
  if (isPlain && isGlued) return SAID_NUMBER.test(before);
  if (DECIMALS.test(number) || SIDE_BY_SIDE.test(number)) return false;
  if (MONEY_BEFORE.test(before) || UNIT_AFTER.test(after)) return false;
  const digits = number.replace(/\P{Nd}/gu, '').length;
  return !(THOUSANDS.test(number) && digits <= AMOUNT_DIGITS);
}
