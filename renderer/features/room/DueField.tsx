/*
 * A time to come, typed: 14:45, or +30 for minutes from now. What was understood is said while one types.
 */
import { useState } from 'react';
import { parseTypedDue } from '../../../shared/lib/typedDue.ts';
import { onEnter } from '../../ui/onEnter.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useNow } from '../../words/useNow.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { windowNow } from '../../words/windowClock.ts';

export type TypedDue = {
  readonly text: string;
  /** Null: nothing typed, or no time. */
  readonly at: number | null;
  readonly isWrong: boolean;
};

export const NO_DUE: TypedDue = { text: '', at: null, isWrong: false };

export type DueFieldProps = {
  readonly label: string;
  readonly timeZone: string;
  readonly value: TypedDue;
  readonly onChange: (due: TypedDue) => void;
  readonly onSubmit: () => void;
  readonly autoFocus?: boolean;
};

export function DueField({ label, timeZone, value, onChange, onSubmit, autoFocus = false }: DueFieldProps) {
  const { t } = useWords();
  const formats = useFormats(timeZone);
  const now = useNow();
  const [isLeft, setLeft] = useState(false);
  const read =
    value.at === null
      ? t('room.timeTyped')
      : t('room.timeRead', {
          time:
            formats.dayKey(value.at) === formats.dayKey(now)
              ? formats.time(value.at)
              : formats.dateTime(value.at),
          span: formats.duration(Math.max(0, value.at - now)),
        });
  return (
    <TextField
      isMono
      autoFocus={autoFocus}
      label={label}
      help={read}
      value={value.text}
      onChange={(text) => {
        const at = text.trim() === '' ? null : parseTypedDue(text, windowNow(), timeZone);
        onChange({ text, at, isWrong: text.trim() !== '' && at === null });
      }}
      onFocus={() => setLeft(false)}
      onBlur={() => setLeft(true)}
      error={value.isWrong && isLeft ? t('room.timeWrong') : undefined}
      onKeyDown={onEnter(onSubmit)}
    />
  );
}
