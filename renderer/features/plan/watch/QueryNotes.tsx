/*
 * What is wrong with a query, or probably not meant: each thing with its place, which leads there, and the way to
 * mend it where there is one.
 */
import type { Words } from '../../../../shared/i18n/createWords.ts';
import { mendQuery, type QueryMend } from '../../../../shared/scoring/query/mendQuery.ts';
import type { QueryNotice, QueryProblem } from '../../../../shared/scoring/query/queryProblem.ts';
import { Button } from '../../../ui/Button.tsx';
import { Info, TriangleAlert } from '../../../ui/icons.ts';
import { useWords } from '../../../words/WordsProvider.tsx';
import { placeOf } from './queryPlace.ts';
import style from './watch.module.css';

type Props = {
  /** For aria-describedby of the field. */
  readonly id: string;
  readonly text: string;
  readonly problems: readonly QueryProblem[];
  readonly notices: readonly QueryNotice[];
  readonly isReadOnly: boolean;
  readonly onGo: (remark: QueryProblem | QueryNotice) => void;
  readonly onMend: (mend: QueryMend) => void;
};

export function QueryNotes({ id, text, problems, notices, isReadOnly, onGo, onMend }: Props) {
  const { t } = useWords();
  return (
    <ul id={id} className={style.notes}>
      {[...problems, ...notices].map((remark, index) => {
        const mend = isReadOnly ? null : mendQuery(text, remark);
        const isProblem = index < problems.length;
        const place = sayPlace(text, remark.at, t);
        return (
          <li
            key={`${remark.code} ${remark.at}`}
            className={style.note}
            data-problem={isProblem || undefined}
          >
            {isProblem ? <TriangleAlert aria-hidden size={14} /> : <Info aria-hidden size={14} />}
            <div>
              <p>
                <strong>{place}</strong> — {t(`query.${remark.code}`, remark.data)}
              </p>
              <div className={style.noteActs}>
                {mend !== null && (
                  <Button isSmall onPress={() => onMend(mend)}>
                    {sayMend(text, mend, t)}
                  </Button>
                )}
                <Button
                  isSmall
                  variant="quiet"
                  aria-label={t('watch.goTo', { place })}
                  onPress={() => onGo(remark)}
                >
                  {t('watch.go')}
                </Button>
              </div>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** The place as people count. */
export function sayPlace(text: string, at: number, t: Words['t']): string {
  const { line, column, isOneLine } = placeOf(text, at);
  return isOneLine ? t('watch.column', { column }) : t('watch.lineColumn', { line, column });
}

function sayMend(text: string, { at, end, insert }: QueryMend, t: Words['t']): string {
  const gone = text.slice(at, end).trim();
  if (insert.trim() === '') return gone === '' ? t('watch.mendBlank') : t('watch.mendRemove', { text: gone });
  if (gone === '') return t('watch.mendAdd', { text: insert.trim() });
  return t('watch.mendReplace', { text: insert.trim() });
}
