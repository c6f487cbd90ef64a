/*
 * Asks where a plan goes, and lets the engine write it there.
 */
import type { CallOutput } from '../../shared/contract/contract.ts';
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
