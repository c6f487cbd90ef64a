/*
 * What a trial found: how many match, which ones with the hits marked, which ones do not, and in how many posts each
 * term is found, the most frequent first.
 */
import { useMemo, useState } from 'react';
import type { TestCounts, TestedPost } from '../../../../shared/scoring/query/testQuery.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Check, Minus } from '../../../ui/icons.ts';
import { MarkedText } from '../../../ui/MarkedText.tsx';
import { SegmentedControl } from '../../../ui/RadioGroup.tsx';
import { Table } from '../../../ui/Table.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { useFormats, useWords } from '../../../words/WordsProvider.tsx';
import style from './watch.module.css';

export type ResultRow = TestedPost & {
  readonly key: string;
  readonly text: string;
  readonly title: string | null;
  readonly who: string | null;
};

type Shown = 'all' | 'matches' | 'misses';
type Props = {
  readonly counts: TestCounts;
  readonly rows: readonly ResultRow[];
  /** What is shown first. */
  readonly first: Shown;
};

export function TestResult({ counts, rows, first }: Props) {
  const { t } = useWords();
  const formats = useFormats();
  const [shown, setShown] = useState<Shown>(first);
  const { tested, matched, excluded, hidden } = counts;
  const summary = [
    t('watch.summary', { matched, tested }),
    ...(excluded > 0 ? [t('watch.summaryExcluded', { count: excluded })] : []),
    ...(hidden > 0 ? [t('watch.summaryHidden', { count: hidden })] : []),
  ].join(' · ');
  const terms = useMemo(
    () => [...counts.terms].sort((a, b) => b.matched - a.matched || b.held - a.held),
    [counts],
  );
  const list = rows.filter(({ isMatch }) => shown === 'all' || isMatch === (shown === 'matches'));
  return (
    <>
      <p className={style.summary} role="status">
        {summary}
      </p>
      <SegmentedControl<Shown>
        isSmall
        label={t('watch.show')}
        isLabelHidden
        value={shown}
        onChange={setShown}
        choices={[
          { id: 'all', label: t('watch.showAll') },
          { id: 'matches', label: t('watch.showMatches') },
          { id: 'misses', label: t('watch.showMisses') },
        ]}
      />
      {list.length === 0 ? (
        <p className={style.quiet}>{t('watch.noneOfThese')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled list must be reached by keyboard
        <ul className={style.posts} aria-label={t('watch.posts')} tabIndex={0}>
          {list.map((row) => (
            <li key={row.key} className={style.post} data-match={row.isMatch || undefined}>
              {row.isMatch ? <Check aria-hidden size={14} /> : <Minus aria-hidden size={14} />}
              <div>
                <VisuallyHidden>{`${t(row.isMatch ? 'watch.isMatch' : 'watch.isMiss')}. `}</VisuallyHidden>
                {row.listed !== null && (
                  <>
                    <Badge tone={row.listed === 'excluded' ? 'caution' : 'outline'}>
                      {t(row.listed === 'excluded' ? 'watch.isExcluded' : 'watch.isHidden')}
                    </Badge>{' '}
                  </>
                )}
                {row.who !== null && (
                  <>
                    <bdi className={style.who}>{row.who}</bdi>{' '}
                  </>
                )}
                {row.title !== null && (
                  <>
                    <strong>
                      <MarkedText
                        text={row.title}
                        ranges={row.marks.filter(({ field }) => field === 'title')}
                      />
                    </strong>{' '}
                  </>
                )}
                <MarkedText text={row.text} ranges={row.marks.filter(({ field }) => field === 'text')} />
              </div>
            </li>
          ))}
        </ul>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled table must be reached by keyboard */}
      <section className={style.terms} aria-label={t('watch.terms')} tabIndex={0}>
        <Table
          caption={t('watch.terms')}
          isCaptionShown
          rows={terms}
          keyOf={({ term, isExcluding }) => `${isExcluding} ${term}`}
          columns={[
            {
              id: 'term',
              head: t('watch.term'),
              isRowHead: true,
              cell: ({ term, isExcluding }) => <bdi>{isExcluding ? `NOT ${term}` : term}</bdi>,
            },
            {
              id: 'held',
              head: t('watch.termHeld'),
              isNumeric: true,
              cell: ({ held }) => formats.number(held),
            },
            {
              id: 'matched',
              head: t('watch.termMatched'),
              isNumeric: true,
              cell: (row) => (row.isExcluding ? '–' : formats.number(row.matched)),
            },
          ]}
        />
      </section>
    </>
  );
}
