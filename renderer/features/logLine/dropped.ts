/*
 * Files dropped on the log, and pictures pasted into its line: evidence of the incident, by digest, in the timeline at
 * once.
 */
import { HAND_PICTURE_LIMIT } from '../../../shared/domain/handPicture.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { say } from '../../store/notices.ts';

/** The pictures among what was pasted; none where there are words too, which were meant then. */
export function picturesIn(data: DataTransfer): readonly File[] {
  if (data.getData('text/plain') !== '') return [];
  return [...data.files].filter((file) => file.type.startsWith('image/'));
}

/** Keeps each as evidence; what cannot be kept is said by name. */
export async function attachFiles(
  incidentId: string,
  files: readonly File[],
  sayFailure: (failure: Failure) => string,
): Promise<void> {
  for (const file of files) {
    const name = file.name.trim().slice(0, 255) || 'capture.png';
    const words =
      file.size > HAND_PICTURE_LIMIT
        ? sayFailure({ code: 'file.tooLargeToDrop', message: '' })
        : await attach(incidentId, file, name, sayFailure);
    if (words === null) say((t) => t('log.attached', { name }));
    else say(() => `${name} : ${words}`, { tone: 'warning', staysMs: null });
  }
}

async function attach(
  incidentId: string,
  file: File,
  name: string,
  sayFailure: (failure: Failure) => string,
): Promise<string | null> {
  // A folder, or a file that went away, cannot be read.
  const base64 = await read(file).catch(() => null);
  if (base64 === null || base64 === '') return sayFailure({ code: 'file.notReadable', message: '' });
  const reply = await api.evidence.attachBytes({ incidentId, base64, name });
  return reply.ok ? null : sayFailure(reply.error);
}

async function read(file: File): Promise<string> {
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
  return url.slice(url.indexOf(',') + 1);
}
