/*
 * What of the plan listening goes by: its sources, and the rules by which their posts are kept.
 */
import type { SourceKeeps } from '../../../shared/domain/planLimits.ts';
import type { MediaTier } from '../../../shared/domain/postSignals.ts';
import type { Source } from '../../../shared/domain/source.ts';
import type { WatchLists } from '../../../shared/scoring/exclusion.ts';

export type SourceRecord = { readonly id: string; readonly fields: Source };

/** What of the plan decides over what is stored. */
export type ListeningRules = {
  readonly watches: readonly (WatchLists & { readonly id: string; readonly query: string })[];
  readonly keeps: Readonly<Record<string, SourceKeeps>>;
  /** Tiers of the media behind sources, where they are above none. */
  readonly mediaTiers?: Readonly<Record<string, MediaTier>>;
};

export type ListeningPlan = {
  /** Without the retired ones. */
  readonly sources: readonly SourceRecord[];
  readonly rules: ListeningRules;
};
