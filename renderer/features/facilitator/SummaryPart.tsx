/*
 * The summary of an exercise that has ended, as figures.
 */
import type { ExerciseSummary } from '../../../shared/domain/exerciseSummary.ts';
import { cx } from '../../ui/cx.ts';
import { DefinitionList } from '../../ui/DefinitionList.tsx';
import { Table } from '../../ui/Table.tsx';
import { FigureText } from '../../ui/TimeText.tsx';
import { nameIn } from '../../words/subjectWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { counterText } from './counter.ts';
import style from './summary.module.css';

export function SummaryPart({ summary }: { readonly summary: ExerciseSummary }) {
  const { t, locale } = useWords();
  const formats = useFormats();
  const { injects, expected, quorums } = summary;
  const after = (seconds: number | null) =>
    seconds === null ? t('facilitator.notDone') : <FigureText>{counterText(seconds * 1_000)}</FigureText>;
  return (
    <>
      <Figures
        title={t('facilitator.summaryExpected')}
        figures={[
          { id: 'inTime', count: expected.inTime, word: t('facilitator.figure_inTime') },
          { id: 'early', count: expected.early, word: t('facilitator.figure_early') },
          { id: 'late', count: expected.late, word: t('facilitator.figure_late') },
          { id: 'missed', count: expected.missed, word: t('facilitator.figure_missed') },
          { id: 'open', count: expected.waiting, word: t('facilitator.figure_open') },
        ]}
      />
      <Figures
        title={t('facilitator.injects')}
        figures={[
          { id: 'came', count: injects.came, word: t('facilitator.figure_came') },
          { id: 'skipped', count: injects.skipped, word: t('facilitator.figure_skipped') },
          { id: 'waiting', count: injects.waiting, word: t('facilitator.figure_waiting') },
        ]}
      />
      <section className={style.part}>
        <h2 className={style.title}>{t('facilitator.summaryTimes')}</h2>
        <DefinitionList
          items={[
            {
              id: 'level',
              term: t('facilitator.firstLevel'),
              value: after(summary.firstLevelSeconds),
            },
            {
              id: 'statement',
              term: t('facilitator.firstStatement'),
              value: after(summary.firstStatementSeconds),
            },
            {
              id: 'played',
              term: t('facilitator.played'),
              value: <FigureText>{counterText(summary.playedSeconds * 1_000)}</FigureText>,
            },
            {
              id: 'findings',
              term: t('facilitator.findingCount'),
              value: <FigureText>{formats.number(summary.findings.length)}</FigureText>,
            },
          ]}
        />
      </section>
      {quorums.length > 0 && (
        <section className={style.part}>
          <h2 className={style.title}>{t('facilitator.quorums')}</h2>
          <Table
            caption={t('facilitator.quorums')}
            rows={quorums}
            keyOf={(_row, at) => at}
            columns={[
              {
                id: 'tree',
                head: t('facilitator.quorumTree'),
                isRowHead: true,
                cell: ({ tree }) => nameIn(locale, tree),
              },
              {
                id: 'quorum',
                head: t('facilitator.quorumNeeded'),
                isNumeric: true,
                cell: ({ quorum }) => formats.number(quorum),
              },
              {
                id: 'reached',
                head: t('facilitator.quorumReached'),
                isNumeric: true,
                cell: ({ reached, seats }) => t('facilitator.quorumOf', { reached, seats }),
              },
              {
                id: 'time',
                head: t('facilitator.quorumTime'),
                isNumeric: true,
                cell: ({ seconds }) =>
                  seconds === null ? t('facilitator.quorumNot') : counterText(seconds * 1_000),
              },
            ]}
          />
        </section>
      )}
    </>
  );
}

type Figure = { readonly id: string; readonly count: number; readonly word: string };

function Figures({ title, figures }: { readonly title: string; readonly figures: readonly Figure[] }) {
  const formats = useFormats();
  return (
    <section className={style.part}>
      <h2 className={style.title}>{title}</h2>
      <ul className={style.figures}>
        {figures.map(({ id, count, word }) => (
          <li key={id} className={cx(style.figure, count === 0 && style.none, style[id])}>
            <FigureText className={style.count}>{formats.number(count)}</FigureText>
            <span>{word}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
