/* Prints the custody list of an incident's evidence: null when it is written, or when the person thought better of it. */

import type { Locale } from '../../../shared/lib/locale.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { say } from '../../store/notices.ts';

export async function printCustody(incidentId: string, locale: Locale): Promise<Failure | null> {
  const paper = locale === 'en-US' || locale.endsWith('CA') ? 'Letter' : 'A4';
  const reply = await api.evidence.save({ incidentId, paper, locale });
  if (!reply.ok) return reply.error.code === 'dialog.cancelled' ? null : reply.error;
  say((t) => t('sitrep.saved', { file: reply.value.file }));
  return null;
}
