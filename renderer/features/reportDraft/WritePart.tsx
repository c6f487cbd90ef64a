/*
 * Writing the report: its parts in their order, the words of the one that is chosen in two languages, and how the whole
 * is classified. What was submitted, approved or issued can be read here and not changed, and says why.
 */
import { useState } from 'react';
import { standingDraft } from '../../../shared/domain/reportDraftRules.ts';
import type { ReportDraft } from '../../../shared/domain/reportDraftState.ts';
import type { Locale } from '../../../shared/lib/locale.ts';
import { useEntities } from '../../store/entityStore.ts';
import { selectCanAct } from '../../store/select.ts';
import { useSession } from '../../store/session.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { NotebookPen } from '../../ui/icons.ts';
import { Region } from '../../ui/Region.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { BeginButton } from './BeginButton.tsx';
import { DraftHead } from './DraftHead.tsx';
import { DraftSettings } from './DraftSettings.tsx';
import { PartEditor } from './PartEditor.tsx';
import { type ChosenPart, PartList } from './PartList.tsx';
import style from './reportDraft.module.css';
import { useReportDrafts } from './useReportDrafts.ts';

export type WritePartProps = {
  readonly incidentId: string;
  /** Of the document: in which language a report of one language is begun to be read. */
  readonly locale: Locale;
};

/** Each incident has an editor of its own. */
export function WritePart({ incidentId, locale }: WritePartProps) {
  return <Writing key={incidentId} incidentId={incidentId} locale={locale} />;
}

function Writing({ incidentId, locale }: WritePartProps) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const canAct = useEntities(selectCanAct);
  const isReadOnly = useEntities((entities) => entities.status?.isReadOnly === true);
  const timeZone = useEntities((entities) => entities.incidents[incidentId]?.timeZone);
  const { value: drafts, failure, retry } = useReportDrafts(incidentId);
  if (drafts === null)
    return failure === null ? (
      <div className={style.waiting}>
        <Skeleton rows={8} />
      </div>
    ) : (
      <EmptyState
        title={t('reportWrite.loadFailed')}
        actions={<Button onPress={retry}>{t('common.retry')}</Button>}
      >
        {sayFailure(failure)}
      </EmptyState>
    );
  const draft = standingDraft(drafts);
  if (draft === null)
    return (
      <EmptyState
        icon={<NotebookPen />}
        title={t('reportWrite.noneTitle')}
        actions={
          <BeginButton incidentId={incidentId} canAct={canAct}>
            {t('reportWrite.begin')}
          </BeginButton>
        }
      >
        {isReadOnly ? t('reportWrite.readOnly') : t('reportWrite.noneWords')}
      </EmptyState>
    );
  return (
    <Draft
      key={draft.id}
      draft={draft}
      drafts={drafts}
      locale={locale}
      timeZone={timeZone}
      canAct={canAct}
      isReadOnly={isReadOnly}
    />
  );
}

type DraftProps = {
  readonly draft: ReportDraft;
  readonly drafts: readonly ReportDraft[];
  readonly locale: Locale;
  readonly timeZone: string | undefined;
  readonly canAct: boolean;
  readonly isReadOnly: boolean;
};

function Draft({ draft, drafts, locale, timeZone, canAct, isReadOnly }: DraftProps) {
  const { t } = useWords();
  const [chosen, choose] = useState<ChosenPart>('summary');
  const person = useSession((session) => session.desk?.personId ?? '');
  const canWrite = canAct && draft.status === 'draft';
  return (
    <div className={style.place}>
      <DraftHead draft={draft} drafts={drafts} timeZone={timeZone} canAct={canAct} />
      {isReadOnly && (
        <Banner isSilent tone="warning">
          {t('reportWrite.readOnly')}
        </Banner>
      )}
      <div className={style.columns}>
        <Region id="reportOutline" label={t('reportWrite.outline')} as="nav" className={style.outline}>
          <PartList draft={draft} chosen={chosen} onChoose={choose} canWrite={canWrite} />
        </Region>
        <Region id="reportEditor" label={t('reportWrite.editor')} className={style.editor}>
          {chosen === 'whole' ? (
            <DraftSettings draft={draft} canWrite={canWrite} />
          ) : (
            <PartEditor
              key={`${person} ${chosen}`}
              draft={draft}
              section={chosen}
              locale={locale}
              timeZone={timeZone}
              canWrite={canWrite}
            />
          )}
        </Region>
      </div>
    </div>
  );
}
