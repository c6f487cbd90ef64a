/*
 * Asks the engine for records of the plan, again whenever they changed. Answers stay until the next ones are
 * there, so that nothing flickers while somebody else writes.
 */
import { useCallback, useEffect, useState } from 'react';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { PlanOverview } from '../../../shared/contract/plan.ts';
import type { AnyPlanRecord } from '../../../shared/domain/planHistory.ts';
import type { PlanNounName } from '../../../shared/domain/planNouns.ts';
import type { Failure, Result } from '../../../shared/lib/result.ts';
import { momentOfWallClock } from '../../../shared/lib/wallClock.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';

export type Asked<T> = {
  /** Null until the first answer. */
  readonly value: T | null;
  readonly failure: Failure | null;
  readonly ask: () => void;
};

/** The end of a day in the zone, as the moment that `asOf` means; undefined for today. */
export function endOfDay(day: string | null, timeZone: string): number | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? '');
  if (found === null) return undefined;
  const next = new Date(Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3]) + 1));
  const clock = {
    year: next.getUTCFullYear(),
    month: next.getUTCMonth() + 1,
    day: next.getUTCDate(),
    hour: 0,
    minute: 0,
  };
  return momentOfWallClock(clock, timeZone) - 1;
}

/** Answers of before, so that a place that is opened again shows at once what did not change meanwhile. */
const answers = new Map<string, { readonly key: string; readonly value: unknown }>();

type Wish<T> = {
  /** What is asked for, and as of which state: the same key has the same answer. */
  readonly key: string;
  readonly send: () => Promise<Result<T>>;
  /** Asked only once this is true: what is looked at first goes first. */
  readonly isDue?: boolean;
  /** Where the last answer is kept; nowhere when it is left out. */
  readonly keptAs?: string | undefined;
};

/** Asks again whenever the key changes, or a fresh snapshot came. */
export function useAsked<T>({ key: wanted, send, isDue = true, keptAs }: Wish<T>): Asked<T> {
  const generation = useEntities((entities) => entities.generation);
  const key = `${wanted} ${generation}`;
  const kept = keptAs === undefined ? undefined : answers.get(keptAs);
  const [answer, setAnswer] = useState<{ key: string; value: T | null; failure: Failure | null }>({
    key,
    value: kept?.key === key ? (kept.value as T) : null,
    failure: null,
  });
  const [again, setAgain] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what `send` asks for.
  useEffect(() => {
    const known = keptAs === undefined ? undefined : answers.get(keptAs);
    if (known?.key === key) {
      setAnswer((now) => (now.value === known.value ? now : { key, value: known.value as T, failure: null }));
      return;
    }
    if (!isDue) return;
    let isGone = false;
    void send().then((reply) => {
      if (reply.ok && keptAs !== undefined) answers.set(keptAs, { key, value: reply.value });
      if (isGone) return;
      setAnswer((known) =>
        reply.ok
          ? { key, value: reply.value, failure: null }
          : { key, value: known.key === key ? known.value : null, failure: reply.error },
      );
    });
    return () => {
      isGone = true;
    };
  }, [key, again, isDue, keptAs]);
  const ask = useCallback(() => setAgain((count) => count + 1), []);
  return { value: answer.value, failure: answer.failure, ask };
}

/** Grows with every change of any record, or of one noun's. */
export function usePlanRevision(noun: PlanNounName | null): number {
  return useEntities((entities) =>
    noun === null
      ? Object.values(entities.planRevisions).reduce((sum, count) => sum + count, 0)
      : (entities.planRevisions[noun] ?? 0),
  );
}

const at = (asOf: number | undefined) => (asOf === undefined ? {} : { asOf });

export function usePlanOverview(asOf: number | undefined, isDue: boolean): Asked<PlanOverview> {
  const revision = usePlanRevision(null);
  return useAsked({
    key: `overview ${asOf ?? ''} ${revision}`,
    send: () => api.plan.overview(at(asOf)),
    isDue,
    keptAs: asOf === undefined ? 'overview' : undefined,
  });
}

/**
 * Records of a noun, retired ones included; null until they are there. Not asked for before `isDue`.
 */
export function useRecords(
  noun: PlanNounName,
  asOf: number | undefined,
  isDue = true,
): Asked<readonly AnyPlanRecord[]> {
  const revision = usePlanRevision(noun);
  const asked = useAsked({
    key: `${noun} ${asOf ?? ''} ${revision}`,
    isDue,
    keptAs: asOf === undefined ? noun : undefined,
    send: async () => {
      const reply = await api.plan.recordsText({ noun, ...at(asOf) });
      return reply.ok
        ? { ok: true as const, value: { noun, records: JSON.parse(reply.value) as readonly AnyPlanRecord[] } }
        : reply;
    },
  });
  // The list of another noun is not shown under this one's name while the answer is on its way.
  const isOurs = asked.value?.noun === noun;
  return { ...asked, value: isOurs ? (asked.value?.records ?? null) : null };
}

/** Who has read a brief: asked again when one is recorded, and when brief, audience or contacts change. */
export function useAcknowledgements(briefId: string): Asked<CallOutput<'acknowledgement.ofBrief'>> {
  const plan = usePlanRevision(null);
  const given = useEntities((entities) => entities.registerRevisions.acknowledgement ?? 0);
  return useAsked({
    key: `acknowledgements ${briefId} ${plan} ${given}`,
    send: () => api.acknowledgement.ofBrief({ briefId }),
  });
}

/** The readiness of the plan on a day (YYYY-MM-DD). */
export function useReadiness(day: string): Asked<CallOutput<'plan.readiness'>> {
  const revision = usePlanRevision(null);
  const improved = useEntities((entities) => entities.registerRevisions.improvement ?? 0);
  return useAsked({
    key: `readiness ${day} ${revision} ${improved}`,
    send: () => api.plan.readiness({ day }),
  });
}

export function useHistory(noun: PlanNounName, id: string, limit: number): Asked<CallOutput<'plan.history'>> {
  const revision = usePlanRevision(noun);
  return useAsked({
    key: `history ${noun}/${id} ${limit} ${revision}`,
    send: () => api.plan.history({ noun, id, limit }),
  });
}
