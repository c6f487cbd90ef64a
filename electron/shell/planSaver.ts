/*
 * Asks where a plan, or its contacts, go, and lets the engine write them there.
 */
import type { CallInput, CallOutput } from '../../shared/contract/contract.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { Dialogs } from './dialogs.ts';
import type { EngineProcess } from './engineProcess.ts';

export type PlanSaver = (person: string | null) => Promise<Result<CallOutput<'plan.save'>>>;

export type PlanSaverOptions = {
  readonly engine: EngineProcess;
  readonly dialogs: Dialogs;
  /** The name proposed for the file, without its ending. */
  readonly fileName: () => string;
};

export function createPlanSaver({ engine, dialogs, fileName }: PlanSaverOptions): PlanSaver {
  return async (person) => {
    const chosen = await dialogs.savePlan(fileName());
    if (!chosen.ok) return chosen;
    const written = await engine.call('plan.export', { file: chosen.value }, person);
    return written as Result<CallOutput<'plan.save'>>;
  };
}

export type ContactSaver = (
  wish: CallInput<'contact.save'>,
  person: string | null,
) => Promise<Result<CallOutput<'contact.save'>>>;

export function createContactSaver({ engine, dialogs, fileName }: PlanSaverOptions): ContactSaver {
  return async (wish, person) => {
    const chosen = await dialogs.saveContacts(fileName(), wish.format === 'csv' ? 'csv' : 'vcf');
    if (!chosen.ok) return chosen;
    const written = await engine.call('contact.export', { file: chosen.value, ...wish }, person);
    return written as Result<CallOutput<'contact.save'>>;
  };
}
