/*
 * What became of an improvement, in words, as it stands in the report and in the tables that are made of it.
 */
import { isOverdue } from './improvementRules.ts';
import type { ReportShow } from './reportShow.ts';
import type { WrittenImprovement } from './reportWrittenFacts.ts';

/** `generatedAt` is epoch ms UTC: what is overdue is so on that day. */
export function improvementStatusWords(
  one: WrittenImprovement,
  generatedAt: number,
  { t, formats }: ReportShow,
): string {
  if (one.status === 'open')
    return isOverdue(one, formats.dayKey(generatedAt))
      ? t('reportWritten.status_overdue')
      : t('reportWritten.status_open');
  const date = formats.date(one.endedAt ?? generatedAt);
  return one.status === 'completed'
    ? t('reportWritten.status_completed', { date })
    : t('reportWritten.status_dropped', { date });
}
