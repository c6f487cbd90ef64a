/*
 * What the default plan writes of a role; who holds it is the organisation's to say.
 */
import type { Role } from '../../shared/domain/role.ts';

export type RoleCard = Pick<
  Role,
  'code' | 'name' | 'purpose' | 'firstMinutes' | 'doList' | 'dontList' | 'handOver'
>;
