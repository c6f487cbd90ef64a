/*
 * A moment as the wall says it: the time, with its day where that is another one than today.
 */
import { useFormats } from '../../words/WordsProvider.tsx';

export function useMoment(timeZone: string, now: number): (at: number) => string {
  const formats = useFormats(timeZone);
  return (at) =>
    formats.dayKey(at) === formats.dayKey(now)
      ? formats.time(at)
      : `${formats.dayMonth(at)}, ${formats.time(at)}`;
}
