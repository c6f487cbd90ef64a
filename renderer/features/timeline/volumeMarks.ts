/*
 * The acts that stand as marks above the volume: what changed how grave the incident is. Lines of the log are
 * below on the same axis and would only crowd it.
 */
import type { TimelineItem } from '../../../shared/contract/incident.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import type { Translate } from '../../../shared/i18n/createWords.ts';
import type { VolumeMark } from '../../ui/chart/VolumeStrip.tsx';
import { levelWord } from '../../words/levelWord.ts';

/** Marks for declaring, levels, closing and reopening; void acts are left out. */
export function volumeMarks(items: readonly TimelineItem[], t: Translate): readonly VolumeMark[] {
  return items.flatMap((item): readonly VolumeMark[] => {
    if (item.type !== 'act' || item.voidReason !== null) return [];
    const mark = { id: item.entryId, at: item.occurredAt };
    switch (item.kind) {
      case 'incident.declared':
      case 'incident.levelChanged':
        return item.level === null
          ? [{ ...mark, label: t('log.actDeclared') }]
          : [{ ...mark, label: levelWord(item.level, t), level: item.level }];
      case 'incident.closed':
        return [{ ...mark, label: t('log.actClosed') }];
      case 'incident.reopened':
        return [{ ...mark, label: t('log.actReopened') }];
      default:
        return [];
    }
  });
}

/** Levels that were set before the acts that are here: an incident's own list has them all. */
export function earlierLevels(
  incident: Pick<Incident, 'periods'>,
  items: readonly TimelineItem[],
  t: Translate,
): readonly VolumeMark[] {
  const oldest = items[0]?.occurredAt ?? 0;
  return incident.periods
    .filter(({ from }) => from < oldest)
    .map(({ level, from }) => ({ id: `level ${from}`, at: from, label: levelWord(level, t), level }));
}
