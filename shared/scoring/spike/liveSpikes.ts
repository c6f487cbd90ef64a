/*
 * One subject met live: the chosen voice hears each closed minute and says when a spike begins, how far it goes and when
 * it has ended. Below the floor, within a campaign and while it cools down it says nothing new.
 */
import type { SpikeChoice, SpikeVoice } from '../../domain/spike.ts';
import { SpikeDetector } from './spikeDetector.ts';
import { cleanCount, SpikeHistory } from './spikeHistory.ts';
import type { SpikeRule } from './spikeRule.ts';
import { createSpikeRule } from './spikeRules.ts';

const MINUTE_MS = 60_000;
/** From here on a rise is certain. */
const SURE_SCORE = 0.5;
const HOUR_MINUTES = 60;
/** Spikes of one subject that are remembered. */
const MOST_EPISODES = 200;

export type SpikeEpisode = {
  readonly voice: SpikeVoice;
  /** Beginnings of the first and the last minute in which it spoke, epoch ms UTC. */
  readonly startedAt: number;
  readonly lastAt: number;
  /** The loudest minute: posts, and what was expected in it; null where too little is known. */
  readonly peak: number;
  readonly peakAt: number;
  readonly expected: number | null;
  /** Posts from its beginning on. */
  readonly posts: number;
  /** 0..1: how sure Vigie's own detector is that it rose; above 0.5 it is certain, the rest says how rare it is. */
  readonly confidence: number;
  /** What the voice compared, by name. */
  readonly numbers: Readonly<Record<string, number>>;
};

export class LiveSpikes {
  readonly #choice: SpikeChoice;
  readonly #detector = new SpikeDetector(MINUTE_MS);
  readonly #rule: SpikeRule | null;
  readonly #history = new SpikeHistory();
  readonly #hour: number[] = [];
  readonly #episodes: SpikeEpisode[] = [];
  #lastAt = Number.NEGATIVE_INFINITY;

  constructor(choice: SpikeChoice) {
    this.#choice = choice;
    this.#rule = choice.voice === 'own' ? null : createSpikeRule(choice.voice, choice.sensitivity);
  }

  /** Takes a closed minute that begins at `at` (epoch ms); one that is not after the last is not heard. */
  take(at: number, rawCount: number, rawNegative: number): void {
    if (!(at > this.#lastAt)) return;
    this.#lastAt = at;
    const isPlanned = this.#choice.campaigns.some(({ from, to }) => at >= from && at < to);
    if (isPlanned) return;
    const count = cleanCount(rawCount);
    const own = this.#detector.take(at, count);
    this.#hour.push(count);
    if (this.#hour.length > HOUR_MINUTES) this.#hour.shift();
    let isFiring = own.score >= SURE_SCORE;
    let numbers: Readonly<Record<string, number>> = {
      count,
      ...(own.expected === null ? {} : { expected: own.expected }),
      evidence: own.evidence,
      dispersion: own.dispersion,
    };
    if (this.#rule !== null) {
      this.#history.add(at, count);
      const answer = this.#rule.take({
        at,
        bucketMs: MINUTE_MS,
        count,
        negative: Math.min(count, cleanCount(rawNegative)),
        history: this.#history,
      });
      isFiring = answer.isFiring;
      numbers = answer.numbers;
    }
    const inHour = this.#hour.reduce((sum, one) => sum + one, 0);
    const isLoud = this.#choice.voice === 'silence' || inHour >= this.#choice.floor;
    this.#follow(at, count, isFiring && isLoud, { confidence: own.score, expected: own.expected, numbers });
  }

  /** The newest first. */
  episodes(): readonly SpikeEpisode[] {
    return this.#episodes.toReversed();
  }

  #follow(
    at: number,
    count: number,
    isFiring: boolean,
    said: Pick<SpikeEpisode, 'confidence' | 'expected' | 'numbers'>,
  ): void {
    const open = this.#episodes.at(-1);
    const isOpen = open !== undefined && at - open.lastAt <= this.#choice.coolDownMin * MINUTE_MS;
    if (!isOpen) {
      if (!isFiring) return;
      this.#episodes.push({
        voice: this.#choice.voice,
        startedAt: at,
        lastAt: at,
        peak: count,
        peakAt: at,
        posts: count,
        ...said,
      });
      if (this.#episodes.length > MOST_EPISODES) this.#episodes.shift();
      return;
    }
    const isHigher = count > open.peak;
    this.#episodes[this.#episodes.length - 1] = {
      ...open,
      posts: open.posts + (isFiring ? count : 0),
      ...(isHigher && isFiring ? { peak: count, peakAt: at, ...said } : {}),
      confidence: Math.max(open.confidence, isFiring ? said.confidence : 0),
      lastAt: isFiring ? at : open.lastAt,
    };
  }
}
