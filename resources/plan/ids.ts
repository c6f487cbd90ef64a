/*
 * The ids of the default plan. They are fixed: two organisations that begin with it can compare their
 * plans record by record, and a later version of it can say which record it would replace.
 */
import type { PlanFileRecord } from '../../shared/domain/planFile.ts';
import type { RoleCode } from '../../shared/domain/planLimits.ts';
import type { PlanFields, PlanNounName } from '../../shared/domain/planNouns.ts';

export type Records<N extends PlanNounName> = readonly PlanFileRecord<PlanFields<N>>[];

const NOUN_NUMBERS: Readonly<Record<PlanNounName, number>> = {
  plan: 1,
  severity: 2,
  crisisType: 3,
  role: 4,
  activity: 5,
  audience: 6,
  brief: 7,
  contact: 8,
  callTree: 9,
  approvalRule: 10,
  template: 11,
  asset: 12,
  clause: 13,
  watch: 14,
  source: 15,
  account: 16,
};

/** The id of a record of the default plan, in the form of a UUIDv7. */
export function idOf(noun: PlanNounName, number: number): string {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
  return `01930000-0000-7000-8000-${hex(NOUN_NUMBERS[noun], 4)}${hex(number, 8)}`;
}

/** The roles by their code. The plan's `other` role is the chair of the board. */
export const ROLE_IDS: Readonly<Record<RoleCode, string>> = {
  lead: idOf('role', 1),
  deputy: idOf('role', 2),
  scribe: idOf('role', 3),
  monitor: idOf('role', 4),
  communityManager: idOf('role', 5),
  commsLead: idOf('role', 6),
  spokesperson: idOf('role', 7),
  legal: idOf('role', 8),
  hr: idOf('role', 9),
  expert: idOf('role', 10),
  customerService: idOf('role', 11),
  ceo: idOf('role', 12),
  liaison: idOf('role', 13),
  other: idOf('role', 14),
};

export const AUDIENCE_IDS = {
  allStaff: idOf('audience', 1),
  managers: idOf('audience', 2),
  reception: idOf('audience', 3),
  customerService: idOf('audience', 4),
  field: idOf('audience', 5),
  branches: idOf('audience', 6),
  partners: idOf('audience', 7),
  contracted: idOf('audience', 8),
  board: idOf('audience', 9),
  authorities: idOf('audience', 10),
} as const;
