/* What differs between two plans, record by record, both sides beside each other. */
import type { PlanDifference } from '../../../shared/domain/planHistory.ts';
import { Badge } from '../../ui/Badge.tsx';
import bones from '../../ui/listAndPane.module.css';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './plan.module.css';
import type { PlanNames } from './planNames.ts';
import { Changes } from './RecordHistory.tsx';
import { recordTitle } from './recordTitle.ts';

type Props = { readonly differences: readonly PlanDifference[]; readonly names: PlanNames };

/** A file may differ in thousands of records: the first are shown, the counts say the rest. */
const SHOWN = 200;

export function Differences({ differences, names }: Props) {
  const words = useWords();
  const { t } = words;
  if (differences.length === 0) return <p className={bones.quiet}>{t('plan.noDifference')}</p>;
  return (
    <ul className={style.differences} aria-label={t('plan.differences')}>
      {differences.slice(0, SHOWN).map(({ noun, id, what, before, after, changes }) => (
        <li key={`${noun}/${id}`} className={style.step}>
          <p className={style.stepHead}>
            <Badge tone="outline">{t(`plan.what_${what}`)}</Badge>
            <strong>
              <bdi>{recordTitle(noun, (after ?? before)?.fields ?? {}, words)}</bdi>
            </strong>
            <span className={bones.quiet}>{t(`plan.noun_${noun}`)}</span>
          </p>
          {what === 'changed' && <Changes noun={noun} changes={changes} names={names} />}
        </li>
      ))}
      {differences.length > SHOWN && <li>…</li>}
    </ul>
  );
}
