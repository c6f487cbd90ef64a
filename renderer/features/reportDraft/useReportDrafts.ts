/*
 * The versions of an incident's report, kept up to date; what this window did stands at once, before the list is read
 * again. Keep whoever asks mounted by incident: the last answer stays until the next one is there.
 */
import { useEffect, useMemo } from 'react';
import type { ReportDraft } from '../../../shared/domain/reportDraftState.ts';
import { ok } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { type Asked, useAsked } from '../../store/useAsked.ts';
import { noteDrafts, useDraftDesk } from './draftActs.ts';

export function useReportDrafts(incidentId: string): Asked<readonly ReportDraft[]> {
  const generation = useEntities((entities) => entities.generation);
  const revision = useEntities((entities) => entities.registerRevisions.reportDraft ?? 0);
  const asks = useDraftDesk((desk) => desk.asks);
  const replies = useDraftDesk((desk) => desk.replies);
  const asked = useAsked(`${incidentId} ${generation} ${revision} ${asks}`, async () => {
    const reply = await api.reportDraft.list({ incidentId });
    return reply.ok ? ok({ after: asks, drafts: reply.value }) : reply;
  });
  const listed = asked.value;
  const value = useMemo(() => {
    if (listed === null) return null;
    const newer = Object.values(replies)
      .filter(({ draft, after }) => draft.incidentId === incidentId && after > listed.after)
      .map(({ draft }) => draft);
    const ids = new Set(newer.map(({ id }) => id));
    return [...newer, ...listed.drafts.filter(({ id }) => !ids.has(id))];
  }, [listed, replies, incidentId]);
  useEffect(() => {
    if (value !== null) noteDrafts(value);
  }, [value]);
  return { ...asked, value };
}
