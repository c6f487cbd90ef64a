/*
 * The parts that hold what people said after the event, in both languages: what was typed stands as typed, what is the
 * report's own is in its language, and nothing is said of what nobody wrote.
 */
import { describe, expect, it } from 'vitest';
import { type ReportBlock, reportBlockSchema } from '../../../shared/domain/reportBlock.ts';
import { createReportShow } from '../../../shared/domain/reportShow.ts';
import type { ReportWrittenFacts, WrittenImprovement } from '../../../shared/domain/reportWrittenFacts.ts';
import { buildWrittenParts } from '../../../shared/domain/reportWrittenParts.ts';
import { createWords } from '../../../shared/i18n/createWords.ts';
import { createFormats } from '../../../shared/lib/formats.ts';
import type { Locale } from '../../../shared/lib/locale.ts';
import { sampleFacts } from '../../support/report/facts.ts';

const facts = sampleFacts();
const [person] = facts.people;
const improvement: WrittenImprovement = {
  id: 'a',
  finding: '[fictif] La liste était périmée!',
  part: 'contacts',
  clause: null,
  proposal: 'Revoir la liste chaque mois.',
  action: '<b>Nommer</b> qui la tient',
  owner: '[fictif] Aline',
  startOn: '2026-02-01',
  dueOn: '2026-03-01',
  criterion: 'Aucun numéro faux',
  status: 'open',
  endedAt: null,
  adoptedAt: null,
};
const contribution = {
  id: 'c',
  form: 'hot',
  language: 'fr',
  personId: person?.id ?? null,
  name: '',
  role: 'veille',
  at: facts.generatedAt,
  answers: [{ question: 'why', text: 'Personne n’appelait.' }],
} as const;

const written: ReportWrittenFacts = {
  version: 1,
  authors: [],
  arrangement: [],
  classification: null,
  handling: null,
  texts: {},
  objectives: [
    { id: 'o', objective: 'Répondre en une heure', rating: 'S', note: 'Deux langues à la fois' },
    { id: 'p', objective: 'Prévenir le personnel', rating: null, note: '' },
  ],
  contributions: [
    contribution,
    {
      ...contribution,
      id: 'd',
      form: 'cold',
      personId: null,
      name: '[fictional] Ada',
      role: '',
      answers: [
        { question: 'why', text: 'The list was old.' },
        { question: 'stillOpen', text: 'The night shift.' },
      ],
    },
  ],
  improvements: [
    improvement,
    {
      ...improvement,
      id: 'b',
      part: null,
      proposal: '',
      owner: null,
      dueOn: null,
      status: 'completed',
      endedAt: facts.generatedAt,
    },
    { ...improvement, id: 'e', part: 'netiquette', clause: { number: 6, title: 'Menaces!' }, adoptedAt: 1 },
    { ...improvement, id: 'f', status: 'dropped', endedAt: facts.generatedAt },
  ],
};

function build(locale: Locale, of: ReportWrittenFacts | null) {
  const words = createWords(locale);
  const show = createReportShow(facts, words, createFormats(locale, facts.incident.timeZone));
  return { t: words.t, parts: buildWrittenParts({ ...facts, written: of }, show) };
}
const blocksOf = (parts: ReturnType<typeof build>['parts'], id: string): readonly ReportBlock[] =>
  parts.find((part) => part.id === id)?.blocks ?? [];
const textOf = (blocks: readonly ReportBlock[]): readonly string[] =>
  blocks.map((block) => ('inlines' in block ? block.inlines.map(({ text }) => text).join('') : block.type));

describe.each(['fr-CA', 'en-CA'] as const)('parts that people filled in, in %s', (locale) => {
  const { t, parts } = build(locale, written);

  it('are blocks with their usual titles', () => {
    expect(parts.map(({ id, title }) => [id, title])).toEqual(
      (['objectives', 'lessons', 'planGaps', 'improvement'] as const).map((id) => [
        id,
        t(`reportPart.title_${id}`),
      ]),
    );
    for (const block of parts.flatMap(({ blocks }) => blocks)) reportBlockSchema.parse(block);
  });

  it('say how each objective was met, and that one was not rated', () => {
    const [table] = blocksOf(parts, 'objectives');
    expect(table).toMatchObject({
      rows: [
        {
          cells: [
            [{ text: 'Répondre en une heure', isSaid: true }],
            [{ text: t('reportWritten.rating_S') }],
            [{ text: 'Deux langues à la fois', isSaid: true }],
          ],
        },
        { cells: [{}, [{ text: t('reportWritten.rating_none') }], []] },
      ],
    });
  });

  it('set answers to one question side by side, with names', () => {
    const lines = textOf(blocksOf(parts, 'lessons'));
    const date = createFormats(locale, facts.incident.timeZone).date(facts.generatedAt);
    expect(lines).toEqual([
      t('reportWritten.lessonsIntro', { count: 2 }),
      t('reportWritten.question_why'),
      'Personne n’appelait.',
      `${person?.name} · veille · ${t('reportWritten.form_hot')}, ${date}`,
      'The list was old.',
      `[fictional] Ada · ${t('reportWritten.form_cold')}, ${date}`,
      t('reportWritten.question_stillOpen'),
      'The night shift.',
      `[fictional] Ada · ${t('reportWritten.form_cold')}, ${date}`,
    ]);
  });

  it('name gaps by part of the plan, with the words proposed for it', () => {
    const blocks = blocksOf(parts, 'planGaps');
    expect(textOf(blocks)).toEqual([
      t('plan.part_contacts'),
      '[fictif] La liste était périmée!',
      `${t('reportWritten.proposal')} Revoir la liste chaque mois.`,
      t('plan.part_netiquette'),
      `[fictif] La liste était périmée! · ${t('reportWritten.clause', { number: 6, title: 'X' }).replace('X', 'Menaces!')}`,
      `${t('reportWritten.proposal')} Revoir la liste chaque mois.`,
      expect.stringContaining('1969'),
    ]);
  });

  it('hold the improvement plan as it stands on the day of the report', () => {
    const [closure, table] = blocksOf(parts, 'improvement');
    expect(textOf(closure === undefined ? [] : [closure])).toEqual([
      t('reportWritten.closure', { count: 2, inTime: 0 }),
    ]);
    if (table?.type !== 'table') throw new Error('The improvement plan is a table.');
    expect(table.columns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(table.rows.map(({ anchor }) => anchor)).toEqual(
      ['a', 'b', 'e', 'f'].map((id) => `improvement-${id}`),
    );
    const cells = table.rows.map((row) => row.cells.map((cell) => cell.map(({ text }) => text).join('')));
    expect(cells[0]?.[1]).toBe('<b>Nommer</b> qui la tient');
    expect(cells[0]?.[6]).toBe(t('reportWritten.status_overdue'));
    // The day that was chosen, whatever the zone.
    expect(cells[0]?.[4]).toBe(createFormats(locale, 'UTC').date(Date.UTC(2026, 2, 1)));
    expect(cells[1]?.[2]).toBe(t('reportWritten.nobody'));
    expect(cells[1]?.[4]).toBe(t('reportWritten.noDay'));
    expect(cells[3]?.[6]).toContain('2026');
  });

  it('are left out where nobody wrote anything', () => {
    expect(build(locale, null).parts).toEqual([]);
    const empty = { ...written, objectives: [], contributions: [], improvements: [] };
    expect(build(locale, empty).parts).toEqual([]);
  });
});
