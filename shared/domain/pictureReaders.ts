/*
 * How many of an audience had acknowledged a sheet, over time.
 */
import { timeAxis } from './pictureAxis.ts';
import type { ReportPicture } from './reportPicture.ts';
import type { RoomBrief } from './reportRoomFacts.ts';
import type { RoomSpeak } from './reportRoomSpeak.ts';

const LINES_AT_MOST = 6;
const GRID = [0, 25, 50, 75, 100] as const;

type Read = RoomBrief & { readonly expected: number };

/** What of an audience had acknowledged by a moment, in per cent. */
function shareAt({ expected, acknowledgedAt }: Read, at: number): number {
  return (acknowledgedAt.filter((moment) => moment <= at).length / expected) * 100;
}

/** `until` is when the incident ended, or now. Null where no audience names anybody. */
export function readerPicture(
  briefs: readonly RoomBrief[],
  until: number,
  { show, text }: RoomSpeak,
): ReportPicture | null {
  const { t, formats } = show;
  const read = newestOf(
    briefs.filter((brief): brief is Read => brief.expected !== null && brief.expected > 0),
  );
  const [first] = read;
  if (first === undefined) return null;
  const from = Math.min(...read.map(({ givenAt }) => givenAt));
  const to = Math.max(until, ...read.flatMap(({ givenAt, acknowledgedAt }) => [givenAt, ...acknowledgedAt]));
  const nameOf = (brief: Read): string => text(brief.title) || t('internalBrief.untitled');
  const percent = (share: number): string => `${formats.number(Math.round(share))}\u00a0%`;
  const drawn = read.slice(0, LINES_AT_MOST);
  const everybody = read.reduce((sum, { expected }) => sum + expected, 0);
  const done = read.reduce((sum, { acknowledgedAt }) => sum + acknowledgedAt.length, 0);
  return {
    id: 'readers',
    title: t('reportPicture.readers'),
    description: [
      t('reportPicture.readersShare', {
        count: everybody,
        done: formats.number(done),
        share: percent((done / everybody) * 100),
      }),
      ...(drawn.length < read.length ? [t('reportPicture.readersDrawn', { count: drawn.length })] : []),
    ].join(' '),
    drawing: {
      shape: 'lines',
      axis: timeAxis(from, to, show),
      low: 0,
      high: 100,
      gridLines: GRID.map((value) => ({ value, label: percent(value) })),
      series: drawn.map((brief) => ({ label: nameOf(brief), points: stepsOf(brief, to) })),
    },
    table: {
      columns: [
        t('reportRoom.columnBrief'),
        t('reportPicture.columnExpected'),
        t('reportPicture.columnAcknowledged'),
        t('reportPicture.columnShare'),
        t('reportPicture.columnLast'),
      ],
      rows: read.map((brief) => {
        const last = brief.acknowledgedAt.at(-1);
        return [
          nameOf(brief),
          formats.number(brief.expected),
          formats.number(brief.acknowledgedAt.length),
          percent(shareAt(brief, to)),
          last === undefined ? '–' : formats.dateTime(last),
        ];
      }),
    },
  };
}

/** A sheet that went out twice has one line, from the first time on. */
function newestOf(briefs: readonly Read[]): readonly Read[] {
  const bySheet = new Map<string, Read>();
  for (const brief of briefs) {
    const key = JSON.stringify([brief.title, brief.audience]);
    const known = bySheet.get(key);
    if (known === undefined || brief.givenAt < known.givenAt) bySheet.set(key, brief);
  }
  return [...bySheet.values()];
}

/** A share stands until the next acknowledgement: two points for each step. */
function stepsOf(brief: Read, to: number) {
  const moments = [...new Set(brief.acknowledgedAt.filter((at) => at > brief.givenAt))];
  const points = [{ at: brief.givenAt, value: shareAt(brief, brief.givenAt) }];
  for (const at of moments) {
    points.push({ at, value: points.at(-1)?.value ?? 0 }, { at, value: shareAt(brief, at) });
  }
  return [...points, { at: to, value: points.at(-1)?.value ?? 0 }];
}
