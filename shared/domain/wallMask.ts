/*
 * A wall that visitors see: people by the first letters of their names, authors not at all, telephone numbers, addresses
 * and handles as dots. What is masked is out of the model, and so out of the page.
 */
import type { BiLines, BiText } from './biText.ts';
import type { NextDue } from './roomDue.ts';
import type { WallModel } from './wallModel.ts';

const DOTS = '•••';
/** Seven digits and more with what people put between them: a telephone number, a card, a file number. Not a date. */
const LONG_NUMBER = /(?<![\d-])(?!\d{4}-\d{2}-\d{2}(?!\d))\+?\(?\d(?:[\s\u00a0\u202f.()/-]{0,2}\d){6,}/g;
const EMAIL = /[^\s@<>()«»",;:]+@[^\s@<>()«»",;:]*[\p{L}\p{N}]/gu;
const HANDLE = /(?<![\p{L}\p{N}_])@[\p{L}\p{N}_.-]+/gu;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>«»"]+/giu;
/** A part of a name by itself is masked from so many letters on, where it is written as a name. */
const PART_LETTERS = 3;

export type Names = { readonly whole: RegExp | null; readonly parts: RegExp | null };

/**
 * Names as they may stand in a text: with any space between their parts, in any case; their parts with a capital, and
 * `moreParts` beside them.
 */
export function readNames(names: readonly string[], moreParts: readonly string[] = []): Names {
  const split = (name: string): readonly string[] => name.split(/[\s\u00a0]+/).filter((part) => part !== '');
  const known = [...new Set(names.map((name) => name.trim()))].filter((name) => [...name].length > 1);
  // Longer names first: « Anne Roy-Dubois » before « Anne Roy ».
  const whole = known
    .map((name) => split(name).map(quoted).join('[\\s\\u00a0]+'))
    .sort((a, b) => b.length - a.length);
  const parts = new Set(
    known
      .flatMap((name) => [...split(name), ...name.split(/[\s\u00a0-]+/)])
      .concat(moreParts)
      .filter((part) => [...part].length >= PART_LETTERS && /^\p{Lu}/u.test(part)),
  );
  const among = (list: readonly string[], flags: string): RegExp | null =>
    list.length === 0
      ? null
      : new RegExp(`(?<![\\p{L}\\p{N}])(?:${list.join('|')})(?![\\p{L}\\p{N}])`, flags);
  return {
    whole: among(whole, 'giu'),
    parts: among([...parts].sort((a, b) => b.length - a.length).map(quoted), 'gu'),
  };
}

function quoted(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** The initials of a name: « Camille Roy » is « C. R. ». */
export function initials(name: string): string {
  const parts = name.split(/[\s\u00a0-]+/).filter((part) => /\p{L}/u.test(part));
  const letters = parts.slice(0, 3).map((part) => `${[...part].find((one) => /\p{L}/u.test(one)) ?? ''}.`);
  return letters.length === 0 ? DOTS : letters.join(' ').toLocaleUpperCase();
}

/** A text without what points to a person. */
export function maskText(text: string, { whole, parts }: Names = { whole: null, parts: null }): string {
  let masked = text
    .replace(ADDRESS, DOTS)
    .replace(EMAIL, DOTS)
    .replace(HANDLE, DOTS)
    .replace(LONG_NUMBER, DOTS);
  if (whole !== null) masked = masked.replace(whole, (name) => initials(name));
  if (parts !== null) masked = masked.replace(parts, (name) => initials(name));
  return masked;
}

/** The model as visitors may see it. */
export function maskWall(model: WallModel, names: readonly string[]): WallModel {
  const said = model.posts.flatMap(({ author, handle }) =>
    [author, handle?.replace(/^@/, '') ?? null].filter((one) => one !== null),
  );
  const known = readNames([...names, ...said]);
  const text = (words: string): string => maskText(words, known);
  const biText = ({ fr, en }: BiText): BiText => ({ fr: text(fr), en: text(en) });
  const biLines = ({ fr, en }: BiLines): BiLines => ({ fr: fr.map(text), en: en.map(text) });
  const person = (name: string | null): string | null => (name === null ? null : initials(name));
  const masked = (due: NextDue | null): NextDue | null =>
    due === null || due.kind === 'clock' || due.text === null ? due : { ...due, text: text(due.text) };
  const { incident, decision, due, statement } = model;
  return {
    ...model,
    incident:
      incident === null
        ? null
        : { ...incident, title: incident.title === null ? null : text(incident.title) },
    team: {
      lead: person(model.team.lead),
      scribe: person(model.team.scribe),
      spokesperson: person(model.team.spokesperson),
    },
    due: masked(due),
    overdue: { ...model.overdue, oldest: masked(model.overdue.oldest) },
    decision:
      decision === null
        ? null
        : {
            ...decision,
            question: text(decision.question),
            text: text(decision.text),
            by: person(decision.by),
          },
    promises: model.promises.map((promise) => ({
      ...promise,
      text: promise.text === null ? null : text(promise.text),
      owner: person(promise.owner),
    })),
    sheets: model.sheets.map((sheet) => ({
      ...sheet,
      title: biText(sheet.title),
      audience: sheet.audience === null ? null : biText(sheet.audience),
      doList: biLines(sheet.doList),
      dontList: biLines(sheet.dontList),
      sendTo: biText(sheet.sendTo),
    })),
    statement:
      statement === null
        ? null
        : {
            ...statement,
            title: text(statement.title),
            words: statement.words.map((one) => ({ ...one, text: text(one.text) })),
          },
    posts: model.posts.map((post) => ({ ...post, author: null, handle: null, text: text(post.text) })),
    watches: model.watches.map((one) => ({ ...one, name: biText(one.name) })),
    duty: model.duty.map((one) => ({ ...one, name: initials(one.name) })),
    improvements:
      model.improvements === null
        ? null
        : {
            ...model.improvements,
            next: model.improvements.next.map((one) => ({
              ...one,
              text: biText(one.text),
              owner: person(one.owner),
            })),
          },
  };
}
