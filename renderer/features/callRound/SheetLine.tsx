/*
 * One line of a call sheet: times as they were written, the result by letter, a note, and what was understood. A
 * single letter in an empty time cell is a result already: nobody writes a time with a letter first.
 */
import { type ChangeEvent, type KeyboardEvent, memo, useId, useMemo, useRef } from 'react';
import type { CallStanding } from '../../../shared/contract/callRound.ts';
import {
  CALL_NOTE_LIMIT,
  CALL_OUTCOMES,
  type CallOutcome,
  outcomeOfLetter,
  wasCalled,
} from '../../../shared/domain/callRoundRules.ts';
import type { Formats } from '../../../shared/lib/formats.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { TriangleAlert } from '../../ui/icons.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './callRound.module.css';
import type { TypedCells } from './sheetDraft.ts';
import { NOTE_CELL, OUTCOME_CELL, type ReadingPlace, readLine, tidyTime } from './typedSheet.ts';

export type LineView = {
  readonly contactId: string;
  readonly name: string;
  readonly position: string;
  readonly standing: CallStanding;
  /** What stands until a correction is recorded; empty while a sheet is typed. */
  readonly before: string;
};

export type SheetLineProps = {
  readonly row: number;
  readonly line: LineView;
  readonly cells: TypedCells;
  readonly place: ReadingPlace;
  readonly formats: Formats;
  /** Trouble is said once the line was left. */
  readonly isSaid: boolean;
  readonly onChange: (contactId: string, cells: TypedCells) => void;
  readonly onOpenContact: (contactId: string) => void;
};

export const SheetLine = memo(function SheetLine(props: SheetLineProps) {
  const { row, line, cells, place, formats, isSaid, onChange } = props;
  const { t } = useWords();
  const stateId = useId();
  const lineBox = useRef<HTMLTableRowElement>(null);
  const read = useMemo(() => readLine(line.contactId, cells, place), [line.contactId, cells, place]);
  const name = line.name === '' ? t('callRound.erasedName') : line.name;
  const isWrong = isSaid && read.problem !== null;
  const wrongAt = (cell: number) => (isWrong && read.cell === cell ? true : undefined);
  const set = (change: Partial<TypedCells>): void => onChange(line.contactId, { ...cells, ...change });
  const setTry = (at: number, typed: string): void => {
    const outcome = (cells.tries[at] ?? '') === '' && typed.length === 1 ? outcomeOfLetter(typed) : null;
    if (outcome !== null) {
      set({ outcome });
      lineBox.current?.querySelector<HTMLInputElement>(`input[type="radio"][value="${outcome}"]`)?.focus();
    } else set({ tries: cells.tries.map((other, index) => (index === at ? typed : other)) });
  };
  const tidy = (at: number): void => {
    const typed = cells.tries[at] ?? '';
    const shown = tidyTime(typed, read.line.triedAt[at] ?? null, formats.time);
    if (shown !== typed) set({ tries: cells.tries.map((other, index) => (index === at ? shown : other)) });
  };
  return (
    <tr ref={lineBox}>
      <td className={style.order}>{row + 1}</td>
      <th scope="row" className={style.name}>
        <bdi>{name}</bdi>
        {line.position !== '' && <span className={style.quiet}>{line.position}</span>}
        {line.standing !== 'inPlan' && line.name !== '' && (
          <Badge tone="outline" className={style.standing}>
            {t(`callRound.standing_${line.standing}`)}
          </Badge>
        )}
      </th>
      {cells.tries.map((typed, at) => (
        // The columns are those of the paper: their place is their name.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <td key={at}>
          <input
            className={cx(style.cell, style.time)}
            aria-label={t('callRound.tryOf', { number: at + 1, name })}
            aria-describedby={stateId}
            aria-invalid={wrongAt(at)}
            autoComplete="off"
            spellCheck={false}
            maxLength={24}
            data-row={row}
            data-cell={at}
            value={typed}
            onChange={(event: ChangeEvent<HTMLInputElement>) => setTry(at, event.target.value)}
            onBlur={() => tidy(at)}
          />
        </td>
      ))}
      <td>
        <OutcomeCell
          row={row}
          label={t('callRound.outcomeOf', { name })}
          describedBy={stateId}
          isWrong={wrongAt(OUTCOME_CELL)}
          value={cells.outcome}
          onChange={(outcome) => set({ outcome })}
        />
      </td>
      <td>
        <input
          className={style.cell}
          aria-label={t('callRound.noteOf', { name })}
          maxLength={CALL_NOTE_LIMIT}
          data-row={row}
          data-cell={NOTE_CELL}
          value={cells.note}
          onChange={(event) => set({ note: event.target.value })}
        />
      </td>
      <td className={style.state}>
        <span id={stateId} className={cx(style.said, isWrong && style.trouble)}>
          {isWrong && <TriangleAlert aria-hidden size={13} />}
          {isWrong ? t(`callRound.problem_${read.problem}`) : stateWords()}
        </span>
        {line.before !== '' && <s className={cx(style.said, style.quiet)}>{line.before}</s>}
        {cells.outcome === 'wrongNumber' && line.name !== '' && (
          <Button
            isSmall
            variant="quiet"
            excludeFromTabOrder
            onPress={() => props.onOpenContact(line.contactId)}
          >
            {t('callRound.openContact', { name: line.name })}
          </Button>
        )}
      </td>
    </tr>
  );

  function stateWords(): string {
    if (read.problem !== null) return '';
    return lineWords(read.line, t, formats);
  }
});

