/*
 * R4 over the real ports: a page that has gone wrong sends everything that a port can carry to both
 * doors. Whoever can be answered is answered with a refusal, main and engine live on, nothing is
 * recorded, and good calls still work. (Twenty thousand more calls, in Node: tests/fault.)
 */

import { contract } from '../../shared/contract/contract.ts';
import type { EngineStatus } from '../../shared/contract/journal.ts';
import { ERROR_CODES } from '../../shared/lib/errorCode.ts';
import { seedOf } from '../support/fault/random.ts';
import { sampleSize, tell } from '../support/fault/soak.ts';
import { askValue, catchPorts, expect, readDesk, test } from './support/launch.ts';

const SEED = seedOf(404);
const CALLS = sampleSize(3_000, 100_000);

test('R4: whatever a page sends, the doors answer and live', async ({ launch }) => {
  test.setTimeout(sampleSize(120_000, 1_800_000));
  const { app, page } = await launch();
  await catchPorts(page);
  const before = await askValue<EngineStatus>(page, 'engine', 'engine.status');
  const pids = () => app.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid));
  const processes = await pids();
  const outcome = await page.evaluate(fire, { names: Object.keys(contract), calls: CALLS, seed: SEED });
  tell('R4 over the ports', { seed: SEED, calls: CALLS, ...outcome.codes, unanswered: outcome.unanswered });
  expect(outcome.unanswered).toBe(0);
  expect(outcome.good).toBe(0);
  expect(
    Object.keys(outcome.codes).filter((code) => !(ERROR_CODES as readonly string[]).includes(code)),
  ).toEqual([]);
  expect(outcome.codes).not.toHaveProperty('call.failed');
  expect(await pids()).toEqual(processes);
  const after = await askValue<EngineStatus>(page, 'engine', 'engine.status');
  expect({ entries: after.entries, mentions: after.mentions }).toEqual({
    entries: before.entries,
    mentions: before.mentions,
  });
  expect((await readDesk(page)).engine).toEqual({ state: 'open', isReadOnly: false });
});

type Outcome = { codes: Record<string, number>; good: number; unanswered: number };

/** Runs in the page: every input is wrong in one way, and is only what a port can carry. */
async function fire(order: { names: string[]; calls: number; seed: number }): Promise<Outcome> {
  let state = order.seed;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * limit);
  };
  const cycle: Record<string, unknown> = {};
  cycle.self = cycle;
  let deep: unknown = 1;
  for (let n = 0; n < 2_000; n += 1) deep = { input: deep };
  // `isHostile` is a field that no call knows: none of these inputs can be accepted.
  const inputs: readonly (() => unknown)[] = [
    () => null,
    () => 7,
    () => 'mention.list',
    () => [1, 2],
    () => ({ isHostile: true }),
    () => ({ isHostile: 10n }),
    () => ({ isHostile: new Map([['limit', 1]]), when: new Date(Number.NaN), how: /(a+)+$/ }),
    () => cycle,
    () => deep,
    () => new Uint8Array(1_000),
    () => ({ isHostile: 'x'.repeat(500_000) }),
    () => JSON.parse('{"__proto__":{"isPolluted":true},"isHostile":1}'),
    () => ({ incidentId: '../../etc/passwd', text: '\u0000', limit: Number.NaN, isHostile: 1 }),
    () => Array.from({ length: 5_000 }, (_, n) => n),
  ];
  const names = [
    ...order.names,
    '__proto__',
    'constructor',
    'toString',
    '',
    'x'.repeat(5_000),
    'mention.drop',
  ];
  const held = (globalThis as unknown as { vigieTestPorts: { engine: MessagePort; shell: MessagePort } })
    .vigieTestPorts;
  const outcome: Outcome = { codes: {}, good: 0, unanswered: 0 };
  const waiting = new Map<number, () => void>();
  const hear = (event: MessageEvent): void => {
    const reply = event.data as { call?: number; ok?: boolean; error?: { code: string } };
    if (typeof reply?.call !== 'number' || !waiting.has(reply.call)) return;
    if (reply.ok) outcome.good += 1;
    else outcome.codes[reply.error?.code ?? 'none'] = (outcome.codes[reply.error?.code ?? 'none'] ?? 0) + 1;
    waiting.get(reply.call)?.();
    waiting.delete(reply.call);
  };
  for (const port of [held.engine, held.shell]) port.addEventListener('message', hear);
  const first = 5_000_000;
  for (let from = 0; from < order.calls; from += 200) {
    const batch: Promise<void>[] = [];
    for (let n = from; n < Math.min(from + 200, order.calls); n += 1) {
      const port = below(2) === 0 ? held.engine : held.shell;
      const input = inputs[below(inputs.length)]?.();
      // Now and then no request at all: nobody to answer, and nothing may break.
      if (below(10) === 0) port.postMessage(below(2) === 0 ? input : { call: 'x', name: 1, input });
      const call = first + n;
      batch.push(new Promise((resolve) => waiting.set(call, resolve)));
      const isForged = below(8) === 0;
      port.postMessage({
        call,
        name: names[below(names.length)],
        input,
        ...(isForged ? { person: 'x', grade: 'shell' } : {}),
      });
    }
    await Promise.race([Promise.all(batch), new Promise((resolve) => setTimeout(resolve, 15_000))]);
  }
  outcome.unanswered = waiting.size;
  return outcome;
}
