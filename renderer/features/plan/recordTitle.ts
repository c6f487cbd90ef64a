/*
 * What a record is called in a list, in the language of the screen, and the line below.
 */

import { type BiText, textIn } from '../../../shared/domain/biText.ts';
import { LEVELS } from '../../../shared/domain/limits.ts';
import type { AnyPlanRecord } from '../../../shared/domain/planHistory.ts';
import { CONTENT_KINDS, type ContentKind } from '../../../shared/domain/planLimits.ts';
import type { PlanNounName } from '../../../shared/domain/planNouns.ts';
import type { Words } from '../../../shared/i18n/createWords.ts';
import { fold } from '../../../shared/scoring/fold.ts';
import { choiceWord } from './planChoices.ts';

type Fields = AnyPlanRecord['fields'];

/** The title of a record. */
export function recordTitle(noun: PlanNounName, fields: Fields, { t, language }: Words): string {
  const said = titleOf(noun, fields, { t, language });
  return said.trim() === '' ? t('plan.untitled') : said;
}

function titleOf(noun: PlanNounName, fields: Fields, { t, language }: Pick<Words, 't' | 'language'>): string {
  const words = (field: string) => textIn(fields[field] as BiText, language);
  switch (noun) {
    case 'plan':
      return String(fields.organisation) || t('plan.title');
    case 'severity':
      return choiceWord('level', fields.level, t);
    case 'role':
      return words('name') || choiceWord('role', fields.code, t);
    case 'contact':
    case 'source':
      return String(fields.name);
    case 'account':
      return String(fields.name) || String(fields.handle);
    case 'approvalRule':
      return `${choiceWord('content', fields.content, t)} · ${choiceWord('level', fields.level, t)}`;
    case 'clause':
      return `${String(fields.number)}. ${words('title')}`;
    case 'brief':
    case 'template':
    case 'asset':
      return words('title');
    default:
      return words('name');
  }
}

/** The line below the title; empty where there is nothing to add. */
export function recordNote(noun: PlanNounName, fields: Fields, { t, language }: Words): string {
  const words = (field: string) => textIn(fields[field] as BiText, language);
  switch (noun) {
    case 'severity':
      return words('meaning');
    case 'crisisType':
      return choiceWord('cluster', fields.cluster, t);
    case 'role':
      return words('purpose');
    case 'audience':
      return words('channel');
    case 'contact':
      return [fields.position, fields.organisation]
        .filter((part) => typeof part === 'string' && part !== '')
        .join(' · ');
    case 'template':
      return `${choiceWord('template', fields.kind, t)}${fields.network === '' ? '' : ` · ${String(fields.network)}`}`;
    case 'watch':
      return String(fields.query);
    case 'source':
      return `${choiceWord('sourceKind', fields.kind, t)} · ${String(fields.address)}`;
    case 'account':
      return `${choiceWord('accountNetwork', fields.network, t)} · ${String(fields.handle)}`;
    case 'clause':
      return words('text');
    case 'approvalRule':
      return words('note');
    default:
      return '';
  }
}

/** The first number of a contact; null for one without any, and for every other noun. */
export function firstPhone(noun: PlanNounName, fields: Fields): { raw: string; e164: string | null } | null {
  if (noun !== 'contact') return null;
  const [first] = fields.phones as readonly { readonly raw: string; readonly e164: string | null }[];
  return first ?? null;
}

/** A title without accents and case, its numbers so wide that they stand in the order of their values. */
function sortKey(title: string): string {
  return fold(title).replace(/\d+/g, (digits) => digits.padStart(12, '0'));
}

/** The order of a list: as the plan numbers things, else by title. */
export function sortRecords(
  noun: PlanNounName,
  records: readonly AnyPlanRecord[],
  words: Words,
): readonly AnyPlanRecord[] {
  const collator = new Intl.Collator(words.locale, { numeric: true });
  const number = ({ fields }: AnyPlanRecord): number => {
    if (noun === 'approvalRule')
      return CONTENT_KINDS.indexOf(fields.content as ContentKind) * LEVELS.length + Number(fields.level);
    const numbered = [fields.position, fields.number, fields.callOrder, fields.level];
    return numbered.find((value) => typeof value === 'number') ?? Number.MAX_SAFE_INTEGER;
  };
  const isByWord = noun === 'template' || noun === 'watch';
  const titled = records.map((record) => {
    const title = recordTitle(noun, record.fields, words);
    return { record, title, key: sortKey(title), order: isByWord ? 0 : number(record) };
  });
  // Keys put thousands in order ten times as fast as the collator, which settles what they leave open.
  titled.sort(
    (a, b) =>
      a.order - b.order || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) || collator.compare(a.title, b.title),
  );
  return titled.map(({ record }) => record);
}

/** Everything a record says, folded, to be searched in; not what its fields are called. */
export function searchText(record: AnyPlanRecord): string {
  const known = texts.get(record);
  if (known !== undefined) return known;
  const said: string[] = [];
  collect(record.fields, said);
  const text = fold(said.join('\n'));
  texts.set(record, text);
  return text;
}

/** A record that changed is another object. */
const texts = new WeakMap<AnyPlanRecord, string>();

/** Folds records while the window has nothing else to do, so that the first letter typed finds it done. Answers how to stop. */
export function foldWhenIdle(records: readonly AnyPlanRecord[]): () => void {
  let at = 0;
  let handle = 0;
  const goOn = (deadline: IdleDeadline): void => {
    for (
      let record = records[at];
      record !== undefined && deadline.timeRemaining() > 1;
      record = records[at]
    ) {
      searchText(record);
      at += 1;
    }
    if (at < records.length) handle = requestIdleCallback(goOn);
  };
  handle = requestIdleCallback(goOn);
  return () => cancelIdleCallback(handle);
}

function collect(value: unknown, into: string[]): void {
  if (typeof value === 'string') {
    if (value !== '') into.push(value);
  } else if (typeof value === 'number') into.push(String(value));
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) collect(inner, into);
}
