/*
 * The measuring page: the application's own typed client, and raw messages, alternately on
 * one port. Leaves its figures on `window` for the runner to read.
 */
import { createBridge } from '../../../renderer/bridge/createBridge.ts';

const ROUNDS = 5;
const CALLS = 400;

window.addEventListener('message', async (event) => {
  const port = event.ports[0];
  if (port === undefined) return;
  const bridge = createBridge();
  const waiting = new Map<number, () => void>();
  port.addEventListener('message', (reply) => {
    const id = (reply.data as { raw?: number; echo?: number }).raw ?? (reply.data as { echo?: number }).echo;
    if (id !== undefined) waiting.get(id)?.();
  });
  bridge.attach(port);
  let next = 0;
  const send = (kind: 'raw' | 'echo') =>
    new Promise<void>((resolve) => {
      const id = next++;
      waiting.set(id, () => {
        waiting.delete(id);
        resolve();
      });
      port.postMessage({ [kind]: id });
    });
  const typed = async () => {
    const reply = await bridge.api.mention.list({ limit: 50 });
    if (!reply.ok || reply.value.rows.length !== 50) throw new Error('no page');
  };
  const measure = async (work: () => Promise<void>) => {
    const start = performance.now();
    for (let call = 0; call < CALLS; call += 1) await work();
    return (performance.now() - start) / CALLS;
  };
  await measure(typed);
  await measure(() => send('raw'));
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({
      raw: await measure(() => send('raw')),
      typed: await measure(typed),
      echo: await measure(() => send('echo')),
    });
  }
  (window as unknown as { rounds: unknown }).rounds = rounds;
});
