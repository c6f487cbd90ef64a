/*
 * Where the report of an incident is made and handed over; beside it, the document as it will be read.
 */
import { useState } from 'react';
import type { Incident } from '../../../shared/domain/incident.ts';
import { DebriefPart } from '../../features/contribution/DebriefPart.tsx';
import { ImprovementPart } from '../../features/improvement/ImprovementPart.tsx';
import { showNoun } from '../../features/plan/planView.ts';
import { useDrafts, useFollowDrafts } from '../../features/report/drafts.ts';
import { HandOverPart } from '../../features/report/HandOverPart.tsx';
import { frozenDraft, wishOf } from '../../features/report/handOver.ts';
import { ReportPreview } from '../../features/report/ReportPreview.tsx';
import { leaveIncident, type ReportTab, showTab, useReportView } from '../../features/report/reportView.ts';
import { WritePart } from '../../features/reportDraft/WritePart.tsx';
import { useEntities } from '../../store/entityStore.ts';
import { listIncidents, selectIncident } from '../../store/select.ts';
import { chooseIncident, goTo, useSession } from '../../store/session.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FileText } from '../../ui/icons.ts';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { Region } from '../../ui/Region.tsx';
import { Select } from '../../ui/Select.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { SplitPane } from '../../ui/SplitPane.tsx';
import { Tabs, type TabView } from '../../ui/Tabs.tsx';
import { levelWord } from '../../words/levelWord.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './report.module.css';
import { useIsNarrow } from './useIsNarrow.ts';
import { useLayoutSize } from './useLayoutSize.ts';

/** Below this width of the window the preview is one of the tabs. */
const NARROW_PX = 900;

export function ReportRoom() {
  const { t } = useWords();
  const incidents = useEntities((entities) => entities.incidents);
  const isKnown = useEntities((entities) => entities.seq !== null);
  const chosenId = useSession((session) => session.chosenIncidentId);
  const listed = listIncidents(incidents);
  const incident = selectIncident(incidents, chosenId) ?? listed[0] ?? null;
  useFollowDrafts(incident?.id ?? null);
  if (!isKnown) return <Skeleton rows={8} />;
  if (incident === null) {
    return (
      <EmptyState
        icon={<FileText />}
        title={t('reportDesk.noneTitle')}
        actions={<Button onPress={() => goTo('feed')}>{t('reportDesk.goToFeed')}</Button>}
      >
        {t('reportDesk.noneWords')}
      </EmptyState>
    );
  }
  return (
    <div className={style.place}>
      <header className={style.head}>
        <h1 className={style.title}>{t('reportDesk.title')}</h1>
        <Select
          isLabelHidden
          className={style.incident}
          label={t('reportDesk.incident')}
          choices={listed.map((one) => ({
            id: one.id,
            label: one.title ?? t('incident.erasedTitle'),
            note: one.status === 'closed' ? t('incident.closed') : undefined,
            icon: <LevelMark level={one.level} word={levelWord(one.level, t)} look="shape" size="small" />,
          }))}
          value={incident.id}
          onChange={(id) => {
            chooseIncident(id);
            leaveIncident();
          }}
        />
      </header>
      <Desk key={incident.id} incident={incident} />
    </div>
  );
}

type Props = { readonly incident: Incident };

function Desk({ incident }: Props) {
  const { t } = useWords();
  const isNarrow = useIsNarrow(NARROW_PX);
  const tab = useReportView((view) => view.tab);
  const isHandedOver = tab === 'handOver';
  const [narrow, setNarrow] = useLayoutSize('report.handOver', 480);
  const [wide, setWide] = useLayoutSize('report.write', 800);
  const [isReading, setReading] = useState(false);
  const side = (
    <Region id="reportForm" label={t('reportDesk.title')} className={style.side}>
      <Tabs<ReportTab | 'preview'>
        label={t('reportDesk.tabs')}
        selected={isNarrow && isReading ? 'preview' : tab}
        onSelect={(id) => {
          setReading(id === 'preview');
          if (id !== 'preview') showTab(id);
        }}
        className={style.tabs}
        tabs={[
          ...useTabs(incident),
          ...(isNarrow
            ? [
                {
                  id: 'preview' as const,
                  label: t('reportDesk.preview'),
                  content: <Preview incident={incident} />,
                },
              ]
            : []),
        ]}
      />
    </Region>
  );
  if (isNarrow) return side;
  return (
    <SplitPane
      label={t('reportDesk.pane')}
      side="start"
      size={isHandedOver ? narrow : wide}
      onSizeChange={isHandedOver ? setNarrow : setWide}
      min={340}
      max={1_600}
      restMin={360}
      start={side}
      end={<Preview incident={incident} />}
    />
  );
}

function useTabs(incident: Incident): readonly TabView<ReportTab>[] {
  const { t, locale: screenLocale } = useWords();
  const locale = useReportView((view) => view.locale) ?? screenLocale;
  const { id } = incident;
  return [
    {
      id: 'write',
      label: t('reportDesk.tab_write'),
      content: <WritePart incidentId={id} locale={locale} />,
    },
    { id: 'debrief', label: t('reportDesk.tab_debrief'), content: <DebriefPart incidentId={id} /> },
    {
      id: 'improvement',
      label: t('reportDesk.tab_improvement'),
      content: (
        <ImprovementPart
          incidentId={id}
          onOpenPlan={(noun, recordId) => {
            showNoun(noun, recordId);
            goTo('plan');
          }}
        />
      ),
    },
    {
      id: 'handOver',
      label: t('reportDesk.tab_handOver'),
      content: <HandOverPart incident={incident} />,
    },
  ];
}

/** While it is handed over, what will leave the house; while it is written, everything as it stands now. */
function Preview({ incident }: Props) {
  const { t, locale: screenLocale } = useWords();
  const view = useReportView();
  const known = useDrafts();
  const drafts = known.incidentId === incident.id ? known.drafts : null;
  const wish = wishOf(incident.id, view, drafts ?? [], screenLocale);
  const isHandedOver = view.tab === 'handOver';
  const shown = isHandedOver ? wish : { ...wish, beside: null, profile: 'full' as const, draftId: null };
  const frozen = isHandedOver && wish.draftId !== null ? frozenDraft(drafts ?? []) : null;
  return (
    <Region id="reportPreview" label={t('reportDesk.preview')} className={style.preview}>
      {drafts === null && known.failure === null ? (
        <Skeleton rows={10} />
      ) : (
        <ReportPreview wish={shown} frozen={frozen} />
      )}
    </Region>
  );
}
