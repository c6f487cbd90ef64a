/*
 * When something is said to have happened: not in the future, and not a day before its incident began, which is a slip
 * of the keyboard. What was recorded keeps both moments.
 */
import type { Incident } from '../../../shared/domain/incident.ts';
import { Refusal } from '../../../shared/lib/result.ts';
import type { CommandContext } from '../runCommand.ts';
import { refuseFuture } from './require.ts';

const DAY_MS = 86_400_000;

export function happened(
  context: Pick<CommandContext, 'now'>,
  occurredAt: number | undefined,
  incident?: Pick<Incident, 'declaredAt'>,
): { readonly occurredAt?: number } {
  if (occurredAt === undefined) return {};
  refuseFuture(context, occurredAt);
  if (incident !== undefined && occurredAt < incident.declaredAt - DAY_MS)
    throw new Refusal('moment.beforeIncident', 'That is more than a day before the incident began.', {
      declaredAt: incident.declaredAt,
    });
  return { occurredAt };
}
