/*
 * Acts that the plan keeps for certain roles, and who may do them. Where no role keeps one, everybody may: a plan that
 * says nothing locks nobody out. Pure.
 */
export const GATES = ['level', 'close', 'sitrep', 'thaw'] as const;
export type Gate = (typeof GATES)[number];

type GatedRole = {
  readonly retiredAt: number | null;
  readonly isErased: boolean;
  readonly fields: {
    readonly gates: readonly Gate[];
    readonly holderId: string | null;
    readonly deputyId: string | null;
    readonly shifts: readonly { readonly contactId: string }[];
  };
};

/** Whether somebody, known by their contact in the plan (null: not of the cell), may pass. */
export function mayPass(gate: Gate, roles: readonly GatedRole[], contactId: string | null): boolean {
  const keepers = roles.filter(
    ({ retiredAt, isErased, fields }) => retiredAt === null && !isErased && fields.gates.includes(gate),
  );
  if (keepers.length === 0) return true;
  return (
    contactId !== null &&
    keepers.some(
      ({ fields }) =>
        fields.holderId === contactId ||
        fields.deputyId === contactId ||
        fields.shifts.some((shift) => shift.contactId === contactId),
    )
  );
}
