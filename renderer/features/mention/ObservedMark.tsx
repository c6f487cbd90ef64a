/* In a row: deleted or edited since, hidden by a list, how many say nearly the same. */
import type { ObservedFacts } from '../../../shared/contract/mention.ts';
import type { Formats } from '../../../shared/lib/formats.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './MentionCard.module.css';

type Props = { readonly observed: ObservedFacts; readonly formats: Formats };

export function ObservedMark({ observed, formats }: Props) {
  const { t } = useWords();
  const { deletedAt, editedAt, isHidden, group, firstId } = observed;
  return (
    <>
      {deletedAt !== null ? (
        <span className={style.since} title={formats.dateTimeWithZone(deletedAt)}>
          {t('feed.deletedAt', { time: formats.time(deletedAt) })}
        </span>
      ) : (
        editedAt !== null && (
          <span className={style.since} title={formats.dateTimeWithZone(editedAt)}>
            {t('feed.edited')}
          </span>
        )
      )}
      {isHidden && <span className={style.since}>{t('feed.isHidden')}</span>}
      {group !== null && (
        <span className={style.since} title={t('feed.alike', { count: group.count - 1 })}>
          {`+${formats.number(group.count - 1)}`}
        </span>
      )}
      {firstId !== null && <span className={style.since}>{t('feed.repeats')}</span>}
    </>
  );
}
