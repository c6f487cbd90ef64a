/*
 * The response desk: texts at the left, the one that is worked on in the middle, its signatures and publication to the
 * right.
 */
import { useMemo } from 'react';
import type { StatementDesk } from '../../../shared/contract/statement.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import { useEntities } from '../../store/entityStore.ts';
import { selectCanAct } from '../../store/select.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Megaphone, Plus } from '../../ui/icons.ts';
import { Region } from '../../ui/Region.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { ApprovalPart } from './ApprovalPart.tsx';
import { PublicationPart } from './PublicationPart.tsx';
import { StatementDialogs } from './StatementDialogs.tsx';
import { StatementEditor } from './StatementEditor.tsx';
import { StatementList } from './StatementList.tsx';
import style from './statement.module.css';
import { openStatementDialog, useStatementView } from './statementView.ts';
import { useStatementDesk } from './useStatementDesk.ts';

export type SpeakPartProps = {
  readonly incident: Incident | null;
  /** Sheets of codes, from their own feature. */
  readonly sheets: (desk: StatementDesk, onChanged: () => void) => React.ReactNode;
};

export function SpeakPart({ incident, sheets }: SpeakPartProps) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const canAct = useEntities(selectCanAct) && incident?.status !== 'closed';
  const { value: desk, failure, retry } = useStatementDesk(incident?.id ?? null);
  const { chosenId, begun, dialog } = useStatementView();
  // The desk has it in a moment; of another incident it never will.
  const isBegun = begun !== null && begun.id === chosenId && begun.incidentId === (incident?.id ?? null);
  const chosen = useMemo(
    () =>
      desk?.statements.find(({ id }) => id === chosenId) ??
      (isBegun ? undefined : desk?.statements.find((one) => !one.isWithdrawn)),
    [desk, chosenId, isBegun],
  );
  if (desk === null)
    return failure === null ? (
      <Skeleton rows={8} />
    ) : (
      <Banner tone="danger" actions={<Button onPress={retry}>{t('common.retry')}</Button>}>
        {sayFailure(failure)}
      </Banner>
    );
  return (
    <div className={style.place}>
      <header className={style.head}>
        <h1 className={style.title}>{t('statement.place')}</h1>
        <span className={style.note}>
          {incident === null ? t('statement.noIncident') : (incident.title ?? t('incident.erasedTitle'))}
        </span>
        <Button
          isSmall
          variant="primary"
          icon={<Plus aria-hidden size={14} />}
          isDisabled={!canAct}
          onPress={() => openStatementDialog({ kind: 'new' })}
        >
          {t('statement.newText')}
        </Button>
      </header>
      {failure !== null && <Banner tone="warning">{sayFailure(failure)}</Banner>}
      <div className={style.columns}>
        <Region id="statements" label={t('statement.listTitle')} className={style.column}>
          <StatementList desk={desk} chosenId={chosen?.id ?? null} timeZone={incident?.timeZone} />
          {sheets(desk, retry)}
        </Region>
        {chosen === undefined ? (
          <Region id="statement" label={t('statement.preview')} className={style.middle}>
            {isBegun ? (
              <Skeleton rows={8} />
            ) : (
              <EmptyState icon={<Megaphone />} title={t('statement.empty')}>
                {t('statement.emptyChoice')}
              </EmptyState>
            )}
          </Region>
        ) : (
          <>
            <Region id="statement" label={t('statement.preview')} className={style.middle}>
              <StatementEditor
                key={chosen.id}
                statement={chosen}
                desk={desk}
                incident={incident}
                canAct={canAct}
              />
            </Region>
            <Region id="approval" label={t('statement.approval')} className={style.column}>
              <ApprovalPart statement={chosen} desk={desk} incident={incident} canAct={canAct} />
              <PublicationPart statement={chosen} desk={desk} incident={incident} canAct={canAct} />
            </Region>
          </>
        )}
      </div>
      {dialog !== null && <StatementDialogs dialog={dialog} desk={desk} incident={incident} />}
    </div>
  );
}
