// The axis and the rows of the timeline.
import { describe, expect, it } from 'vitest';
import {
  bucketMsFor,
  countOutside,
  incidentSpan,
  postsSpan,
  volumeInput,
} from '../../../../renderer/features/timeline/axis.ts';
import {
  buildTimelineRows,
  countKnownAt,
  wordingAt,
} from '../../../../renderer/features/timeline/timelineRows.ts';
import type { TimelineItem } from '../../../../shared/contract/incident.ts';
import { freshRoom, type Incident } from '../../../../shared/domain/incident.ts';
import type { LogLine } from '../../../../shared/domain/logLine.ts';

const HOUR = 3_600_000;
const T = Date.parse('2026-11-22T14:00:00Z');

const incident: Incident = {
  id: 'i',
  title: 'Rappel',
  status: 'open',
  level: 2,
  levelSince: T,
  peakLevel: 2,
  timeZone: 'America/Toronto',
  declaredAt: T,
  declaredBy: 'p',
  closedAt: null,
  watchIds: [],
  ...freshRoom(2, T),
  isErased: false,
};

function line(id: string, occurredAt: number, recordedAt = occurredAt): TimelineItem & { type: 'logLine' } {
  const version = { entryId: id, text: id, reason: null, person: 'p', recordedAt };
  const logLine: LogLine = {
    id,
    incidentId: 'i',
    occurredAt,
    recordedAt,
    person: 'p',
    versions: [version],
    kind: 'note',
    people: [],
    isPinned: false,
    isErased: false,
  };
  return {
    type: 'logLine',
    entryId: id,
    occurredAt,
    recordedAt,
    person: 'p',
    voidReason: null,
    isClockAhead: false,
    line: logLine,
  };
}

function pinned(id: string, pinnedAt: number, postedAt: number): TimelineItem {
  return {
    type: 'evidence',
    entryId: id,
    occurredAt: pinnedAt,
    recordedAt: pinnedAt,
    person: 'p',
    voidReason: null,
    isClockAhead: false,
    evidence: {
      id,
      incidentId: 'i',
      kind: 'mention',
      mention: {
        ref: { network: 'x', externalId: id, fingerprint: null, textSha256: 'a'.repeat(64) },
        copy: { author: null, handle: null, text: id, url: null, postedAt },
      },
      file: null,
      note: null,
      clock: null,
      pinnedAt,
      pinnedBy: 'p',
      unpinnedAt: null,
      unpinnedBy: null,
      unpinReason: null,
      isErased: false,
    },
  };
}

describe('the axis', () => {
  it('holds every act and the posts shortly before, with a little air', () => {
    const span = incidentSpan(incident, [line('a', T + HOUR), pinned('b', T, T - 2 * HOUR)], T + 2 * HOUR);
    expect(span.from).toBeLessThan(T - 2 * HOUR);
    expect(span.from).toBeGreaterThan(T - 3 * HOUR);
    expect(span.to).toBeGreaterThan(T + 2 * HOUR);
  });

  it('does not stretch over years for old posts, and counts them', () => {
    const items = [pinned('old', T, Date.parse('2013-07-06T05:14:00Z'))];
    const span = incidentSpan(incident, items, T + HOUR);
    expect(span.to - span.from).toBeLessThan(3 * HOUR);
    expect(countOutside(items, span)).toBe(1);
    const posts = postsSpan(items);
    expect(posts && countOutside(items, posts)).toBe(0);
    expect(postsSpan([])).toBeNull();
  });

  it('is an hour long at least', () => {
    const span = incidentSpan(incident, [], T + 1_000);
    expect(span.to - span.from).toBeGreaterThanOrEqual(HOUR);
  });

  it('ends with the closing, not with now', () => {
    const span = incidentSpan({ ...incident, closedAt: T + HOUR, status: 'closed' }, [], T + 900 * HOUR);
    expect(span.to).toBeLessThan(T + 2 * HOUR);
  });

  it.each([1, 6, 48, 24 * 30, 24 * 3_650])('asks for buckets the engine accepts over %i h', (hours) => {
    const input = volumeInput({ from: T - hours * HOUR, to: T });
    expect((input.to - input.from) / input.bucketMs).toBeLessThanOrEqual(5_000);
    expect(input.from % input.bucketMs).toBe(0);
    expect(input.bucketMs).toBeGreaterThanOrEqual(60_000);
    expect(input.bucketMs).toBeLessThanOrEqual(86_400_000);
  });

  it('names its buckets in round minutes', () => {
    expect(bucketMsFor({ from: 0, to: HOUR })).toBe(60_000);
    expect(bucketMsFor({ from: 0, to: 48 * HOUR })).toBe(15 * 60_000);
  });
});

describe('the rows', () => {
  const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

  it('begin each day with its date', () => {
    const rows = buildTimelineRows([line('a', T), line('b', T + HOUR), line('c', T + 24 * HOUR)], day, null);
    expect(rows.map((row) => row.kind)).toEqual(['day', 'item', 'item', 'day', 'item']);
  });

  it('marks where whoever sits here left off, once, and nowhere on a first look', () => {
    const items = [line('a', T), line('b', T + HOUR), line('c', T + 2 * HOUR)];
    const kinds = (lookedAt: number | null) =>
      buildTimelineRows(items, () => 'day', null, lookedAt).map(({ kind, key }) =>
        kind === 'item' ? key : kind,
      );
    expect(kinds(T + HOUR)).toEqual(['day', 'a', 'b', 'looked', 'c']);
    expect(kinds(null)).toEqual(['day', 'a', 'b', 'c']);
    expect(kinds(T - 1)).toEqual(['day', 'a', 'b', 'c']);
    expect(kinds(T + 5 * HOUR)).toEqual(['day', 'a', 'b', 'c']);
  });

  it('set apart what was recorded after the cursor, even where it happened before', () => {
    const rows = buildTimelineRows([line('told late', T, T + 2 * HOUR), line('in time', T)], day, T + HOUR);
    const later = rows.flatMap((row) => (row.kind === 'item' ? [row.isLater] : []));
    expect(later).toEqual([true, false]);
  });

  it('mark what was written down late', () => {
    const rows = buildTimelineRows([line('late', T, T + 15 * 60_000)], day, null);
    expect(rows[1]).toMatchObject({ isRecordedLate: true });
  });

  it('count what the room had by a moment', () => {
    const items = [line('a', T), line('b', T, T + 2 * HOUR), pinned('c', T, T)];
    expect(countKnownAt(items, T + HOUR)).toEqual({ lines: 1, evidence: 1 });
  });

  it('show the wording that stood then, and today all of them', () => {
    const first = line('a', T);
    const amended: LogLine = {
      ...first.line,
      versions: [
        ...first.line.versions,
        { entryId: 'e2', text: 'second', reason: 'typo', person: 'p', recordedAt: T + HOUR },
      ],
    };
    expect(wordingAt(amended, T + 60_000).current?.text).toBe('a');
    expect(wordingAt(amended, null)).toMatchObject({ current: { text: 'second' }, struck: [{ text: 'a' }] });
  });
});
