/*
 * The parts that hold what people said after the event: objectives and how they were met, the debrief, gaps in the plan
 * with the words proposed for it, and the improvement plan.
 */
import { createFormats } from '../lib/formats.ts';
import { CONTRIBUTION_QUESTIONS } from './contributionLimits.ts';
import { PLAN_PARTS } from './improvementLimits.ts';
import { closureOf } from './improvementRules.ts';
import { improvementStatusWords } from './improvementStatusWords.ts';
import { heading, inline, paragraph, type ReportBlock, type ReportInline, said } from './reportBlock.ts';
import type { ReportPart } from './reportDocument.ts';
import type { ReportFacts } from './reportFacts.ts';
import type { ReportSectionId } from './reportSection.ts';
import type { ReportShow } from './reportShow.ts';
import type {
  ReportWrittenFacts,
  WrittenContribution,
  WrittenImprovement,
  WrittenObjective,
} from './reportWrittenFacts.ts';

type Facts = Pick<ReportFacts, 'written' | 'generatedAt'>;

/** Builds them; a part of which nobody said anything is left out. */
export function buildWrittenParts(facts: Facts, show: ReportShow): readonly ReportPart[] {
  const { written } = facts;
  if (written === null) return [];
  const filled: readonly (readonly [ReportSectionId, readonly ReportBlock[]])[] = [
    ['objectives', objectiveBlocks(written.objectives, show)],
    ['lessons', lessonBlocks(written.contributions, show)],
    ['planGaps', gapBlocks(written.improvements, show)],
    ['improvement', improvementBlocks(written, facts.generatedAt, show)],
  ];
  return filled.flatMap(([id, blocks]) =>
    blocks.length === 0 ? [] : [{ id, title: show.t(`reportPart.title_${id}`), blocks: [...blocks] }],
  );
}

function objectiveBlocks(objectives: readonly WrittenObjective[], { t }: ReportShow): readonly ReportBlock[] {
  if (objectives.length === 0) return [];
  return [
    {
      type: 'table',
      title: t('reportWritten.objectivesTable'),
      isTitleShown: false,
      columns: [
        { label: t('reportWritten.columnObjective'), align: 'start', share: 0.4 },
        { label: t('reportWritten.columnRating'), align: 'start', share: 0.2 },
        { label: t('reportWritten.columnNote'), align: 'start', share: 0.4 },
      ],
      rows: objectives.map(({ id, objective, rating, note }) => ({
        isHeading: false,
        anchor: `objective-${id}`,
        cells: [words(objective), [inline(t(`reportWritten.rating_${rating ?? 'none'}`))], words(note)],
      })),
      emptyNote: null,
    },
  ];
}

/** By question, so that what several saw of one thing stands side by side; each answer with who gave it, and when. */
function lessonBlocks(
  contributions: readonly WrittenContribution[],
  show: ReportShow,
): readonly ReportBlock[] {
  const { t } = show;
  const answered = CONTRIBUTION_QUESTIONS.flatMap((question) => {
    const blocks = contributions.flatMap((contribution): readonly ReportBlock[] => {
      const text = contribution.answers.find((answer) => answer.question === question)?.text ?? '';
      if (text === '') return [];
      return [
        { type: 'quote', inlines: [said(text)] },
        { type: 'paragraph', tone: 'note', inlines: signatureOf(contribution, show) },
      ];
    });
    return blocks.length === 0 ? [] : [heading(t(`reportWritten.question_${question}`)), ...blocks];
  });
  if (answered.length === 0) return [];
  const count = contributions.filter(({ answers }) => answers.some(({ text }) => text !== '')).length;
  return [paragraph(t('reportWritten.lessonsIntro', { count }), 'intro'), ...answered];
}

function signatureOf({ personId, name, role, form, at }: WrittenContribution, show: ReportShow) {
  const { t, person, formats } = show;
  const named =
    name === '' && personId === null ? inline(t('reportWritten.unnamed')) : said(name || person(personId));
  const parts: readonly ReportInline[] = [
    named,
    ...(role === '' ? [] : [said(role)]),
    inline(`${t(`reportWritten.form_${form}`)}, ${formats.date(at)}`),
  ];
  return parts.flatMap((part, index) => (index === 0 ? [part] : [inline(' · '), part]));
}

