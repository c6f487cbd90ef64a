/* What the next run will do, and what the last one did, in whole sentences. */
import type { RetentionFacts, RetentionTally } from '../../../shared/contract/retention.ts';
import { useEntities } from '../../store/entityStore.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './retention.module.css';

type Props = { readonly facts: RetentionFacts };

function Kept({ cited, inIncident }: Pick<RetentionTally, 'cited' | 'inIncident'>) {
  const { t } = useWords();
  if (cited === 0 && inIncident === 0) return null;
  return (
    <ul className={style.lines}>
      {cited > 0 && <li>{t('retention.citedKept', { count: cited })}</li>}
      {inIncident > 0 && <li>{t('retention.incidentKept', { count: inIncident })}</li>}
    </ul>
  );
}

export function NextRun({ facts }: Props) {
  const { t } = useWords();
  const formats = useFormats();
  const { next, before } = facts;
  return (
    <section className={style.part}>
      <h2 className={style.partName}>{t('retention.nextTitle')}</h2>
      {next === null || before === null ? (
        <p className={style.main}>{t('retention.nothingGoes')}</p>
      ) : (
        <>
          <p className={style.main}>
            {next.due === 0 ? t('retention.noneDue') : t('retention.due', { count: next.due })}
          </p>
          <Kept {...next} />
          <p className={style.quiet}>
            {t('retention.before', { day: formats.date(before) })} {t('retention.daily')}
          </p>
        </>
      )}
    </section>
  );
}

export function LastRun({ facts: { last } }: Props) {
  const { t } = useWords();
  const formats = useFormats();
  const people = useEntities((entities) => entities.people);
  const nameOf = (id: string): string => people[id]?.name ?? t('retention.somebody');
  return (
    <section className={style.part}>
      <h2 className={style.partName}>{t('retention.lastTitle')}</h2>
      {last === null ? (
        <p className={style.text}>{t('retention.never')}</p>
      ) : (
        <>
          <p className={style.text}>
            {last.by === null
              ? t('retention.lastAt', { moment: formats.dateTime(last.at) })
              : t('retention.lastAtBy', { moment: formats.dateTime(last.at), name: nameOf(last.by) })}{' '}
            {t('retention.lastRemoved', { count: last.removed })}
          </p>
          <Kept {...last} />
        </>
      )}
    </section>
  );
}
