/*
 * What is read of a post's words once, when it arrives, packed into one number beside it: its tone, how grave the harm
 * is that it tells of, whether it holds a word of the crisis lexicon, and the tier of the medium that it comes from.
 */
export const TONES = ['negative', 'neutral', 'positive', 'mixed', 'unsure'] as const;
export type Tone = (typeof TONES)[number];

/** 0 annoyance, 1 service failure, 2 safety, discrimination, legal exposure, 3 injury, death, breach, police (4.2). */
export type HarmTier = 0 | 1 | 2 | 3;
/** 0 none, 1 local or niche, 2 national online, 3 broadcast or international (4.2). */
export type MediaTier = 0 | 1 | 2 | 3;

/** A word that speaks for a tone. */
export type ToneReason = {
  /** As read, folded. */
  readonly word: string;
  /** As counted, after all turns; below nothing it complains. */
  readonly weight: number;
  readonly isNegated: boolean;
};

export type PostSignals = {
  readonly tone: Tone;
  readonly harmTier: HarmTier;
  readonly isLexiconHit: boolean;
  readonly mediaTier: MediaTier;
};

/** Three bits of tone, two of harm, one of the lexicon, two of the medium; from the lowest. */
export function packSignals({ tone, harmTier, isLexiconHit, mediaTier }: PostSignals): number {
  return TONES.indexOf(tone) | (harmTier << 3) | ((isLexiconHit ? 1 : 0) << 5) | (mediaTier << 6);
}

/** What `packSignals` packed; a number of a newer version reads as an unsure tone. */
export function unpackSignals(packed: number): PostSignals {
  return {
    tone: TONES[packed & 7] ?? 'unsure',
    harmTier: ((packed >> 3) & 3) as HarmTier,
    isLexiconHit: ((packed >> 5) & 1) === 1,
    mediaTier: ((packed >> 6) & 3) as MediaTier,
  };
}
