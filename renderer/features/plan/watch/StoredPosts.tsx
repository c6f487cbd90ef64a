/* A query tried by the engine on the newest stored posts. Nothing of it is kept. */
import { useState } from 'react';
import type { WatchTest } from '../../../../shared/contract/watch.ts';
import { WATCH_TEST_MATCHES, WATCH_TEST_MISSES } from '../../../../shared/domain/watchTrial.ts';
import type { Failure } from '../../../../shared/lib/result.ts';
import { parseQuery } from '../../../../shared/scoring/query/parseQuery.ts';
import { api } from '../../../bridge/bridge.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { SegmentedControl } from '../../../ui/RadioGroup.tsx';
import { useErrorWords } from '../../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../../words/WordsProvider.tsx';
import type { TesterProps } from './QueryTester.tsx';
import { TestResult } from './TestResult.tsx';
import style from './watch.module.css';

const SIZES = ['200', '1000', '5000'] as const;
type Size = (typeof SIZES)[number];

type Answer = { readonly wish: string; readonly test: WatchTest };

export function StoredPosts({ query, excludedAuthors, hiddenAuthors }: TesterProps) {
  const { t } = useWords();
  const formats = useFormats();
  const sayError = useErrorWords();
  const [size, setSize] = useState<Size>('1000');
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isTrying, setTrying] = useState(false);
  const canTry = parseQuery(query).ok;
  const wish = { query, limit: Number(size), excludedAuthors, hiddenAuthors };
  const wishKey = JSON.stringify(wish);

  const run = async (): Promise<void> => {
    if (isTrying || !canTry) return;
    setTrying(true);
    setFailure(null);
    const reply = await api.watch.test({
      ...wish,
      excludedAuthors: [...excludedAuthors],
      hiddenAuthors: [...hiddenAuthors],
    });
    setTrying(false);
    if (reply.ok) setAnswer({ wish: wishKey, test: reply.value });
    else setFailure(reply.error);
  };

  const test = answer?.test ?? null;
  const isCut =
    test !== null && (test.matched > WATCH_TEST_MATCHES || test.tested - test.matched > WATCH_TEST_MISSES);
  return (
    <div className={style.trial}>
      <SegmentedControl<Size>
        isSmall
        label={t('watch.howMany')}
        isLabelHidden={false}
        value={size}
        onChange={setSize}
        choices={SIZES.map((id) => ({ id, label: formats.number(Number(id)) }))}
      />
      <div className={style.noteActs}>
        <Button isDisabled={!canTry} isPending={isTrying} onPress={() => void run()}>
          {isTrying ? t('watch.trying') : t('watch.tryNow')}
        </Button>
      </div>
      {failure !== null && <Banner tone="danger">{sayError(failure)}</Banner>}
      {!canTry ? (
        <p className={style.quiet}>{t('watch.mendFirst')}</p>
      ) : test === null ? (
        <p className={style.quiet}>{t('watch.storedIdle')}</p>
      ) : test.tested === 0 ? (
        <p className={style.quiet}>{t('watch.storedEmpty')}</p>
      ) : (
        <>
          {answer?.wish !== wishKey && <p className={style.quiet}>{t('watch.stale')}</p>}
          <TestResult
            first="matches"
            counts={test}
            rows={test.rows.map(({ row, isMatch, marks, listed }) => ({
              key: String(row.id),
              text: row.text,
              title: row.title,
              who: row.handle ?? row.author,
              isMatch,
              marks,
              listed,
            }))}
          />
          {isCut && (
            <p className={style.quiet}>
              {t('watch.rowsCut', { matches: WATCH_TEST_MATCHES, misses: WATCH_TEST_MISSES })}
            </p>
          )}
        </>
      )}
    </div>
  );
}
