/*
 * Handlers as a typed table: one function a call, its input and output known from the
 * contract. The compiler names the call that has no handler yet.
 */
import type {
  CallInput,
  CallName,
  CallOutput,
  EngineCallName,
  ShellCallName,
} from '../../shared/contract/contract.ts';
import { fail, type Result } from '../../shared/lib/result.ts';
import type { DoorOptions } from './createDoor.ts';
import type { Who } from './who.ts';

export type Handler<N extends CallName> = (
  input: CallInput<N>,
  who: Who,
) => Promise<Result<CallOutput<N>>> | Result<CallOutput<N>>;

export type ShellHandlers = { readonly [N in ShellCallName]: Handler<N> };
export type EngineHandlers = { readonly [N in EngineCallName]: Handler<N> };

/** Makes a door's `handle` of a table. The cast is sound: the door has parsed `input` with the schema of `name`. */
export function handleWith(handlers: Partial<ShellHandlers & EngineHandlers>): DoorOptions['handle'] {
  const table = new Map(Object.entries(handlers)) as ReadonlyMap<
    string,
    (input: never, who: Who) => Promise<Result<unknown>> | Result<unknown>
  >;
  return (name, input, who) => {
    const handler = table.get(name);
    return handler === undefined
      ? fail('call.unknown', `"${name}" has no handler.`)
      : handler(input as never, who);
  };
}
