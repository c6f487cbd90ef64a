/*
 * The newest page of the feed, asked for while the window has not drawn anything yet. Good for
 * the first feed that is drawn before the window knows what arrives: later it might be old.
 */
import type { MentionPage } from '../../../shared/contract/mention.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';

export const PAGE_SIZE = 50;

let asked: Promise<Result<MentionPage>> | null = null;

/** Asks ahead; the answer waits for the feed. */
export function askFirstPage(): void {
  asked = api.mention.list({ limit: PAGE_SIZE });
}

/** What was asked ahead, once; null when there is nothing or it may be old by now. */
export function takeFirstPage(): Promise<Result<MentionPage>> | null {
  const taken = useEntities.getState().seq === null ? asked : null;
  asked = null;
  return taken;
}
