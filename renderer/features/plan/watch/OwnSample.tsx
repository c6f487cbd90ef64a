/* The reader's own lines, tried in the page at each pause of typing. */
import { useMemo } from 'react';
import { parseQuery } from '../../../../shared/scoring/query/parseQuery.ts';
import { createQueryTest } from '../../../../shared/scoring/query/testQuery.ts';
import { TextArea } from '../../../ui/TextArea.tsx';
import { useWords } from '../../../words/WordsProvider.tsx';
import { keepSample, readSample, SAMPLE_LIMIT, SAMPLE_LINES, useSamples } from './ownSample.ts';
import type { TesterProps } from './QueryTester.tsx';
import { TestResult } from './TestResult.tsx';
import { useSettled } from './useSettled.ts';
import style from './watch.module.css';

const PAUSE_MS = 150;

/** Fields that a pasted line cannot answer. */
const UNANSWERED = /(?:^|[\s("])(?:lang|site|network):/u;

export function OwnSample({ query, sampleKey, excludedAuthors, hiddenAuthors }: TesterProps) {
  const { t } = useWords();
  const sample = useSamples(({ samples }) => samples[sampleKey] ?? '');
  const lists = JSON.stringify([excludedAuthors, hiddenAuthors]);
  const wish = useSettled(
    useMemo(() => ({ query, sample, lists }), [query, sample, lists]),
    PAUSE_MS,
  );
  const result = useMemo(() => {
    const parsed = parseQuery(wish.query);
    const { posts, isCut } = readSample(wish.sample);
    if (!parsed.ok || posts.length === 0) return null;
    const [excluded, hidden] = JSON.parse(wish.lists) as readonly (readonly string[])[];
    const test = createQueryTest(parsed.query, [
      { excludedAuthors: excluded ?? [], hiddenAuthors: hidden ?? [] },
    ]);
    const rows = posts.map((post, index) => ({
      key: String(index),
      text: post.text,
      title: null,
      who: post.handle ? `@${post.handle}` : null,
      ...test.ask(post),
    }));
    return { counts: test.counts(), rows, isCut };
  }, [wish]);
  const isReadable = parseQuery(query).ok;
  return (
    <div className={style.trial}>
      <TextArea
        label={t('watch.sample')}
        help={t('watch.sampleHelp')}
        value={sample}
        onChange={(text) => keepSample(sampleKey, text)}
        maxLength={SAMPLE_LIMIT}
        rows={4}
        maxRows={8}
      />
      {!isReadable && query.trim() !== '' ? (
        <p className={style.quiet}>{t('watch.mendFirst')}</p>
      ) : result === null ? (
        <p className={style.quiet}>{t('watch.sampleEmpty')}</p>
      ) : (
        <>
          {UNANSWERED.test(wish.query) && <p className={style.quiet}>{t('watch.sampleFields')}</p>}
          {result.isCut && <p className={style.quiet}>{t('watch.sampleCut', { count: SAMPLE_LINES })}</p>}
          <TestResult first="all" counts={result.counts} rows={result.rows} />
        </>
      )}
    </div>
  );
}
