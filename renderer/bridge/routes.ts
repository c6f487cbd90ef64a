/*
 * Which port a call goes out by and how long it may stay unanswered. Told from the name alone,
 * so that no schema travels into the page; a test holds this against the contract.
 */
import type { CallName } from '../../shared/contract/contract.ts';

const SHELL_NOUNS: readonly string[] = [
  'desk',
  'setting',
  'session',
  'dialog',
  'link',
  'database',
  'wall',
  'stage',
];
/** Writing to a place that somebody chooses, and leaving it off. */
const SHELL_VERBS: readonly string[] = ['save', 'stopSaving', 'unfinished', 'finish', 'leave'];
/** Wait behind long reading, or compare whole sheets. */
const SLOW_QUERIES: readonly CallName[] = ['backup.list', 'paperCopy.list', 'paperCopy.count'];
const QUERY_VERBS: readonly string[] = ['get', 'list', 'search', 'count', 'volume', 'timeline', 'status'];

/** The door that answers a call. */
export function doorOf(name: CallName): 'engine' | 'shell' {
  const [noun = '', verb = ''] = name.split('.');
  return SHELL_NOUNS.includes(noun) || SHELL_VERBS.includes(verb) ? 'shell' : 'engine';
}

/**
 * Whether silence means that the engine is gone. Acts, dialogs and long reading (checking the
 * chain, building a report, looking into a file) take the time they need: their reply always
 * comes, or the port closes.
 */
export function isQuickQuery(name: CallName): boolean {
  if (doorOf(name) === 'shell' || SLOW_QUERIES.includes(name)) return false;
  return QUERY_VERBS.includes(name.slice(name.indexOf('.') + 1));
}
