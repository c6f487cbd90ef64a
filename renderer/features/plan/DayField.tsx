/* A day of the calendar, typed as it is kept: YYYY-MM-DD, or nothing. */
import { useState } from 'react';
import { isCalendarDay } from '../../../shared/lib/calendarDay.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useWords } from '../../words/WordsProvider.tsx';

type Props = {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly isReadOnly?: boolean;
  readonly isLabelHidden?: boolean;
  readonly help?: string;
  readonly error?: string;
};

export function DayField({ value, onChange, error, ...rest }: Props) {
  const { t } = useWords();
  // What is half typed is no day yet, and stays in sight while it becomes one.
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? value ?? '';
  const isWrong = typed !== null && typed.length >= 10 && !isCalendarDay(typed);
  const said = isWrong ? t('planField.dayWrong') : error;
  return (
    <TextField
      {...rest}
      isMono
      placeholder={t('planField.day')}
      value={shown}
      onChange={(text) => {
        const day = text.trim();
        const isWhole = day === '' || isCalendarDay(day);
        setTyped(isWhole ? null : day);
        if (isWhole) onChange(day === '' ? null : day);
      }}
      onBlur={() => {
        if (!isWrong) setTyped(null);
      }}
      {...(said === undefined ? {} : { error: said })}
    />
  );
}
