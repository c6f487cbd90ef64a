/*
 * The frame of the facilitator's window, whatever it shows: what is real above all, then that this is an exercise.
 */
import type { ReactNode } from 'react';
import type { StageFace } from '../../../shared/contract/stage.ts';
import { Region } from '../../ui/Region.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './facilitator.module.css';
import { WarningStrip } from './WarningStrip.tsx';

type Props = {
  readonly stage: StageFace | null;
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

export function ExerciseFrame({ stage, title, actions, children }: Props) {
  const { t } = useWords();
  return (
    <div className={style.frame}>
      <WarningStrip stage={stage} />
      <Region id="head" as="header" label={t('facilitator.head')} className={style.head}>
        <strong className={style.mark}>{t('facilitator.mark')}</strong>
        <h1 className={style.title} title={title}>
          {title}
        </h1>
        {actions}
      </Region>
      {children}
    </div>
  );
}
