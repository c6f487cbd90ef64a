/*
 * The register of confidentiality incidents: the list at the left, the incident that is looked at to the right. While
 * it is empty it says when an incident belongs here.
 */
import { useEntities } from '../../store/entityStore.ts';
import { selectCanAct } from '../../store/select.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FileDown, Lock, Plus } from '../../ui/icons.ts';
import bones from '../../ui/listAndPane.module.css';
import { Region } from '../../ui/Region.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './confidentiality.module.css';
import { exportRegister } from './confidentialityActs.ts';
import { NEW, showIncident, useConfidentialityView } from './confidentialityView.ts';
import { IncidentList } from './IncidentList.tsx';
import { IncidentPane } from './IncidentPane.tsx';
import { useRegister } from './useRegister.ts';

export function RegisterPart() {
  const { t, locale } = useWords();
  const sayError = useErrorWords();
  const canAct = useEntities(selectCanAct);
  const isReadOnly = useEntities((entities) => entities.status?.isReadOnly === true);
  const incidentId = useConfidentialityView((view) => view.incidentId);
  const { value: register, failure, ask } = useRegister();

  if (register === null) {
    return failure === null ? (
      <Skeleton rows={6} />
    ) : (
      <Banner
        tone="danger"
        title={t('confidentialityIncident.loadFailed')}
        actions={
          <Button isSmall onPress={ask}>
            {t('confidentialityIncident.retry')}
          </Button>
        }
      >
        {sayError(failure)}
      </Banner>
    );
  }
  const incident = register.find((one) => one.id === incidentId) ?? null;
  const isWriting = incidentId === NEW && canAct;
  const add = canAct ? (
    <Button isSmall icon={<Plus aria-hidden />} onPress={() => showIncident(NEW)}>
      {t('confidentialityIncident.add')}
    </Button>
  ) : undefined;
  return (
    <div className={bones.place}>
      {isReadOnly && <Banner isSilent>{t('confidentialityIncident.readOnly')}</Banner>}
      {register.length === 0 && !isWriting ? (
        <EmptyState icon={<Lock />} title={t('confidentialityIncident.emptyTitle')} actions={add}>
          {t('confidentialityIncident.emptyWords')}
        </EmptyState>
      ) : (
        <div className={style.columns}>
          <Region id="register" label={t('confidentialityIncident.register')} className={style.register}>
            <p className={style.note}>{t('confidentialityIncident.registerNote')}</p>
            <div className={style.tools}>
              {add}
              <Button
                isSmall
                variant="quiet"
                icon={<FileDown aria-hidden />}
                onPress={() => void exportRegister(locale)}
              >
                {t('confidentialityIncident.export')}
              </Button>
            </div>
            {register.length > 0 && <IncidentList register={register} />}
          </Region>
          <Region
            id="registerIncident"
            label={incident?.fields.title || t('confidentialityIncident.newIncident')}
            className={style.pane}
          >
            {incidentId !== null && (incident !== null || isWriting) ? (
              <IncidentPane key={incidentId} id={incidentId} incident={incident} canAct={canAct} />
            ) : (
              <p className={bones.choose}>{t('confidentialityIncident.choose')}</p>
            )}
          </Region>
        </div>
      )}
    </div>
  );
}
