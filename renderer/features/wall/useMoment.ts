/*
 * A moment as the wall says it: the time, with its day where that is another one than today.
 */
import type { Formats } from '../../../shared/lib/formats.ts';
import { useFormats } from '../../words/WordsProvider.tsx';

export function useMoment(timeZone: string, now: number): (at: number) => string {
  const formats = useFormats(timeZone);
  return (at) => sayMoment(formats, at, now);
}

export function sayMoment(formats: Formats, at: number, now: number): string {
  const isToday = formats.dayKey(at) === formats.dayKey(now);
  return isToday ? formats.time(at) : `${formats.dayMonth(at)}, ${formats.time(at)}`;
}
