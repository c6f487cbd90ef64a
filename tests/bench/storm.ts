/*
 * A storm as its parts: the server in a process of its own, and the file or the application that listens to it.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { rootDir } from '../../electron/dev/paths.ts';
import type { Desk } from '../support/openEngine.ts';
import type { StormOrder, StormWord } from './stormServer.ts';

export type StormServer = {
  readonly url: string;
  /** Settles once everything was written. */
  readonly storm: (order: StormOrder) => Promise<Extract<StormWord, { readonly what: 'done' }>>;
  readonly close: () => void;
};

export async function openStormServer(): Promise<StormServer> {
  const child = fork(join(rootDir, 'tests/bench/stormServer.ts'), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const opened = await nextWord(child, 'open');
  return {
    url: opened.url,
    storm(order) {
      const done = nextWord(child, 'done');
      child.send(order);
      return done;
    },
    close: () => child.kill(),
  };
}

function nextWord<W extends StormWord['what']>(
  child: ChildProcess,
  what: W,
): Promise<Extract<StormWord, { readonly what: W }>> {
  return new Promise((resolve, reject) => {
    const listen = (word: StormWord): void => {
      if (word.what !== what) return;
      child.off('message', listen);
      resolve(word as Extract<StormWord, { readonly what: W }>);
    };
    child.on('message', listen);
    child.once('exit', (code) => reject(new Error(`The server of the storm ended with ${code}.`)));
  });
}

/** Adds the storm's source to the plan. */
export async function listenTo(desk: Desk, url: string): Promise<string> {
  const fields = { kind: 'jetstream', name: 'Storm', address: url, allowedHosts: ['127.0.0.1'] } as const;
  return (await desk.ask('source.add', { fields })).id;
}
