/*
 * What is being noted and not saved yet. It outlives the strip (Escape, a glance elsewhere) and a reload of the
 * window, as the draft of a log line does, and goes when it is saved.
 */
import { create } from 'zustand';
import type { HandTone, ReachBucket } from '../../../shared/domain/handJudgement.ts';
import type { WatchCategory } from '../../../shared/domain/planLimits.ts';

const KEY = 'vigie.draft.handMention';

export type DraftPicture = { readonly base64: string; readonly name: string; readonly sizeBytes: number };

/** What a person put in place of what was recognised; a field left out is as recognised. */
export type HandEdits = {
  readonly network?: string;
  readonly url?: string;
  readonly text?: string;
  readonly author?: string;
  readonly handle?: string;
  readonly when?: string;
};

export type HandDraft = {
  readonly pasted: string;
  /** When it was pasted (epoch ms): "3 h ago" is counted from here, however long the draft waits. */
  readonly pastedAt: number | null;
  readonly picture: DraftPicture | null;
  readonly edits: HandEdits;
  readonly category: WatchCategory | null;
  readonly tone: HandTone | null;
  readonly reachBucket: ReachBucket | null;
};

export const EMPTY_DRAFT: HandDraft = {
  pasted: '',
  pastedAt: null,
  picture: null,
  edits: {},
  category: null,
  tone: null,
  reachBucket: null,
};

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Reads the draft that waits; anything that is not one is none. */
export function readHandDraft(store: Store): HandDraft {
  try {
    const kept: unknown = JSON.parse(store.getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('pasted' in kept) || typeof kept.pasted !== 'string')
      return EMPTY_DRAFT;
    return { ...EMPTY_DRAFT, ...(kept as Partial<HandDraft>) };
  } catch {
    return EMPTY_DRAFT;
  }
}

/** Keeps the draft; answers false when its screenshot found no room and only the words wait. */
export function keepHandDraft(draft: HandDraft, store: Store): boolean {
  const write = (what: HandDraft): boolean => {
    try {
      if (what === EMPTY_DRAFT) store.removeItem(KEY);
      else store.setItem(KEY, JSON.stringify(what));
      return true;
    } catch {
      return false;
    }
  };
  if (write(draft)) return true;
  write({ ...draft, picture: null });
  return draft.picture === null;
}

type HandState = {
  readonly isOpen: boolean;
  readonly draft: HandDraft;
  /** False while the screenshot of the draft would not outlive this window. */
  readonly isKept: boolean;
};

export const useHandMention = create<HandState>()(() => ({
  isOpen: false,
  draft: typeof sessionStorage === 'undefined' ? EMPTY_DRAFT : readHandDraft(sessionStorage),
  isKept: true,
}));

export function changeHandDraft(change: Partial<HandDraft>): void {
  const draft = { ...useHandMention.getState().draft, ...change };
  useHandMention.setState({ draft, isKept: keepHandDraft(draft, sessionStorage) });
}

export function editRecognised(edit: HandEdits): void {
  changeHandDraft({ edits: { ...useHandMention.getState().draft.edits, ...edit } });
}

export function clearHandDraft(): void {
  useHandMention.setState({ draft: EMPTY_DRAFT, isKept: keepHandDraft(EMPTY_DRAFT, sessionStorage) });
}

export function openHandMention(): void {
  useHandMention.setState({ isOpen: true });
}

export function closeHandMention(): void {
  useHandMention.setState({ isOpen: false });
}
