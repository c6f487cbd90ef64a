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
