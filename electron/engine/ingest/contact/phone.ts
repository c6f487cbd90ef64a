/*
 * Telephone numbers as people write them. What may be dialled becomes E.164 with its extension; a number of few
 * digits (911, 3975) is a short one and stays as it is; the rest keeps its text and says why it is none.
 * A number in a range that this version does not know is still a number: plans of numbering grow.
 */
import {
  isSupportedCountry,
  ParseError,
  type PhoneNumber,
  parsePhoneNumberWithError,
  validatePhoneNumberLength,
} from 'libphonenumber-js/max';
import metadata from 'libphonenumber-js/max/metadata';
import { dialledNumber } from '../../../../shared/lib/dialledNumber.ts';
import { cleanText } from '../normaliseMention.ts';

export const PHONE_REASONS = [
  'phone.empty',
  'phone.notANumber',
  'phone.tooShort',
  'phone.tooLong',
  'phone.countryNeeded',
] as const;
export type PhoneReason = (typeof PHONE_REASONS)[number];

export type PhoneReading = {
  /** As it was written, without control characters and marks that nobody sees; 40 characters at most. */
  readonly raw: string;
  /** Null for a short number, and for one that is none. */
  readonly e164: string | null;
  readonly extension: string;
  readonly isShort: boolean;
  /** The ISO country that the number belongs to; null where several share it or none is known. */
  readonly country: string | null;
  /** It has the length of a number of its country, and no range that this version knows. */
  readonly isUnassigned: boolean;
  /** Why it is no number; null for one that is, short ones included. */
  readonly reason: PhoneReason | null;
};

/** Longest text that is looked at; no number needs half of it. */
const LOOKED_AT = 120;
/** What a contact keeps of the text. */
const RAW_LIMIT = 40;

/** Marks of direction and joining, which address books put around numbers. */
const UNSEEN = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const SCHEME = /^tel:/i;
const LABEL =
  /^(?:t[ée]l(?:[ée]phone)?|phone|mobile|cell(?:ulaire|ular)?|cel|portable|bureau|work|home|domicile)\b\s*\.?\s*:?\s*(?=[+(\d])/i;
const EXTENSION =
  /(?:^|[\s,;(\d)])(?:(?:postes?|ext(?:ension)?|extn|int(?:erne)?|p|x|;ext=)\s*[.:=]?\s*|#\s*)(\d{1,11})\s*\)?$/i;
const CONTEXT = /;(?:phone-context|isub)=[^;]*/gi;

/** Reads a number; `country` (ISO, two letters) is that of numbers without a +. Any text may come in. */
export function readPhone(text: string, country: string): PhoneReading {
  const written = cleanText(text.slice(0, LOOKED_AT).replace(UNSEEN, '')).replace(/\s+/g, ' ');
  const { number, extension } = parted(written);
  const base = { raw: written.slice(0, RAW_LIMIT).trim(), e164: null, extension, country: null };
  const none = (reason: PhoneReason): PhoneReading => ({
    ...base,
    extension: '',
    isShort: false,
    isUnassigned: false,
    reason,
  });
  if (written === '') return none('phone.empty');
  // "poste 2040": an internal number, dialled as it is.
  if (number === '' && extension !== '') return { ...base, isShort: true, isUnassigned: false, reason: null };
  const found = parse(number, country);
  const isGlobal = number.startsWith('+');
  if (!isGlobal && isShortForm(number) && (typeof found === 'string' || !found.isValid()))
    return { ...base, isShort: true, isUnassigned: false, reason: null };
  if (typeof found === 'string') return none(found);
  const e164 = String(found.number);
  const whole = extension === '' ? (found.ext ?? '') : extension;
  return {
    // A longer text cannot be kept; what it means can.
    raw: written.length > RAW_LIMIT ? international(found, whole) : base.raw,
    e164,
    extension: whole.slice(0, 11),
    isShort: false,
    country: found.country ?? null,
    isUnassigned: !found.isValid(),
    reason: null,
  };
}

/** A cell with several numbers ("… / …", "… ou …", one a line) as its numbers; any other as it is. */
export function splitPhones(cell: string): readonly string[] {
  const text = cell.slice(0, 1_000);
  if (SCHEME.test(text.trim())) return [text];
  const parts = text.split(/\n|;(?!ext=)|:::| \/ | (?:ou|or|et|and) /i).filter((part) => part.trim() !== '');
  return parts.every((part) => part.replace(/\D/g, '').length >= 7) ? parts : [text];
}

/** A number as a reader dials it: in national form within their own calling code, else with a +. */
export function formatPhone(e164: string, readerCountry: string): string {
  return dialledNumber(e164, readerCountry, metadata);
}

/** The text without label and scheme, and the extension that ends it. */
function parted(written: string): { readonly number: string; readonly extension: string } {
  const plain = written.normalize('NFKC').replace(SCHEME, '').replace(CONTEXT, '').replace(LABEL, '').trim();
  const found = EXTENSION.exec(plain);
  if (found === null) return { number: plain, extension: '' };
  // The letter or sign before the word belongs to the number.
  const start = found.index + (/^[\d)]/.test(found[0]) && found.index + 1 < plain.length ? 1 : 0);
  return { number: plain.slice(0, start).replace(/[\s,;(]+$/, ''), extension: found[1] ?? '' };
}

/** Few digits and no country: emergency, service and internal numbers; codes with a star. */
function isShortForm(number: string): boolean {
  const bare = number.replace(/[\s.\-\u00a0]/g, '');
  return /^\d{2,6}$/.test(bare) || /^[*#][*#\d]{1,8}$/.test(bare);
}

function parse(number: string, country: string): PhoneNumber | PhoneReason {
  const found = attempt(number, country);
  if (typeof found !== 'string' && found.isValid()) return found;
  // Written with the exit prefix of another country: 011 33 … read in France, 0033 … in Canada.
  const abroad = /^(?:00|011)[\s.-]*(?=[1-9])/.exec(number);
  if (abroad !== null) {
    const again = attempt(`+${number.slice(abroad[0].length)}`, undefined);
    if (typeof again !== 'string' && again.isValid()) return again;
  }
  if (typeof found === 'string') return found;
  if (!found.isPossible() || !E164.test(found.number)) {
    const length = isSupportedCountry(country)
      ? validatePhoneNumberLength(number, country)
      : validatePhoneNumberLength(number);
    return length === 'TOO_LONG' ? 'phone.tooLong' : 'phone.tooShort';
  }
  // A trunk zero that stayed in front: nobody could dial what would come of it.
  return found.nationalNumber.startsWith('0') ? 'phone.notANumber' : found;
}

/** What a contact stores; the library knows numbers of fewer digits. */
const E164 = /^\+[1-9]\d{4,14}$/;

function attempt(number: string, country: string | undefined): PhoneNumber | PhoneReason {
  try {
    return country !== undefined && isSupportedCountry(country)
      ? parsePhoneNumberWithError(number, { defaultCountry: country, extract: false })
      : parsePhoneNumberWithError(number, { extract: false });
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    if (error.message === 'TOO_SHORT') return 'phone.tooShort';
    if (error.message === 'TOO_LONG') return 'phone.tooLong';
    return error.message === 'INVALID_COUNTRY' && !number.startsWith('+')
      ? 'phone.countryNeeded'
      : 'phone.notANumber';
  }
}

function international(number: PhoneNumber, extension: string): string {
  const text = number.formatInternational().replace(/ ext\. \d+$/, '');
  return extension === '' ? text : `${text} x${extension}`;
}
