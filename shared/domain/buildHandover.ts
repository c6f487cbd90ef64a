/*
 * What somebody who takes over must know in two minutes: where it stands, what changed since the other one began, what is
 * open, what falls due next. Made of the room's rows; whoever leaves edits it and says what to watch.
 */
import type { SitrepShow } from './buildSitrep.ts';
import { factText, statusOf } from './factRules.ts';
import type { RoomView } from './roomAt.ts';
import { isOverdue } from './roomAt.ts';

export type HandoverFacts = {
  readonly title: string;
  readonly view: RoomView;
  /** When whoever leaves began; epoch ms UTC, null where nobody had been named. */
  readonly since: number | null;
  readonly now: number;
};

/** Two minutes of reading: of each kind no more than these. */
const LISTED = 6;

/** Lines parted by line breaks, sections by an empty line; a section only where there is something to say. */
export function buildHandover({ title, view, since, now }: HandoverFacts, show: SitrepShow): string {
  const { t, moment, level, name } = show;
  const { incident } = view;
  const from = since ?? incident?.declaredAt ?? 0;
  const list = (head: string, lines: readonly string[]): readonly string[] => {
    if (lines.length === 0) return [];
    const more = lines.length - LISTED;
    return [
      head,
      ...lines.slice(0, LISTED).map((line) => `– ${line}`),
      ...(more > 0 ? [t('handover.more', { count: more })] : []),
    ];
  };
  const open = view.tasks.filter(({ status }) => status === 'open');
  const sections: readonly (readonly string[])[] = [
    [
      title,
      t('sitrep.asOf', { time: moment(now) }),
      ...(incident === null
        ? []
        : [t('sitrep.level', { level: level(incident.level), since: moment(incident.levelSince) })]),
    ],
    list(
      t('handover.changedSince', { time: moment(from) }),
      view.facts
        .filter((fact) => (fact.turns.at(-1)?.occurredAt ?? 0) >= from)
        .map((fact) => `${factText(fact) ?? ''} (${t(`room.status_${statusOf(fact)}`).toLowerCase()})`),
    ),
    list(
      t('handover.decidedSince', { time: moment(from) }),
      view.decisions
        .filter(({ status, takenAt }) => status === 'taken' && (takenAt ?? 0) >= from)
        .map(({ choice, takenAt }) => `${choice ?? ''} (${moment(takenAt ?? 0)})`),
    ),
    list(
      t('sitrep.awaited'),
      view.decisions.filter(({ status }) => status === 'asked').map(({ question }) => question ?? ''),
    ),
    list(
      t('handover.openTasks'),
      [...open]
        .sort((a, b) => Number(isOverdue(b, now)) - Number(isOverdue(a, now)))
        .map((task) =>
          [
            task.title ?? '',
            task.assignee === null ? t('handover.nobodyOn') : name(task.assignee),
            task.dueAt === null ? '' : moment(task.dueAt),
            isOverdue(task, now) ? t('handover.overdue') : '',
          ]
            .filter((part) => part !== '')
            .join(', '),
        ),
    ),
    list(
      t('handover.clocks'),
      view.clocks
        .filter(({ state }) => state === 'running' || state === 'overdue')
        .map(({ clock, dueAt, state }) => {
          const late = state === 'overdue' ? `, ${t('handover.overdue')}` : '';
          return `${t(`room.clock_${clock}`)} (${moment(dueAt ?? 0)}${late})`;
        }),
    ),
    [t('handover.watch'), '– '],
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}
