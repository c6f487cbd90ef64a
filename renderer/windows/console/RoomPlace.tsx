/*
 * The room: what it has, what happened on one time axis with the line where one types, and the feed. Everything
 * important is in sight at once; panes are moved and remembered.
 */
import { Fragment, type ReactNode, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Incident } from '../../../shared/domain/incident.ts';
import { BlindSpots } from '../../features/coverage/BlindSpots.tsx';
import { useEvidence } from '../../features/evidence/useEvidence.ts';
import { AmendDialog } from '../../features/logLine/AmendDialog.tsx';
import { DropPlace } from '../../features/logLine/DropPlace.tsx';
import { openAmend } from '../../features/logLine/logLineView.ts';
import { TypingLine } from '../../features/logLine/TypingLine.tsx';
import { Timeline } from '../../features/timeline/Timeline.tsx';
import { openTimeline, selectIsWhole, useTimelineView } from '../../features/timeline/timelineView.ts';
import { useTimeline } from '../../features/timeline/useTimeline.ts';
import { VolumePanel } from '../../features/timeline/VolumePanel.tsx';
import { useEntities } from '../../store/entityStore.ts';
import { selectCanAct, selectIncident } from '../../store/select.ts';
import { goTo, useSession } from '../../store/session.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Flag, LayoutDashboard } from '../../ui/icons.ts';
import { Region } from '../../ui/Region.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { SplitPane } from '../../ui/SplitPane.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import { declareFromFeed } from './declareFromFeed.ts';
import { KnownBoards } from './KnownBoards.tsx';
import style from './places.module.css';
import { RoomFeed } from './RoomFeed.tsx';
import { useAmendKey } from './useAmendKey.ts';
import { useIsNarrow } from './useIsNarrow.ts';
import { useLayoutSize } from './useLayoutSize.ts';

/** Below this width of the window the room has two columns. */
const NARROW_PX = 1_180;

/** Whoever looks at an incident that somebody else closes goes on looking at it. */
function useLookOn(incidentId: string | null): void {
  const last = useRef<string | null>(null);
  useEffect(() => {
    if (incidentId !== null) last.current = incidentId;
    else if (last.current !== null && useEntities.getState().incidents[last.current] !== undefined)
      useSession.setState({ chosenIncidentId: last.current });
  }, [incidentId]);
}

export function RoomPlace() {
  const chosenId = useSession((session) => session.chosenIncidentId);
  const incident = useEntities((entities) => selectIncident(entities.incidents, chosenId));
  const isKnown = useEntities((entities) => entities.seq !== null);
  const { t } = useWords();
  useLookOn(incident?.id ?? null);
  // At a start the columns of the incident are drawn behind the feed's first rows, which are on their way already.
  const isLaid = useDeferredValue(isKnown);
  return (
    <>
      <h1 className={style.spoken}>{incident?.title ?? t('incident.roomTitle')}</h1>
      {incident === null && isKnown ? <NoIncident /> : <Room incident={isLaid ? incident : null} />}
    </>
  );
}

/** Null while the file is being opened: the feed asks already, the other columns show their shape. */
type MaybeIncident = { readonly incident: Incident | null };

function Room({ incident }: MaybeIncident) {
  const { t } = useWords();
  const canAct = useEntities(selectCanAct);
  const isNarrow = useIsNarrow(NARROW_PX);
  const isWhole = useTimelineView(selectIsWhole);
  const data = useTimeline(incident?.id ?? null, isWhole);
  const evidence = useEvidence(incident?.id ?? null);
  const [knownSize, setKnownSize] = useLayoutSize('room.known', 300);
  const [feedSize, setFeedSize] = useLayoutSize('room.feed', 400);
  const lines = useMemo(
    () => data.items.flatMap((item) => (item.type === 'logLine' ? [item.line] : [])),
    [data.items],
  );
  const standing = evidence.pieces.filter((piece) => piece.unpinnedAt === null).length;
  const canWrite = canAct && incident?.status === 'open';
  useEffect(() => {
    if (incident !== null) openTimeline(incident.id);
  }, [incident]);
  useAmendKey(data.items, canWrite);

  const known = (
    <Region id="known" label={t('incident.regionKnown')} as="aside" className={style.region}>
      {incident === null ? (
        <Skeleton rows={6} />
      ) : (
        <KnownBoards
          key={incident.id}
          incident={incident}
          lines={data.lines}
          standing={standing}
          evidence={evidence}
          canAct={canAct}
          canWrite={canWrite}
        />
      )}
    </Region>
  );
  const feed = <RoomFeed incident={incident} canAct={canAct} pieces={evidence.pieces} />;
  const middle = (
    <SplitPane
      label={t('incident.feedPane')}
      side="end"
      size={feedSize}
      onSizeChange={setFeedSize}
      min={280}
      max={720}
      restMin={420}
      start={
        <Region id="timeline" label={t('incident.regionTimeline')} className={style.region}>
          {incident === null ? (
            <Skeleton rows={12} />
          ) : (
            <Fragment key={incident.id}>
              <VolumePanel
                incident={incident}
                items={data.items}
                limits={<BlindSpots className={style.limits} />}
              />
              <DropPlace incidentId={incident.id} canAct={canWrite}>
                <Timeline incident={incident} data={data} canAmend={canWrite} onAmend={openAmend} />
                <TypingLine incident={incident} canAct={canAct} />
              </DropPlace>
              <AmendDialog lines={lines} />
            </Fragment>
          )}
        </Region>
      }
      end={isNarrow ? <SideTabs feed={feed} known={known} /> : feed}
    />
  );
  if (isNarrow) return middle;
  return (
    <SplitPane
      label={t('incident.knownPane')}
      side="start"
      size={knownSize}
      onSizeChange={setKnownSize}
      min={220}
      max={520}
      restMin={620}
      start={known}
      end={middle}
    />
  );
}

/** Where three columns would leave none of them room, feed and facts share one. */
function SideTabs({ feed, known }: { readonly feed: ReactNode; readonly known: ReactNode }) {
  const { t } = useWords();
  const [tab, setTab] = useState<'feed' | 'known'>('feed');
  return (
    <Tabs
      label={t('incident.sideTabs')}
      selected={tab}
      onSelect={setTab}
      className={style.tabs}
      tabs={[
        { id: 'feed', label: t('incident.regionFeed'), content: feed },
        { id: 'known', label: t('incident.tabKnown'), content: known },
      ]}
    />
  );
}

function NoIncident() {
  const { t } = useWords();
  const canAct = useEntities(selectCanAct);
  return (
    <EmptyState
      icon={<LayoutDashboard />}
      title={t('incident.noneTitle')}
      className={style.empty}
      actions={
        <>
          <Button onPress={() => goTo('feed')}>{t('incident.goToFeed')}</Button>
          <Button
            variant="primary"
            icon={<Flag aria-hidden />}
            isDisabled={!canAct}
            onPress={() => void declareFromFeed()}
          >
            {t('incident.declare')}
          </Button>
        </>
      }
    >
      {t('incident.noneWords')}
    </EmptyState>
  );
}
