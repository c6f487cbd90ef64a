/*
 * What the wall says, kept up to date: the room as it is followed, the engine's facts every few seconds, spikes and
 * coverage more seldom. The last picture stays until the next one is whole.
 */
import { useMemo, useRef } from 'react';
import type { EngineStatus } from '../../../shared/contract/journal.ts';
import type { Realm } from '../../../shared/domain/entry.ts';
import type { WallSettings } from '../../../shared/domain/wall.ts';
import { maskWall } from '../../../shared/domain/wallMask.ts';
import { buildWall, type WallHealth, type WallModel } from '../../../shared/domain/wallModel.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { useRoom } from '../../store/roomStore.ts';
import { listIncidents, selectIncident } from '../../store/select.ts';
import { useRegularly } from '../../store/useRegularly.ts';
import { useMinute } from '../../words/useNow.ts';
import { systemTimeZone } from '../../words/WordsProvider.tsx';
import { windowNow } from '../../words/windowClock.ts';
import { factsMoment, type HeldFacts, holdFacts } from './factsMoment.ts';

const FACTS_EVERY_MS = 5_000;
const SPIKES_EVERY_MS = 15_000;
const READINESS_EVERY_MS = 600_000;
const SPIKES_BACK_MS = 24 * 3_600_000;
const USUAL_SINCE_MINUTES = 15;

export type WallPicture = {
  /** Null until there is something to say. */
  readonly model: WallModel | null;
  /** Until when the engine's facts are true (epoch ms UTC of the real clock); null before the first. */
  readonly factsAt: number | null;
};

export function useWallModel(settings: Pick<WallSettings, 'sinceMinutes' | 'isForVisitors'>): WallPicture {
  const seq = useEntities((entities) => entities.seq);
  const generation = useEntities((entities) => entities.generation);
  const realm = useEntities((entities) => entities.realm);
  const people = useEntities((entities) => entities.people);
  const incidents = useEntities((entities) => entities.incidents);
  const status = useEntities((entities) => entities.status);
  const plan = useEntities((entities) => entities.planRevisions);
  const incidentId = selectIncident(incidents, null)?.id ?? null;
  const acts = useEntities((entities) => entities.roomRevisions[incidentId ?? ''] ?? 0);
  const room = useRoom();
  const minute = useMinute();
  const { isForVisitors } = settings;
  const sinceMinutes = settings.sinceMinutes || USUAL_SINCE_MINUTES;
  const improved = useEntities((entities) => entities.registerRevisions.improvement ?? 0);
  const plans = Object.values(plan).reduce((sum, revision) => sum + revision, 0);

  const facts = useRegularly(
    `${incidentId} ${sinceMinutes} ${isForVisitors} ${generation} ${acts} ${plans} ${improved}`,
    FACTS_EVERY_MS,
    () => api.scene.facts({ incidentId, sinceMinutes, isForVisitors }),
  );
  const lastFacts = useLast(facts, realm, (one) => one.incidentId === incidentId);
  const held = useRef<HeldFacts | null>(null);
  held.current = holdFacts(held.current, lastFacts, Date.now());
  const spikes = useLast(
    useRegularly(`${generation}`, SPIKES_EVERY_MS, () =>
      api.spike.list({ since: windowNow() - SPIKES_BACK_MS }),
    ),
    realm,
  );
  const coverage = useLast(
    useRegularly(`${generation} ${plans}`, SPIKES_EVERY_MS, () => api.coverage.get()),
    realm,
  );
  const readiness = useLast(
    useRegularly(`${generation} ${plans} ${improved} ${incidentId === null}`, READINESS_EVERY_MS, () =>
      api.plan.readiness(),
    ),
    realm,
  );

  const model = useMemo((): WallModel | null => {
    if (seq === null || realm === null) return null;
    // An incident whose room is not read yet, or could not be, is not shown as none.
    if (incidentId !== null && (room.incidentId !== incidentId || room.history === null)) return null;
    const model = buildWall({
      now: Math.max(minute, room.readAt),
      realm,
      machineZone: systemTimeZone(),
      incident:
        incidentId === null
          ? null
          : {
              id: incidentId,
              others: listIncidents(incidents).filter(({ status }) => status === 'open').length - 1,
            },
      history: incidentId === null ? null : room.history,
      nameOf: (id) => people[id]?.name ?? null,
      facts: lastFacts,
      spikes: (spikes?.spikes ?? []).filter(
        ({ judged, subject }) =>
          judged?.verdict !== 'false' &&
          (subject.kind === 'all' || (subject.kind === 'incident' && subject.id === incidentId)),
      ),
      coverage,
      health: status === null ? null : healthOf(status),
      readiness,
      sinceMinutes,
    });
    if (!isForVisitors) return model;
    const names = Object.values(people).flatMap(({ name }) => (name === null ? [] : [name]));
    return maskWall(model, [...names, ...(lastFacts?.names ?? [])]);
  }, [
    seq,
    realm,
    people,
    incidents,
    incidentId,
    status,
    room,
    lastFacts,
    spikes,
    coverage,
    readiness,
    minute,
    sinceMinutes,
    isForVisitors,
  ]);
  const shown = useRef<WallModel | null>(null);
  // A mask that was put on holds at once: a picture without it is never kept.
  const wasMasked = useRef(isForVisitors);
  if (wasMasked.current !== isForVisitors) shown.current = null;
  wasMasked.current = isForVisitors;
  shown.current = model ?? shown.current;
  return { model: shown.current, factsAt: factsMoment(lastFacts, held.current, realm === 'exercise') };
}

/** The last answer, as long as it is still about the same: never that of an exercise for what is real. */
function useLast<T>(
  value: T | null,
  realm: Realm | null,
  isSame: (value: T) => boolean = () => true,
): T | null {
  const last = useRef<{ readonly value: T; readonly realm: Realm | null } | null>(null);
  if (value !== null) last.current = { value, realm };
  if (last.current === null || last.current.realm !== realm) return null;
  return isSame(last.current.value) ? last.current.value : null;
}

function healthOf(status: EngineStatus): WallHealth {
  return {
    lastReceivedAt: status.lastReceivedAt,
    isChainIntact: status.chain?.isIntact ?? null,
    diskTroubleSince: status.diskTroubleSince,
    isBackupFailing: status.backups.lastError !== null,
    isReadOnly: status.isReadOnly,
  };
}
