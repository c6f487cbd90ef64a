/*
 * The fields of a query: how `from:`, `lang:`, `site:` and `network:` are read into the one form that
 * is compared, and how a post answers them.
 */
import { knownNetwork, readNetwork } from '../../domain/network.ts';
import { fold } from '../fold.ts';
import { QUERY_FIELDS, type QueryField, type QueryFieldName } from './queryNode.ts';
import type { Remarks, Span } from './queryProblem.ts';

/** What a query is asked about. Fields that are absent, null or empty are not known of the post. */
export type QueryPost = {
  readonly text: string;
  readonly title?: string | null | undefined;
  readonly author?: string | null | undefined;
  /** With or without `@`. */
  readonly handle?: string | null | undefined;
  readonly network?: string | null | undefined;
  /** A language tag such as `fr` or `fr-CA`. */
  readonly language?: string | null | undefined;
  readonly url?: string | null | undefined;
};

/** The parts of a post that answer a field. */
export type PostProperty = 'author' | 'handle' | 'network' | 'language' | 'url';

const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/;
const HOST = /^(?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,}$/u;

/** Other names that are read; a query is written with the first one. */
const OTHER_NAMES: Readonly<Record<string, QueryFieldName>> = { source: 'network' };

/** The field that a head such as `From` names; null when there is none. */
export function fieldNamed(head: string): QueryFieldName | null {
  const name = head.toLowerCase();
  const other = Object.hasOwn(OTHER_NAMES, name) ? OTHER_NAMES[name] : undefined;
  return other ?? QUERY_FIELDS.find((known) => known === name) ?? null;
}

/** Reads the value of a field (blanks already collapsed); null when a problem was remarked. */
export function readField(
  field: QueryFieldName,
  { value, isQuoted }: { readonly value: string; readonly isQuoted: boolean },
  span: Span,
  remarks: Remarks,
): QueryField | null {
  if (!isQuoted && /[*?]/.test(value)) {
    remarks.problem('wildcardInField', span);
    return null;
  }
  const read = field === 'from' ? value.replace(/^[@＠\s]+/, '') : READERS[field](value);
  if (read === '') {
    remarks.problem('fieldEmpty', span, { expected: EXAMPLES[field] });
    return null;
  }
  if (field === 'lang' && !LANGUAGE_TAG.test(read)) {
    remarks.problem('languageUnreadable', span, { found: value, expected: EXAMPLES.lang });
    return null;
  }
  if (field === 'site' && !HOST.test(read)) {
    remarks.problem('siteUnreadable', span, { found: value, expected: EXAMPLES.site });
    return null;
  }
  if (field === 'network' && knownNetwork(read) === null) {
    remarks.notice('networkUnknown', span, { found: value });
  }
  return { kind: 'field', field, value: read };
}

const READERS: Readonly<Record<Exclude<QueryFieldName, 'from'>, (value: string) => string>> = {
  lang: (value) => value.toLowerCase().replaceAll('_', '-'),
  site: readSite,
  network: (value) => (readNetwork(value) ?? '').replace(/-+$/, ''),
};

/** A site in the one form that is compared: no scheme, no www, no closing slash. */
export function readSite(value: string): string {
  return value
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^(?:www\.)+/, '')
    .replace(/\/$/, '');
}

const EXAMPLES: Readonly<Record<QueryFieldName, string>> = {
  from: 'from:acme',
  lang: 'lang:fr',
  site: 'site:example.org',
  network: 'network:facebook',
};

/** The part of the post that answers a field as asked; null when none does. */
export function answerField({ field, value }: QueryField, post: QueryPost): PostProperty | null {
  switch (field) {
    case 'from':
      return answerFrom(value, post);
    case 'lang': {
      const tag = READERS.lang(post.language ?? '');
      return tag === value || tag.startsWith(`${value}-`) ? 'language' : null;
    }
    case 'site': {
      const host = hostOf(post.url ?? '');
      return host === value || host.endsWith(`.${value}`) ? 'url' : null;
    }
    case 'network': {
      const network = post.network ?? '';
      return network === value || (network !== '' && READERS.network(network) === value) ? 'network' : null;
    }
  }
}

/*
 * By the handle where there is one, and by it alone: a display name is free to choose, and
 * `NOT from:acme` must not hide an impostor who calls himself Acme.
 */
function answerFrom(value: string, { handle, author }: QueryPost): PostProperty | null {
  const name = fold(value);
  const own = fold(handle ?? '').replace(/^@+/, '');
  if (own !== '') return own === name ? 'handle' : null;
  const shown = fold(author ?? '').replace(/^@+/, '');
  return shown === name ? 'author' : null;
}

/** The host of a web address in small letters; '' of anything else. */
export function hostOf(url: string): string {
  return /^https?:\/\/(?:[^/?#@]*@)?([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';
}
