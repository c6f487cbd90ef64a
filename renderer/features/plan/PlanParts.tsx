/* The parts of the plan, each noun with its count and what is due in it; above them revision and digest. */
import type { PlanOverview } from '../../../shared/contract/plan.ts';
import { Badge } from '../../ui/Badge.tsx';
import { cx } from '../../ui/cx.ts';
import { ListChecks } from '../../ui/icons.ts';
import bones from '../../ui/listAndPane.module.css';
import { FigureText } from '../../ui/TimeText.tsx';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { PaperCopiesEntry } from './PaperCopiesNote.tsx';
import style from './plan.module.css';
import { PLAN_PARTS } from './planParts.ts';
import { showNoun, showReadiness, usePlanView } from './planView.ts';

/** As much of a digest as is read aloud over a telephone. */
const SHORT_DIGEST = 8;

/** The overview is null while it is on its way: the parts are there, their counts follow. */
export function PlanParts({ overview }: { readonly overview: PlanOverview | null }) {
  const { t } = useWords();
  const formats = useFormats();
  const { noun: shown, isReadiness, register } = usePlanView();
  const parts = new Map(overview?.parts.map((part) => [part.noun, part]));
  return (
    <>
      <h1 className={style.title}>{t('plan.title')}</h1>
      <p className={bones.quiet} title={t('plan.digestHelp')}>
        {overview === null ? (
          '\u00a0'
        ) : (
          <>
            {t('plan.revision', { revision: overview.revision })}
            {' · '}
            <FigureText>{t('plan.digest', { digest: overview.digest.slice(0, SHORT_DIGEST) })}</FigureText>
            {overview.changedAt !== null && (
              <>
                <br />
                {t('plan.changedAt', { moment: formats.dateTime(overview.changedAt) })}
              </>
            )}
          </>
        )}
      </p>
      <button
        type="button"
        className={style.noun}
        aria-current={isReadiness ? 'true' : undefined}
        onClick={showReadiness}
      >
        <ListChecks aria-hidden size={14} />
        <span className={style.nounName}>{t('readiness.open')}</span>
      </button>
      <PaperCopiesEntry isShown={register === 'paperCopies'} isDue={overview !== null} />
      <nav aria-label={t('plan.parts')} className={style.parts}>
        {PLAN_PARTS.map((part) => (
          <section key={part.id} className={style.part}>
            <h2 className={style.partName}>{t(part.label)}</h2>
            {part.nouns.map((noun) => {
              const counts = parts.get(noun);
              return (
                <button
                  key={noun}
                  type="button"
                  className={cx(style.noun)}
                  aria-current={noun === shown && !isReadiness && register === null ? 'true' : undefined}
                  onClick={() => showNoun(noun)}
                >
                  <span className={style.nounName}>{t(`plan.noun_${noun}`)}</span>
                  {counts !== undefined && counts.due > 0 && (
                    <Badge tone="caution">{t('plan.due', { count: counts.due })}</Badge>
                  )}
                  <span className={style.count}>
                    {overview === null ? '' : formats.number(counts?.records ?? 0)}
                  </span>
                </button>
              );
            })}
          </section>
        ))}
      </nav>
    </>
  );
}
