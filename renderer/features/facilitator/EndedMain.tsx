/*
 * The middle of the window after the end: the summary and what to do with it, the injects beside it.
 */
import { useState } from 'react';
import type { ExerciseView } from '../../../shared/contract/exercise.ts';
import type { ExerciseSummary } from '../../../shared/domain/exerciseSummary.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Region } from '../../ui/Region.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { ClosePart } from './ClosePart.tsx';
import style from './facilitator.module.css';
import { InjectList } from './InjectList.tsx';
import { SummaryPart } from './SummaryPart.tsx';
import sheet from './summary.module.css';

export type AskedSummary = {
  readonly value: ExerciseSummary | null;
  readonly failure: Failure | null;
  readonly retry: () => void;
};

type Props = {
  readonly view: ExerciseView;
  readonly summary: AskedSummary;
  readonly isAdopted: boolean;
  readonly onAdopted: () => void;
};

export function EndedMain({ view, summary, isAdopted, onAdopted }: Props) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const [shown, setShown] = useState<'summary' | 'injects'>('summary');
  const figures =
    summary.value !== null ? (
      <SummaryPart summary={summary.value} />
    ) : summary.failure !== null ? (
      <EmptyState
        title={t('facilitator.summaryFailed')}
        actions={<Button onPress={summary.retry}>{t('common.retry')}</Button>}
      >
        {sayFailure(summary.failure)}
      </EmptyState>
    ) : (
      <Skeleton rows={6} />
    );
  return (
    <Tabs
      label={t('facilitator.views')}
      className={style.tabs}
      selected={shown}
      onSelect={setShown}
      tabs={[
        {
          id: 'summary',
          label: t('facilitator.summary'),
          content: (
            <Region id="summary" label={t('facilitator.summary')} className={sheet.sheet}>
              <ClosePart isAdopted={isAdopted} onAdopted={onAdopted} />
              {figures}
            </Region>
          ),
        },
        { id: 'injects', label: t('facilitator.injects'), content: <InjectList view={view} /> },
      ]}
    />
  );
}
