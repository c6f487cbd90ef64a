/*
 * Calls about signals. What replays or reads much runs in the reader of its own that chores have: the feed's reader
 * answers windows.
 */
import type { LiveSpike } from '../../shared/contract/spike.ts';
import type { LevelMeasured } from '../../shared/domain/incident.ts';
import type { Level } from '../../shared/domain/limits.ts';
import { subjectKey } from '../../shared/domain/measure.ts';
import type { SpikeChoice } from '../../shared/domain/spike.ts';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import type { EngineHandlers } from '../door/handlers.ts';
import type { Keeper } from './keeper.ts';
import type { RanCommand } from './runCommand.ts';
import { bookSpikes, spikeChoiceOf } from './spikeBook.ts';
import type { Threads } from './threads/createThreads.ts';

type SignalCall =
  | 'spike.rehearse'
  | 'spike.stopRehearsal'
  | 'spike.list'
  | 'spike.judge'
  | 'incident.suggestion'
  | 'triage.queue'
  | 'triage.outcomes'
  | 'triage.ranker'
  | 'triage.evaluate';

const MINUTE_MS = 60_000;

export function createSignalHandlers({
  keeper,
  threads,
  clock,
  blind,
  record,
}: {
  readonly keeper: Pick<Keeper, 'chores'>;
  readonly threads: Pick<Threads, 'writer'>;
  readonly clock: () => number;
  /** Networks that nobody hears. */
  readonly blind: () => Promise<readonly string[]>;
  readonly record: <T>(run: () => Promise<RanCommand<T>>) => Promise<Result<T>>;
}): Pick<EngineHandlers, SignalCall> {
  const told = async (
    since: number,
  ): Promise<{
    readonly spikes: readonly LiveSpike[];
    readonly choice: SpikeChoice;
    readonly now: number;
  }> => {
    const now = clock();
    const chores = await keeper.chores();
    const choice = spikeChoiceOf(await chores.call('planPage', null));
    const spikes = bookSpikes(await chores.call('liveSpikes', { now, choice }), since, now);
    return { spikes, choice, now };
  };

  return {
    'spike.rehearse': async (input) => (await keeper.chores()).call('rehearseSpikes', input),
    'triage.evaluate': async (input) => (await keeper.chores()).call('evaluateTriage', input),
    'incident.suggestion': async ({ incidentId }) => {
      const chores = await keeper.chores();
      const found = await chores.call('incidentSuggestion', { incidentId, now: clock() });
      if (!found.ok) return found;
      const { falls: _falls, ...suggestion } = found.value;
      return ok({ ...suggestion, blind: await blind() });
    },
    'triage.queue': async () => ok(await (await keeper.chores()).call('triageQueue', { now: clock() })),
    'triage.outcomes': async () => ok(await (await keeper.chores()).call('triageOutcomes', { now: clock() })),
    'triage.ranker': async () => ok(await (await keeper.chores()).call('triageRanker', null)),
    'spike.stopRehearsal': async () => ({
      ok: true,
      value: await (await keeper.chores()).call('stopRehearsal', null),
    }),
    'spike.list': async ({ since }) => {
      const { spikes, choice, now } = await told(since);
      const judgements = await (await keeper.chores()).call('spikeJudgements', null);
      const names = await (await keeper.chores()).call('watchNames', null);
      const said = new Map(judgements.map((one) => [one.id, one]));
      return ok({
        choice,
        asOf: Math.floor(now / MINUTE_MS) * MINUTE_MS,
        spikes: spikes.map((told): LiveSpike => {
          const watchName = told.subject.kind === 'watch' ? (names[told.subject.id] ?? null) : null;
          const spike = { ...told, watchName };
          const one = said.get(spike.id);
          return one === undefined || one.verdict === null
            ? spike
            : {
                ...spike,
                judged: { verdict: one.verdict, note: one.note, by: one.judgedBy, at: one.judgedAt },
              };
        }),
      });
    },
    'spike.judge': async ({ id, verdict, note }, { person }) => {
      const spike = (await told(0)).spikes.find((one) => one.id === id);
      if (spike === undefined) return fail('spike.unknown', 'No such spike is known here.');
      const { voice, startedAt, lastAt, posts, peak, expected, confidence } = spike;
      const subject = subjectKey(spike.subject);
      const judged = { verdict, note, voice, subject, startedAt, lastAt, posts, peak, expected, confidence };
      return record(() => threads.writer.call('judgeSpike', { id, ...judged, person }));
    },
  };
}

/** A decision copies what is measured of its post now, and why it came back. */
export async function withMeasured(
  input: unknown,
  keeper: Pick<Keeper, 'chores'>,
  now: number,
): Promise<Result<unknown>> {
  const target = input as { readonly mentionId?: number; readonly verdictId?: string };
  const measured = await (await keeper.chores()).call('triageMeasured', { ...target, now });
  return ok({ ...target, measured });
}

/** A change of level records what was measured, by which rules, and what nobody saw; a fall is told when it may be. */
export async function withSuggestion(
  input: unknown,
  {
    keeper,
    clock,
    blind,
  }: {
    readonly keeper: Pick<Keeper, 'chores'>;
    readonly clock: () => number;
    readonly blind: () => Promise<readonly string[]>;
  },
): Promise<Result<unknown>> {
  const wish = input as { readonly incidentId: string; readonly level: Level };
  const chores = await keeper.chores();
  const found = await chores.call('incidentSuggestion', { incidentId: wish.incidentId, now: clock() });
  // What refuses the act itself says so better.
  if (!found.ok) return ok(wish);
  const { measures, suggested, rules, forecast, falls } = found.value;
  const fall = falls[wish.level] ?? null;
  const measured: LevelMeasured = {
    suggested,
    rules: [...rules],
    lastHour: measures.lastHour,
    volumeRatio: measures.volumeRatio,
    negativeShare: measures.negative.share,
    byHand: measures.negative.byHand,
    networks: [...measures.networks],
    audience: measures.audience,
    mediaTier: measures.mediaTier,
    harmTier: measures.harmTier,
    blind: [...(await blind())],
    forecast,
    isFallUnmeasured: fall !== null && !fall.isMeasured,
  };
  return ok({ ...wish, measured, fall });
}
