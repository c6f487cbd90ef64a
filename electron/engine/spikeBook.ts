/*
 * Spikes as windows see them: what was computed, under an id that every laptop gives it, with what people said of it.
 * Of overlapping spikes the narrowest subject speaks for the wider ones.
 */
import type { LiveSpike } from '../../shared/contract/spike.ts';
import { subjectKey } from '../../shared/domain/measure.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import type { Campaign, SpikeChoice } from '../../shared/domain/spike.ts';
import { DEFAULT_SPIKE_CHOICE } from '../../shared/domain/spike.ts';
import { momentOfWallClock } from '../../shared/lib/wallClock.ts';
import { sha256Hex } from './journal/hash.ts';
import type { FoundSpike } from './threads/readerLiveSpikes.ts';

const ID_BUCKET_MS = 30 * 60_000;
const DAY_MS = 86_400_000;
/** A spike that spoke within so long is going on. */
const GOING_ON_MS = 10 * 60_000;

/** The same for every laptop that saw it begin in the same half hour. */
export function spikeIdOf({ voice, subject, startedAt }: FoundSpike): string {
  return sha256Hex(
    `spike\u001f${voice}\u001f${subjectKey(subject)}\u001f${Math.floor(startedAt / ID_BUCKET_MS)}`,
  );
}

/** The beginning of a calendar day (2026-11-22) in a zone, epoch ms UTC. */
function zonedDayStart(calendarDay: string, timeZone: string): number {
  const [year = 0, month = 1, day = 1] = calendarDay.split('-').map(Number);
  return momentOfWallClock({ year, month, day, hour: 0, minute: 0 }, timeZone);
}

/** By what spikes are told; while there is no plan, the default. */
export function spikeChoiceOf(plan: Plan | null): SpikeChoice {
  if (plan === null) return DEFAULT_SPIKE_CHOICE;
  const campaigns = plan.campaigns.flatMap(({ name, from, to }): readonly Campaign[] => {
    if (from === null) return [];
    const first = zonedDayStart(from, plan.timeZone);
    const last = zonedDayStart(to ?? from, plan.timeZone);
    return last < first ? [] : [{ name, from: first, to: last + DAY_MS }];
  });
  return {
    voice: plan.spikeVoice,
    sensitivity: plan.spikeSensitivity,
    floor: plan.spikeFloor,
    coolDownMin: plan.spikeCoolDownMin,
    campaigns,
  };
}

/** Those that began since a moment (epoch ms), the newest first, each once. */
export function bookSpikes(found: readonly FoundSpike[], since: number, now: number): readonly LiveSpike[] {
  const recent = found.filter(({ lastAt }) => lastAt >= since);
  return recent
    .filter((spike) => !recent.some((other) => isTold(spike, other)))
    .map((spike) => ({
      ...spike,
      id: spikeIdOf(spike),
      isGoingOn: now - spike.lastAt <= GOING_ON_MS,
      watchName: null,
      judged: null,
    }))
    .sort((a, b) => b.startedAt - a.startedAt || b.posts - a.posts);
}

const WIDTH = { watch: 0, category: 1, incident: 2, all: 3 } as const;

/** Whether a narrower subject tells of the same time. */
function isTold(spike: FoundSpike, other: FoundSpike): boolean {
  return (
    WIDTH[other.subject.kind] < WIDTH[spike.subject.kind] &&
    other.startedAt <= spike.lastAt &&
    other.lastAt >= spike.startedAt
  );
}
