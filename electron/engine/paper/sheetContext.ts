/*
 * What every sheet is made from: the plan as it stands, in one language or in both, with what its foot must say.
 */
import type { BiLines, BiText } from '../../../shared/domain/biText.ts';
import { inOrderOfCall } from '../../../shared/domain/callSheet.ts';
import type { Contact } from '../../../shared/domain/contact.ts';
import type { Realm } from '../../../shared/domain/entry.ts';
import type { PlanState } from '../../../shared/domain/planHistory.ts';
import type { PlanFields, PlanNounName, PlanRecordOf } from '../../../shared/domain/planNouns.ts';
import type { FollowedImprovement } from '../../../shared/domain/readinessImprovement.ts';
import type { Paper } from '../../../shared/domain/sheets.ts';
import type { Translate, Words } from '../../../shared/i18n/createWords.ts';
import type { Formats } from '../../../shared/lib/formats.ts';
import { type Markup, type MarkupValue, markup } from '../report/markup.ts';

export type SheetContext = {
  readonly plan: PlanState;
  /** One language or two, the first one leading. */
  readonly words: readonly [Words, ...Words[]];
  readonly formats: Formats;
  readonly paper: Paper;
  readonly revision: number;
  readonly realm: Realm;
  /** Epoch ms UTC. */
  readonly now: number;
  /** A number in E.164 as it is dialled from where the organisation is. */
  readonly dial: (e164: string) => string;
  /** Contacts whose number a call on paper found wrong. */
  readonly wrongNumbers: ReadonlySet<string>;
  /** Actions of the improvement plans. */
  readonly improvements: readonly FollowedImprovement[];
};

/** What tells an old copy from a new one: a code to scan, and the same in words. */
export type Identity = { readonly qr: Markup; readonly line: string };

/** Records of a noun that are in the plan and not erased. */
export function recordsOf<N extends PlanNounName>(
  context: SheetContext,
  noun: N,
): readonly PlanRecordOf<N>[] {
  const records = (context.plan[noun] ?? []) as unknown as readonly PlanRecordOf<N>[];
  return records.filter((record) => record.retiredAt === null && !record.isErased);
}

/** Words of the sheet: in both languages one after the other when both are asked for, once when they agree. */
export function say(context: SheetContext, key: (t: Translate) => string): string {
  return [...new Set(context.words.map(({ t }) => key(t)))].join(' · ');
}

/** A text of the plan, each language in an element that says which it is. */
export function bi(context: SheetContext, text: BiText, className = 'bi'): Markup {
  const sides = context.words
    .map(({ language }) => ({ language, said: text[language] }))
    .filter(({ said }) => said.trim() !== '');
  const shown = sides.length > 0 ? sides : otherSide(context, text);
  return markup`<div class="${className}">${shown.map(({ language, said }) => markup`<p lang="${language}">${said}</p>`)}</div>`;
}

/** The other language rather than nothing: a sheet in the wrong language is still read, an empty one is not. */
function otherSide(context: SheetContext, text: BiText): readonly { language: 'fr' | 'en'; said: string }[] {
  const language = context.words[0].language === 'fr' ? 'en' : 'fr';
  return text[language].trim() === '' ? [] : [{ language, said: text[language] }];
}

/** A text of the plan in one line: both languages with a mark between them. */
export function biLine(context: SheetContext, text: BiText): string {
  const sides = context.words.map(({ language }) => text[language].trim()).filter((said) => said !== '');
  const said = [...new Set(sides)].join(' · ');
  return said === '' ? (otherSide(context, text)[0]?.said ?? '') : said;
}

/** Lines of the plan as lists, facing each other when both languages are asked for. */
export function biLists(context: SheetContext, lines: BiLines, className = ''): Markup {
  const sides = context.words.filter(({ language }) => lines[language].length > 0);
  return markup`<div class="bi">${sides.map(
    ({ language }) =>
      markup`<ul lang="${language}" class="${className}">${lines[language].map((line) => markup`<li>${line}</li>`)}</ul>`,
  )}</div>`;
}

/** A table with a head that every page repeats. */
export function table(
  heads: readonly string[],
  rows: readonly (readonly MarkupValue[])[],
  className = '',
): Markup {
  return markup`<table class="${className}"><thead><tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map((cells) => markup`<tr>${cells.map((cell, at) => (at === 0 ? markup`<th scope="row">${cell}</th>` : markup`<td>${cell}</td>`))}</tr>`)}</tbody></table>`;
}

/** Contacts in the order of call: those with a number first, then by name. */
export function contactsInOrder(context: SheetContext): readonly PlanRecordOf<'contact'>[] {
  return inOrderOfCall(recordsOf(context, 'contact'), context.words[0].locale);
}

/** A number as the organisation dials it, however it was written; what was written where it is none. */
export function numberOf(
  { dial }: SheetContext,
  { e164, raw, extension }: Contact['phones'][number],
): string {
  const number = e164 === null ? raw : dial(e164);
  return extension === '' ? number : `${number} #${extension}`;
}

/** The name of whatever an id means; empty when it is gone. */
export function nameOf(
  context: SheetContext,
  noun: 'role' | 'contact' | 'audience',
  id: string | null,
): string {
  const record = recordsOf(context, noun).find((one) => one.id === id);
  if (record === undefined) return '';
  const { name } = record.fields as PlanFields<'role'> | PlanFields<'contact'>;
  return typeof name === 'string' ? name : biLine(context, name);
}

/** The roles that somebody holds or stands in for. */
export function rolesOf(context: SheetContext, contactId: string): string {
  return recordsOf(context, 'role')
    .filter(({ fields }) => fields.holderId === contactId || fields.deputyId === contactId)
    .map(({ id, fields }) => {
      const name = nameOf(context, 'role', id);
      return fields.holderId === contactId
        ? name
        : `${name} (${say(context, (t) => t('planField.deputyId'))})`;
    })
    .join(', ');
}
