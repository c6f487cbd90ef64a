/*
 * An improvement as it is typed, and what it says once it is whole. Days are typed as they are kept; what is wrong with
 * them is named before anything is sent. Pure.
 */
import type { Improvement, ImprovementFields } from '../../../shared/domain/improvement.ts';
import type { PlanPart } from '../../../shared/domain/improvementLimits.ts';
import { isCalendarDay } from '../../../shared/lib/calendarDay.ts';

/** Owners that are no id: nobody, and somebody whose name is typed. */
export const NOBODY = 'nobody';
export const SOMEONE_ELSE = 'someoneElse';

export type TypedImprovement = {
  readonly fr: string;
  readonly en: string;
  readonly part: PlanPart | null;
  readonly clauseId: string | null;
  readonly proposal: string;
  readonly action: string;
  readonly owner: string;
  readonly ownerName: string;
  readonly startOn: string;
  readonly dueOn: string;
  readonly criterion: string;
};

export type TypedProblems = Readonly<Partial<Record<'finding' | 'startOn' | 'dueOn', Problem>>>;
export type Problem = 'findingNeeded' | 'dayWrong' | 'dueBeforeStart';

export function typedFrom(improvement: Improvement | null): TypedImprovement {
  return {
    fr: improvement?.finding.fr ?? '',
    en: improvement?.finding.en ?? '',
    part: improvement?.part ?? null,
    clauseId: improvement?.clauseId ?? null,
    proposal: improvement?.proposal ?? '',
    action: improvement?.action ?? '',
    owner: improvement?.ownerId ?? (improvement?.ownerName ? SOMEONE_ELSE : NOBODY),
    ownerName: improvement?.ownerName ?? '',
    startOn: improvement?.startOn ?? '',
    dueOn: improvement?.dueOn ?? '',
    criterion: improvement?.criterion ?? '',
  };
}

export function problemsOf({ fr, en, startOn, dueOn }: TypedImprovement): TypedProblems {
  const start = startOn.trim();
  const due = dueOn.trim();
  const isDay = (day: string): boolean => day === '' || isCalendarDay(day);
  return {
    ...(fr.trim() === '' && en.trim() === '' ? { finding: 'findingNeeded' as const } : {}),
    ...(isDay(start) ? {} : { startOn: 'dayWrong' as const }),
    ...(isDay(due)
      ? start !== '' && due !== '' && isDay(start) && due < start
        ? { dueOn: 'dueBeforeStart' as const }
        : {}
      : { dueOn: 'dayWrong' as const }),
  };
}

/** What is recorded: an owner is an id or a name, never both; a clause belongs to the netiquette. */
export function fieldsOf(typed: TypedImprovement): ImprovementFields {
  const { fr, en, part, proposal, action, owner, criterion } = typed;
  return {
    finding: { fr: fr.trim(), en: en.trim() },
    part,
    clauseId: part === 'netiquette' ? typed.clauseId : null,
    proposal: proposal.trim(),
    action: action.trim(),
    ownerId: owner === NOBODY || owner === SOMEONE_ELSE ? null : owner,
    ownerName: owner === SOMEONE_ELSE ? typed.ownerName.trim() : '',
    startOn: typed.startOn.trim() || null,
    dueOn: typed.dueOn.trim() || null,
    criterion: criterion.trim(),
  };
}

/** Only what differs: what somebody else changed meanwhile in another field stays. */
export function changesOf(improvement: Improvement, fields: ImprovementFields): Partial<ImprovementFields> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) =>
        JSON.stringify(value) !== JSON.stringify(improvement[name as keyof ImprovementFields]),
    ),
  );
}
