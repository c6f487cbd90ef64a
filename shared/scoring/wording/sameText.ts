/*
 * What two replies have in common when one was pasted from the other: everything but who is spoken to and how it is
 * typed. People compare the answers they get; the same one to forty of them is a story of its own.
 */
import { fold } from '../fold.ts';

const ACCOUNT = /(?<![\p{L}\p{N}_])@[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,99}(?:@[\p{L}\p{N}_.-]{1,253})?/gu;
const PICTURES = /[\d#*]\ufe0f?\u20e3|[\p{ExtPict}\p{EMod}\p{RI}]/gu;
const NO_LETTER = /[^\p{L}\p{N}]+/gu;

const GREETING =
  /^[^\p{L}\p{N}]*(?:bonjour|rebonjour|bonsoir|salut|all[oô]|ch(?:er|[eè]re)|merci|hello|hi|hey|dear|good (?:morning|afternoon|evening)|thanks|thank you)(?![\p{L}\p{N}])/iu;
const TITLE =
  /^[\s,]{1,3}(?:m|mme|mlle|mr|mrs|ms|dr|dre|monsieur|madame|miss)(?![\p{L}\p{N}]|['’])\.?(?=[\s\p{P}])/iu;
/** Words with a capital, before a sign, the end, or a word in small letters. */
const NAMES =
  /^[\s,]{1,3}\p{Lu}[\p{L}\p{M}'’-]{0,40}(?:\s{1,2}\p{Lu}[\p{L}\p{M}'’-]{0,40}){0,2}(?=\s{0,2}(?:[^\p{L}\p{N}\s]|$)|\s{1,2}\p{Ll})/u;
/** One word in small letters is a name where a comma, a cry or a new line closes the greeting. */
const SMALL_NAME = /^\s{1,2}[\p{L}\p{M}'’-]{1,40}(?=\s{0,2}[,!\n])/u;

/** What stays of a reply without accounts, the name greeted, signs, spaces, emoji and case; empty where nothing does. */
export function textKey(text: string): string {
  const bare = text.replace(ACCOUNT, ' ').replace(PICTURES, ' ');
  const greeting = GREETING.exec(bare)?.[0] ?? '';
  return fold(greeting + (greeting === '' ? bare : withoutName(bare.slice(greeting.length)))).replace(
    NO_LETTER,
    '',
  );
}

function withoutName(rest: string): string {
  const behindTitle = rest.slice(TITLE.exec(rest)?.[0].length ?? 0);
  // What follows a title without a sign between is a name, however it is written.
  const name = NAMES.exec(behindTitle) ?? SMALL_NAME.exec(behindTitle);
  return behindTitle.slice(name?.[0].length ?? 0);
}
