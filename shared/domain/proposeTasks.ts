/*
 * What the plan asks people to do at an incident's level: the lines of the cards of the roles that the level calls, the
 * first five minutes before the rest. A line that is a task already says so.
 */
import type { BiLines, BiText } from './biText.ts';
import type { Level } from './limits.ts';
import type { PlanRecordOf } from './planNouns.ts';
import type { Task } from './task.ts';

/** A line of a role's card that the present level calls for. */
export type ProposedTask = {
  readonly roleId: string;
  readonly role: BiText;
  readonly level: Level;
  readonly line: BiText;
  /** Of the first five minutes. */
  readonly isFirst: boolean;
  /** It is a task of this incident already. */
  readonly isAdded: boolean;
};

type Plan = {
  readonly severities: readonly PlanRecordOf<'severity'>[];
  readonly roles: readonly PlanRecordOf<'role'>[];
};

/** `tasks` of the incident, ended ones too: what was dropped is not proposed anew. */
export function proposeTasks(
  { severities, roles }: Plan,
  level: Level,
  tasks: readonly Pick<Task, 'origin'>[],
): readonly ProposedTask[] {
  const isKept = ({
    retiredAt,
    isErased,
  }: {
    readonly retiredAt: number | null;
    readonly isErased: boolean;
  }) => retiredAt === null && !isErased;
  const severity = severities.find((record) => isKept(record) && record.fields.level === level);
  if (severity === undefined) return [];
  const added = new Set(
    tasks.flatMap(({ origin }) => (origin === null ? [] : `${origin.roleId} ${origin.line}`)),
  );
  const called = severity.fields.teamRoleIds.flatMap(
    (id) => roles.find((role) => role.id === id && isKept(role)) ?? [],
  );
  const lines = (isFirst: boolean) =>
    called.flatMap(({ id, fields }) =>
      pairs(isFirst ? fields.firstMinutes : fields.doList).map((line): ProposedTask => {
        const isAdded = added.has(`${id} ${lineKey(line)}`);
        return { roleId: id, role: fields.name, level, line, isFirst, isAdded };
      }),
    );
  return [...lines(true), ...lines(false)];
}

/** What a task keeps of the line that it comes from. */
export function lineKey(line: BiText): string {
  return line.fr === '' ? line.en : line.fr;
}

/** Lines of the two languages that stand in the same place. */
function pairs({ fr, en }: BiLines): readonly BiText[] {
  return Array.from({ length: Math.max(fr.length, en.length) }, (_, at) => ({
    fr: fr[at] ?? '',
    en: en[at] ?? '',
  }));
}
