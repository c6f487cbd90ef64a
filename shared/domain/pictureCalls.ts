/*
 * The cascade of a call tree: a row for each place, from when it was somebody's turn to call until somebody was reached,
 * hatched where nobody was.
 */
import { timeAxis } from './pictureAxis.ts';
import type { ReportPicture } from './reportPicture.ts';
import type { CallSeatFacts, RoomCallRun } from './reportRoomFacts.ts';
import type { RoomSpeak } from './reportRoomSpeak.ts';

const ROWS_AT_MOST = 40;
const TABLE_AT_MOST = 200;
const PAD_SHARE = 0.05;
const MINUTE_MS = 60_000;
const INDENT = '› ';
const DEEPEST_SHOWN = 4;

/** Null for a run without places. */
export function callPicture(run: RoomCallRun, number: number, speak: RoomSpeak): ReportPicture | null {
  const { show, contact } = speak;
  const { t, formats } = show;
  const { seats, startedAt, quorumAt } = run;
  if (seats.length === 0) return null;
  const moments = seats.flatMap(({ tries, reachedAt }) => [
    ...tries.map(({ at }) => at),
    ...(reachedAt === null ? [] : [reachedAt]),
  ]);
  const from = Math.min(startedAt, ...moments);
  const last = Math.max(startedAt + MINUTE_MS, ...moments);
  const to = Math.round(last + (last - from) * PAD_SHARE);
  const reached = seats.filter(({ reachedAt }) => reachedAt !== null);
  const drawn = drawnOf(seats);
  return {
    id: `calls-${number}`,
    title: t('reportPicture.calls', { number }),
    description: [
      t('reportPicture.callsReached', { count: seats.length, reached: formats.number(reached.length) }),
      quorumAt === null
        ? t('reportPicture.callsNoQuorum', { quorum: formats.number(run.quorum) })
        : t('reportPicture.callsQuorum', {
            quorum: formats.number(run.quorum),
            span: formats.duration(Math.max(0, quorumAt - startedAt)),
          }),
      ...(drawn.length < seats.length ? [t('reportPicture.callsDrawn', { count: drawn.length })] : []),
      t('reportPicture.callsKey'),
    ].join(' '),
    drawing: {
      shape: 'spans',
      axis: timeAxis(from, to, show),
      rows: drawn.map((seat) => ({
        label: `${INDENT.repeat(Math.min(seat.depth, DEEPEST_SHOWN))}${contact(seat.contactId)}`,
        spans: spanOf(seat, from, to, speak),
        dots: seat.tries.map(({ at, outcome }) => ({ at, isHollow: outcome !== 'reached', label: '' })),
      })),
    },
    table: tableOf(run, speak),
  };
}

/** Of a large tree, the places nearest to its top. */
function drawnOf(seats: readonly CallSeatFacts[]): readonly CallSeatFacts[] {
  if (seats.length <= ROWS_AT_MOST) return seats;
  const nearest = new Set([...seats].sort((a, b) => a.depth - b.depth).slice(0, ROWS_AT_MOST));
  return seats.filter((seat) => nearest.has(seat));
}

function spanOf({ turnAt, reachedAt, tries }: CallSeatFacts, from: number, to: number, { show }: RoomSpeak) {
  const began = turnAt ?? tries[0]?.at ?? null;
  if (began === null) return [];
  // Somebody may be reached out of turn, before their own caller was.
  const start = Math.max(from, Math.min(began, tries[0]?.at ?? began, reachedAt ?? began));
  return [
    {
      from: start,
      to: reachedAt ?? to,
      shade: 2,
      isHatched: reachedAt === null,
      label: reachedAt === null ? '' : show.formats.duration(reachedAt - start),
    },
  ];
}

function tableOf(run: RoomCallRun, { show, contact }: RoomSpeak): ReportPicture['table'] {
  const { t, formats } = show;
  const rows = run.seats.slice(0, TABLE_AT_MOST).map(({ contactId, callerId, tries, reachedAt }) => {
    const last = tries.at(-1);
    return [
      contact(contactId),
      callerId === null ? t('reportPicture.callsRoom') : contact(callerId),
      formats.number(tries.length),
      last === undefined
        ? t('callRound.notCalled')
        : t(`callRound.outcome_${reachedAt === null ? last.outcome : 'reached'}`),
      reachedAt === null ? '–' : formats.dateTime(reachedAt),
    ];
  });
  const rest = run.seats.length - rows.length;
  return {
    columns: [
      t('reportPicture.columnPerson'),
      t('reportPicture.columnCaller'),
      t('reportPicture.columnTries'),
      t('reportPicture.columnResult'),
      t('reportPicture.columnReached'),
    ],
    rows: rest === 0 ? rows : [...rows, [t('reportPicture.rowsLeft', { count: rest }), '', '', '', '']],
  };
}
