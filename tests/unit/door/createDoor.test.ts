import { describe, expect, it } from 'vitest';
import { createDoor, type DoorOptions } from '../../../electron/door/createDoor.ts';
import { handleWith } from '../../../electron/door/handlers.ts';
import { servePort } from '../../../electron/door/servePort.ts';
import type { Who } from '../../../electron/door/who.ts';
import { type CallName, contract } from '../../../shared/contract/contract.ts';
import { fail, ok, Refusal } from '../../../shared/lib/result.ts';

const ID = '0190a3b2-0000-7000-8000-000000000001';
const CONSOLE: Who = { grade: 'console', person: ID };
const NOBODY: Who = { grade: 'console', person: null };

function doorThat(handle: DoorOptions['handle'], name: DoorOptions['name'] = 'engine') {
  const calls: { name: string; input: unknown; who: Who }[] = [];
  const lines: string[] = [];
  const door = createDoor({
    name,
    handle: (call, input, who) => {
      calls.push({ name: call, input, who });
      return handle(call, input, who);
    },
    log: { error: (fields, text) => void lines.push(`${text} ${JSON.stringify(fields)}`) },
  });
  return { door, calls, lines };
}

const yes = () => ok('done');

describe('the door', () => {
  it('hands a good call to its handler with the parsed input', async () => {
    const { door, calls } = doorThat(yes);
    const reply = await door.answer({ call: 7, name: 'mention.list', input: { limit: 3 } }, CONSOLE);
    expect(reply).toEqual({ call: 7, ok: true, value: 'done' });
    expect(calls).toEqual([{ name: 'mention.list', input: { limit: 3 }, who: CONSOLE }]);
  });

  it('fills the defaults of the schema in', async () => {
    const { door, calls } = doorThat(yes);
    await door.answer({ call: 1, name: 'mention.list', input: {} }, CONSOLE);
    expect(calls[0]?.input).toEqual({ limit: 50 });
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'mention.list'],
    ['a list', [1, 'mention.list', {}]],
    ['no number', { name: 'mention.list', input: {} }],
    ['a text for a number', { call: '1', name: 'mention.list', input: {} }],
    ['not a number', { call: Number.NaN, name: 'mention.list', input: {} }],
    ['a negative number', { call: -1, name: 'mention.list', input: {} }],
    ['a number that is inherited', Object.create({ call: 1, name: 'mention.list', input: {} })],
  ])('gives no answer where nobody can be answered: %s', async (_what, message) => {
    const { door, calls } = doorThat(yes);
    expect(await door.answer(message, CONSOLE)).toBeNull();
    expect(calls).toEqual([]);
  });

  it.each([
    ['no name', { call: 4, input: {} }],
    ['a number for a name', { call: 4, name: 12, input: {} }],
    ['an endless name', { call: 4, name: 'm'.repeat(5_000), input: {} }],
    ['a grade of its own', { call: 4, name: 'mention.list', input: {}, grade: 'shell' }],
    ['a person of its own', { call: 4, name: 'mention.list', input: {}, person: ID }],
  ])('answers a message it cannot read: %s', async (_what, message) => {
    const { door, calls } = doorThat(yes);
    expect(await door.answer(message, CONSOLE)).toMatchObject({
      call: 4,
      ok: false,
      error: { code: 'call.malformed' },
    });
    expect(calls).toEqual([]);
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'mention.lists', 'Mention.list', ''])(
    'does not know the call "%s"',
    async (name) => {
      const { door, calls } = doorThat(yes);
      expect(await door.answer({ call: 1, name, input: {} }, CONSOLE)).toMatchObject({
        error: { code: 'call.unknown' },
      });
      expect(calls).toEqual([]);
    },
  );

  it('answers only the calls of its own side', async () => {
    const engine = doorThat(yes, 'engine');
    expect(await engine.door.answer({ call: 1, name: 'desk.get', input: {} }, CONSOLE)).toMatchObject({
      error: { code: 'call.desktopOnly' },
    });
    const shell = doorThat(yes, 'shell');
    expect(await shell.door.answer({ call: 1, name: 'mention.list', input: {} }, CONSOLE)).toMatchObject({
      error: { code: 'call.unknown' },
    });
    expect([...engine.calls, ...shell.calls]).toEqual([]);
  });

  it('lets no grade ask for more than the contract gives it, for any call', async () => {
    for (const name of Object.keys(contract) as CallName[]) {
      const definition = contract[name];
      for (const grade of ['console', 'wall', 'paper', 'headless', 'shell'] as const) {
        const { door, calls } = doorThat(yes, definition.door);
        const reply = await door.answer({ call: 1, name, input: null }, { grade, person: ID });
        if (!definition.grades.includes(grade)) {
          expect(reply, `${grade} asks for ${name}`).toMatchObject({ error: { code: 'call.notAllowed' } });
        }
        expect(calls, `${grade} asks for ${name} without an input`).toEqual([]);
      }
    }
  });

  it('asks for a person before an act is recorded', async () => {
    const { door, calls } = doorThat(yes);
    const message = { call: 1, name: 'incident.close', input: { incidentId: ID } };
    expect(await door.answer(message, NOBODY)).toMatchObject({ error: { code: 'person.none' } });
    expect(calls).toEqual([]);
    expect(await door.answer(message, CONSOLE)).toMatchObject({ ok: true });
  });

  it('refuses an input with the path of what is wrong', async () => {
    const { door, calls } = doorThat(yes);
    const reply = await door.answer(
      { call: 1, name: 'mention.list', input: { filter: { network: 12 } } },
      CONSOLE,
    );
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'call.inputInvalid', detail: { path: 'filter.network' } },
    });
    expect(calls).toEqual([]);
  });

  it('stays whole with cycles, getters that throw and prototype keys', async () => {
    const { door, calls } = doorThat(yes);
    const cycle: { filter?: unknown } = {};
    cycle.filter = cycle;
    const trap = {
      get limit(): number {
        throw new Error('trap');
      },
    };
    const polluted = JSON.parse('{"limit":3,"__proto__":{"isAdmin":true}}') as unknown;
    for (const input of [cycle, trap, polluted, { constructor: { prototype: { isAdmin: true } } }]) {
      expect(await door.answer({ call: 1, name: 'mention.list', input }, CONSOLE)).toMatchObject({
        error: { code: 'call.inputInvalid' },
      });
    }
    const message = Object.defineProperty({ call: 9 }, 'name', {
      enumerable: true,
      get() {
        throw new Error('trap');
      },
    });
    expect(await door.answer(message, CONSOLE)).toMatchObject({ call: 9, error: { code: 'call.malformed' } });
    expect(calls).toEqual([]);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  it('answers when a handler throws, and says so once in the log', async () => {
    const { door, lines } = doorThat(() => {
      throw new Error('a bug');
    });
    expect(await door.answer({ call: 3, name: 'snapshot.get', input: {} }, CONSOLE)).toEqual({
      call: 3,
      ok: false,
      error: { code: 'call.failed', message: '"snapshot.get" failed.' },
    });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('snapshot.get');
  });

  it('passes a refusal on, returned or thrown, without a line in the log', async () => {
    const returned = doorThat(() => fail('incident.unknown', 'no'));
    const thrown = doorThat(async () => {
      throw new Refusal('incident.unknown', 'no');
    });
    for (const { door, lines } of [returned, thrown]) {
      const reply = await door.answer({ call: 1, name: 'incident.get', input: { incidentId: ID } }, CONSOLE);
      expect(reply).toMatchObject({ error: { code: 'incident.unknown' } });
      expect(lines).toEqual([]);
    }
  });
});

