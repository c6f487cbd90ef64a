/*
 * The border, one library with two instances: one in the engine, one in main. Nothing
 * reaches a handler that is not a known call of this door, from a window of the right
 * grade, by a known person where one is needed, with an input its schema accepts.
 * A reply always comes; whatever a handler throws is a bug, told once in the log.
 */
import { type CallName, contract, isCallName } from '../../shared/contract/contract.ts';
import type { DoorName } from '../../shared/contract/define.ts';
import type { CallReply } from '../../shared/contract/wire.ts';
import { fail, Refusal, type Result } from '../../shared/lib/result.ts';
import type { z } from '../../shared/lib/zod.ts';
import { readRequest } from './readRequest.ts';
import type { Who } from './who.ts';

/** What the door needs of a log; pino's shape. */
export type DoorLog = { readonly error: (fields: object, message: string) => void };

export type DoorOptions = {
  readonly name: DoorName;
  /** Runs a call whose name, grade, person and input have been checked. `input` is the schema's output. */
  readonly handle: (name: CallName, input: unknown, who: Who) => Promise<Result<unknown>> | Result<unknown>;
  readonly log: DoorLog;
};

export type Door = {
  /** The reply to a message; null only when the message has no usable call number. Never throws. */
  readonly answer: (message: unknown, who: Who) => Promise<CallReply | null>;
};

export function createDoor(options: DoorOptions): Door {
  return {
    async answer(message, who) {
      const read = readRequest(message);
      if (read.state === 'noise') return null;
      if (read.state === 'malformed') {
        return { call: read.call, ...fail('call.malformed', 'The request could not be read.') };
      }
      const { call, name, input } = read.request;
      const result = await run(options, name, input, who);
      return result.ok ? { call, ok: true, value: result.value } : { call, ok: false, error: result.error };
    },
  };
}

async function run(options: DoorOptions, name: string, input: unknown, who: Who): Promise<Result<unknown>> {
  if (!isCallName(name)) return fail('call.unknown', `There is no call named "${name}".`);
  const definition = contract[name];
  if (definition.door !== options.name) {
    return definition.door === 'shell'
      ? fail('call.desktopOnly', `Only the desktop application answers "${name}".`)
      : fail('call.unknown', `"${name}" is answered by the engine's door.`);
  }
  if (!definition.grades.includes(who.grade)) {
    return fail('call.notAllowed', `A ${who.grade} may not ask for "${name}".`);
  }
  if (definition.isPersonNeeded && who.person === null) {
    return fail('person.none', `"${name}" is recorded in somebody's name, and nobody was chosen.`);
  }
  const parsed = parseInput(definition.input, input);
  if (!parsed.ok) return parsed;
  try {
    return await options.handle(name, parsed.value, who);
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.failure };
    options.log.error({ call: name, err: error }, 'a call failed');
    return fail('call.failed', `"${name}" failed.`);
  }
}

function parseInput(schema: z.ZodType, input: unknown): Result<unknown> {
  try {
    const parsed = schema.safeParse(input);
    if (parsed.success) return { ok: true, value: parsed.data };
    const issue = parsed.error.issues[0];
    const path = issue === undefined ? '' : issue.path.map(String).join('.').slice(0, 120);
    const reason = (issue?.message ?? 'not accepted').slice(0, 200);
    return fail('call.inputInvalid', path === '' ? reason : `${path}: ${reason}`, { path });
  } catch {
    return fail('call.inputInvalid', 'The input could not be read.', { path: '' });
  }
}
