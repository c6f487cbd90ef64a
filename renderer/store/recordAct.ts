/*
 * An act that needs no form: recorded at once, its trouble said and kept in sight, what was done taken back from where it
 * is said.
 */
import type { Translate } from '../../shared/i18n/createWords.ts';
import type { Failure, Result } from '../../shared/lib/result.ts';
import { say } from './notices.ts';

export type SayFailure = (failure: Failure) => string;

export type Done = {
  readonly text: (t: Translate) => string;
  /** Left out: it cannot be taken back, or need not be. */
  readonly undo?: () => Promise<Result<unknown>>;
};

/** Whether it was recorded. */
export async function recordAct(
  act: Promise<Result<unknown>>,
  sayFailure: SayFailure,
  done?: Done,
): Promise<boolean> {
  const reply = await act;
  if (!reply.ok) {
    const words = sayFailure(reply.error);
    say(() => words, { tone: 'warning', staysMs: null });
    return false;
  }
  if (done === undefined) return true;
  const { text, undo } = done;
  say(
    text,
    undo === undefined
      ? {}
      : { actLabel: (t) => t('common.undo'), onAct: () => void recordAct(undo(), sayFailure) },
  );
  return true;
}
