/*
 * The lines of a call sheet as the paper has them. Tab and Enter go from cell to cell in the printed order, the
 * arrows up and down from line to line; Enter in the last cell leads to the button that records.
 */
import { type KeyboardEvent, useCallback, useRef, useState } from 'react';
import { CALL_TRIES } from '../../../shared/domain/callRoundRules.ts';
import type { Formats } from '../../../shared/lib/formats.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './callRound.module.css';
import { type LineView, SheetLine } from './SheetLine.tsx';
import { NO_CELLS, type TypedCells } from './sheetDraft.ts';
import { type Move, moveCell, type ReadingPlace } from './typedSheet.ts';

export type SheetGridProps = {
  readonly lines: readonly LineView[];
  readonly cells: Readonly<Record<string, TypedCells>>;
  readonly place: ReadingPlace;
  readonly formats: Formats;
  /** Every line says its trouble: somebody tried to record. */
  readonly isTried: boolean;
  readonly onChange: (contactId: string, cells: TypedCells) => void;
  readonly onBeyond: () => void;
  readonly onOpenContact: (contactId: string) => void;
};

const MOVES: Readonly<Record<string, Move>> = { ArrowUp: 'up', ArrowDown: 'down' };

export function SheetGrid(props: SheetGridProps) {
  const { lines, cells, place, formats, isTried, onChange, onBeyond, onOpenContact } = props;
  const { t } = useWords();
  const table = useRef<HTMLTableElement>(null);
  const [activeRow, setActiveRow] = useState<number | null>(null);

  const focusCell = useCallback((row: number, cell: number): void => {
    const found = table.current?.querySelector<HTMLInputElement>(`[data-row="${row}"][data-cell="${cell}"]`);
    found?.focus();
    if (found?.type === 'text') found.select();
    found?.scrollIntoView({ block: 'nearest' });
  }, []);
  const placeOf = (target: EventTarget): { row: number; cell: number } | null => {
    const { row, cell } = target instanceof HTMLElement ? target.dataset : {};
    return row === undefined || cell === undefined ? null : { row: Number(row), cell: Number(cell) };
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const move = event.key === 'Enter' ? (event.shiftKey ? 'previous' : 'next') : MOVES[event.key];
    const at = placeOf(event.target);
    if (move === undefined || at === null) return;
    event.preventDefault();
    const to = moveCell(at, move, lines.length);
    if (to === null) onBeyond();
    else focusCell(to.row, to.cell);
  };

  return (
    <section className={style.frame} aria-label={t('callRound.grid')} onKeyDown={onKeyDown}>
      <table
        ref={table}
        className={style.grid}
        onFocus={(event) => setActiveRow(placeOf(event.target)?.row ?? null)}
        onBlur={() => setActiveRow(null)}
      >
        <thead>
          <tr>
            <th scope="col">{t('callRound.order')}</th>
            <th scope="col">{t('callRound.name')}</th>
            {Array.from({ length: CALL_TRIES }, (_, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the columns of the paper are known by their place
              <th key={at} scope="col">
                {t('callRound.try', { number: at + 1 })}
              </th>
            ))}
            <th scope="col">{t('callRound.outcome')}</th>
            <th scope="col">{t('callRound.note')}</th>
            <th scope="col">{t('callRound.state')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, row) => (
            <SheetLine
              key={line.contactId}
              {...{ row, line, place, formats, onChange, onOpenContact }}
              cells={cells[line.contactId] ?? NO_CELLS}
              isSaid={isTried || activeRow !== row}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}
