/*
 * Politeness: questions to one host come one after another with a gap between, however many sources ask
 * there. Hosts that nobody asks any more are forgotten.
 */

const HOSTS_REMEMBERED = 1_000;

export type HostTurns = {
  /** Settles when it is the caller's turn; rejects when the signal is aborted first. */
  readonly take: (host: string, signal: AbortSignal) => Promise<void>;
};

/** `gapOf`: least time in ms between the beginnings of two questions to a host. */
export function createHostTurns(gapOf: (host: string) => number): HostTurns {
  /** When the next question may begin, by a clock that no one can set (ms). */
  const freeAt = new Map<string, number>();
  return {
    async take(host, signal) {
      signal.throwIfAborted();
      const now = performance.now();
      const at = Math.max(now, freeAt.get(host) ?? now);
      freeAt.delete(host);
      freeAt.set(host, at + gapOf(host));
      if (freeAt.size > HOSTS_REMEMBERED) {
        for (const [known, free] of freeAt) if (free < now) freeAt.delete(known);
      }
      if (at <= now) return;
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => {
          signal.removeEventListener('abort', give);
          resolve();
        }, at - now);
        const give = (): void => {
          clearTimeout(timer);
          reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
        };
        signal.addEventListener('abort', give, { once: true });
      });
    },
  };
}
