/*
 * One window's end of its ports, over real MessageChannels with the other end played by the test.
 */
import { afterEach, describe, expect, it } from 'vitest';
import { createBridge } from '../../../../renderer/bridge/createBridge.ts';
import { doorOf, isQuickQuery } from '../../../../renderer/bridge/routes.ts';
import { type CallName, contract } from '../../../../shared/contract/contract.ts';
import type { CallRequest } from '../../../../shared/contract/wire.ts';
import { batch } from '../store/batches.ts';

const open: MessagePort[] = [];

/** The far end of a port: answers as told and remembers what was asked. */
function farEnd(answer: (request: CallRequest, port: MessagePort) => void) {
  const { port1, port2 } = new MessageChannel();
  const requests: CallRequest[] = [];
  port2.addEventListener('message', (event) => {
    requests.push(event.data as CallRequest);
    answer(event.data as CallRequest, port2);
  });
  port2.start();
  open.push(port1, port2);
  return { near: port1, far: port2, requests };
}

const echo = (request: CallRequest, port: MessagePort): void =>
  port.postMessage({ call: request.call, ok: true, value: request });
const silence = (): void => undefined;

afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

describe('createBridge', () => {
  it('sends each call through its own door, under either spelling', async () => {
    const bridge = createBridge();
    const engine = farEnd(echo);
    const shell = farEnd(echo);
    bridge.attach(engine.near, shell.near);
    await bridge.api.person.list();
    await bridge.api.call('setting.change', { theme: 'dark' });
    expect(engine.requests.map(({ name, input }) => [name, input])).toEqual([['person.list', {}]]);
    expect(shell.requests.map(({ name, input }) => [name, input])).toEqual([
      ['setting.change', { theme: 'dark' }],
    ]);
  });

  it('gives each reply to its own call, whatever the order', async () => {
    const held: CallRequest[] = [];
    const engine = farEnd((request, port) => {
      held.push(request);
      if (held.length === 2) for (const one of held.reverse()) echo(one, port);
    });
    const bridge = createBridge();
    bridge.attach(engine.near);
    const [people, incidents] = await Promise.all([bridge.api.person.list(), bridge.api.incident.list()]);
    expect(people).toMatchObject({ ok: true, value: { name: 'person.list' } });
    expect(incidents).toMatchObject({ ok: true, value: { name: 'incident.list' } });
  });

  it('hands a refusal on as it came', async () => {
    const error = { code: 'person.nameTaken', message: 'taken' } as const;
    const engine = farEnd((request, port) => port.postMessage({ call: request.call, ok: false, error }));
    const bridge = createBridge();
    bridge.attach(engine.near);
    expect(await bridge.api.person.create({ name: 'A', language: 'fr' })).toEqual({ ok: false, error });
  });

  it('keeps what is asked before the first port came, and asks it then, each at its own door', async () => {
    const bridge = createBridge();
    const answers = Promise.all([
      bridge.api.person.list(),
      bridge.api.desk.get(),
      bridge.api.incident.list(),
    ]);
    const engine = farEnd(echo);
    const shell = farEnd(echo);
    bridge.attach(engine.near, shell.near);
    expect((await answers).map((answer) => answer.ok)).toEqual([true, true, true]);
    expect(engine.requests.map(({ name }) => name)).toEqual(['person.list', 'incident.list']);
    expect(shell.requests.map(({ name }) => name)).toEqual(['desk.get']);
  });

  it('refuses with engine.lost once a port was there and is gone', async () => {
    const engine = farEnd(silence);
    const bridge = createBridge();
    const gone = new Promise<void>((resolve) => bridge.onEngine((isAttached) => !isAttached && resolve()));
    bridge.attach(engine.near);
    engine.far.close();
    await gone;
    expect(await bridge.api.person.list()).toMatchObject({ ok: false, error: { code: 'engine.lost' } });
  });

  it('refuses what waits when the port closes, and says so', async () => {
    const engine = farEnd(silence);
    const bridge = createBridge();
    const heard: boolean[] = [];
    bridge.onEngine((isAttached) => heard.push(isAttached));
    bridge.attach(engine.near);
    const waiting = bridge.api.person.create({ name: 'A', language: 'fr' });
    engine.far.close();
    expect(await waiting).toMatchObject({ ok: false, error: { code: 'engine.lost' } });
    expect(heard).toEqual([true, false]);
  });

  it('sends nothing a second time to the engine that comes after', async () => {
    const first = farEnd(silence);
    const second = farEnd(echo);
    const bridge = createBridge();
    bridge.attach(first.near);
    const waiting = bridge.api.person.create({ name: 'A', language: 'fr' });
    bridge.attach(second.near);
    expect(await waiting).toMatchObject({ ok: false, error: { code: 'engine.lost' } });
    await bridge.api.person.list();
    expect(second.requests.map(({ name }) => name)).toEqual(['person.list']);
  });

  it('takes silence for a loss in quick queries only', async () => {
    const engine = farEnd(silence);
    const bridge = createBridge(20);
    bridge.attach(engine.near);
    expect(await bridge.api.person.list()).toMatchObject({ ok: false, error: { code: 'engine.lost' } });
    const slow = Promise.race([
      bridge.api.chain.verify(),
      new Promise((done) => setTimeout(done, 80, 'waiting')),
    ]);
    expect(await slow).toBe('waiting');
  });

  it('passes on changes and what the shell pushes, from the ports of today only', async () => {
    const old = farEnd(silence);
    const engine = farEnd(silence);
    const shell = farEnd(silence);
    const bridge = createBridge();
    const changes: number[] = [];
    const menus: string[] = [];
    bridge.onChanges(({ seq }) => changes.push(seq));
    bridge.onShell((message) => 'menu' in message && menus.push(message.menu));
    bridge.attach(old.near);
    bridge.attach(engine.near, shell.near);
    old.far.postMessage({ changes: batch(1) });
    engine.far.postMessage({ changes: batch(2) });
    shell.far.postMessage({ menu: 'openHelp' });
    await new Promise((done) => setTimeout(done, 30));
    expect(changes).toEqual([2]);
    expect(menus).toEqual(['openHelp']);
  });
});

describe('routes', () => {
  const names = Object.keys(contract) as CallName[];

  it('agree with the contract about the door of every call', () => {
    for (const name of names) expect([name, doorOf(name)]).toEqual([name, contract[name].door]);
  });

  it('never take the silence of an act for a loss', () => {
    for (const name of names.filter(isQuickQuery))
      expect([name, contract[name].kind]).toEqual([name, 'query']);
    expect(names.filter(isQuickQuery)).toContain('snapshot.get');
  });
});