/** What is about the plan: named after a part of it or a clause, or with words proposed for it. */
function gapBlocks(improvements: readonly WrittenImprovement[], show: ReportShow): readonly ReportBlock[] {
  const { t } = show;
  const gaps = improvements.filter(
    ({ status, part, clause, proposal }) =>
      status !== 'dropped' && (part !== null || clause !== null || proposal !== ''),
  );
  return [...PLAN_PARTS, null].flatMap((part) => {
    const here = gaps.filter((one) => one.part === part);
    if (here.length === 0) return [];
    const title = part === null ? t('reportWritten.partNone') : t(`plan.part_${part}`);
    return [heading(title), ...here.flatMap((one) => gapOf(one, show))];
  });
}

function gapOf(
  { finding, clause, proposal, adoptedAt }: WrittenImprovement,
  { t, formats }: ReportShow,
): readonly ReportBlock[] {
  const found = finding === '' ? inline(t('reportWritten.findingErased')) : said(finding, 'strong');
  // What the plan calls a clause was typed: it does not go through `t`, whose spacing would alter it.
  const [before = '', after = ''] =
    clause === null ? [] : t('reportWritten.clause', { number: clause.number, title: TITLE }).split(TITLE);
  const cited =
    clause === null ? [] : [inline(` · ${before}`), said(clause.title), inline(after)].filter(isText);
  const blocks: ReportBlock[] = [{ type: 'paragraph', tone: 'plain', inlines: [found, ...cited] }];
  if (proposal !== '')
    blocks.push({
      type: 'paragraph',
      tone: 'plain',
      inlines: [inline(`${t('reportWritten.proposal')} `, 'soft'), said(proposal)],
    });
  if (adoptedAt !== null)
    blocks.push(paragraph(t('reportWritten.adopted', { date: formats.date(adoptedAt) }), 'note'));
  return blocks;
}

const TITLE = '\u0001';
const isText = ({ text }: ReportInline): boolean => text !== '';

const COLUMNS = [
  ['columnFinding', 0.22],
  ['columnAction', 0.2],
  ['columnOwner', 0.12],
  ['columnStart', 0.09],
  ['columnDue', 0.09],
  ['columnCriterion', 0.16],
  ['columnStatus', 0.12],
] as const;

function improvementBlocks(
  { improvements }: ReportWrittenFacts,
  generatedAt: number,
  show: ReportShow,
): readonly ReportBlock[] {
  if (improvements.length === 0) return [];
  const { t, words: locale, formats } = show;
  const today = formats.dayKey(generatedAt);
  // A day of the calendar is the same day everywhere.
  const days = createFormats(locale.locale, 'UTC');
  const dayCell = (day: string | null): ReportInline[] => [
    day === null
      ? inline(t('reportWritten.noDay'), 'soft')
      : inline(days.date(Date.parse(`${day}T00:00:00Z`))),
  ];
  const closure = closureOf(
    improvements.map((one) => ({
      ...one,
      ended: one.endedAt === null ? null : { at: one.endedAt, note: '', by: '' },
    })),
    today,
    formats.dayKey,
  );
  const sentence = closure.due === 0 ? [] : [closureSentence(closure.due, closure.inTime, show)];
  return [
    ...sentence,
    {
      type: 'table',
      title: t('reportWritten.improvementTable'),
      isTitleShown: false,
      columns: COLUMNS.map(([label, share]) => ({
        label: t(`reportWritten.${label}`),
        align: 'start',
        share,
      })),
      rows: improvements.map((one) => ({
        isHeading: false,
        anchor: `improvement-${one.id}`,
        cells: [
          one.finding === '' ? [inline(t('reportWritten.findingErased'), 'soft')] : words(one.finding),
          words(one.action),
          one.owner === null ? [inline(t('reportWritten.nobody'), 'soft')] : words(one.owner),
          dayCell(one.startOn),
          dayCell(one.dueOn),
          words(one.criterion),
          [inline(improvementStatusWords(one, generatedAt, show))],
        ],
      })),
      emptyNote: null,
    },
  ];
}

function closureSentence(count: number, inTime: number, { t }: ReportShow): ReportBlock {
  return paragraph(t('reportWritten.closure', { count, inTime }), 'intro');
}

/** What somebody typed, as a cell; an empty one stays empty. */
function words(text: string): ReportInline[] {
  return text === '' ? [] : [said(text)];
}
