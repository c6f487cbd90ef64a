/*
 * Which connector speaks for a source of a kind; each is loaded when the first such source is turned on.
 */
import type { SourceKind } from '../../../../shared/domain/planLimits.ts';
import type { Connector } from './connector.ts';

export async function connectorOf(kind: SourceKind): Promise<Connector> {
  switch (kind) {
    case 'jetstream':
      return (await import('./jetstream.ts')).jetstream;
    case 'mastodon':
      return (await import('./mastodon.ts')).mastodon;
    default:
      throw new Error(`No connector for ${kind}.`);
  }
}
