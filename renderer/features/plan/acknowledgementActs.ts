/*
 * Acts on who has read a brief; each notice offers the way back.
 */
import type { CallOutput, CallRawInput } from '../../../shared/contract/contract.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { say } from '../../store/notices.ts';

/** Writes down who has read the brief. */
export async function recordAcknowledgements(
  input: CallRawInput<'acknowledgement.record'>,
): Promise<Result<CallOutput<'acknowledgement.record'>>> {
  const reply = await api.acknowledgement.record(input);
  if (!reply.ok) return reply;
  const { ids } = reply.value;
  if (ids.length === 0) say((t) => t('acknowledgement.nothingNew'));
  else
    say((t) => t('acknowledgement.recorded', { count: ids.length }), {
      actLabel: (t) => t('common.undo'),
      onAct: () => void sayFailure(withdrawAcknowledgements(ids, '')),
    });
  return reply;
}

/** Takes them back, with a reason. */
export async function withdrawAcknowledgements(
  acknowledgementIds: readonly string[],
  reason: string,
): Promise<Result<unknown>> {
  const reply = await api.acknowledgement.withdraw({ acknowledgementIds: [...acknowledgementIds], reason });
  if (reply.ok)
    say((t) => t('acknowledgement.wasWithdrawn', { count: acknowledgementIds.length }), {
      actLabel: (t) => t('common.undo'),
      onAct: () => void sayFailure(restoreAcknowledgements(acknowledgementIds)),
    });
  return reply;
}

export async function restoreAcknowledgements(
  acknowledgementIds: readonly string[],
): Promise<Result<unknown>> {
  const reply = await api.acknowledgement.restore({ acknowledgementIds: [...acknowledgementIds] });
  if (reply.ok) say((t) => t('acknowledgement.wasRestored'));
  return reply;
}

/** An act that was begun from a notice has no other place to say what refused it. */
async function sayFailure(act: Promise<Result<unknown>>): Promise<void> {
  const reply = await act;
  if (!reply.ok) say((t) => t(`error.${reply.error.code}`), { tone: 'danger', staysMs: null });
}
