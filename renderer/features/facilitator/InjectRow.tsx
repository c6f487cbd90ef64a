/*
 * One inject: when, what kind, its title and what became of it; unfolded, what it says. Posts are quiet and show their
 * count only. Once it came, what is expected stands under it.
 */
import { memo, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { InjectView } from '../../../shared/contract/exercise.ts';
import { textIn } from '../../../shared/domain/biText.ts';
import type { Translate } from '../../../shared/i18n/createWords.ts';
import { api } from '../../bridge/bridge.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { ChevronRight } from '../../ui/icons.ts';
import { TimeText } from '../../ui/TimeText.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import { counterText } from './counter.ts';
import { InjectDetail } from './InjectDetail.tsx';
import style from './injects.module.css';
import { KIND_SIGNS } from './injectWords.ts';
import { OutcomeLines } from './OutcomeLines.tsx';
import { useAct } from './useAct.ts';

type Props = {
  readonly row: InjectView;
  /** px from the top of the list. */
  readonly top: number;
  /** From 1, and of how many: not all of them are in the page. */
  readonly place: number;
  readonly of: number;
  readonly isUnfolded: boolean;
  readonly isNext: boolean;
  /** Nothing comes any more. */
  readonly isOver: boolean;
  /** Ms of the exercise's clock. */
  readonly passed: number;
  readonly onToggle: (id: string) => void;
  readonly watch: (row: HTMLElement) => () => void;
};

export const InjectRow = memo(function InjectRow(props: Props) {
  const { row, isUnfolded, isNext, isOver, onToggle, watch } = props;
  const { inject, state } = row;
  const { t, language } = useWords();
  const element = useRef<HTMLLIElement>(null);
  const detailId = useId();
  useLayoutEffect(() => (element.current === null ? undefined : watch(element.current)), [watch]);
  const isQuiet = inject.kind === 'posts';
  const isWaiting = state === 'waiting' && !isOver;
  const acts = useRowActs(row, element);
  const Sign = KIND_SIGNS[inject.kind];
  const title = textIn(inject.title, language);
  return (
    <li
      ref={element}
      data-inject={inject.id}
      tabIndex={-1}
      aria-posinset={props.place}
      aria-setsize={props.of}
      className={cx(style.row, isQuiet && style.quiet, isNext && style.isNext)}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      <div className={style.line}>
        <TimeText text={counterText(inject.at * 1_000)} className={style.at} />
        <span className={style.kind}>
          <Sign aria-hidden size={15} />
          {t(`facilitator.kind_${inject.kind}`)}
        </span>
        {isQuiet ? (
          <span className={style.count}>{t('facilitator.posts', { count: inject.count })}</span>
        ) : (
          <Button
            variant="quiet"
            className={style.title}
            icon={<ChevronRight aria-hidden className={cx(style.fold, isUnfolded && style.open)} />}
            aria-expanded={isUnfolded}
            {...(isUnfolded ? { 'aria-controls': detailId } : {})}
            onPress={() => onToggle(inject.id)}
          >
            {title}
          </Button>
        )}
        <span className={cx(style.state, state === 'skipped' && style.gone)}>
          {stateWords(row, isOver, props.passed, t)}
        </span>
        {isWaiting && (
          <span className={style.acts}>
            <Button
              isSmall
              isPending={acts.isBusy}
              aria-label={t('facilitator.nowFor', { title })}
              onPress={() => void acts.run(api.exercise.advance({ injectId: inject.id }))}
            >
              {t('facilitator.now')}
            </Button>
            <Button
              isSmall
              variant="quiet"
              isPending={acts.isBusy}
              aria-label={t('facilitator.skipFor', { title })}
              onPress={() => void acts.run(api.exercise.skip({ injectId: inject.id }))}
            >
              {t('facilitator.skipIt')}
            </Button>
          </span>
        )}
      </div>
      {!isQuiet && isUnfolded && <InjectDetail id={detailId} row={row} />}
      {row.outcomes.length > 0 && <OutcomeLines outcomes={row.outcomes} />}
    </li>
  );
});

/** The acts go away once they worked: the focus then stays on their row. */
function useRowActs(row: InjectView, element: { readonly current: HTMLLIElement | null }) {
  const act = useAct();
  const [isBusy, setBusy] = useState(false);
  const hadFocus = useRef(false);
  const { state } = row;
  useEffect(() => {
    if (state === 'waiting' || !hadFocus.current) return;
    hadFocus.current = false;
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) element.current?.focus();
  }, [state, element]);
  const run = async (call: Parameters<typeof act>[0]): Promise<void> => {
    setBusy(true);
    hadFocus.current = true;
    if (!(await act(call))) hadFocus.current = false;
    setBusy(false);
  };
  return { isBusy, run };
}

function stateWords({ inject, state, ...row }: InjectView, isOver: boolean, passed: number, t: Translate) {
  if (state === 'skipped') return t('facilitator.skipped');
  if (state === 'came') {
    const time = counterText(row.cameAtMs ?? 0);
    return row.isByHand ? t('facilitator.cameByHand', { time }) : t('facilitator.came', { time });
  }
  if (isOver) return t('facilitator.neverCame');
  const inMs = inject.at * 1_000 - passed;
  return inMs > 0 ? t('facilitator.waits', { span: counterText(inMs) }) : t('facilitator.waitsNow');
}
