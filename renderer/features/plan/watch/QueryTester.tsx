/* A query tried before it is saved: on the reader's own lines at each pause, on stored posts when it is asked for. */
import { useState } from 'react';
import { Tabs } from '../../../ui/Tabs.tsx';
import { useWords } from '../../../words/WordsProvider.tsx';
import { OwnSample } from './OwnSample.tsx';
import { StoredPosts } from './StoredPosts.tsx';
import style from './watch.module.css';

export type TesterProps = {
  readonly query: string;
  /** The record whose sample it is. */
  readonly sampleKey: string;
  readonly excludedAuthors: readonly string[];
  readonly hiddenAuthors: readonly string[];
};

export function QueryTester(props: TesterProps) {
  const { t } = useWords();
  const [tab, setTab] = useState<'own' | 'stored'>('own');
  return (
    <section className={style.tester} aria-label={t('watch.tryTitle')}>
      <h3 className={style.title}>{t('watch.tryTitle')}</h3>
      <Tabs
        label={t('watch.tryTitle')}
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'own', label: t('watch.tryOwn'), content: <OwnSample {...props} /> },
          { id: 'stored', label: t('watch.tryStored'), content: <StoredPosts {...props} /> },
        ]}
      />
    </section>
  );
}
