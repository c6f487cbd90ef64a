/*
 * From whatever arrived to a request, or to the reason why it is none. Only own plain
 * properties are looked at and nothing is copied from the message but its three fields;
 * a getter that throws (possible only inside one process) counts as malformed.
 */
import type { CallRequest } from '../../shared/contract/wire.ts';

const MAX_NAME_LENGTH = 80;
const FIELDS: ReadonlySet<string> = new Set(['call', 'name', 'input']);

export type ReadRequest =
  | { readonly state: 'request'; readonly request: CallRequest }
  /** The caller can be answered, although what it asks cannot be read. */
  | { readonly state: 'malformed'; readonly call: number }
  /** Without a usable number there is nobody to answer. */
  | { readonly state: 'noise' };

export function readRequest(message: unknown): ReadRequest {
  let call: number | null = null;
  try {
    if (typeof message !== 'object' || message === null || !Object.hasOwn(message, 'call')) {
      return { state: 'noise' };
    }
    const fields = message as { readonly call: unknown; readonly name?: unknown; readonly input?: unknown };
    const given = fields.call;
    if (typeof given !== 'number' || !Number.isSafeInteger(given) || given < 0) return { state: 'noise' };
    call = given;
    const name = Object.hasOwn(message, 'name') ? fields.name : undefined;
    if (typeof name !== 'string' || name.length > MAX_NAME_LENGTH) return { state: 'malformed', call };
    for (const key of Object.keys(message)) {
      if (!FIELDS.has(key)) return { state: 'malformed', call };
    }
    return {
      state: 'request',
      request: { call, name, input: Object.hasOwn(message, 'input') ? fields.input : undefined },
    };
  } catch {
    return call === null ? { state: 'noise' } : { state: 'malformed', call };
  }
}
