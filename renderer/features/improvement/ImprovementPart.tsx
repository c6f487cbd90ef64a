/*
 * The improvement plan: what was found, what is done about it and by whom, what is late, and what the plan has taken in.
 */
import type { PlanNounName } from '../../../shared/domain/planNouns.ts';
import { useEntities } from '../../store/entityStore.ts';
import { selectCanAct } from '../../store/select.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ListChecks, Plus } from '../../ui/icons.ts';
import { SegmentedControl } from '../../ui/RadioGroup.tsx';
import { Region } from '../../ui/Region.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useMinute } from '../../words/useNow.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { ImprovementDialogs } from './ImprovementDialogs.tsx';
import { ImprovementRow } from './ImprovementRow.tsx';
import style from './improvement.module.css';
import {
  closeImprovementDialog,
  openImprovementDialog,
  SHOWN,
  type Shown,
  useImprovementView,
} from './improvementView.ts';
import { isShown, sortImprovements } from './sortImprovements.ts';
import { useClauses, useImprovements, useOwnerNames } from './useImprovements.ts';

/** Leads to a noun of the plan, and to one of its records when it is named. */
export type OpenPlan = (noun: PlanNounName, recordId: string | null) => void;

export type ImprovementPartProps = {
  readonly incidentId: string;
  readonly onOpenPlan: OpenPlan;
};

/** Each incident has an improvement plan of its own. */
export function ImprovementPart(props: ImprovementPartProps) {
  return <Improvements key={props.incidentId} {...props} />;
}

function Improvements({ incidentId, onOpenPlan }: ImprovementPartProps) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const canAct = useEntities(selectCanAct);
  const isReadOnly = useEntities((entities) => entities.status?.isReadOnly === true);
  const timeZone = useEntities((entities) => entities.incidents[incidentId]?.timeZone);
  const formats = useFormats(timeZone);
  const today = formats.dayKey(useMinute());
  const dialog = useImprovementView((view) => view.dialog);
  const shown = useImprovementView((view) => view.shown);
  const { value, failure, retry } = useImprovements(incidentId);
  const clauses = useClauses();
  const ownerOf = useOwnerNames(value ?? []);
  if (value === null)
    return failure === null ? (
      <div className={style.waiting}>
        <Skeleton rows={6} />
      </div>
    ) : (
      <EmptyState
        title={t('improvementDesk.loadFailed')}
        actions={<Button onPress={retry}>{t('common.retry')}</Button>}
      >
        {sayFailure(failure)}
      </EmptyState>
    );
  const add = (
    <Button
      variant="primary"
      icon={<Plus aria-hidden />}
      isDisabled={!canAct}
      onPress={() => openImprovementDialog({ kind: 'open' })}
    >
      {t('improvementDesk.open')}
    </Button>
  );
  const rows = sortImprovements(value).filter((one) => isShown(one, shown, today));
  return (
    <Region id="improvement" label={t('improvementDesk.title')} className={style.place}>
      <header className={style.head}>
        <div className={style.headWords}>
          <h2 className={style.title}>{t('improvementDesk.title')}</h2>
          <p className={style.note}>{t('improvementDesk.intro')}</p>
        </div>
        {value.length > 0 && add}
      </header>
      {isReadOnly && (
        <Banner isSilent tone="warning">
          {t('improvementDesk.readOnly')}
        </Banner>
      )}
      {value.length === 0 ? (
        <EmptyState icon={<ListChecks />} title={t('improvementDesk.emptyTitle')} actions={add}>
          {t('improvementDesk.emptyWords')}
        </EmptyState>
      ) : (
        <>
          <div className={style.bar}>
            <SegmentedControl<Shown>
              isSmall
              label={t('improvementDesk.show')}
              value={shown}
              onChange={(next) => useImprovementView.setState({ shown: next })}
              choices={SHOWN.map((id) => ({ id, label: t(`improvementDesk.show_${id}`) }))}
            />
            <p className={style.note}>{t('improvementDesk.count', { count: rows.length })}</p>
          </div>
          {rows.length === 0 && <p className={style.note}>{t('improvementDesk.showNone')}</p>}
          <ul className={style.list} aria-label={t('improvementDesk.title')}>
            {rows.map((one) => (
              <ImprovementRow
                key={one.id}
                improvement={one}
                owner={ownerOf(one)}
                clause={clauses.find(({ id }) => id === one.clauseId) ?? null}
                today={today}
                timeZone={timeZone}
                canAct={canAct}
              />
            ))}
          </ul>
        </>
      )}
      {dialog !== null && (
        <ImprovementDialogs
          dialog={dialog}
          incidentId={incidentId}
          improvements={value}
          clauses={clauses}
          today={today}
          timeZone={timeZone}
          onOpenPlan={onOpenPlan}
          onClose={closeImprovementDialog}
        />
      )}
    </Region>
  );
}
