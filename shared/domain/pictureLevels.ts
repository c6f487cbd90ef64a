/*
 * The levels of an incident over time: a row for each level, so that height and shade say the same.
 */
import { LEVELS } from './limits.ts';
import { timeAxis } from './pictureAxis.ts';
import { endOf, levelSpans } from './reportFactSheet.ts';
import type { ReportFacts } from './reportFacts.ts';
import type { ReportPicture } from './reportPicture.ts';
import type { ReportShow } from './reportShow.ts';

/** Null where no level is known. */
export function levelPicture(facts: ReportFacts, show: ReportShow): ReportPicture | null {
  const { t, formats } = show;
  const end = endOf(facts);
  const spans = levelSpans(facts).map((span) => ({
    ...span,
    to: span.to ?? Math.max(end, span.from),
    isOpen: span.to === null,
  }));
  const [first] = spans;
  if (first === undefined) return null;
  const peak = spans.reduce((highest, { level }) => (level > highest ? level : highest), first.level);
  const lengthOf = (level: number): number =>
    spans.filter((span) => span.level === level).reduce((sum, { from, to }) => sum + to - from, 0);
  return {
    id: 'levels',
    title: t('reportPicture.levels'),
    description: [
      t('reportPicture.levelsPeak', {
        level: show.level(peak),
        span: formats.duration(lengthOf(peak)),
        at: formats.dateTimeWithZone(spans.find(({ level }) => level === peak)?.from ?? first.from),
      }),
      t('reportPicture.levelsStretches', { count: spans.length }),
      t('reportPicture.levelsKey'),
    ].join(' '),
    drawing: {
      shape: 'spans',
      axis: timeAxis(first.from, Math.max(end, ...spans.map(({ to }) => to)), show),
      rows: LEVELS.toReversed().map((level) => ({
        label: show.levelShort(level),
        spans: spans
          .filter((span) => span.level === level)
          .map(({ from, to }) => ({
            from,
            to,
            shade: level,
            isHatched: false,
            label: formats.duration(to - from),
          })),
        dots: [],
      })),
    },
    table: {
      columns: [
        t('report.columnLevel'),
        t('report.columnFrom'),
        t('report.columnTo'),
        t('report.columnDuration'),
      ],
      rows: spans.map(({ level, from, to, isOpen }) => [
        show.level(level),
        formats.dateTime(from),
        isOpen ? t('report.stillRunning') : formats.dateTime(to),
        formats.duration(to - from),
      ]),
    },
  };
}
