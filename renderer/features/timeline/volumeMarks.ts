/*
 * The acts that stand as marks above the volume: what changed how grave the incident is. Lines of the log are
 * below on the same axis and would only crowd it.
 */
import type { TimelineItem } from '../../../shared/contract/incident.ts';
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
