/*
 * One import from choosing the file to its result. It lives outside the dialog: closing the dialog does not stop
 * a running import, and opening it again shows where it is.
 */
import { create } from 'zustand';
import type { ImportInspection } from '../../../shared/contract/import.ts';
import type { ImportOutcome } from '../../../shared/contract/mention.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { formOf, type MappingForm, mappingOf } from './mappingForm.ts';

export type ImportStep =
  | { readonly name: 'choose'; readonly failure: Failure | null; readonly failedFile: string | null }
  | { readonly name: 'inspecting'; readonly file: string }
  | {
      readonly name: 'mapping';
      readonly file: string;
      readonly inspection: ImportInspection;
      readonly form: MappingForm;
      readonly isLookingAgain: boolean;
    }
  | { readonly name: 'running'; readonly fileName: string; readonly isStopping: boolean }
  | { readonly name: 'done'; readonly fileName: string; readonly outcome: ImportOutcome }
  | { readonly name: 'failed'; readonly fileName: string; readonly failure: Failure };

export type ImportView = { readonly isOpen: boolean; readonly step: ImportStep };

const START: ImportStep = { name: 'choose', failure: null, failedFile: null };

export const useImportView = create<ImportView>()(() => ({ isOpen: false, step: START }));

const set = (step: ImportStep): void => useImportView.setState({ step });

/** Opens the dialog where the import is; a finished one makes room for the next. */
export function openImport(): void {
  useImportView.setState(({ step }) => ({
    isOpen: true,
    step: step.name === 'done' || step.name === 'failed' ? START : step,
  }));
}

export function closeImport(): void {
  useImportView.setState({ isOpen: false });
}

export function startOver(): void {
  set(START);
}

/** Asks for a file and looks into it. */
export async function choosePosts(): Promise<void> {
  const chosen = await api.dialog.choosePosts();
  if (chosen.ok) await inspect(chosen.value.file);
  else if (chosen.error.code !== 'dialog.cancelled') {
    set({ name: 'choose', failure: chosen.error, failedFile: null });
  }
}

/** Looks into a file; nothing is stored. */
export async function inspect(file: string): Promise<void> {
  set({ name: 'inspecting', file });
  const reply = await api.import.inspect({ file });
  if (!reply.ok) {
    set({ name: 'choose', failure: reply.error, failedFile: baseName(file) });
    return;
  }
  set({
    name: 'mapping',
    file,
    inspection: reply.value,
    form: formOf(reply.value.mapping),
    isLookingAgain: false,
  });
}

/** Reads the head of the file again, as encoding, separator or header line were overruled. */
export async function lookAgain(
  change: Partial<Pick<MappingForm, 'encoding' | 'delimiter' | 'hasHeader'>>,
): Promise<void> {
  const { step } = useImportView.getState();
  if (step.name !== 'mapping') return;
  const reading = { ...step.form, ...change };
  set({ ...step, form: reading, isLookingAgain: true });
  const reply = await api.import.inspect({
    file: step.file,
    ...(reading.encoding == null ? {} : { encoding: reading.encoding }),
    ...(reading.delimiter == null ? {} : { delimiter: reading.delimiter }),
    ...(reading.hasHeader == null ? {} : { hasHeader: reading.hasHeader }),
  });
  const now = useImportView.getState().step;
  if (now.name !== 'mapping' || now.file !== step.file) return;
  if (!reply.ok) {
    set({ name: 'choose', failure: reply.error, failedFile: step.inspection.fileName });
    return;
  }
  const { encoding, delimiter, hasHeader } = reading;
  set({
    name: 'mapping',
    file: step.file,
    inspection: reply.value,
    form: { ...formOf(reply.value.mapping), encoding, delimiter, hasHeader },
    isLookingAgain: false,
  });
}

/** Changes how the columns are read. */
export function changeForm(change: Partial<MappingForm>): void {
  const { step } = useImportView.getState();
  if (step.name === 'mapping') set({ ...step, form: { ...step.form, ...change } });
}

/** Takes the file in. */
export async function runImport(): Promise<void> {
  const { step } = useImportView.getState();
  if (step.name !== 'mapping') return;
  const { fileName } = step.inspection;
  set({ name: 'running', fileName, isStopping: false });
  const reply = await api.mention.import({ file: step.file, mapping: mappingOf(step.form) });
  set(
    reply.ok
      ? { name: 'done', fileName, outcome: reply.value }
      : { name: 'failed', fileName, failure: reply.error },
  );
}

/** Stops a running import; what it had stored is taken out again by the engine. */
export async function stopImport(): Promise<void> {
  const { step } = useImportView.getState();
  if (step.name !== 'running') return;
  set({ ...step, isStopping: true });
  await api.import.stop();
}

function baseName(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? file;
}
