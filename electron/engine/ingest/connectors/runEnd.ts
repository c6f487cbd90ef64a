/*
 * How runs end, in the words of the port.
 */
import type { HttpFailure } from '../net/httpFailure.ts';
import type { RunEnd } from './connector.ts';

/** A failure of asking is a failure of the run. */
export function failedBy(failure: HttpFailure): RunEnd {
  const { trouble, detail, retryAfterMs, isFinal } = failure;
  return { kind: 'failed', trouble, detail, retryAfterMs, isFinal };
}

/** A failure that asking again may mend. */
export function failed(trouble: HttpFailure['trouble'], detail: string, isFinal = false): RunEnd {
  return { kind: 'failed', trouble, detail: detail.slice(0, 200), retryAfterMs: null, isFinal };
}

/** The end of a run that was told to end. */
export const ABORTED: RunEnd = { kind: 'closed', detail: 'aborted' };

export function closed(detail: string): RunEnd {
  return { kind: 'closed', detail: detail.slice(0, 200) };
}
