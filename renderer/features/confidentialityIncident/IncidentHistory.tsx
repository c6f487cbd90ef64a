/* Who changed what of an incident of the register, newest first; the old words struck through. */
import type { ConfidentialityStep } from '../../../shared/domain/confidentialityIncident.ts';
import type { FieldChange } from '../../../shared/domain/planHistory.ts';
import { useEntities } from '../../store/entityStore.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import bones from '../../ui/listAndPane.module.css';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './confidentiality.module.css';
import type { FieldName } from './incidentDraft.ts';
import { useIncidentLife } from './useRegister.ts';

type Props = { readonly id: string; readonly timeZone: string };

const MOMENTS = ['awareAt', 'authorityNotifiedAt', 'personsNotifiedAt'];

export function IncidentHistory({ id, timeZone }: Props) {
  const { t } = useWords();
  const sayError = useErrorWords();
  const { value, failure, ask } = useIncidentLife(id);
  return (
    <section>
      <h3 className={style.partName}>{t('confidentialityIncident.history')}</h3>
      {value === null ? (
        failure === null ? (
          <Skeleton rows={2} />
        ) : (
          <Banner
            tone="danger"
            actions={
              <Button isSmall onPress={ask}>
                {t('confidentialityIncident.retry')}
              </Button>
            }
          >
            {sayError(failure)}
          </Banner>
        )
      ) : (
        <ol className={style.steps} aria-label={t('confidentialityIncident.history')}>
          {value.steps.map((step) => (
            <Step key={step.entryId} step={step} timeZone={timeZone} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Step({ step, timeZone }: { readonly step: ConfidentialityStep; readonly timeZone: string }) {
  const { t } = useWords();
  const formats = useFormats(timeZone);
  const person = useEntities((entities) => entities.people[step.person]?.name ?? null);
  return (
    <li>
      <p className={style.stepHead}>
        <strong>{t(`confidentialityIncident.verb_${step.verb}`)}</strong>{' '}
        <time dateTime={new Date(step.recordedAt).toISOString()}>{formats.dateTime(step.recordedAt)}</time>{' '}
        <span>{person ?? t('confidentialityIncident.erased')}</span>
      </p>
      {step.reason !== null && <p>{step.reason}</p>}
      {step.isErased && <p className={bones.quiet}>{t('confidentialityIncident.erased')}</p>}
      {step.changes.length > 0 && <Changes changes={step.changes} timeZone={timeZone} />}
    </li>
  );
}

function Changes({
  changes,
  timeZone,
}: {
  readonly changes: readonly FieldChange[];
  readonly timeZone: string;
}) {
  const { t } = useWords();
  const formats = useFormats(timeZone);
  const sayValue = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return t('confidentialityIncident.nothing');
    if (typeof value === 'boolean')
      return t(value ? 'confidentialityIncident.yes' : 'confidentialityIncident.no');
    if (field === 'risk') return t(`confidentialityIncident.risk_${value as 'serious'}`);
    if (MOMENTS.includes(field)) return formats.dateTimeWithZone(Number(value));
    return typeof value === 'number' ? formats.number(value) : String(value);
  };
  return (
    <table className={style.changes}>
      <thead className={style.hiddenHead}>
        <tr>
          <th scope="col">{t('confidentialityIncident.field')}</th>
          <th scope="col">{t('confidentialityIncident.before')}</th>
          <th scope="col">{t('confidentialityIncident.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">
              {field === 'timeZone' ? field : t(`confidentialityIncident.${field as WordedField}`)}
            </th>
            <td>
              <del>{sayValue(field, before)}</del>
            </td>
            <td>
              <ins>{sayValue(field, after)}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type WordedField = Exclude<FieldName, 'timeZone'>;
