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

function useAsked<T>(key: string, send: () => Promise<Result<T>>): Asked<T> {
  const [answer, setAnswer] = useState<{ key: string; value: T | null; failure: Failure | null }>({
    key,
    value: null,
    failure: null,
  });
  const [again, setAgain] = useState(0);
  const generation = useEntities((entities) => entities.generation);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what `send` asks for.
  useEffect(() => {
    let isGone = false;
    void send().then((reply) => {
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
  }, [key, again, generation]);
  const ask = useCallback(() => setAgain((count) => count + 1), []);
  return { value: answer.value, failure: answer.failure, ask };
}

/** Grows with every change of any record, or of one noun's. */
function usePlanRevision(noun: PlanNounName | null): number {
  return useEntities((entities) =>
    noun === null
      ? Object.values(entities.planRevisions).reduce((sum, count) => sum + count, 0)
      : (entities.planRevisions[noun] ?? 0),
  );
}

const at = (asOf: number | undefined) => (asOf === undefined ? {} : { asOf });

export function usePlanOverview(asOf: number | undefined): Asked<PlanOverview> {
  const revision = usePlanRevision(null);
  return useAsked(`overview ${asOf ?? ''} ${revision}`, () => api.plan.overview(at(asOf)));
}

/**
 * Records of a noun, retired ones included; null until they are there. A noun whose list the caller has
 * `already` is not asked for again.
 */
export function useRecords(
  noun: PlanNounName,
  asOf: number | undefined,
  already: Asked<readonly AnyPlanRecord[]> | null = null,
): Asked<readonly AnyPlanRecord[]> {
  const revision = usePlanRevision(noun);
  const isAsked = already === null;
  const asked = useAsked(`${isAsked ? noun : ''} ${asOf ?? ''} ${isAsked ? revision : ''}`, async () => {
    if (!isAsked) return { ok: true as const, value: { noun, records: [] } };
    // Every noun answers this call alike; only the fields differ.
    const reply = await api.call(`${noun}.list` as 'contact.list', { isWithRetired: true, ...at(asOf) });
    return reply.ok
      ? { ok: true as const, value: { noun, records: reply.value as unknown as readonly AnyPlanRecord[] } }
      : reply;
  });
  if (already !== null) return already;
  // The list of another noun is not shown under this one's name while the answer is on its way.
  const isOurs = asked.value?.noun === noun;
  return { ...asked, value: isOurs ? (asked.value?.records ?? null) : null };
}

/** The readiness of the plan on a day (YYYY-MM-DD). */
export function useReadiness(day: string): Asked<CallOutput<'plan.readiness'>> {
  const revision = usePlanRevision(null);
  return useAsked(`readiness ${day} ${revision}`, () => api.plan.readiness({ day }));
}

export function useHistory(noun: PlanNounName, id: string, limit: number): Asked<CallOutput<'plan.history'>> {
  const revision = usePlanRevision(noun);
  return useAsked(`history ${noun}/${id} ${limit} ${revision}`, () => api.plan.history({ noun, id, limit }));
}
