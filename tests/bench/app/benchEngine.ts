/*
 * The real engine, answering two kinds of messages on one port: calls through its door, and
 * raw ones that go to the same reader thread without door, schema or envelope.
 */
import { createEngine } from '../../../electron/engine/engine.ts';
import { createThreads } from '../../../electron/engine/threads/createThreads.ts';
import { createFileVault } from '../../../electron/engine/vault.ts';

type Port = {
  on: (event: 'message', listener: (event: { data: unknown }) => void) => void;
  postMessage: (message: unknown) => void;
  start: () => void;
};
type Parent = {
  on: (
    event: 'message',
    listener: (event: { data: { file: string; binding: string | null }; ports: readonly Port[] }) => void,
  ) => void;
};

(process as unknown as { parentPort: Parent }).parentPort.on('message', async ({ data, ports }) => {
  if (data.binding !== null) process.env.VIGIE_SQLITE_BINDING = data.binding;
  const opened = await createEngine({
    file: data.file,
    mode: 'readWrite',
    realm: 'real',
    isRestored: false,
    backupFolder: `${data.file}.backups`,
    clock: Date.now,
    vault: createFileVault(`${data.file}.vault`),
    log: { error: () => undefined },
    appVersion: 'bench',
    threads: createThreads(() => process.exit(1)),
  });
  if (!opened.ok) throw new Error(opened.error.code);
  const engine = opened.value;
  const bare = createThreads(() => process.exit(1));
  await bare.reader.call('open', { file: data.file });
  const port = ports[0];
  if (port === undefined) throw new Error('no port');
  port.on('message', (event) => {
    const message = event.data as { readonly raw?: number; readonly echo?: number };
    if (typeof message.raw === 'number') {
      void bare.reader
        .call('query', { name: 'mention.list', input: { limit: 50 } })
        .then((rows) => port.postMessage({ raw: message.raw, rows }));
    } else if (typeof message.echo === 'number') port.postMessage(message);
    else
      void engine
        .answer(event.data, { grade: 'console', person: null })
        .then((reply) => port.postMessage(reply));
  });
  port.start();
});
