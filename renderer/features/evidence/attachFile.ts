/*
 * Asks for a file and keeps it as evidence. Null when it is kept, or when the person thought better of it.
 */
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { say } from '../../store/notices.ts';

/** Attaches one file to an incident; answers with what went wrong. */
export async function attachFile(incidentId: string): Promise<Failure | null> {
  const chosen = await api.dialog.chooseFile();
  if (!chosen.ok) return chosen.error.code === 'dialog.cancelled' ? null : chosen.error;
  const kept = await api.evidence.attach({ incidentId, file: chosen.value.file });
  if (!kept.ok) return kept.error;
  say((t) => t('evidence.attached'));
  return null;
}
