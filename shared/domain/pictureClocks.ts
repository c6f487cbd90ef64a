/*
 * Clocks kept and missed: a row for each clock, a bar for each round, hatched where it was late or never kept.
 */
import type { RunningClock } from './clockRules.ts';
import { timeAxis } from './pictureAxis.ts';
import type { ReportPicture } from './reportPicture.ts';
import type { ReportShow } from './reportShow.ts';
import { ROOM_CLOCKS } from './roomLimits.ts';

/** Rounds that the table holds; of a rhythm over weeks, those that were missed come first. */
const ROWS_AT_MOST = 200;

export type ClockEnd = 'kept' | 'late' | 'missed' | 'open' | 'resting';

/** How a round ended, for counting: what is not due yet is neither kept nor missed. */
export function clockEnd({ state, leftMs }: Pick<RunningClock, 'state' | 'leftMs'>): ClockEnd {
  switch (state) {
    case 'fulfilled':
      return leftMs < 0 ? 'late' : 'kept';
    case 'overdue':
      return 'missed';
    case 'paused':
      return 'resting';
    case 'running':
      return 'open';
  }
}

/** `until` is when the incident ended, or now. Null where the plan asked for nothing. */
export function clockPicture(
  clocks: readonly RunningClock[],
  until: number,
  show: ReportShow,
): ReportPicture | null {
  const [first] = clocks;
  if (first === undefined) return null;
  const { t, formats } = show;
  const ends = clocks.map(clockEnd);
  const count = (...wanted: readonly ClockEnd[]): number => ends.filter((end) => wanted.includes(end)).length;
  const from = Math.min(...clocks.map(({ startedAt }) => startedAt));
  const to = Math.max(until, ...clocks.flatMap(({ fulfilledAt, startedAt }) => fulfilledAt ?? startedAt));
  const due = count('kept', 'late', 'missed');
  const isDrawn = (at: number | null): at is number => at !== null && at >= from && at <= to;
  return {
    id: 'clocks',
    title: t('reportPicture.clocks'),
    description: [
      t('reportPicture.clocksKept', { count: due, kept: formats.number(count('kept')) }),
      t('reportPicture.clocksMissed', {
        late: formats.number(count('late')),
        missed: formats.number(count('missed')),
      }),
      t('reportPicture.clocksKey'),
    ].join(' '),
    drawing: {
      shape: 'spans',
      axis: timeAxis(from, to, show),
      rows: ROOM_CLOCKS.flatMap((name) => {
        const rounds = clocks.filter(({ clock }) => clock === name);
        if (rounds.length === 0) return [];
        return [
          {
            label: t(`room.clock_${name}`),
            spans: rounds.map((round) => {
              const end = clockEnd(round);
              return {
                from: round.startedAt,
                to: round.fulfilledAt ?? Math.max(to, round.startedAt),
                shade: end === 'open' || end === 'resting' ? 0 : 2,
                isHatched: end === 'late' || end === 'missed',
                label: end === 'late' ? `+${formats.duration(-round.leftMs)}` : '',
              };
            }),
            dots: rounds.flatMap(({ dueAt, fulfilledAt }) => [
              ...(isDrawn(dueAt) ? [{ at: dueAt, isHollow: true, label: '' }] : []),
              ...(isDrawn(fulfilledAt) ? [{ at: fulfilledAt, isHollow: false, label: '' }] : []),
            ]),
          },
        ];
      }),
    },
    table: tableOf(clocks, show),
  };
}

function tableOf(clocks: readonly RunningClock[], show: ReportShow): ReportPicture['table'] {
  const { t, formats } = show;
  const isMissed = (clock: RunningClock): boolean => ['late', 'missed'].includes(clockEnd(clock));
  const shown =
    clocks.length <= ROWS_AT_MOST
      ? clocks
      : [...clocks.filter(isMissed), ...clocks.filter((clock) => !isMissed(clock))]
          .slice(0, ROWS_AT_MOST)
          .sort((a, b) => a.startedAt - b.startedAt || a.round - b.round);
  const moment = (at: number | null): string => (at === null ? '–' : formats.dateTime(at));
  const rows = shown.map((clock) => [
    clock.round > 1 ? `${t(`room.clock_${clock.clock}`)} (${clock.round})` : t(`room.clock_${clock.clock}`),
    moment(clock.startedAt),
    moment(clock.dueAt),
    moment(clock.fulfilledAt),
    endWords(clock, show),
  ]);
  const rest = clocks.length - shown.length;
  return {
    columns: [
      t('reportPicture.columnClock'),
      t('reportPicture.columnStarted'),
      t('reportPicture.columnDue'),
      t('reportPicture.columnKept'),
      t('reportPicture.columnResult'),
    ],
    rows: rest === 0 ? rows : [...rows, [t('reportPicture.rowsLeft', { count: rest }), '', '', '', '']],
  };
}

function endWords(clock: RunningClock, { t, formats }: ReportShow): string {
  const span = formats.duration(Math.abs(clock.leftMs));
  switch (clockEnd(clock)) {
    case 'kept':
      return t('reportPicture.clockKept', { span });
    case 'late':
      return t('reportPicture.clockLate', { span });
    case 'missed':
      return t('reportPicture.clockMissed');
    case 'open':
      return t('reportPicture.clockOpen');
    case 'resting':
      return t('reportPicture.clockResting');
  }
}
