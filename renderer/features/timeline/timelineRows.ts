/*
 * The rows of the timeline: acts in the order in which they happened, a line where a new day begins in the
 * incident's zone, and, with the cursor set, what the room had not recorded yet by then.
 */
import type { TimelineItem } from '../../../shared/contract/incident.ts';
import type { LogLine, LogLineVersion } from '../../../shared/domain/logLine.ts';

export type TimelineRow =
  | { readonly kind: 'day'; readonly key: string; readonly at: number }
  /** What follows was recorded after whoever sits here last looked. */
  | { readonly kind: 'looked'; readonly key: string; readonly at: number }
  | {
      readonly kind: 'item';
      readonly key: string;
      readonly item: TimelineItem;
      /** Recorded after the moment under the cursor: the room did not have it yet. */
      readonly isLater: boolean;
      /** It had happened by then, and the room did not know: said in words. */
      readonly isUnknownThen: boolean;
      /** Written down well after it happened. */
      readonly isRecordedLate: boolean;
    };

/** A line typed this long after what it tells of is marked with the time it was written. */
export const LATE_MS = 2 * 60_000;

/** Rows to show, oldest first. `cursorAt` null means now. */
export function buildTimelineRows(
  items: readonly TimelineItem[],
  dayKey: (at: number) => string,
  cursorAt: number | null,
  lookedAt: number | null = null,
): readonly TimelineRow[] {
  const rows: TimelineRow[] = [];
  let day = '';
  let isMarked = lookedAt === null || (items[0]?.recordedAt ?? 0) > lookedAt;
  for (const item of items) {
    const key = dayKey(item.occurredAt);
    if (key !== day) rows.push({ kind: 'day', key: `day:${key}:${item.entryId}`, at: item.occurredAt });
    day = key;
    if (!isMarked && lookedAt !== null && item.recordedAt > lookedAt) {
      rows.push({ kind: 'looked', key: 'looked', at: lookedAt });
      isMarked = true;
    }
    const row = {
      kind: 'item' as const,
      key: item.entryId,
      item,
      isLater: cursorAt !== null && item.recordedAt > cursorAt,
      isUnknownThen: cursorAt !== null && item.recordedAt > cursorAt && item.occurredAt <= cursorAt,
      isRecordedLate: item.recordedAt - item.occurredAt >= LATE_MS,
    };
    rows.push(sameRow(row));
  }
  return rows;
}

/** The list of before where it says the same: the place that scrolls is then not measured again. */
export function keepRows(
  rows: readonly TimelineRow[],
  before: readonly TimelineRow[],
): readonly TimelineRow[] {
  const isSame =
    rows.length === before.length &&
    rows.every((row, at) => row === before[at] || (row.kind !== 'item' && row.key === before[at]?.key));
  return isSame ? before : rows;
}

type ItemRow = Extract<TimelineRow, { kind: 'item' }>;
/** The last row that was made of an item: one that says the same is the same object, and is not drawn again. */
const lastRows = new WeakMap<TimelineItem, ItemRow>();

function sameRow(row: ItemRow): ItemRow {
  const last = lastRows.get(row.item);
  if (last !== undefined && last.isLater === row.isLater && last.isUnknownThen === row.isUnknownThen)
    return last;
  lastRows.set(row.item, row);
  return row;
}

/** What the room had by a moment, in numbers. */
export function countKnownAt(
  items: readonly TimelineItem[],
  at: number,
): { lines: number; evidence: number } {
  let lines = 0;
  let evidence = 0;
  // Counted in every frame while one scrubs.
  for (const item of items) {
    if (item.recordedAt > at || item.voidReason !== null) continue;
    if (item.type === 'logLine') lines += 1;
    else if (item.type === 'evidence' && !isOff(item, at)) evidence += 1;
  }
  return { lines, evidence };
}

/** The wording that stood at a moment, and the ones it replaced, oldest first. */
export function wordingAt(
  line: LogLine,
  cursorAt: number | null,
): { readonly current: LogLineVersion | null; readonly struck: readonly LogLineVersion[] } {
  const known =
    cursorAt === null ? line.versions : line.versions.filter((each) => each.recordedAt <= cursorAt);
  const shown = known.length === 0 ? line.versions.slice(0, 1) : known;
  return { current: shown.at(-1) ?? null, struck: shown.slice(0, -1) };
}

function isOff(item: TimelineItem, at: number): boolean {
  return item.type === 'evidence' && item.evidence.unpinnedAt !== null && item.evidence.unpinnedAt <= at;
}
