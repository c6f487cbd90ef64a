/*
 * What spikes are told by: the rules of other tools, by name (domain reference 4.4), and how readily they fire.
 */

export const SPIKE_RULES = [
  'sigma',
  'variation',
  'hourRatio',
  'surge',
  'median2x',
  'share',
  'silence',
] as const;
export type SpikeRuleName = (typeof SPIKE_RULES)[number];

/** How readily a rule fires: `low` seldom. */
export const SENSITIVITIES = ['low', 'medium', 'high'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

/** Who tells of spikes: Vigie's own detector, or one of the named rules. */
export const SPIKE_VOICES = ['own', ...SPIKE_RULES] as const;
export type SpikeVoice = (typeof SPIKE_VOICES)[number];

/** What people say of a spike: it was one, it was none, it was planned. */
export const SPIKE_VERDICTS = ['real', 'false', 'planned'] as const;
export type SpikeVerdict = (typeof SPIKE_VERDICTS)[number];

/** A time that was planned to be loud: [from, to), epoch ms UTC. */
export type Campaign = { readonly name: string; readonly from: number; readonly to: number };

/** By what spikes are told on this plan. */
export type SpikeChoice = {
  readonly voice: SpikeVoice;
  readonly sensitivity: Sensitivity;
  /** Fewer posts in its hour are no spike. */
  readonly floor: number;
  /** Minutes after which the same subject may speak again. */
  readonly coolDownMin: number;
  readonly campaigns: readonly Campaign[];
};

/** Until a rehearsal says otherwise (domain reference 4.4): floor of five, cool-down of half an hour. */
export const DEFAULT_SPIKE_CHOICE: SpikeChoice = {
  voice: 'own',
  sensitivity: 'medium',
  floor: 5,
  coolDownMin: 30,
  campaigns: [],
};
