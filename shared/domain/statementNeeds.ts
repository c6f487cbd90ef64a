/*
 * Whose signatures the plan asks for, for a content at a level: shown from the first draft on, copied into the act when
 * it is submitted. Pure.
 */
import type { ApprovalRule } from './approvalRule.ts';
import type { Level } from './limits.ts';
import type { StatementKind } from './statementLimits.ts';
import type { ApprovalNeeds } from './statementSchemas.ts';

type Kept<F> = {
  readonly id: string;
  readonly retiredAt: number | null;
  readonly isErased: boolean;
  readonly fields: F;
};

type RoleFields = {
  readonly holderId: string | null;
  readonly deputyId: string | null;
  readonly shifts: readonly { readonly contactId: string }[];
};

export type RuleRecord = Kept<
  Pick<
    ApprovalRule,
    'content' | 'level' | 'signatoryRoleIds' | 'mode' | 'extraSignatures' | 'timeBoxMin' | 'fallbackRoleIds'
  >
>;
export type RoleRecord = Kept<RoleFields>;

export type NeedsWish = {
  readonly kind: StatementKind | 'moderation';
  readonly level: Level;
  /** Contacts of everybody who wrote any of it. */
  readonly authorContactIds: readonly (string | null)[];
  /** The words are those of a template that is approved and has not expired. */
  readonly isFromTemplate: boolean;
};

/** Where the plan says nothing: a second pair of eyes, whoever it is. */
const ANYBODY_ELSE: ApprovalNeeds = {
  ruleId: null,
  roleIds: [],
  mode: 'all',
  extra: 1,
  timeBoxMin: null,
  fallbackRoleIds: [],
  vacantRoleIds: [],
  isOwnRole: false,
};

/** What is asked for; null: this content is not published at this level. */
export function approvalNeeds(
  { kind, level, authorContactIds, isFromTemplate }: NeedsWish,
  rules: readonly RuleRecord[],
  roles: readonly RoleRecord[],
): ApprovalNeeds | null {
  const standing = rules.filter(
    ({ retiredAt, isErased, fields }) => retiredAt === null && !isErased && fields.content === kind,
  );
  if (standing.length === 0) return ANYBODY_ELSE;
  // Below the first level that the matrix names, the mildest cell holds; between levels, the stricter one.
  const rule =
    [...standing]
      .sort((a, b) => a.fields.level - b.fields.level || byStrictness(a, b))
      .find(({ fields }) => fields.level >= level) ??
    [...standing].sort((a, b) => b.fields.level - a.fields.level || byStrictness(a, b))[0];
  if (rule === undefined) return ANYBODY_ELSE;
  const {
    signatoryRoleIds: roleIds,
    extraSignatures: extra,
    mode,
    timeBoxMin,
    fallbackRoleIds,
  } = rule.fields;
  if (roleIds.length === 0 && extra === 0) return null;
  const writer = authorContactIds.length === 1 ? (authorContactIds[0] ?? null) : null;
  const only = roleIds.length === 1 && extra === 0 ? roleIds[0] : undefined;
  return {
    ruleId: rule.id,
    roleIds,
    mode,
    extra,
    timeBoxMin,
    fallbackRoleIds,
    vacantRoleIds: [...roleIds, ...fallbackRoleIds].filter((id) => holdersOf(id, roles).length === 0),
    isOwnRole:
      isFromTemplate && only !== undefined && writer !== null && holdersOf(only, roles).includes(writer),
  };
}

/** Two laptops may each have written the same cell of the matrix: the stricter one holds, on all of them the same. */
function byStrictness(a: RuleRecord, b: RuleRecord): number {
  const asked = ({ fields: { signatoryRoleIds, mode, extraSignatures } }: RuleRecord): number => {
    if (signatoryRoleIds.length + extraSignatures === 0) return Number.POSITIVE_INFINITY;
    return (
      (mode === 'any' ? Math.min(1, signatoryRoleIds.length) : signatoryRoleIds.length) + extraSignatures
    );
  };
  const [ofA, ofB] = [asked(a), asked(b)];
  if (ofA !== ofB) return ofA > ofB ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** Contacts who hold a role: its holder, deputy, and those of its shifts. */
export function holdersOf(roleId: string, roles: readonly RoleRecord[]): readonly string[] {
  const role = roles.find(({ id, retiredAt, isErased }) => id === roleId && retiredAt === null && !isErased);
  if (role === undefined) return [];
  const { holderId, deputyId, shifts } = role.fields;
  return [...new Set([holderId, deputyId, ...shifts.map(({ contactId }) => contactId)])].filter(
    (id) => id !== null,
  );
}

/** Roles for which somebody may sign: those they hold, and of the needed ones those that nobody holds. */
export function signableRoles(
  contactId: string | null,
  needs: Pick<ApprovalNeeds, 'roleIds' | 'fallbackRoleIds' | 'vacantRoleIds'>,
  roles: readonly RoleRecord[],
): readonly string[] {
  return [...new Set([...needs.roleIds, ...needs.fallbackRoleIds])].filter(
    (id) =>
      needs.vacantRoleIds.includes(id) || (contactId !== null && holdersOf(id, roles).includes(contactId)),
  );
}
