/*
 * Prints a sheet of the plan to a file: the engine builds the page, the paper window lays it out, and the bytes
 * take their place only when they are whole.
 */

import type { CallInput, CallOutput } from '../../shared/contract/contract.ts';
import type { LoosePage } from '../../shared/contract/paper.ts';
import { fail, type Result } from '../../shared/lib/result.ts';
import type { Dialogs } from './dialogs.ts';
import type { EngineProcess } from './engineProcess.ts';
import type { Log } from './log.ts';
import { fileNameOf } from './reportSaver.ts';
import type { Printer } from './windows/paper.ts';
import { buildSheetOptions } from './windows/printOptions.ts';
import { prepareFile } from './writeFile.ts';

export type SheetSaver = (
  wish: CallInput<'paper.save'>,
  person: string | null,
) => Promise<Result<CallOutput<'paper.save'>>>;

export type SheetSaverOptions = {
  readonly engine: EngineProcess;
  readonly dialogs: Dialogs;
  readonly print: Printer;
  /** Puts the bundled fonts into a page. */
  readonly withFonts: (html: string) => string;
  readonly log: Log;
};

const READABLE = 0o644;

export function createSheetSaver({ engine, dialogs, print, withFonts, log }: SheetSaverOptions): SheetSaver {
  return async (wish, person) => {
    const asked = await engine.call('paper.html', wish, person);
    if (!asked.ok) return asked;
    const page = asked.value as CallOutput<'paper.html'>;
    const chosen = await dialogs.saveSheet(fileNameOf(`${page.title} r${page.revision}`));
    if (!chosen.ok) return chosen;
    const written = await printInto(chosen.value, page, { print, withFonts, log });
    if (!written.ok) return written;
    const { digest, revision, validUntil, printedAt } = page;
    return { ok: true, value: { file: chosen.value, digest, revision, validUntil, printedAt } };
  };
}

type PrintDeps = Pick<SheetSaverOptions, 'print' | 'withFonts' | 'log'>;

/** Lays a page out and puts the file in its place once its bytes are whole. */
export async function printInto(
  file: string,
  page: LoosePage,
  { print, withFonts, log }: PrintDeps,
  mode: number = READABLE,
): Promise<Result<null>> {
  const bytes = await print(withFonts(page.html), buildSheetOptions(page));
  if (!bytes.ok) return bytes;
  try {
    prepareFile(file, bytes.value, mode).commit();
    return { ok: true, value: null };
  } catch (error) {
    log.error({ err: error }, 'a sheet could not be written');
    return (error as NodeJS.ErrnoException).code === 'ENOSPC'
      ? fail('disk.full', 'The disk is full.')
      : fail('print.failed', 'The sheet could not be written.');
  }
}
