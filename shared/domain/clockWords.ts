/* What a comparison of clocks says, in one clause: on paper and beside a piece of evidence the same. */
import type { Words } from '../i18n/createWords.ts';
import type { Formats } from '../lib/formats.ts';
import type { ClockReading } from './clockReading.ts';

const SECOND_MS = 1_000;

/** "clock 90 s ahead of 3 servers (± 1 s)"; within what is uncertain it is right. */
export function clockWords(
  reading: ClockReading | null,
  t: Words['t'],
  formats: Pick<Formats, 'number'>,
): string {
  if (reading === null) return t('evidence.clockUnknown');
  const count = reading.servers;
  const uncertainty = formats.number(Math.max(1, Math.ceil(reading.uncertaintyMs / SECOND_MS)));
  if (Math.abs(reading.offsetMs) <= Math.max(SECOND_MS, reading.uncertaintyMs))
    return t('evidence.clockRight', { count, uncertainty });
  const seconds = formats.number(Math.round(Math.abs(reading.offsetMs) / SECOND_MS));
  return t(reading.offsetMs > 0 ? 'evidence.clockAhead' : 'evidence.clockBehind', {
    count,
    seconds,
    uncertainty,
  });
}
