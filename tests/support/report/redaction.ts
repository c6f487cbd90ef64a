/*
 * Whether a removed text is in the bytes of a file: plain, escaped, encoded, in either Unicode form, in any case.
 * Redactors for tests. All names are fictional.
 */
import { gatherAuthors } from '../../../shared/domain/redactionAuthors.ts';
import { createPseudonyms, createTally, type Tally } from '../../../shared/domain/redactionTally.ts';
import { createTextRedactor, type TextRedactor } from '../../../shared/domain/redactionText.ts';
import {
  NO_REDACTION_FACTS,
  type Redaction,
  type RedactionAuthor,
  USUAL_RULES,
} from '../../../shared/domain/reportRedaction.ts';
import { createWords } from '../../../shared/i18n/createWords.ts';
import type { Locale } from '../../../shared/lib/locale.ts';

/** A file read in every way in which a text may be hidden in it: as it is, unescaped, decoded; in one case and Unicode form. */
function readingsOf(file: string): readonly string[] {
  const json = unescapeJson(file);
  const readings = [file, json, unescapeHtml(file), unescapeHtml(json), unpercent(file), unbase64(file)];
  return [...new Set(readings.map(tidy))];
}

const tidy = (text: string): string => text.normalize('NFC').toLowerCase();

function unescapeJson(file: string): string {
  const signs: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  return file.replace(
    /\\(?:u([0-9a-f]{4})|(.))/giu,
    (_, code: string | undefined, sign: string | undefined) =>
      code === undefined ? (signs[sign ?? ''] ?? sign ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function unescapeHtml(file: string): string {
  const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return file.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (all, hex?: string, code?: string, name?: string) =>
      hex !== undefined
        ? String.fromCodePoint(Number.parseInt(hex, 16))
        : code !== undefined
          ? String.fromCodePoint(Number(code))
          : (signs[name ?? ''] ?? all),
  );
}

function unpercent(file: string): string {
  return file.replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
    Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'),
  );
}

/** Every run that may be base64, from each of its first four signs: a text may begin anywhere in it. */
function unbase64(file: string): string {
  return (file.match(/[A-Za-z0-9+/_-]{16,}/g) ?? [])
    .flatMap((run) => [0, 1, 2, 3].map((from) => Buffer.from(run.slice(from), 'base64').toString('utf8')))
    .join('\n');
}

/** Which texts are in a file, however they are written in it. */
export function foundIn(file: string, texts: readonly string[]): readonly string[] {
  const readings = readingsOf(file);
  return [...new Set(texts.map(tidy))].filter(
    (text) => text.length > 1 && readings.some((reading) => reading.includes(text)),
  );
}

/** Rules of a profile and what is known, for tests. */
export function redactionOf(
  profile: Redaction['profile'],
  facts: Partial<Redaction['facts']> = {},
  rules: Partial<Redaction['rules']> = {},
): Redaction {
  return {
    profile,
    rules: { ...USUAL_RULES[profile], ...rules },
    facts: { ...NO_REDACTION_FACTS, ...facts },
  };
}

/** What reads single texts by the rules of a profile, with its tally. */
export function textRedactorOf(
  redaction: Redaction,
  locale: Locale = 'en-CA',
): TextRedactor & { readonly tally: Tally } {
  const tally = createTally();
  const authors = gatherAuthors(redaction.facts, [], redaction.rules);
  const words = createWords(locale);
  const pseudonyms = createPseudonyms();
  return { ...createTextRedactor({ ...redaction, authors, words, pseudonyms, tally }), tally };
}

/** People by their names. */
export function peopleNamed(...names: readonly string[]): readonly { id: string; name: string }[] {
  return names.map((name, index) => ({
    id: `0195a000-0000-7000-8000-${(0xabc0 + index).toString(16).padStart(12, '0')}`,
    name,
  }));
}

/** An author with one post. */
export function authorOf(
  name: string,
  handle: string,
  reach: number | null,
  post: Partial<RedactionAuthor['posts'][number]> = {},
): RedactionAuthor {
  return {
    names: [name],
    handles: [handle],
    reach,
    posts: [{ url: null, externalId: null, text: null, textSha256: null, ...post }],
  };
}
