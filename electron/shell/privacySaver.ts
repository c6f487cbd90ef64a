/*
 * Asks where what the law asks for goes, and has it written there: the register of confidentiality incidents, what is
 * kept of somebody, the certificate of an erasure.
 */
import type { CallInput, CallName, CallOutput } from '../../shared/contract/contract.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { Desk } from './desk.ts';
import type { Dialogs } from './dialogs.ts';
import type { EngineProcess } from './engineProcess.ts';
import { fileNameOf } from './reportSaver.ts';
import { printInto, type SheetSaverOptions } from './sheetSaver.ts';

type Saver<N extends CallName> = (
  wish: CallInput<N>,
  person: string | null,
) => Promise<Result<CallOutput<N>>>;

export type PrivacySaver = {
  readonly saveRegister: Saver<'confidentialityIncident.save'>;
  readonly saveDocument: Saver<'trace.save'>;
  readonly saveCertificate: Saver<'erasure.save'>;
};

export type PrivacySaverOptions = Pick<SheetSaverOptions, 'print' | 'withFonts' | 'log'> & {
  readonly engine: EngineProcess;
  readonly dialogs: Dialogs;
  readonly desk: Pick<Desk, 'registerName' | 'documentName'>;
};

export function createPrivacySaver(options: PrivacySaverOptions): PrivacySaver {
  const { engine, dialogs, desk } = options;
  return {
    saveRegister: async ({ locale }, person) => {
      const chosen = await dialogs.saveRegister(fileNameOf(desk.registerName(Date.now())));
      if (!chosen.ok) return chosen;
      const input = { file: chosen.value, locale };
      const written = await engine.call('confidentialityIncident.export', input, person);
      return written as Result<CallOutput<'confidentialityIncident.save'>>;
    },
    saveDocument: async ({ contactId, locale }, person) => {
      const chosen = await dialogs.saveDocument(fileNameOf(desk.documentName(Date.now())));
      if (!chosen.ok) return chosen;
      const written = await engine.call('trace.export', { contactId, file: chosen.value, locale }, person);
      return written as Result<CallOutput<'trace.save'>>;
    },
    saveCertificate: async (wish, person) => {
      const asked = await engine.call('erasure.certificate', wish, person);
      if (!asked.ok) return asked;
      const page = asked.value as CallOutput<'erasure.certificate'>;
      const chosen = await dialogs.saveSheet(fileNameOf(page.title));
      if (!chosen.ok) return chosen;
      const written = await printInto(chosen.value, page, options);
      return written.ok ? { ok: true, value: { file: chosen.value, digest: page.digest } } : written;
    },
  };
}
