/* In which zone times are shown, with the offset in force; UTC is said once. */
import type { Translate } from '../../shared/i18n/createWords.ts';

/** « Heures : America/Toronto (UTC−5) ». */
export function zoneWords(timeZone: string, offset: string, t: Translate): string {
  const zone = timeZone.replaceAll('_', ' ');
  return t('log.timesIn', { zone: zone === offset ? zone : `${zone} (${offset})` });
}
