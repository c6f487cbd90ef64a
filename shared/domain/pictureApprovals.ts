/*
 * How long signatures took: a bar for each time a text was submitted and became whole, against its time box.
 */
import type { ReportPicture } from './reportPicture.ts';
import type { RoomAsking, RoomStatement } from './reportRoomFacts.ts';
import type { ReportShow } from './reportShow.ts';

const MINUTE_MS = 60_000;
const BARS_AT_MOST = 30;
const ROWS_AT_MOST = 200;

type Asked = { readonly name: string; readonly asking: RoomAsking };
type Approved = Asked & { readonly tookMs: number; readonly boxMs: number | null; readonly isPast: boolean };

/** A statement by the name it was given, else by what it is. */
export function statementName(
  { title, kind }: Pick<RoomStatement, 'title' | 'kind'>,
  { t }: ReportShow,
): string {
  return title === '' ? t(`statement.kind_${kind}`) : title;
}

/** Every asking that was made whole by somebody else than its author. */
export function approvedOf(statements: readonly RoomStatement[], show: ReportShow): readonly Approved[] {
  return askedOf(statements, show).flatMap(({ name, asking }) => {
    if (asking.approvedAt === null || asking.isOwnRole) return [];
    const tookMs = Math.max(0, asking.approvedAt - asking.at);
    const boxMs = asking.timeBoxMin === null ? null : asking.timeBoxMin * MINUTE_MS;
    return [{ name, asking, tookMs, boxMs, isPast: boxMs !== null && tookMs > boxMs }];
  });
}

function askedOf(statements: readonly RoomStatement[], show: ReportShow): readonly Asked[] {
  return statements
    .flatMap((statement) =>
      statement.askings.map((asking, index) => {
        const name = statementName(statement, show);
        return { name: index === 0 ? name : `${name} (${index + 1})`, asking };
      }),
    )
    .sort((a, b) => a.asking.at - b.asking.at);
}

/** Null where nothing was approved. */
export function approvalPicture(
  statements: readonly RoomStatement[],
  show: ReportShow,
): ReportPicture | null {
  const approved = approvedOf(statements, show);
  if (approved.length === 0) return null;
  const { t, formats } = show;
  const sorted = approved.map(({ tookMs }) => tookMs).sort((a, b) => a - b);
  const median = sorted[(sorted.length - 1) >> 1] ?? 0;
  const boxed = approved.filter(({ boxMs }) => boxMs !== null);
  const past = approved.filter(({ isPast }) => isPast);
  // Of very many, the slowest are drawn, still in the order of time.
  const slowest = new Set([...approved].sort((a, b) => b.tookMs - a.tookMs).slice(0, BARS_AT_MOST));
  const drawn = approved.filter((one) => slowest.has(one));
  return {
    id: 'approvals',
    title: t('reportPicture.approvals'),
    description: [
      t('reportPicture.approvalsMedian', {
        count: approved.length,
        median: formats.duration(median),
        longest: formats.duration(sorted.at(-1) ?? 0),
      }),
      boxed.length === 0
        ? t('reportPicture.approvalsNoBox')
        : t('reportPicture.approvalsPast', { count: past.length, boxed: formats.number(boxed.length) }),
      ...(drawn.length < approved.length ? [t('reportPicture.approvalsDrawn', { count: drawn.length })] : []),
      t('reportPicture.approvalsKey'),
    ].join(' '),
    drawing: {
      shape: 'bars',
      high: Math.max(...drawn.flatMap(({ tookMs, boxMs }) => [tookMs, boxMs ?? 0])),
      bars: drawn.map(({ name, tookMs, boxMs, isPast }) => ({
        label: name,
        value: tookMs,
        shown: formats.duration(tookMs),
        isHatched: isPast,
        mark: boxMs,
      })),
    },
    table: tableOf(askedOf(statements, show), show),
  };
}

function tableOf(asked: readonly Asked[], show: ReportShow): ReportPicture['table'] {
  const { t, formats } = show;
  const rows = asked
    .slice(0, ROWS_AT_MOST)
    .map(({ name, asking }) => [
      name,
      formats.dateTime(asking.at),
      asking.approvedAt === null
        ? t(asking.endedAt === null ? 'reportPicture.notApproved' : 'reportPicture.sentBack')
        : formats.dateTime(asking.approvedAt),
      asking.approvedAt === null ? '–' : formats.duration(Math.max(0, asking.approvedAt - asking.at)),
      asking.timeBoxMin === null ? '–' : formats.duration(asking.timeBoxMin * MINUTE_MS),
    ]);
  const rest = asked.length - rows.length;
  return {
    columns: [
      t('reportPicture.columnText'),
      t('reportPicture.columnSubmitted'),
      t('reportPicture.columnApproved'),
      t('reportPicture.columnTook'),
      t('reportPicture.columnBox'),
    ],
    rows: rest === 0 ? rows : [...rows, [t('reportPicture.rowsLeft', { count: rest }), '', '', '', '']],
  };
}
