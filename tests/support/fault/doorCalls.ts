/*
 * Seeded calls against a door: a third valid, a third almost valid, a third not resembling a
 * request. Each says what a caller may expect, worked out apart from the door's own code.
 */
import type { Who } from '../../../electron/door/who.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { WINDOW_GRADES } from '../../../shared/contract/define.ts';
import { z } from '../../../shared/lib/zod.ts';
import { hostileValue, strayInput } from './hostileValues.ts';
import type { Random } from './random.ts';
import { sampleId, sampleInput } from './sampleInput.ts';

const DEFINITIONS = Object.entries(contract).map(([name, definition]) => ({
  name,
  schema: z.toJSONSchema(definition.input, { io: 'input', unrepresentable: 'any' }),
}));

const STRANGE_NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'mention',
  'mention.',
  '.list',
  'mention.list ',
  'MENTION.LIST',
  'mention.drop',
  'eval',
  '',
  '\u0000',
  'mention.list\u0000',
  'x'.repeat(10_000),
  'then',
] as const;

export type DoorCall = { readonly message: unknown; readonly who: Who; readonly number: number | null };

/** The next call. `number` is the one that a reply must carry; null when nobody can be answered. */
export function nextCall(random: Random, number: number): DoorCall {
  const who: Who = {
    grade: random.pick(WINDOW_GRADES),
    person: random.chance(0.7) ? sampleId(random) : null,
  };
  const { name, schema } = random.pick(DEFINITIONS);
  const valid = sampleInput(schema, random);
  switch (random.below(6)) {
    case 0:
    case 1:
      return { message: { call: number, name, input: valid }, who, number };
    case 2:
      return { message: { call: number, name, input: strayInput(random, valid) }, who, number };
    case 3:
      return { message: { call: number, name, input: hostileValue(random, valid) }, who, number };
    case 4: {
      const strange = random.chance(0.5) ? random.pick(STRANGE_NAMES) : hostileValue(random, name);
      return { message: { call: number, name: strange, input: valid }, who, number };
    }
    default:
      return strangeMessage(random, number, { name, valid, who });
  }
}

function strangeMessage(
  random: Random,
  number: number,
  { name, valid, who }: { readonly name: string; readonly valid: unknown; readonly who: Who },
): DoorCall {
  switch (random.below(4)) {
    case 0: {
      const message = {
        call: number,
        name,
        input: valid,
        [random.pick(['person', 'grade', 'who', 'port'])]: 'shell',
      };
      return { message, who, number };
    }
    case 1:
      return {
        message: { call: random.pick([-1, 1.5, Number.NaN, '1', null, {}, 2n, [1]]), name, input: valid },
        who,
        number: null,
      };
    case 2:
      return { message: Object.create({ call: number, name, input: valid }), who, number: null };
    default: {
      const message = hostileValue(random, { call: number, name, input: valid });
      // A proxy made of a whole request may or may not be readable: only that nothing breaks is asked of it.
      return { message, who, number: null };
    }
  }
}
