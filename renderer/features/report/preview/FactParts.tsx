/* The fact sheet with its levels, the volume with its marks and intervals, and what the numbers rest on. */
import type { ReportDocument } from '../../../../shared/domain/reportDocument.ts';
import { LevelMark } from '../../../ui/LevelMark.tsx';
import { useWords } from '../../../words/WordsProvider.tsx';
import { Facts, Moment } from './Facts.tsx';
import { type GivenRow, GivenTable } from './GivenTable.tsx';
import { PreviewChart } from './PreviewChart.tsx';
import style from './preview.module.css';

type Props = { readonly document: ReportDocument };

export function FactSheetPart({ document: { factSheet } }: Props) {
  const { facts, levels, levelsTitle, levelColumns: columns, stillRunning } = factSheet;
  return (
    <>
      <Facts facts={facts} />
      {levels.length > 0 && (
        <>
          <h4>{levelsTitle}</h4>
          <GivenTable
            title={levelsTitle}
            columns={[columns.level, columns.from, columns.to, columns.duration, columns.reason]}
            rows={levels.map((span, at) => ({
              key: String(at),
              cells: [
                <LevelMark key="level" level={span.level} word={span.word} isNumberHidden />,
                <Moment key="from" moment={span.from} />,
                span.to === null ? stillRunning : <Moment key="to" moment={span.to} />,
                span.duration,
                <bdi key="reason">{span.reason}</bdi>,
              ],
            }))}
          />
        </>
      )}
    </>
  );
}

/** Intervals of half a day and more give date and time each; shorter ones stand under their day. */
const HALF_DAY_MS = 43_200_000;

export function VolumePart({ document: { volume, locale } }: Props) {
  const { t, locale: screen } = useWords();
  const { description, note, marks, columns, buckets, days } = volume;
  const isByDay = (volume.bucketMs ?? 0) < HALF_DAY_MS;
  const number = new Intl.NumberFormat(locale);
  const rowOf = ({ from, count }: (typeof buckets)[number]): GivenRow => ({
    key: from.iso,
    cells: [<Moment key="from" moment={from} isTimeOnly={isByDay} />, number.format(count)],
  });
  const rows = isByDay
    ? days.flatMap(({ day, shown }) => [
        { key: day, head: shown, cells: [] },
        ...buckets.filter((bucket) => bucket.day === day).map(rowOf),
      ])
    : buckets.map(rowOf);
  return (
    <>
      <PreviewChart volume={volume} />
      <p className={style.small}>{description}</p>
      <p className={style.small}>{note}</p>
      {marks.length > 0 && (
        <GivenTable
          title={description}
          columns={[columns.mark, columns.from, columns.what]}
          rows={marks.map(({ number: order, moment, label }) => ({
            key: String(order),
            cells: [number.format(order), <Moment key="moment" moment={moment} />, label],
          }))}
        />
      )}
      {rows.length > 0 && (
        <details className={style.fold}>
          <summary lang={screen}>{t('reportDesk.numbers')}</summary>
          <GivenTable
            title={volume.title}
            columns={[columns.interval, columns.count]}
            numeric={[1]}
            rows={rows}
          />
        </details>
      )}
    </>
  );
}

export function CoveragePart({ document: { coverage, notMeasured, locale } }: Props) {
  const { importColumns: columns } = coverage;
  const number = new Intl.NumberFormat(locale);
  const count = (value: number | null): string => (value === null ? notMeasured : number.format(value));
  return (
    <>
      <Facts facts={coverage.facts} />
      <h4>{coverage.importsTitle}</h4>
      {coverage.importsNote === null ? (
        <GivenTable
          title={coverage.importsTitle}
          columns={[
            columns.file,
            columns.completed,
            columns.rowsRead,
            columns.stored,
            columns.duplicate,
            columns.rejected,
          ]}
          numeric={[2, 3, 4, 5]}
          rows={coverage.imports.map((one) => ({
            key: one.id,
            cells: [
              <span key="file">
                <bdi>{one.fileName}</bdi>
                {one.undoneNote !== null && <span className={style.soft}> {one.undoneNote}</span>}
              </span>,
              <Moment key="completed" moment={one.completed} />,
              count(one.rowsRead),
              count(one.stored),
              count(one.duplicate),
              count(one.rejected),
            ],
          }))}
        />
      ) : (
        <p>{coverage.importsNote}</p>
      )}
      {coverage.limits.length > 0 && (
        <>
          <h4>{coverage.limitsTitle}</h4>
          <ul className={style.bullets}>
            {coverage.limits.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
