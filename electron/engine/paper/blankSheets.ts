/*
 * Sheets to write on when every screen is dark: the log, and the situation report.
 */
import { type Markup, type MarkupValue, markup } from '../report/markup.ts';
import { type SheetContext, say, table } from './sheetContext.ts';

const LOG_LINES = 20;

/** A page of the log: time, who, what, and what was decided or ordered. */
export function blankLog(context: SheetContext): Markup {
  const rows = Array.from({ length: LOG_LINES }, (_, at): readonly MarkupValue[] => [at + 1, '', '', '', '']);
  return markup`<p>${say(context, (t) => t('paper.incident'))} …………………………………………………………  ${say(context, (t) => t('paper.date'))} ………………………  ${say(context, (t) => t('paper.scribe'))} ………………………</p>
${table(
  [
    'N',
    say(context, (t) => t('paper.time')),
    say(context, (t) => t('planField.contactId')),
    say(context, (t) => t('paper.what')),
    say(context, (t) => t('paper.decided')),
  ],
  rows,
  'grid write log',
)}<p class="note">${say(context, (t) => t('paper.logHelp'))}</p>`;
}

const SITREP_PARTS = [
  'situation',
  'known',
  'unknown',
  'measures',
  'done',
  'decisions',
  'promises',
  'next',
  'needs',
] as const;

/** The situation report as a form. */
export function blankSitrep(context: SheetContext): Markup {
  const rows = SITREP_PARTS.map((part): readonly MarkupValue[] => [
    say(context, (t) => t(`paper.sitrep_${part}`)),
    '',
  ]);
  return markup`<p>${say(context, (t) => t('paper.sitrepNo'))} …………  ${say(context, (t) => t('paper.asOf'))} ………………………  ${say(context, (t) => t('planField.level'))} …………  ${say(context, (t) => t('paper.since'))} ………………</p>
${table([say(context, (t) => t('paper.part')), say(context, (t) => t('paper.words'))], rows, 'grid tall')}
<p>${say(context, (t) => t('paper.nextSitrep'))} ………………  ${say(context, (t) => t('paper.author'))} …………………………  ${say(context, (t) => t('paper.approver'))} …………………………</p>`;
}
