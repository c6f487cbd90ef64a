/* What a query asks for, in plain words. */
import { useMemo } from 'react';
import type { QueryNode } from '../../../../shared/scoring/query/queryNode.ts';
import { useWords } from '../../../words/WordsProvider.tsx';
import { sayQuery } from './sayQuery.ts';
import style from './watch.module.css';

/** More things of one list than these are counted, not read. */
const SHOWN = 12;

export function QueryMeaning({ query }: { readonly query: QueryNode }) {
  const words = useWords();
  const { t } = words;
  const { all, any, none } = useMemo(() => sayQuery(query, words), [query, words]);
  const lists = [
    ...(all.length > 0 ? [{ title: t('watch.meaningAll'), parts: all }] : []),
    ...any.map((parts) => ({ title: t('watch.meaningAny'), parts })),
    ...(none.length > 0 ? [{ title: t('watch.meaningNone'), parts: none }] : []),
  ];
  return (
    <section aria-label={t('watch.meaning')} className={style.meaning}>
      <h3 className={style.title}>{t('watch.meaning')}</h3>
      {lists.map(({ title, parts }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lists have no other name, and hold nothing of their own.
        <p key={index}>
          <strong>{title}</strong> <bdi>{parts.slice(0, SHOWN).join(' · ')}</bdi>
          {parts.length > SHOWN && ` · ${t('watch.more', { count: parts.length - SHOWN })}`}
        </p>
      ))}
    </section>
  );
}
