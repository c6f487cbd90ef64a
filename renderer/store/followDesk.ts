/*
 * Keeps the desktop's own state (settings, file, whether the engine could open it) at hand: asked
 * for once, pushed by the shell from then on.
 */
import type { DeskState, Settings } from '../../shared/contract/desk.ts';
import type { ShellMessage } from '../../shared/contract/wire.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { SessionState } from './session.ts';

const RETRY_MS = 1_000;

type SessionStore = {
  readonly getState: () => SessionState;
  readonly setState: (partial: Partial<SessionState>) => void;
};

export type FollowDeskOptions = {
  readonly session: SessionStore;
  readonly getDesk: () => Promise<Result<DeskState>>;
  readonly onShell: (listener: (message: ShellMessage) => void) => () => void;
  /** Told when the engine is open, which entities may not know yet. */
  readonly onOpen: () => void;
  readonly retryMs?: number;
};

/** Follows until stopped; `refresh` asks now, and again until the shell has answered. */
export function followDesk(options: FollowDeskOptions): {
  readonly refresh: () => void;
  readonly stop: () => void;
} {
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const take = (desk: DeskState): void => {
    options.session.setState({ desk });
    if (desk.engine.state === 'open') options.onOpen();
  };
  const refresh = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    void options.getDesk().then((reply) => {
      if (isStopped) return;
      if (reply.ok) take(reply.value);
      else if (timer === null) timer = setTimeout(refresh, options.retryMs ?? RETRY_MS);
    });
  };
  const stopShell = options.onShell((message) => {
    if ('desk' in message) take(message.desk);
  });

  return {
    refresh,
    stop: () => {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
      stopShell();
    },
  };
}

/** Takes settings over from the reply of `setting.change`, so that words and theme follow at once. */
export function withSettings(desk: DeskState, settings: Settings): DeskState {
  return { ...desk, settings, locale: settings.locale ?? desk.systemLocale };
}
