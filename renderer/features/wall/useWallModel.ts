/*
 * What the wall says, kept up to date: the room as it is followed, the engine's facts every few seconds, spikes and
 * coverage more seldom. Null until there is something to say.
 */
import { useMemo } from 'react';
import type { WallSettings } from '../../../shared/domain/wall.ts';
import { maskWall } from '../../../shared/domain/wallMask.ts';
import { buildWall, type WallHealth, type WallModel } from '../../../shared/domain/wallModel.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { useRoom } from '../../store/roomStore.ts';
import { listIncidents, selectIncident } from '../../store/select.ts';
import { useAsked } from '../../store/useAsked.ts';
import { useNow } from '../../words/useNow.ts';
import { systemTimeZone } from '../../words/WordsProvider.tsx';

const FACTS_EVERY_MS = 5_000;
const SPIKES_EVERY_MS = 15_000;
const MINUTE_MS = 60_000;
const SPIKES_BACK_MS = 24 * 3_600_000;

export function useWallModel(
  settings: Pick<WallSettings, 'sinceMinutes' | 'isForVisitors'>,
): WallModel | null {
  const now = useNow();
  const seq = useEntities((entities) => entities.seq);
  const generation = useEntities((entities) => entities.generation);
  const realm = useEntities((entities) => entities.realm);
  const people = useEntities((entities) => entities.people);
  const incidents = useEntities((entities) => entities.incidents);
  const status = useEntities((entities) => entities.status);
  const plan = useEntities((entities) => entities.planRevisions);
  const incident = selectIncident(incidents, null);
  const incidentId = incident?.id ?? null;
  const acts = useEntities((entities) => entities.roomRevisions[incidentId ?? ''] ?? 0);
  const room = useRoom();
  const beat = (everyMs: number): number => Math.floor(now / everyMs);
  const plans = Object.values(plan).reduce((sum, revision) => sum + revision, 0);

  const facts = useAsked(`${incidentId} ${generation} ${acts} ${plans} ${beat(FACTS_EVERY_MS)}`, () =>
    api.scene.facts({ incidentId }),
  );
  const spikes = useAsked(`${generation} ${beat(SPIKES_EVERY_MS)}`, () =>
    api.spike.list({ since: Date.now() - SPIKES_BACK_MS }),
  );
  const coverage = useAsked(`${generation} ${plans} ${beat(SPIKES_EVERY_MS)}`, () => api.coverage.get());
  const readiness = useAsked(`${generation} ${plans} ${incidentId === null} ${beat(10 * MINUTE_MS)}`, () =>
    api.plan.readiness(),
  );

  const minute = beat(MINUTE_MS) * MINUTE_MS;
  const { sinceMinutes, isForVisitors } = settings;
  return useMemo((): WallModel | null => {
    // An incident whose room is not read yet is not shown as none.
    if (seq === null || realm === null || room.incidentId !== incidentId) return null;
    const names = Object.values(people).flatMap(({ name }) => (name === null ? [] : [name]));
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
      history: room.history,
      nameOf: (id) => people[id]?.name ?? null,
      facts: facts.value,
      spikes: (spikes.value?.spikes ?? []).filter(
        ({ judged, subject }) =>
          judged?.verdict !== 'false' &&
          (subject.kind === 'all' || (subject.kind === 'incident' && subject.id === incidentId)),
      ),
      coverage: coverage.value,
      health: status === null ? null : healthOf(status),
      readiness: readiness.value,
      sinceMinutes,
    });
    return isForVisitors
      ? maskWall(model, [...names, ...(facts.value?.duty ?? []).map(({ name }) => name)])
      : model;
  }, [
    seq,
    realm,
    people,
    incidents,
    incidentId,
    status,
    room,
    facts.value,
    spikes.value,
    coverage.value,
    readiness.value,
    minute,
    sinceMinutes,
    isForVisitors,
  ]);
}

function healthOf(status: NonNullable<ReturnType<typeof useEntities.getState>['status']>): WallHealth {
  return {
    lastReceivedAt: status.lastReceivedAt,
    isChainIntact: status.chain?.isIntact ?? null,
    diskTroubleSince: status.diskTroubleSince,
    isBackupFailing: status.backups.lastError !== null,
    isReadOnly: status.isReadOnly,
  };
}
