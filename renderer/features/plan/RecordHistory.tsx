/* The life of a record: who changed what, from what to what, newest first. */
import { useState } from 'react';
import type { FieldChange, PlanStep } from '../../../shared/domain/planHistory.ts';
import type { PlanNounName } from '../../../shared/domain/planNouns.ts';
import { useEntities } from '../../store/entityStore.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import bones from '../../ui/listAndPane.module.css';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { formOf } from './fieldForms.ts';
import style from './plan.module.css';
import type { PlanNames } from './planNames.ts';
import { sayValue } from './sayValue.ts';
import { useHistory } from './usePlan.ts';

type Props = { readonly noun: PlanNounName; readonly id: string; readonly names: PlanNames };

const PAGE = 50;

export function RecordHistory({ noun, id, names }: Props) {
  const { t } = useWords();
  const sayError = useErrorWords();
  const [limit, setLimit] = useState(PAGE);
  const { value, failure, ask } = useHistory(noun, id, limit);
  if (failure !== null && value === null)
    return (
      <Banner
        tone="danger"
        actions={
          <Button isSmall onPress={ask}>
            {t('plan.tryAgain')}
          </Button>
        }
      >
        {sayError(failure)}
      </Banner>
    );
  if (value === null) return <Skeleton rows={4} />;
  if (value.steps.length === 0) return <p className={bones.quiet}>{t('plan.historyEmpty')}</p>;
  return (
    <>
      <ol className={style.steps} aria-label={t('plan.historyTitle')}>
        {value.steps.map((step) => (
          <Step key={step.entryId} step={step} noun={noun} names={names} />
        ))}
      </ol>
      {value.next !== null && limit < 500 && (
        <Button isSmall variant="quiet" onPress={() => setLimit(Math.min(500, limit + PAGE))}>
          {t('plan.historyMore')}
        </Button>
      )}
    </>
  );
}

function Step({ step, noun, names }: { step: PlanStep; noun: PlanNounName; names: PlanNames }) {
  const { t } = useWords();
  const formats = useFormats();
  const person = useEntities((entities) => entities.people[step.person]?.name ?? null);
  return (
    <li className={style.step}>
      <p className={style.stepHead}>
        <strong>{t(`plan.verb_${step.verb}`)}</strong>
        <time dateTime={new Date(step.recordedAt).toISOString()}>{formats.dateTime(step.recordedAt)}</time>
        <span>{person ?? t('plan.erased')}</span>
      </p>
      {step.reason !== null && <p>{step.reason}</p>}
      {step.isErased && <p className={bones.quiet}>{t('plan.stepErased')}</p>}
      {step.voidReason !== null && <p className={bones.quiet}>{t('plan.stepVoid')}</p>}
      {step.verb !== 'added' && <Changes noun={noun} changes={step.changes} names={names} />}
    </li>
  );
}

/** What an entry changed, both sides beside each other. */
export function Changes({
  noun,
  changes,
  names,
}: {
  readonly noun: PlanNounName;
  readonly changes: readonly FieldChange[];
  readonly names: PlanNames;
}) {
  const words = useWords();
  const { t } = words;
  if (changes.length === 0) return null;
  const forms = formOf(noun);
  return (
    <table className={style.changes}>
      <thead className={style.hiddenHead}>
        <tr>
          <th scope="col">{t('plan.field')}</th>
          <th scope="col">{t('plan.before')}</th>
          <th scope="col">{t('plan.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, before, after }) => {
          const form = forms.find((one) => one.field === field);
          return (
            <tr key={field}>
              <th scope="row">{form === undefined ? field : t(form.label)}</th>
              <td>
                <del>{sayValue(form, before, names, words) || t('plan.nothingBefore')}</del>
              </td>
              <td>
                <ins>{sayValue(form, after, names, words) || t('plan.nothingBefore')}</ins>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
