/*
 * Listening as the engine sees it: what is asked of sources, in one place. What talks to the network is
 * loaded when it is first needed, so that a start without sources pays nothing for it.
 */
import type { SourcePreview } from '../../../shared/contract/source.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { Threads } from '../threads/createThreads.ts';
import type { SafeHttp } from './net/safeHttp.ts';
import type { PreviewInput } from './previewSource.ts';

export type ListeningDeps = {
  readonly threads: Threads;
  /** Epoch ms UTC. */
  readonly clock: () => number;
  readonly appVersion: string;
};

export type Listening = {
  readonly preview: (input: PreviewInput) => Promise<Result<SourcePreview>>;
  readonly stop: () => Promise<void>;
};

export function createListening(deps: ListeningDeps): Listening {
  let http: SafeHttp | null = null;
  const network = async (): Promise<SafeHttp> => {
    const { createSafeHttp } = await import('./net/safeHttp.ts');
    http ??= createSafeHttp({ clock: deps.clock, userAgent: `Vigie/${deps.appVersion}` });
    return http;
  };
  return {
    async preview(input) {
      const [opened, { previewSource }] = await Promise.all([network(), import('./previewSource.ts')]);
      return previewSource(input, { threads: deps.threads, http: () => opened });
    },
    async stop() {
      await http?.close();
    },
  };
}
