/*
 * Asks where what the law asks for goes (the register of confidentiality incidents), and lets the engine write it there.
 */
import type { CallInput, CallOutput } from '../../shared/contract/contract.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { Dialogs } from './dialogs.ts';
import type { EngineProcess } from './engineProcess.ts';

export type PrivacySaver = {
  readonly saveRegister: (
    wish: CallInput<'confidentialityIncident.save'>,
    person: string | null,
  ) => Promise<Result<CallOutput<'confidentialityIncident.save'>>>;
};

export type PrivacySaverOptions = {
  readonly engine: EngineProcess;
  readonly dialogs: Dialogs;
  /** The name proposed for the register, without its ending. */
  readonly registerName: () => string;
};

export function createPrivacySaver({ engine, dialogs, registerName }: PrivacySaverOptions): PrivacySaver {
  return {
    saveRegister: async ({ locale }, person) => {
      const chosen = await dialogs.saveRegister(registerName());
      if (!chosen.ok) return chosen;
      const written = await engine.call(
        'confidentialityIncident.export',
        { file: chosen.value, locale },
        person,
      );
      return written as Result<CallOutput<'confidentialityIncident.save'>>;
    },
  };
}
