/*
 * What a later report says otherwise than the version that was handed over before it. Both were written by the same
 * rules, so they are compared as documents: whoever has read the earlier one reads this part and knows the rest.
 */
import type { Words } from '../i18n/createWords.ts';
import { createFormats } from '../lib/formats.ts';
import { documentParts } from './reportAsBlocks.ts';
import { inline, paragraph, type ReportBlock, type ReportInline, said } from './reportBlock.ts';
import type { ReportDocument } from './reportDocument.ts';
import type { ReportSectionId } from './reportSection.ts';

export type EarlierReport = {
  /** As it was approved, in the language of the later one. */
  readonly document: ReportDocument;
  readonly version: number;
  /** When it was first handed to somebody, epoch ms UTC. */
  readonly issuedAt: number;
};

/** Told by counts and by the table of figures, or different in every document. */
const TOLD_OTHERWISE: ReadonlySet<ReportSectionId> = new Set([
  'changes',
  'figures',
  'improvement',
  'coverage',
  'log',
  'evidence',
  'glossary',
  'chain',
  'annex',
]);

/** The document with a part on what is otherwise since; `words` are in its own language. */
export function withChanges(document: ReportDocument, earlier: EarlierReport, words: Words): ReportDocument {
  const { t } = words;
  const formats = createFormats(document.locale, document.timeZone);
  const time = formats.dateTimeWithZone(earlier.issuedAt);
  const items = [
    ...headItems(document, earlier.document, words),
    ...countItems(document, earlier.document, words),
    ...partItems(document, earlier.document, words),
  ];
  const figures = figureTable(document, earlier.document, words);
  const intro = paragraph(t('reportChange.intro', { number: earlier.version, time }), 'intro');
  const blocks: ReportBlock[] =
    items.length === 0 && figures.length === 0
      ? [intro, paragraph(t('reportChange.nothing'))]
      : [
          intro,
          ...(items.length === 0
            ? []
            : [
                {
                  type: 'list' as const,
                  isOrdered: false,
                  items: items.map((inlines) => ({ depth: 0, inlines: [...inlines] })),
                },
              ]),
          ...figures,
        ];
  const part = { id: 'changes' as const, title: t('reportPart.title_changes'), blocks };
  return { ...document, parts: [part, ...document.parts.filter(({ id }) => id !== 'changes')] };
}

type Item = readonly ReportInline[];

/** Title, level and state of the incident. */
function headItems(now: ReportDocument, then: ReportDocument, { t }: Words): readonly Item[] {
  const line = (label: string, before: ReportInline, after: ReportInline): Item[] =>
    before.text === after.text ? [] : [[inline(`${label} `), before, inline(' → '), after]];
  const state = ({ status }: ReportDocument): ReportInline => inline(t(`reportChange.status_${status}`));
  return [
    ...line(t('reportChange.title'), said(then.title), said(now.title)),
    ...line(t('reportChange.level'), inline(then.levelShown), inline(now.levelShown)),
    ...line(t('reportChange.status'), state(then), state(now)),
  ];
}

/** Rows of the log, evidence and actions: how many came, how many read otherwise. */
function countItems(now: ReportDocument, then: ReportDocument, { t }: Words): readonly Item[] {
  const log = compare(
    now.log.rows,
    then.log.rows,
    ({ entryId }) => entryId,
    ({ wordings, voidReason, isErased }) => JSON.stringify([wordings, voidReason, isErased]),
  );
  const evidence = compare(
    now.evidence.items,
    then.evidence.items,
    ({ id }) => id,
    ({ isErased, isUnpinned }) => JSON.stringify([isErased, isUnpinned]),
  );
  const actions = compare(
    now.improvements,
    then.improvements,
    ({ id }) => id,
    (action) => JSON.stringify(action),
  );
  const said = (count: number, words: string): Item[] => (count === 0 ? [] : [[inline(words)]]);
  return [
    ...said(log.added, t('reportChange.logAdded', { count: log.added })),
    ...said(log.changed, t('reportChange.logChanged', { count: log.changed })),
    ...said(evidence.added, t('reportChange.evidenceAdded', { count: evidence.added })),
    ...said(evidence.changed, t('reportChange.evidenceChanged', { count: evidence.changed })),
    ...said(actions.added, t('reportChange.actionsAdded', { count: actions.added })),
    ...said(actions.changed, t('reportChange.actionsChanged', { count: actions.changed })),
  ];
}

/** Parts that came, went, or read otherwise. */
function partItems(now: ReportDocument, then: ReportDocument, { t }: Words): readonly Item[] {
  const before = new Map(documentParts(then).map((part) => [part.id, part]));
  const after = documentParts(now).filter(({ id }) => id !== 'changes');
  const kept = new Set(after.map(({ id }) => id));
  const names = (parts: readonly { readonly title: string }[]): string =>
    parts.map(({ title }) => title).join(', ');
  const added = after.filter(({ id }) => !before.has(id));
  const removed = [...before.values()].filter(({ id }) => id !== 'changes' && !kept.has(id));
  const changed = after.filter(({ id, blocks }) => {
    const old = before.get(id);
    return old !== undefined && !TOLD_OTHERWISE.has(id) && textOf(old.blocks) !== textOf(blocks);
  });
  const line = (parts: readonly { readonly title: string }[], label: string): Item[] =>
    parts.length === 0 ? [] : [[inline(`${label} ${names(parts)}`)]];
  return [
    ...line(added, t('reportChange.partsAdded')),
    ...line(removed, t('reportChange.partsRemoved')),
    ...line(changed, t('reportChange.partsChanged')),
  ];
}

/** Pictures are left out: what they show stands in the rows beside them. */
function textOf(blocks: readonly ReportBlock[]): string {
  return JSON.stringify(blocks.filter(({ type }) => type !== 'picture'));
}

/** Empty where all figures came out as before. */
function figureTable(now: ReportDocument, then: ReportDocument, { t }: Words): readonly ReportBlock[] {
  if (now.figures === null || then.figures === null) return [];
  const before = new Map(then.figures.figures.map(({ key, shown }) => [key, shown]));
  const changed = now.figures.figures.flatMap(({ key, label, shown }) => {
    const old = before.get(key);
    return old === undefined || old === shown ? [] : [{ label, old, shown }];
  });
  if (changed.length === 0) return [];
  return [
    {
      type: 'table',
      title: t('reportChange.figures'),
      isTitleShown: true,
      columns: [
        { label: now.figures.columns.figure, align: 'start', share: 0.5 },
        { label: t('reportChange.before'), align: 'start', share: 0.25 },
        { label: t('reportChange.now'), align: 'start', share: 0.25 },
      ],
      rows: changed.map(({ label, old, shown }) => ({
        isHeading: false,
        anchor: null,
        cells: [[inline(label)], [inline(old, 'soft')], [inline(shown, 'strong')]],
      })),
      emptyNote: null,
    },
  ];
}

/** How many are new, and how many of those that were there read otherwise. */
function compare<T>(
  now: readonly T[],
  then: readonly T[],
  idOf: (one: T) => string,
  read: (one: T) => string,
): { readonly added: number; readonly changed: number } {
  const before = new Map(then.map((one) => [idOf(one), read(one)]));
  const added = now.filter((one) => !before.has(idOf(one))).length;
  const changed = now.filter((one) => {
    const old = before.get(idOf(one));
    return old !== undefined && old !== read(one);
  }).length;
  return { added, changed };
}
