/* The key that amends a line of the log, from anywhere in the room. */
import { useEffect, useRef } from 'react';
import type { TimelineItem } from '../../../shared/contract/incident.ts';
import { openAmend } from '../../features/logLine/logLineView.ts';
import { useTimelineView } from '../../features/timeline/timelineView.ts';
import { addActions } from '../../store/actions.ts';

/** A amends the line the timeline stands on, else the last one. */
export function useAmendKey(items: readonly TimelineItem[], canWrite: boolean): void {
  const latest = useRef({ items, canWrite });
  latest.current = { items, canWrite };
  useEffect(() => {
    const target = (): string | null => {
      const { activeId } = useTimelineView.getState();
      const isLine = (item: TimelineItem) =>
        item.type === 'logLine' && !item.line.isErased && item.voidReason === null;
      const known = latest.current.items.filter(isLine);
      const item = known.find((one) => one.entryId === activeId) ?? known.at(-1);
      return item?.type === 'logLine' ? item.line.id : null;
    };
    return addActions([
      {
        id: 'logLine.amend',
        group: 'log',
        label: (t) => t('log.actionAmend'),
        keys: ['a'],
        isAvailable: () => latest.current.canWrite && target() !== null,
        run: () => {
          const lineId = target();
          if (lineId !== null) openAmend(lineId);
        },
      },
    ]);
  }, []);
}
