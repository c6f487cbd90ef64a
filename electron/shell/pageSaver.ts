/*
 * Asks where a single page of the room goes (a situation report, a shift of the log, a custody list), and has it printed there.
 */
import type { CallInput, CallOutput } from '../../shared/contract/contract.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { Dialogs } from './dialogs.ts';
import type { EngineProcess } from './engineProcess.ts';
import { fileNameOf } from './reportSaver.ts';
import { printInto, type SheetSaverOptions } from './sheetSaver.ts';

type SaveCall = 'sitrep.save' | 'shift.save' | 'evidence.save';

export type SavePage = <N extends SaveCall>(
  name: N,
  wish: CallInput<N>,
  person: string | null,
) => Promise<Result<CallOutput<SaveCall>>>;

export type PageSaverOptions = Pick<SheetSaverOptions, 'print' | 'withFonts' | 'log'> & {
  readonly engine: EngineProcess;
  readonly dialogs: Dialogs;
};

const PAGE_OF = {
  'sitrep.save': 'sitrep.html',
  'shift.save': 'shift.html',
  'evidence.save': 'evidence.html',
} as const;

export function createPageSaver(options: PageSaverOptions): SavePage {
  const { engine, dialogs } = options;
  return async (name, wish, person) => {
    const asked = await engine.call(PAGE_OF[name], wish, person);
    if (!asked.ok) return asked;
    const page = asked.value as CallOutput<'sitrep.html'>;
    const chosen = await dialogs.saveSheet(fileNameOf(page.title));
    if (!chosen.ok) return chosen;
    const written = await printInto(chosen.value, page, options);
    return written.ok ? { ok: true, value: { file: chosen.value, digest: page.digest } } : written;
  };
}
