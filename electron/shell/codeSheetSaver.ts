/*
 * Issues a sheet of one-time codes and has it printed to a file that only its owner reads. Where it goes is asked first:
 * the codes exist for one page, and a sheet whose page could not be written is revoked at once.
 */
import type { CallInput, CallOutput } from '../../shared/contract/contract.ts';
import type { Result } from '../../shared/lib/result.ts';
import { fileNameOf } from './reportSaver.ts';
import { printInto, type SheetSaverOptions } from './sheetSaver.ts';

export type CodeSheetSaver = (
  wish: CallInput<'codeSheet.save'>,
  person: string | null,
) => Promise<Result<CallOutput<'codeSheet.save'>>>;

const PRIVATE = 0o600;
/** Of a sheet nobody holds; it stands in the log as typed by whoever issued it. */
const NOT_WRITTEN = {
  fr: 'La feuille n’a pas pu être imprimée.',
  en: 'The sheet could not be printed.',
} as const;

export function createCodeSheetSaver(options: SheetSaverOptions): CodeSheetSaver {
  const { engine, dialogs } = options;
  return async (wish, person) => {
    const isFrench = wish.locale.startsWith('fr');
    const chosen = await dialogs.saveSheet(fileNameOf(isFrench ? 'Feuille de codes' : 'Code sheet'));
    if (!chosen.ok) return chosen;
    const issued = await engine.call('codeSheet.issue', wish, person);
    if (!issued.ok) return issued;
    const { page, sheetId } = issued.value as CallOutput<'codeSheet.issue'>;
    const written = await printInto(chosen.value, page, options, PRIVATE);
    if (written.ok) return { ok: true, value: { file: chosen.value } };
    const reason = NOT_WRITTEN[isFrench ? 'fr' : 'en'];
    await engine.call('codeSheet.revoke', { sheetId, reason }, person);
    return written;
  };
}
