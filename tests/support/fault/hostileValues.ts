/*
 * Values that nobody sends by accident: wrong types, cycles, getters that throw, proxies,
 * huge and deep things, keys of the prototype chain. Given to a door they must come back as a
 * refusal, never as a crash, and never reach what acts.
 */
import type { Random } from './random.ts';

/** The larger ones are built once and shared; a door must not change what it is given. */
const HUGE_TEXT = 'x'.repeat(4_000_000);
const WIDE = Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`key${n}`, n]));
const LONG = Array.from({ length: 50_000 }, (_, n) => n);

function deep(levels: number, asList: boolean): unknown {
  let value: unknown = 1;
  for (let n = 0; n < levels; n += 1) value = asList ? [value] : { input: value };
  return value;
}

const DEEP_OBJECT = deep(5_000, false);
const DEEP_LIST = deep(5_000, true);

function cycle(): unknown {
  const value: Record<string, unknown> = { name: 'cycle' };
  value.self = value;
  value.list = [value, [value]];
  return value;
}

function throwing(): unknown {
  return Object.defineProperty({}, 'incidentId', {
    enumerable: true,
    get: () => {
      throw new Error('a getter that throws');
    },
  });
}

/** Answers differently each time it is read: what was checked is not what is used. */
function shifting(valid: unknown): unknown {
  let reads = 0;
  return new Proxy(typeof valid === 'object' && valid !== null ? { ...valid } : {}, {
    get: (target, key, receiver) => {
      reads += 1;
      return reads > 1 ? { __proto__: null, shifted: true } : Reflect.get(target, key, receiver);
    },
  });
}

function rejecting(): unknown {
  const refuse = (): never => {
    throw new Error('a proxy that throws');
  };
  return new Proxy(
    {},
    { get: refuse, has: refuse, ownKeys: refuse, getPrototypeOf: refuse, getOwnPropertyDescriptor: refuse },
  );
}

const PROTOTYPE_KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
] as const;

/** An object that carries a key of the prototype chain as its own, as JSON.parse can make one. */
function polluted(random: Random): unknown {
  return JSON.parse(`{"${random.pick(PROTOTYPE_KEYS)}":{"isPolluted":true,"then":1},"limit":1}`);
}

/** One hostile value; `valid` is what a good caller would have sent. */
export function hostileValue(random: Random, valid: unknown): unknown {
  const makers: readonly (() => unknown)[] = [
    () => undefined,
    () => null,
    () => random.pick([Number.NaN, Number.POSITIVE_INFINITY, -0, -1, 1.5, 2 ** 53, 1e308]),
    () =>
      random.pick([
        '',
        ' ',
        '\u0000',
        '\ud800',
        '\u202e',
        'é'.normalize('NFD'),
        '__proto__',
        '[object Object]',
      ]),
    () => random.pick([true, false]),
    () => BigInt(random.below(1_000)),
    () => Symbol('hostile'),
    () => () => 'a function',
    () => new Date(random.chance(0.5) ? Number.NaN : 0),
    () => new Map([['limit', 1]]),
    () => new Set([1]),
    () => random.bytes(16),
    () => new Uint8Array(8).buffer,
    () => /(a+)+$/,
    () => new Error('hostile'),
    () => Promise.resolve(1),
    () => Object.create(null),
    () => Object.create({ limit: 1, incidentId: 'inherited' }),
    () => Object.freeze(Object.assign([], { 2: 1 })),
    () => cycle(),
    () => throwing(),
    () => shifting(valid),
    () => rejecting(),
    () => polluted(random),
    () => (random.chance(0.2) ? HUGE_TEXT : HUGE_TEXT.slice(0, 10_000)),
    () => WIDE,
    () => LONG,
    () => DEEP_OBJECT,
    () => DEEP_LIST,
    () => [valid],
    () => JSON.stringify(valid),
  ];
  return random.pick(makers)();
}

/** A valid input with one thing wrong: a field of a hostile value, one too many, or one missing. */
export function strayInput(random: Random, valid: unknown): unknown {
  if (typeof valid !== 'object' || valid === null || Array.isArray(valid)) return hostileValue(random, valid);
  const stray: Record<string, unknown> = { ...valid };
  const keys = Object.keys(stray);
  switch (random.below(4)) {
    case 0:
      stray[random.pick([...PROTOTYPE_KEYS.slice(1), 'person', 'grade', 'device', 'realm', 'extra'])] =
        hostileValue(random, valid);
      return stray;
    case 1:
      if (keys.length > 0) delete stray[random.pick(keys)];
      else stray.extra = 1;
      return stray;
    default:
      if (keys.length === 0) return hostileValue(random, valid);
      stray[random.pick(keys)] = hostileValue(random, valid);
      return stray;
  }
}
