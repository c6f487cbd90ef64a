/*
 * Short words about what has just been done, shown in a corner and spoken politely. Trouble
 * never lives here alone: it is shown where the person acted.
 */
import { create } from 'zustand';
import type { Translate } from '../../shared/i18n/createWords.ts';

export const NOTICE_STAYS_MS = 6_000;

export type StoredNotice = {
  readonly id: string;
  /** A function, so that a notice changes its language with the screen. */
  readonly text: (t: Translate) => string;
  readonly tone: 'info' | 'warning' | 'danger';
  readonly actLabel?: (t: Translate) => string;
  readonly onAct?: () => void;
  /** Left out: stays until dismissed. */
  readonly staysMs?: number;
};

type NoticeState = { readonly notices: readonly StoredNotice[] };

export const useNotices = create<NoticeState>()(() => ({ notices: [] }));

let lastNotice = 0;

/** Says something about an act that has just been done; leaves by itself unless `staysMs` is null. */
export function say(
  text: StoredNotice['text'],
  options: {
    readonly tone?: StoredNotice['tone'];
    readonly actLabel?: (t: Translate) => string;
    readonly onAct?: () => void;
    readonly staysMs?: number | null;
  } = {},
): string {
  lastNotice += 1;
  const id = `notice-${lastNotice}`;
  const { tone = 'info', staysMs = NOTICE_STAYS_MS, ...rest } = options;
  const notice: StoredNotice = { id, text, tone, ...rest, ...(staysMs === null ? {} : { staysMs }) };
  useNotices.setState(({ notices }) => ({ notices: [...notices.slice(-3), notice] }));
  return id;
}

export function dismissNotice(id: string): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}
