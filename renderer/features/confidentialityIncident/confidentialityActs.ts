/*
 * Acts on the register of confidentiality incidents; errors are shown where somebody acted, success as a notice.
 */
import type { ConfidentialityView } from '../../../shared/contract/confidentialityIncident.ts';
import type { ConfidentialityFields } from '../../../shared/domain/confidentialityRules.ts';
import type { Locale } from '../../../shared/lib/locale.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { say } from '../../store/notices.ts';
import { dropDraft, NEW, showIncident } from './confidentialityView.ts';

type Reply = Result<ConfidentialityView>;

/** Saves what was typed: a new incident, or the fields of one that changed. */
export async function saveIncident(
  id: string,
  fields: Partial<ConfidentialityFields>,
  revision: number | null,
  timeZone: string,
): Promise<Reply> {
  const { title = '', awareAt = -1 } = fields;
  const reply = await (id === NEW
    ? api.confidentialityIncident.record({ fields: { timeZone, ...fields, title, awareAt } })
    : api.confidentialityIncident.amend({ id, fields, ...(revision === null ? {} : { revision }) }));
  if (!reply.ok) return reply;
  dropDraft(id);
  if (id === NEW) showIncident(reply.value.id);
  const { revision: now } = reply.value;
  say((t) => t('confidentialityIncident.saved', { revision: now }));
  return reply;
}

/** Closes; it can be reopened with a reason. */
export async function closeIncident(id: string): Promise<Reply> {
  const reply = await api.confidentialityIncident.close({ id });
  if (reply.ok) say((t) => t('confidentialityIncident.wasClosed'));
  return reply;
}

export async function reopenIncident(id: string, reason: string): Promise<Reply> {
  const reply = await api.confidentialityIncident.reopen({ id, reason });
  if (reply.ok) say((t) => t('confidentialityIncident.wasReopened'));
  return reply;
}

/** Asks where, then writes the register as a table. */
export async function exportRegister(locale: Locale): Promise<void> {
  const reply = await api.confidentialityIncident.save({ locale });
  if (reply.ok) {
    const { file } = reply.value;
    say((t) => t('confidentialityIncident.exported', { file }));
  } else if (reply.error.code !== 'dialog.cancelled')
    say((t) => t(`error.${reply.error.code}`), { tone: 'danger', staysMs: null });
}
