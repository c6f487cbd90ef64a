/*
 * Lines as the engine told them with their change, put into the timeline at once: the answer that holds them with all
 * the rest is on its way. A line that is newer there than in the answer stands as it was told.
 */
import type { TimelineItem } from '../../../shared/contract/incident.ts';
import type { LogLine } from '../../../shared/domain/logLine.ts';

type LineItem = Extract<TimelineItem, { type: 'logLine' }>;

export function withLines(
  items: readonly TimelineItem[],
  told: Readonly<Record<string, LogLine>>,
  incidentId: string | null,
): readonly TimelineItem[] {
  const fresh = new Map(
    Object.values(told)
      .filter((line) => line.incidentId === incidentId)
      .map((line) => [line.id, line]),
  );
  if (fresh.size === 0 || items.length === 0) return items;
  let hasNewer = false;
  const merged = items.map((item) => {
    if (item.type !== 'logLine') return item;
    const line = fresh.get(item.line.id);
    if (line === undefined) return item;
    fresh.delete(line.id);
    if (isAsNew(item.line, line)) return item;
    hasNewer = true;
    return { ...item, line };
  });
  const oldest = items[0]?.occurredAt ?? 0;
  // One that is older than what is shown belongs to what is left out.
  const added = [...fresh.values()].filter(({ occurredAt }) => occurredAt >= oldest).map(itemOf);
  if (added.length === 0) return hasNewer ? merged : items;
  return [...merged, ...added].sort((a, b) => a.occurredAt - b.occurredAt);
}

function isAsNew(shown: LogLine, told: LogLine): boolean {
  return (
    shown.versions.length >= told.versions.length &&
    shown.isPinned === told.isPinned &&
    shown.isErased === told.isErased
  );
}

function itemOf(line: LogLine): LineItem {
  return {
    type: 'logLine',
    line,
    entryId: line.versions[0]?.entryId ?? line.id,
    occurredAt: line.occurredAt,
    recordedAt: line.recordedAt,
    person: line.person,
    voidReason: null,
    isClockAhead: false,
  };
}
