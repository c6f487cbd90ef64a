/*
 * Everybody of a run in the order in which they are to be called; those reached last.
 */
import { useEffect, useRef } from 'react';
import type { CallTurn } from '../../../shared/domain/callRunRules.ts';
import { Badge } from '../../ui/Badge.tsx';
import { cx } from '../../ui/cx.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './callRun.module.css';

export type TurnListProps = {
  readonly turns: readonly CallTurn[];
  readonly chosenId: string | null;
  readonly onChoose: (contactId: string) => void;
};

export function TurnList({ turns, chosenId, onChoose }: TurnListProps) {
  const { t } = useWords();
  const formats = useFormats();
  const list = useRef<HTMLDivElement>(null);
  const step = (by: 1 | -1): void => {
    const at = turns.findIndex(({ seat }) => seat.contactId === chosenId);
    const next = turns[Math.min(turns.length - 1, Math.max(0, at + by))];
    if (next !== undefined) onChoose(next.seat.contactId);
  };
  // Focus goes with the choice while it is in the list.
  useEffect(() => {
    const holds = list.current?.contains(document.activeElement) === true;
    if (holds && chosenId !== null)
      list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(chosenId)}"]`)?.focus();
  }, [chosenId]);
  return (
    <div ref={list} role="listbox" aria-label={t('callRun.board')} className={style.turns}>
      {turns.map(({ seat, state, whom, caller, awaited, handOverAt, reachedAt }) => {
        const name = seat.name || t('callRound.erasedName');
        const notes = [
          whom === 'deputy' && seat.deputy !== null ? seat.deputy.name : null,
          reachedAt === null ? null : t('callRun.reachedAt', { time: formats.time(reachedAt) }),
          handOverAt !== null && state === 'again' && whom === 'person'
            ? t('callRun.handOverAt', { time: formats.time(handOverAt) })
            : null,
          reachedAt !== null
            ? null
            : caller === null
              ? awaited === null
                ? t('callRun.byRoom')
                : t('callRun.waitsFor', { name: awaited.name || t('callRound.erasedName') })
              : t('callRun.by', { name: caller.name || t('callRound.erasedName') }),
        ].filter((note) => note !== null);
        const isChosen = seat.contactId === chosenId;
        return (
          <div
            key={seat.contactId}
            role="option"
            aria-selected={isChosen}
            data-id={seat.contactId}
            tabIndex={isChosen ? 0 : -1}
            className={cx(style.turn, isChosen && style.chosen, state === 'reached' && style.done)}
            onClick={() => onChoose(seat.contactId)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
              event.preventDefault();
              step(event.key === 'ArrowDown' ? 1 : -1);
            }}
          >
            <span className={style.who}>
              <bdi>{name}</bdi>
            </span>
            <Badge tone={state === 'reached' ? 'accent' : 'outline'}>{t(`callRun.state_${state}`)}</Badge>
            <span className={style.quiet}>{notes.join(' · ')}</span>
          </div>
        );
      })}
    </div>
  );
}
