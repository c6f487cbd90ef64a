/*
 * Ranks posts by how likely the team would act on them, learned from its own decisions, on the device. It begins with
 * the signals at their weights by hand; every decision moves what it rests on, the more the less is known of it. A
 * logistic regression whose weights have a mean and a variance each (assumed-density filtering: Opper 1998; as used for
 * clicks by Graepel et al. 2010), over signals, words, and the opinion of a naive Bayes over the same words. The same
 * decisions in the same order give the same ranks everywhere. It ranks and explains; it never decides.
 */
import type { ScannedPost } from '../scannedPost.ts';
import { FIRST_WEIGHTS, RANK_SIGNALS } from './rankSignals.ts';
import { placeNames, type RankedPost, readRanked, WORD_PLACES } from './rankText.ts';

const SIGNAL_VARIANCE = 0.05;
const WORD_VARIANCE = 0.3;
const OPINION_VARIANCE = 1;
/** Decisions before the naive Bayes is heard, and those after which it is believed by half. */
const OPINION_FROM = 20;
const OPINION_HALF = 100;
const OPINION_SCALE = 15;
const SMOOTHING = 0.1;
/** A decision that surprises nobody still teaches a little. */
const LEAST_CURVATURE = 0.02;

export type { RankedPost } from './rankText.ts';

export type RankReason = {
  readonly kind: 'signal' | 'word';
  /** The signal's name, or the word as folded. */
  readonly name: string;
  /** In logits: above nothing it speaks for acting. */
  readonly weight: number;
};

export class Ranker {
  readonly #signals = RANK_SIGNALS.map((name) => ({ mean: FIRST_WEIGHTS[name], variance: SIGNAL_VARIANCE }));
  readonly #wordMeans = new Float64Array(WORD_PLACES);
  readonly #wordVariances = new Float64Array(WORD_PLACES).fill(WORD_VARIANCE);
  /** Decisions for and against, by word. */
  readonly #held = [new Float64Array(WORD_PLACES), new Float64Array(WORD_PLACES)] as const;
  readonly #decided = [0, 0];
  #opinion = { mean: 0, variance: OPINION_VARIANCE };
  #isFrozen = false;

  /** Makes a text ready. */
  static read(post: string | ScannedPost): RankedPost {
    return readRanked(post);
  }

  get decisions(): number {
    return (this.#decided[0] ?? 0) + (this.#decided[1] ?? 0);
  }

  /** While frozen it goes on ranking and learns nothing. */
  freeze(isFrozen: boolean): void {
    this.#isFrozen = isFrozen;
  }

  /** In logits; higher comes first. */
  score(post: RankedPost): number {
    return this.#mean(post, this.#bayes(post.words.places));
  }

  /** Learns from one decision: whether the team acted on the post. */
  learn(post: RankedPost, isActedOn: boolean): void {
    if (this.#isFrozen) return;
    const { mean, variance, opinion } = this.#believe(post);
    const likely = 1 / (1 + Math.exp(-mean / Math.sqrt(1 + (Math.PI * variance) / 8)));
    const surprise = (isActedOn ? 1 : 0) - likely;
    const curvature = Math.max(LEAST_CURVATURE, likely * (1 - likely));
    this.#signals.forEach((weight, at) => {
      const value = post.signals[at] ?? 0;
      weight.variance = 1 / (1 / weight.variance + curvature * value * value);
      weight.mean += weight.variance * value * surprise;
    });
    const { places, value } = post.words;
    const held = this.#held[isActedOn ? 1 : 0];
    for (const place of places) {
      const variance = 1 / (1 / (this.#wordVariances[place] as number) + curvature * value * value);
      this.#wordVariances[place] = variance;
      this.#wordMeans[place] = (this.#wordMeans[place] as number) + variance * value * surprise;
      held[place] = (held[place] as number) + 1;
    }
    const opinionVariance = 1 / (1 / this.#opinion.variance + curvature * opinion * opinion);
    this.#opinion = {
      mean: this.#opinion.mean + opinionVariance * opinion * surprise,
      variance: opinionVariance,
    };
    this.#decided[isActedOn ? 1 : 0] = (this.#decided[isActedOn ? 1 : 0] ?? 0) + 1;
  }

  /** What speaks for and against acting, the strongest first. */
  explain(post: RankedPost, limit = 6): readonly RankReason[] {
    const signals = this.#signals.map(({ mean }, at): RankReason => {
      const name = RANK_SIGNALS[at] ?? 'bias';
      return { kind: 'signal', name, weight: mean * (post.signals[at] ?? 0) };
    });
    const words = [...placeNames(post.scanned)].map(
      ([place, name]): RankReason => ({
        kind: 'word',
        name,
        weight: (this.#wordMeans[place] ?? 0) * post.words.value,
      }),
    );
    return [...signals, ...words]
      .filter(({ name, weight }) => name !== 'bias' && weight !== 0)
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
      .slice(0, limit);
  }

  #mean({ signals, words: { places, value } }: RankedPost, opinion: number): number {
    let mean = 0;
    for (let at = 0; at < signals.length; at += 1)
      mean += (this.#signals[at]?.mean ?? 0) * (signals[at] as number);
    let words = 0;
    for (const place of places) words += this.#wordMeans[place] as number;
    return mean + words * value + this.#opinion.mean * opinion;
  }

  #believe(post: RankedPost) {
    const {
      signals,
      words: { places, value },
    } = post;
    const opinion = this.#bayes(places);
    let variance = this.#opinion.variance * opinion * opinion;
    this.#signals.forEach((weight, at) => {
      const signal = signals[at] ?? 0;
      variance += weight.variance * signal * signal;
    });
    for (const place of places) variance += (this.#wordVariances[place] as number) * value * value;
    return { mean: this.#mean(post, opinion), variance, opinion };
  }

  /** The naive Bayes over the words, -1..1, the smaller the fewer decisions it rests on. */
  #bayes(places: Uint32Array): number {
    const decisions = this.decisions;
    if (decisions < OPINION_FROM) return 0;
    const [against, forIt] = this.#held;
    const [no = 0, yes = 0] = this.#decided;
    const base = Math.log((no + 2 * SMOOTHING) / (yes + 2 * SMOOTHING));
    let sum = 0;
    for (const place of places) {
      const a = against[place] as number;
      const b = forIt[place] as number;
      if (a + b > 0) sum += Math.log((b + SMOOTHING) / (a + SMOOTHING)) + base;
    }
    return (Math.tanh(sum / OPINION_SCALE) * decisions) / (decisions + OPINION_HALF);
  }
}
