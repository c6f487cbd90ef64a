/*
 * The plan: its parts at the left, the records of one noun in the middle, the one that is looked at to the
 * right. The same place shows the plan as it stood on a day.
 */
import { useMemo } from 'react';
import { useEntities } from '../../store/entityStore.ts';
import { selectCanAct } from '../../store/select.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { FileDown, FileUp, Printer } from '../../ui/icons.ts';
import bones from '../../ui/listAndPane.module.css';
import { Region } from '../../ui/Region.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { systemTimeZone, useFormats, useWords } from '../../words/WordsProvider.tsx';
import { windowNow } from '../../words/windowClock.ts';
import { AsOfBar } from './AsOfBar.tsx';
import { BeginPlan } from './BeginPlan.tsx';
import { ContactsDialog } from './ContactsDialog.tsx';
import { DayField } from './DayField.tsx';
import { ExportContactsDialog } from './ExportContactsDialog.tsx';
import { ApprovalMatrix } from './MatrixView.tsx';
import { PaperCopies } from './PaperCopies.tsx';
import { PlanParts } from './PlanParts.tsx';
import { PrintDialog } from './PrintDialog.tsx';
import style from './plan.module.css';
import { exportPlan } from './planActs.ts';
import { createPlanNames } from './planNames.ts';
import { NEW, usePlanView } from './planView.ts';
import { RaciMatrix } from './RaciMatrix.tsx';
import { ReadinessView } from './ReadinessView.tsx';
import { RecordList } from './RecordList.tsx';
import { RecordPane } from './RecordPane.tsx';
import { TakeInDialog } from './TakeInDialog.tsx';
import { endOfDay, usePlanOverview, useRecords } from './usePlan.ts';

const NO_RECORDS = [] as const;

export function PlanPlace() {
  const words = useWords();
  const { t } = words;
  const sayError = useErrorWords();
  const formats = useFormats();
  const { noun, recordId, asOfDay, isReadiness, register } = usePlanView();
  const canActNow = useEntities(selectCanAct);
  const isReadOnly = useEntities((entities) => entities.status?.isReadOnly === true);
  const asOf = endOfDay(asOfDay, systemTimeZone());
  const canAct = canActNow && asOf === undefined;
  // What is looked at goes first; the names that it mentions, and how the plan stands as a whole, follow.
  const records = useRecords(noun, asOf);
  const isNext = records.value !== null || records.failure !== null;
  const roles = useRecords('role', asOf, isNext);
  const contacts = useRecords('contact', asOf, isNext);
  const audiences = useRecords('audience', asOf, isNext);
  const overview = usePlanOverview(asOf, isNext);
  const names = useMemo(
    () =>
      createPlanNames(
        {
          role: roles.value ?? NO_RECORDS,
          contact: contacts.value ?? NO_RECORDS,
          audience: audiences.value ?? NO_RECORDS,
        },
        words,
      ),
    [roles.value, contacts.value, audiences.value, words],
  );
  const today = formats.dayKey(windowNow());

  const hasPlan = (records.value?.length ?? 0) > 0;
  if (overview.value === null && !hasPlan) {
    return overview.failure === null ? (
      <Skeleton rows={6} />
    ) : (
      <Banner
        tone="danger"
        actions={
          <Button isSmall onPress={overview.ask}>
            {t('plan.tryAgain')}
          </Button>
        }
      >
        {sayError(overview.failure)}
      </Banner>
    );
  }
  if (overview.value?.revision === 0 && asOf === undefined) {
    return (
      <>
        <BeginPlan canAct={canAct} />
        <TakeInDialog names={names} />
      </>
    );
  }
  const record = records.value?.find((one) => one.id === recordId) ?? null;
  const isWriting = recordId === NEW && canAct;
  return (
    <div className={bones.place}>
      {isReadOnly && <Banner isSilent>{t('plan.readOnly')}</Banner>}
      {asOf !== undefined && asOfDay !== null && (
        <AsOfBar day={asOfDay} asOf={asOf} names={names} canAct={canActNow} />
      )}
      <div className={style.columns}>
        <Region id="planParts" label={t('plan.parts')} className={style.rail}>
          <PlanParts overview={overview.value} />
          <div className={style.railFoot}>
            <DayField
              label={t('plan.asOf')}
              help={t('plan.asOfHelp')}
              value={asOfDay}
              onChange={(day) => usePlanView.setState({ asOfDay: day, recordId: null })}
            />
            <Button
              isSmall
              icon={<Printer aria-hidden />}
              onPress={() => usePlanView.setState({ dialog: 'print', sheet: 'contactSheet' })}
            >
              {t('paper.open')}
            </Button>
            <Button isSmall variant="quiet" icon={<FileDown aria-hidden />} onPress={() => void exportPlan()}>
              {t('plan.export')}
            </Button>
            {canAct && (
              <Button
                isSmall
                variant="quiet"
                icon={<FileUp aria-hidden />}
                onPress={() => usePlanView.setState({ dialog: 'takeIn' })}
              >
                {t('plan.takeIn')}
              </Button>
            )}
          </div>
        </Region>
        {register === 'paperCopies' ? (
          <PaperCopies {...{ names, canAct }} isToday={asOf === undefined} />
        ) : isReadiness ? (
          <Region id="readiness" label={t('readiness.title')} className={style.wide}>
            <ReadinessView today={today} />
          </Region>
        ) : (
          <>
            <Region id="planRecords" label={t(`plan.noun_${noun}`)} className={style.records}>
              {records.failure !== null && records.value === null ? (
                <Banner
                  tone="danger"
                  title={t('plan.loadFailed')}
                  actions={
                    <Button isSmall onPress={records.ask}>
                      {t('plan.tryAgain')}
                    </Button>
                  }
                >
                  {sayError(records.failure)}
                </Banner>
              ) : (
                <RecordList key={noun} noun={noun} records={records.value} today={today} canAdd={canAct} />
              )}
            </Region>
            <Region id="planRecord" label={t('plan.tabFields')} className={style.pane}>
              {recordId !== null && (record !== null || isWriting) ? (
                <RecordPane
                  key={`${noun}/${recordId}`}
                  {...{ noun, recordId, record, names, today, canAct }}
                />
              ) : noun === 'approvalRule' && records.value !== null ? (
                <ApprovalMatrix records={records.value} names={names} />
              ) : noun === 'activity' && records.value !== null ? (
                <RaciMatrix records={records.value} names={names} canAct={canAct} />
              ) : (
                <p className={bones.quiet}>{t('plan.choose')}</p>
              )}
            </Region>
          </>
        )}
      </div>
      <TakeInDialog names={names} />
      <PrintDialog names={names} canAct={canActNow} />
      <ContactsDialog />
      <ExportContactsDialog />
    </div>
  );
}
