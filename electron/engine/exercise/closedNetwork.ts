/*
 * The network of an exercise: there is none. Whatever asks for it is refused before a name is resolved.
 */
import type { HttpFailure } from '../ingest/net/httpFailure.ts';
import type { SafeHttp } from '../ingest/net/safeHttp.ts';

const CLOSED: HttpFailure = {
  ok: false,
  trouble: 'refusedAddress',
  detail: 'exercise',
  retryAfterMs: null,
  isFinal: true,
};

export const closedNetwork: SafeHttp = {
  get: async () => CLOSED,
  open: async () => CLOSED,
  socketOptions: async () => CLOSED,
  close: async () => undefined,
};
