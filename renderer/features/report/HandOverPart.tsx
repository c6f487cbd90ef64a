/*
 * Handing the report over: how far its version is, in which language and form, for whom, and what was handed over
 * before. The button stands at the foot, in sight whatever is scrolled.
 */
import type { Incident } from '../../../shared/domain/incident.ts';
import { REPORT_RECEIVERS_LIMIT } from '../../../shared/domain/limits.ts';
import { standingDraft } from '../../../shared/domain/reportDraftRules.ts';
import type { ReportDraft } from '../../../shared/domain/reportDraftState.ts';
import { useEntities } from '../../store/entityStore.ts';
import { selectCanAct } from '../../store/select.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { SegmentedControl } from '../../ui/RadioGroup.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { DraftDialogs } from './DraftDialogs.tsx';
import { DraftPanel } from './DraftPanel.tsx';
import { askDraftsAgain, useDrafts } from './drafts.ts';
import { FormChoice } from './FormChoice.tsx';
import style from './handOver.module.css';
import {
  frozenDraft,
  issuableDraft,
  type ReportSource,
  receiversOf,
  receiversProblem,
  wishOf,
} from './handOver.ts';
import { IssueList } from './IssueList.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { choose, useReportView } from './reportView.ts';
import { SaveFoot } from './SaveFoot.tsx';
import { UnfinishedBanners } from './UnfinishedBanners.tsx';

export function HandOverPart({ incident }: { readonly incident: Incident }) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const { incidentId, drafts, failure } = useDrafts();
  if (incidentId !== incident.id || drafts === null) {
    return failure === null ? (
      <div className={style.scroll}>
        <p className={style.note}>{t('reportHandOver.loading')}</p>
        <Skeleton rows={6} />
      </div>
    ) : (
      <div className={style.scroll}>
        <Banner
          tone="danger"
          title={t('reportHandOver.failed')}
          actions={
            <Button isSmall onPress={askDraftsAgain}>
              {t('common.retry')}
            </Button>
          }
        >
          {sayFailure(failure)}
        </Banner>
      </div>
    );
  }
  return <Ready incident={incident} drafts={drafts} />;
}

type Props = { readonly incident: Incident; readonly drafts: readonly ReportDraft[] };

function Ready({ incident, drafts }: Props) {
  const { t, locale: screenLocale } = useWords();
  const view = useReportView();
  const canAct = useEntities(selectCanAct);
  const isLive = useEntities((entities) => entities.connection.state === 'live');
  const isReadOnly = useEntities((entities) => entities.status?.isReadOnly === true);
  const wish = wishOf(incident.id, view, drafts, screenLocale);
  const standing = standingDraft(drafts);
  const frozen = frozenDraft(drafts);
  const isIssuable = view.source === 'version' && issuableDraft(drafts) !== null;
  const problem = isIssuable ? receiversProblem(receiversOf(view.receivers)) : null;
  return (
    <>
      <div className={style.scroll}>
        {!isLive && <Banner tone="warning">{t('reportHandOver.offline')}</Banner>}
        {isReadOnly && <Banner isSilent>{t('reportHandOver.readOnly')}</Banner>}
        <UnfinishedBanners incidentId={incident.id} timeZone={incident.timeZone} />
        <DraftPanel incident={incident} drafts={drafts} canAct={canAct} />
        {frozen !== null && (
          <SegmentedControl<ReportSource>
            isLabelHidden={false}
            label={t('reportHandOver.source')}
            value={view.source}
            onChange={(source) => choose({ source })}
            choices={[
              { id: 'version', label: t('reportHandOver.sourceVersion', { number: frozen.number ?? '…' }) },
              { id: 'now', label: t('reportHandOver.sourceNow') },
            ]}
          />
        )}
        <LanguageChoice wish={wish} frozen={view.source === 'now' ? null : frozen} />
        <FormChoice profile={view.profile} format={view.format} />
        {isIssuable && (
          <TextArea
            label={t('reportHandOver.receivers')}
            help={t('reportHandOver.receiversHelp')}
            error={
              problem === null
                ? undefined
                : t(`reportHandOver.receivers_${problem}`, { count: REPORT_RECEIVERS_LIMIT })
            }
            rows={2}
            value={view.receivers}
            onChange={(receivers) => choose({ receivers })}
          />
        )}
        {incident.status === 'open' && <p className={style.note}>{t('reportDesk.openIncident')}</p>}
        <IssueList drafts={drafts} timeZone={incident.timeZone} />
      </div>
      <SaveFoot wish={wish} isDisabled={!isLive || problem !== null} isIssuable={isIssuable} />
      {standing !== null && <DraftDialogs draft={standing} />}
    </>
  );
}
