/*
 * A wall that visitors see: people by the first letters of their names, authors not at all, telephone numbers, addresses
 * and handles as dots. What is masked is out of the model, and so out of the page.
 */
import type { BiLines, BiText } from './biText.ts';
import type { WallModel } from './wallModel.ts';

const DOTS = '•••';
/** Seven digits and more with what people put between them: a telephone number, a card, a file number. */
const LONG_NUMBER = /\+?\(?\d(?:[\s\u00a0\u202f.()/-]{0,2}\d){6,}/g;
const EMAIL = /[^\s@<>()«»",;:]+@[^\s@<>()«»",;:]*[\p{L}\p{N}]/gu;
const HANDLE = /(?<![\p{L}\p{N}_])@[\p{L}\p{N}_.-]+/gu;

/** The initials of a name: « Camille Roy » is « C. R. ». */
export function initials(name: string): string {
  const parts = name.split(/[\s\u00a0-]+/).filter((part) => /\p{L}/u.test(part));
  const letters = parts.slice(0, 3).map((part) => `${[...part].find((one) => /\p{L}/u.test(one)) ?? ''}.`);
  return letters.length === 0 ? DOTS : letters.join(' ').toLocaleUpperCase();
}

/** A text without what points to a person. `names` are those that this room knows. */
export function maskText(text: string, names: readonly string[] = []): string {
  let masked = text.replace(EMAIL, DOTS).replace(HANDLE, DOTS).replace(LONG_NUMBER, DOTS);
  for (const name of names) if (name.trim().length > 1) masked = masked.replaceAll(name, initials(name));
  return masked;
}

/** The model as visitors may see it. */
export function maskWall(model: WallModel, names: readonly string[]): WallModel {
  // Longer names first: « Anne Roy-Dubois » before « Anne Roy ».
  const known = [...new Set(names)].sort((a, b) => b.length - a.length);
  const text = (words: string): string => maskText(words, known);
  const biText = ({ fr, en }: BiText): BiText => ({ fr: text(fr), en: text(en) });
  const biLines = ({ fr, en }: BiLines): BiLines => ({ fr: fr.map(text), en: en.map(text) });
  const person = (name: string | null): string | null => (name === null ? null : initials(name));
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
    due: due === null || due.kind === 'clock' || due.text === null ? due : { ...due, text: text(due.text) },
    decision: decision === null ? null : { ...decision, text: text(decision.text), by: person(decision.by) },
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
            title: text(statement.title),
            words: statement.words.map((one) => ({ ...one, text: text(one.text) })),
          },
    posts: model.posts.map((post) => ({ ...post, author: null, handle: null, text: text(post.text) })),
    watches: model.watches.map((one) => ({ ...one, name: biText(one.name) })),
    duty: model.duty.map((one) => ({ ...one, name: initials(one.name) })),
  };
}
