/*
 * A reply to a stored post, begun from wherever the post is looked at: in its language, and the desk opens on it.
 */
import { api } from '../../bridge/bridge.ts';
import { say } from '../../store/notices.ts';
import type { SayFailure } from '../../store/recordAct.ts';
import { goTo } from '../../store/session.ts';
import { chooseBegun } from './statementView.ts';

export async function beginReply(
  incidentId: string | null,
  mentionId: number,
  language: string | null,
  sayFailure: SayFailure,
): Promise<void> {
  const reply = await api.statement.draft({
    incidentId,
    mentionId,
    kind: 'freeReply',
    languages: [language === 'en' ? 'en' : 'fr'],
    isWithoutPromise: true,
  });
  if (!reply.ok) {
    const words = sayFailure(reply.error);
    say(() => words, { tone: 'warning', staysMs: null });
    return;
  }
  chooseBegun(reply.value);
  goTo('speak');
}
