/*
 * Acts on sources; a refusal is shown where somebody acted, success as a notice that offers the way back.
 */
import type { Result } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { say } from '../../store/notices.ts';
import type { ShownSource } from './useSources.ts';

type Reply = Result<unknown>;

export function sayRefusal(reply: Reply): void {
  if (!reply.ok) say((t) => t(`error.${reply.error.code}`), { tone: 'danger', staysMs: null });
}

export async function turn({ id, record }: ShownSource, isOn: boolean): Promise<void> {
  const reply = await api.source.amend({ id, fields: { isOn } });
  const { name } = record.fields;
  if (reply.ok) say((t) => t(isOn ? 'source.wasTurnedOn' : 'source.wasTurnedOff', { name }));
  else sayRefusal(reply);
}

export async function askNow({ id }: ShownSource): Promise<void> {
  const reply = await api.source.askNow({ id });
  if (reply.ok) say((t) => t('source.wasAsked'));
  else sayRefusal(reply);
}

export async function retire({ id, record }: ShownSource): Promise<void> {
  const reply = await api.source.retire({ id, reason: '' });
  if (!reply.ok) return sayRefusal(reply);
  const { name } = record.fields;
  say((t) => t('source.wasRetiredNotice', { name }), {
    actLabel: (t) => t('source.undo'),
    onAct: () => void api.source.restore({ id }).then(sayRefusal),
  });
}

/** Null removes it. */
export async function keepToken({ id }: ShownSource, secret: string | null): Promise<Reply> {
  const reply = await api.source.setSecret({ id, secret });
  if (reply.ok) say((t) => t(secret === null ? 'source.tokenRemoved' : 'source.tokenSaved'));
  return reply;
}
