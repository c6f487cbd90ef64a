/*
 * What can be seen and what cannot: each category of watch queries × each network is measured, approached by a proxy,
 * looked at by hand, or blind (domain reference 3.7, 4.9). A proxy is never shown as measured, and a source that fails
 * measures nothing.
 */
import { networkOfUrl } from './network.ts';
import { WATCH_CATEGORIES, type WatchCategory } from './planLimits.ts';
import type { Source } from './source.ts';
import type { SourceState } from './sourceHealth.ts';

export const COVERAGE_KINDS = ['measured', 'proxy', 'manual', 'blind'] as const;
export type CoverageKind = (typeof COVERAGE_KINDS)[number];

/** Networks that are in every grid, so that what nobody listens to is seen to be missing. */
export const COVERAGE_NETWORKS: readonly string[] = [
  'x',
  'facebook',
  'instagram',
  'tiktok',
  'youtube',
  'linkedin',
  'reddit',
  'bluesky',
  'mastodon',
  'news',
  'web',
];

/** What was looked at by hand, or taken in from a file, counts for so long. */
export const MANUAL_FOR_MS = 24 * 3_600_000;

export type CoverageCell = {
  readonly category: WatchCategory;
  readonly network: string;
  readonly kind: CoverageKind;
  /** Posting time of the newest mention of the cell, epoch ms UTC; null where none is known. */
  readonly lastItemAt: number | null;
  /** Sources that reach it or should, failing ones among them. */
  readonly sourceIds: readonly string[];
  /** A source would reach it and fails, or is silent for longer than it uses to be. */
  readonly isLost: boolean;
  readonly isSilent: boolean;
};

export type Coverage = {
  /** Epoch ms UTC. */
  readonly asOf: number;
  readonly networks: readonly string[];
  /** Categories in which a query stands: in the others everything is blind, whatever the sources give. */
  readonly watched: readonly WatchCategory[];
  /** Category by category, network by network. */
  readonly cells: readonly CoverageCell[];
};

export type CoverageFacts = {
  readonly sources: readonly { readonly id: string; readonly fields: Source; readonly state: SourceState }[];
  /** Categories in which a watch stands that can be asked. */
  readonly watched: readonly WatchCategory[];
  readonly lastItems: readonly CoverageItem[];
  /** Taken by hand, or (of every category) from a file or without a source that has a name, within `MANUAL_FOR_MS`. */
  readonly byHand: readonly (Omit<CoverageItem, 'category'> & { readonly category: WatchCategory | null })[];
};
export type CoverageItem = {
  readonly category: WatchCategory;
  readonly network: string;
  readonly at: number;
};

/** The network whose posts a source gives; null where only each post tells. */
export function networkOfSource({ kind, network, address }: Source): string | null {
  if (network !== '') return network;
  switch (kind) {
    case 'jetstream':
      return 'bluesky';
    case 'mastodon':
      return 'mastodon';
    case 'reddit':
      return 'reddit';
    case 'hackerNews':
      return 'forum';
    case 'gdelt':
      return 'news';
    case 'feed':
      return networkOfUrl(address) ?? 'web';
    case 'webhook':
    case 'folder':
      return null;
  }
}

/** Whether somebody else stands between the network and us: a feed about it that is not its own. */
function isProxy(fields: Source): boolean {
  if (fields.kind !== 'feed' || fields.network === '') return false;
  const own = networkOfUrl(fields.address);
  // Newspapers and sites have their own feeds, whatever they are called.
  return (
    own !== fields.network && !(own === 'web' && ['news', 'blog', 'forum', 'web'].includes(fields.network))
  );
}

/** Builds the grid; `now` in epoch ms UTC. */
export function buildCoverage(facts: CoverageFacts, now: number): Coverage {
  const seen = [
    ...facts.sources.flatMap(({ fields }) => networkOfSource(fields) ?? []),
    ...facts.byHand.map(({ network }) => network),
    ...facts.lastItems.map(({ network }) => network),
  ];
  const networks = [...new Set([...COVERAGE_NETWORKS, ...seen])];
  const cells = WATCH_CATEGORIES.flatMap((category) =>
    networks.map((network) => cellOf(category, network, facts)),
  );
  return { asOf: now, networks, watched: facts.watched, cells };
}

function cellOf(category: WatchCategory, network: string, facts: CoverageFacts): CoverageCell {
  const isWatched = facts.watched.includes(category);
  const meant = facts.sources.filter(({ fields }) => {
    const isMeant = fields.categories.length === 0 ? isWatched : fields.categories.includes(category);
    const isKept = fields.keeps === 'everything' || isWatched;
    return fields.isOn && isMeant && isKept && networkOfSource(fields) === network;
  });
  const heard = meant.filter(({ state }) => state.kind === 'live' || state.kind === 'silent');
  const items = facts.lastItems.filter((item) => item.category === category && item.network === network);
  const byHand = facts.byHand.filter(
    (item) =>
      item.network === network && (item.category === category || (item.category === null && isWatched)),
  );
  const lasts = [...items, ...byHand].map(({ at }) => at);
  const kind: CoverageKind = heard.some(({ fields }) => !isProxy(fields))
    ? 'measured'
    : heard.length > 0
      ? 'proxy'
      : byHand.length > 0
        ? 'manual'
        : 'blind';
  return {
    category,
    network,
    kind,
    lastItemAt: lasts.length === 0 ? null : Math.max(...lasts),
    sourceIds: meant.map(({ id }) => id),
    isLost: meant.length > 0 && heard.length === 0,
    isSilent: heard.length > 0 && heard.every(({ state }) => state.kind === 'silent'),
  };
}

/** Networks of the grid that nobody sees in any category: what a figure does not cover. */
export function blindNetworks(coverage: Coverage): readonly string[] {
  return coverage.networks.filter((network) =>
    coverage.cells.every((cell) => cell.network !== network || cell.kind === 'blind'),
  );
}

/** Measured cells of all cells, 0..1. */
export function measuredShare({ cells }: Coverage): number {
  return cells.length === 0 ? 0 : cells.filter(({ kind }) => kind === 'measured').length / cells.length;
}