describe('handleWith', () => {
  it('finds the handler of a call, and own names only', async () => {
    const handle = handleWith({ 'database.retry': () => ok({ isOpen: true }) });
    expect(await handle('database.retry', {}, CONSOLE)).toEqual(ok({ isOpen: true }));
    expect(await handle('toString' as CallName, {}, CONSOLE)).toMatchObject({
      error: { code: 'call.unknown' },
    });
  });
});

describe('servePort', () => {
  /** The near end of a port: what the window sent goes in, what it would receive comes out. */
  function port() {
    let listener: (event: { data: unknown }) => void = () => {};
    const sent: unknown[] = [];
    return {
      sent,
      receive: async (data: unknown) => {
        listener({ data });
        await new Promise((resolve) => setTimeout(resolve, 5));
      },
      on: (_event: 'message', given: typeof listener) => {
        listener = given;
      },
      postMessage: (message: unknown) => void sent.push(structuredClone(message)),
      start: () => {},
    };
  }

  it('asks who it is at every message', async () => {
    const { door, calls } = doorThat(yes);
    const near = port();
    let who = NOBODY;
    servePort(
      near,
      async () => door,
      () => who,
      { error: () => {} },
    );
    await near.receive({ call: 1, name: 'incident.close', input: { incidentId: ID } });
    who = CONSOLE;
    await near.receive({ call: 2, name: 'incident.close', input: { incidentId: ID } });
    expect(near.sent).toMatchObject([
      { call: 1, ok: false },
      { call: 2, ok: true },
    ]);
    expect(calls).toHaveLength(1);
  });

  it('answers even when the value cannot be cloned', async () => {
    const { door } = doorThat(() => ok({ run: () => 1 }));
    const near = port();
    servePort(
      near,
      async () => door,
      () => CONSOLE,
      { error: () => {} },
    );
    await near.receive({ call: 5, name: 'snapshot.get', input: {} });
    expect(near.sent).toMatchObject([{ call: 5, ok: false, error: { code: 'call.outputInvalid' } }]);
  });
});
