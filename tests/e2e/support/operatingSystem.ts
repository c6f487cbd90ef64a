/*
 * The operating system's part of a story: the file that somebody picks in its dialogs. Nothing of Vigie is
 * replaced.
 */
import type { ElectronApplication } from '@playwright/test';

/** The next files that are asked for are this one. */
export async function pickFile(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, picked) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [picked] });
  }, file);
}

/** The next place that is asked for is this one. */
export async function pickPlace(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, picked) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: picked });
  }, file);
}