/** A line in words: reached and when, what else came of it, or that nobody called. */
export function lineWords(
  line: { readonly triedAt: readonly (number | null)[]; readonly outcome: CallOutcome | null },
  t: ReturnType<typeof useWords>['t'],
  formats: Formats,
): string {
  if (!wasCalled(line) || line.outcome === null) return t('callRound.notCalled');
  const last = line.triedAt.findLast((at) => at !== null) ?? null;
  const time = last === null ? '' : formats.time(last);
  return line.outcome === 'reached'
    ? t('callRound.reachedAt', { time })
    : t('callRound.outcomeAt', { outcome: t(`callRound.outcome_${line.outcome}`), time });
}

const CHOICES: readonly (CallOutcome | null)[] = [...CALL_OUTCOMES, null];

type OutcomeProps = {
  readonly row: number;
  readonly label: string;
  readonly describedBy: string;
  readonly isWrong: true | undefined;
  readonly value: CallOutcome | null;
  readonly onChange: (outcome: CallOutcome | null) => void;
};

/** The letters of the sheet in one line; a key does the same, left and right go through them. */
function OutcomeCell({ row, label, describedBy, isWrong, value, onChange }: OutcomeProps) {
  const { t } = useWords();
  const group = useId();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const letter = event.key.length === 1 ? outcomeOfLetter(event.key) : null;
    if (step !== undefined) {
      const at = (CHOICES.indexOf(value) + step + CHOICES.length) % CHOICES.length;
      choose(event, CHOICES[at] ?? null);
    } else if (letter !== null) choose(event, letter);
    else if (event.key === 'Backspace' || event.key === 'Delete') choose(event, null);
  };
  const choose = (event: KeyboardEvent<HTMLElement>, outcome: CallOutcome | null): void => {
    event.preventDefault();
    onChange(outcome);
    event.currentTarget.querySelector<HTMLInputElement>(`[value="${outcome ?? ''}"]`)?.focus();
  };
  return (
    <fieldset
      className={style.outcome}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={isWrong}
      onKeyDown={onKeyDown}
    >
      {CHOICES.map((outcome) => {
        const word = outcome === null ? t('callRound.notCalled') : t(`callRound.outcome_${outcome}`);
        const isChosen = outcome === value;
        return (
          <label key={outcome ?? ''} className={style.letter} title={word}>
            <input
              type="radio"
              className={style.radio}
              name={group}
              value={outcome ?? ''}
              aria-label={word}
              checked={isChosen}
              onChange={() => onChange(outcome)}
              {...(isChosen ? { 'data-row': row, 'data-cell': OUTCOME_CELL } : {})}
            />
            <span aria-hidden className={cx(style.sign, outcome === null && style.none)}>
              {outcome === null ? '–' : t(`callRound.letter_${outcome}`)}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
