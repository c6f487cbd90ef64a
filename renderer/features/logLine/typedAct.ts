/*
 * What a typed line becomes: a decision (`! …`), a question (`? …`), or a line of some kind (`< …` a message that came).
 * `@name` names people, `#tag` marks; both stay in the words. A sign that is not followed by a blank is only a sign,
 * except `!` and `?`, which nobody begins a sentence with.
 */
import { LOG_LINE_PEOPLE_LIMIT, type LogKind } from '../../../shared/domain/limits.ts';
import { fold } from '../../../shared/scoring/fold.ts';
import { parseTypedLine, type TypedLine } from './typedLine.ts';

export type TypedAct = TypedLine & {
  readonly act: 'line' | 'decide' | 'ask';
  readonly kind: LogKind;
  readonly people: readonly string[];
};

export type NamedPerson = { readonly id: string; readonly name: string | null };

/** The sign that each kind is typed with; a note has none. */
export const KIND_SIGNS = {
  event: '*',
  messageIn: '<',
  messageOut: '>',
  call: '~',
  order: '+',
  statement: '=',
} as const satisfies Partial<Record<LogKind, string>>;

const SIGN = /^([*<>~+=])\s+(?=\S)/;
const ACT = /^([!?])\s*(?=[^\s!?])/;
const NAMED = /(?<![\p{L}\p{N}_@])@([\p{L}\p{N}_.’'-]+)/gu;

/** Reads a line in the zone of its incident, with the people of this file. */
export function parseTypedAct(
  typed: string,
  now: number,
  timeZone: string,
  people: readonly NamedPerson[] = [],
): TypedAct {
  const line = parseTypedLine(typed, now, timeZone);
  const act = ACT.exec(line.text);
  if (act !== null) {
    const text = line.text.slice(act[0].length);
    return { ...line, text, act: act[1] === '!' ? 'decide' : 'ask', kind: 'note', people: [] };
  }
  const sign = SIGN.exec(line.text);
  const kind = (Object.entries(KIND_SIGNS).find(([, one]) => one === sign?.[1])?.[0] ?? 'note') as LogKind;
  const text = sign === null ? line.text : line.text.slice(sign[0].length);
  return { ...line, text, act: 'line', kind, people: namedIn(text, people) };
}

/** Those whose name, or a word of it, stands after an @; nobody where two could be meant. */
function namedIn(text: string, people: readonly NamedPerson[]): readonly string[] {
  const ids = new Set<string>();
  for (const [, handle = ''] of text.matchAll(NAMED)) {
    const asked = fold(handle.replace(/[.’'-]+$/, '')).replace(/[^\p{L}\p{N}]/gu, '');
    if (asked === '') continue;
    const meant = people.filter(({ name }) => {
      if (name === null) return false;
      const words = fold(name).split(/[^\p{L}\p{N}]+/u);
      return words.includes(asked) || words.join('') === asked;
    });
    if (meant.length === 1 && meant[0] !== undefined) ids.add(meant[0].id);
  }
  return [...ids].slice(0, LOG_LINE_PEOPLE_LIMIT);
}
