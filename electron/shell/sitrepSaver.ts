/*
 * Asks where a situation report goes, and has it printed there.
 */
import type { CallInput, CallOutput } from '../../shared/contract/contract.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { Dialogs } from './dialogs.ts';
import type { EngineProcess } from './engineProcess.ts';
import { fileNameOf } from './reportSaver.ts';
import { printInto, type SheetSaverOptions } from './sheetSaver.ts';

export type SaveSitrep = (
  wish: CallInput<'sitrep.save'>,
  person: string | null,
) => Promise<Result<CallOutput<'sitrep.save'>>>;

export type SitrepSaverOptions = Pick<SheetSaverOptions, 'print' | 'withFonts' | 'log'> & {
  readonly engine: EngineProcess;
  readonly dialogs: Dialogs;
};

export function createSitrepSaver(options: SitrepSaverOptions): SaveSitrep {
  const { engine, dialogs } = options;
  return async (wish, person) => {
    const asked = await engine.call('sitrep.html', wish, person);
    if (!asked.ok) return asked;
    const page = asked.value as CallOutput<'sitrep.html'>;
    const chosen = await dialogs.saveSheet(fileNameOf(page.title));
    if (!chosen.ok) return chosen;
    const written = await printInto(chosen.value, page, options);
    return written.ok ? { ok: true, value: { file: chosen.value, digest: page.digest } } : written;
  };
}
