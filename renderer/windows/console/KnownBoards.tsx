/*
 * What the room has of an incident, at the moment under the cursor. The time axis follows the cursor in every frame; the
 * boards follow as soon as there is time, and nothing of them is drawn for a frame that shows the same.
 */
import { useDeferredValue, useMemo } from 'react';
import type { Incident } from '../../../shared/domain/incident.ts';
import { CallPart } from '../../features/callRun/CallPart.tsx';
import { EvidenceList } from '../../features/evidence/EvidenceList.tsx';
import type { EvidenceData } from '../../features/evidence/useEvidence.ts';
import { IncidentActs } from '../../features/incident/IncidentActs.tsx';
import { IncidentFacts } from '../../features/incident/IncidentFacts.tsx';
import { IncidentLinks } from '../../features/incident/IncidentLinks.tsx';
import { showNoun } from '../../features/plan/planView.ts';
import { RoomParts } from '../../features/room/RoomParts.tsx';
import { selectCursor, useTimelineView } from '../../features/timeline/timelineView.ts';
import { goTo } from '../../store/session.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useWords } from '../../words/WordsProvider.tsx';

export type KnownBoardsProps = {
  readonly incident: Incident;
  /** Lines of the whole log. */
  readonly lines: number;
  /** Pieces of evidence that were not taken off. */
  readonly standing: number;
  readonly evidence: EvidenceData;
  readonly canAct: boolean;
  /** Acts in this incident: it is open too. */
  readonly canWrite: boolean;
};

function openBrief(briefId: string): void {
  showNoun('brief', briefId);
  goTo('plan');
}

const openReport = (): void => goTo('report');

export function KnownBoards(props: KnownBoardsProps) {
  const { incident, lines, standing, evidence, canAct, canWrite } = props;
  const { t } = useWords();
  const cursorAt = useDeferredValue(useTimelineView(selectCursor));
  const head = useMemo(
    () => (
      <Panel
        title={t('incident.known')}
        actions={<IncidentActs incident={incident} canAct={canAct} onReport={openReport} />}
      >
        <IncidentFacts incident={incident} lines={lines} evidence={standing} />
        <IncidentLinks incident={incident} canAct={canAct} />
      </Panel>
    ),
    [t, incident, lines, standing, canAct],
  );
  const pieces = useMemo(
    () => (
      <EvidenceList incidentId={incident.id} timeZone={incident.timeZone} data={evidence} canAct={canWrite} />
    ),
    [incident.id, incident.timeZone, evidence, canWrite],
  );
  const foot = useMemo(
    () => (
      <>
        <CallPart incident={incident} cursorAt={cursorAt} canAct={canWrite} />
        {pieces}
      </>
    ),
    [incident, cursorAt, canWrite, pieces],
  );
  return (
    <RoomParts
      incident={incident}
      cursorAt={cursorAt}
      canAct={canWrite}
      onOpenBrief={openBrief}
      head={head}
      foot={foot}
    />
  );
}
