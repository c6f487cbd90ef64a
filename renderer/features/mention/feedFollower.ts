/*
 * Keeps one feed window (one query) up to date: first page, older pages, and what arrives. While held (paused,
 * scrolled down, reading) nothing is inserted, only counted. One question to the engine at a time; whatever
 * arrives meanwhile is one more question afterwards.
 */
import type { MentionPage } from '../../../shared/contract/mention.ts';
import type { Failure, Result } from '../../../shared/lib/result.ts';
import {
  appendOlder,
  countNewer,
  EMPTY_WINDOW,
  type FeedWindow,
  mergeNewest,
  openWindow,
} from './feedWindow.ts';

export type FeedState = {
  readonly window: FeedWindow;
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: Failure | null;
  /** Arrived and not shown yet. */
  readonly waiting: number;
  /** `waiting` is a floor: a filtered feed counts one page at most. */
  readonly isWaitingCut: boolean;
  readonly isLoadingOlder: boolean;
};

export const FIRST_FEED_STATE: FeedState = {
  window: EMPTY_WINDOW,
  phase: 'loading',
  failure: null,
  waiting: 0,
  isWaitingCut: false,
  isLoadingOlder: false,
};

export type FeedFollowerOptions = {
  readonly fetchPage: (before: number | undefined) => Promise<Result<MentionPage>>;
  /** Everything that arrives belongs to the feed, so that the engine's own counts can be trusted. */
  readonly isEverything: boolean;
  readonly onState: (state: FeedState) => void;
  /** Between two questions for new rows. */
  readonly restMs?: number;
};

export type FeedFollower = {
  readonly start: () => void;
  /** Something was stored or taken out; `hidden` of the added is left out of a feed that shows everything. */
  readonly arrive: (added: number, removed: number, hidden?: number) => void;
  /** Asks once more, in a moment: something may have arrived that nobody told of. */
  readonly catchUp: () => void;
  readonly hold: (isHeld: boolean) => void;
  /** Shows what waits; resolves once it is in the window. */
  readonly showWaiting: () => Promise<void>;
  readonly loadOlder: () => void;
  readonly stop: () => void;
};

export const REST_MS = 100;
/** What nobody told of is rare, and the window is still being painted when this is asked for. */
const CATCH_UP_MS = 500;

/** Builds a follower; nothing is asked before `start`. */
export function createFeedFollower(options: FeedFollowerOptions): FeedFollower {
  let state = FIRST_FEED_STATE;
  let isHeld = false;
  let isStopped = false;
  let isAsking = false;
  let isDirty = false;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const set = (change: Partial<FeedState>): void => {
    if (isStopped) return;
    state = { ...state, ...change };
    options.onState(state);
  };

  const ask = async (take: (page: MentionPage) => void): Promise<void> => {
    isAsking = true;
    const reply = await options.fetchPage(undefined);
    isAsking = false;
    if (isStopped) return;
    if (reply.ok) take(reply.value);
    else set({ phase: state.window.rows.length === 0 ? 'failed' : state.phase, failure: reply.error });
  };

  const merge = (page: MentionPage): void =>
    set({
      window: mergeNewest(state.window, page),
      phase: 'ready',
      failure: null,
      waiting: 0,
      isWaitingCut: false,
    });

  const count = (page: MentionPage): void => {
    const waiting = countNewer(state.window, page);
    const isWaitingCut = waiting > 0 && waiting === page.rows.length && page.next !== null;
    set({ waiting, isWaitingCut, failure: null });
  };

  const refresh = (): void => {
    if (isStopped || timer !== null) return;
    if (isAsking) {
      isDirty = true;
      return;
    }
    isDirty = false;
    void ask(isHeld ? count : merge).then(() => {
      if (isStopped) return;
      restThen(() => {
        if (isDirty) refresh();
      });
    });
  };
  const restThen = (go: () => void, restMs = options.restMs ?? REST_MS): void => {
    timer = setTimeout(() => {
      timer = null;
      go();
    }, restMs);
  };
  const askSoon = (): void => {
    if (timer !== null) isDirty = true;
    else refresh();
  };

  const startAgain = (): Promise<void> =>
    ask((page) =>
      set({ window: openWindow(page), phase: 'ready', failure: null, waiting: 0, isWaitingCut: false }),
    ).then(() => {
      if (isDirty) askSoon();
    });

  return {
    start: () => void startAgain(),
    arrive: (added, removed, hidden = 0) => {
      if (removed > 0 || state.phase !== 'ready') {
        void startAgain();
        return;
      }
      if (added === 0) return;
      if (isHeld && options.isEverything) set({ waiting: state.waiting + added - hidden });
      else askSoon();
    },
    catchUp: () => {
      if (timer === null) restThen(refresh, CATCH_UP_MS);
      else isDirty = true;
    },
    hold: (held) => {
      const isReleased = isHeld && !held;
      isHeld = held;
      if (isReleased && state.waiting > 0) askSoon();
    },
    showWaiting: () => ask(merge),
    loadOlder: () => {
      const { next } = state.window;
      if (next === null || state.isLoadingOlder || state.phase !== 'ready') return;
      set({ isLoadingOlder: true });
      void options.fetchPage(next).then((reply) => {
        if (!reply.ok) set({ isLoadingOlder: false, failure: reply.error });
        else if (state.window.next !== next) set({ isLoadingOlder: false });
        else set({ isLoadingOlder: false, window: appendOlder(state.window, reply.value) });
      });
    },
    stop: () => {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
