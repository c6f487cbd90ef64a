/*
 * Waiting for something, but no longer than the signal lets one. The listener goes with the waiting, so
 * that a stream of days leaves nothing behind.
 */

/** Settles with the promise, or at once when the signal is aborted; rejects when the promise does. */
export function orAborted(promise: Promise<unknown>, signal: AbortSignal): Promise<void> {
  if (signal.aborted) {
    promise.catch(() => undefined);
    return Promise.resolve();
  }
  return new Promise<void>((resolve, reject) => {
    const give = (): void => resolve();
    signal.addEventListener('abort', give, { once: true });
    promise
      .then(() => resolve(), reject)
      .finally(() => {
        signal.removeEventListener('abort', give);
      });
  });
}
