/*
 * A due time as it is always said: by the clock and by what is left together.
 */
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { sayMoment } from './useMoment.ts';

const MINUTE_MS = 60_000;

export function useDueWords(timeZone: string): (dueAt: number, now: number) => string {
  const { t } = useWords();
  const formats = useFormats(timeZone);
  return (dueAt, now) => {
    const left = Math.max(1, Math.ceil(Math.abs(dueAt - now) / MINUTE_MS)) * MINUTE_MS;
    const time = sayMoment(formats, dueAt, now);
    return t(dueAt <= now ? 'wall.overdueFor' : 'wall.dueIn', { time, span: formats.duration(left) });
  };
}
