// Lines are shown from their own change; none twice, none lost, each at its own time.
import { describe, expect, it } from 'vitest';
import { withLines } from '../../../../renderer/features/timeline/freshLines.ts';
import type { TimelineItem } from '../../../../shared/contract/incident.ts';
import type { LogLine } from '../../../../shared/domain/logLine.ts';

const line = (id: string, at: number, texts: readonly string[] = [id], incidentId = 'i'): LogLine => ({
  id,
  incidentId,
  occurredAt: at,
  recordedAt: at,
  person: 'p',
  versions: texts.map((text, index) => ({
    entryId: `${id}${index}`,
    text,
    reason: null,
    person: 'p',
    recordedAt: at + index,
  })),
  kind: 'note',
  people: [],
  isPinned: false,
  isErased: false,
});
const item = (one: LogLine): TimelineItem => ({
  type: 'logLine',
  line: one,
  entryId: `${one.id}0`,
  occurredAt: one.occurredAt,
  recordedAt: one.recordedAt,
  person: 'p',
  voidReason: null,
  isClockAhead: false,
});
const ITEMS = [item(line('a', 10)), item(line('b', 20))];
const ids = (told: readonly LogLine[]) =>
  withLines(ITEMS, Object.fromEntries(told.map((one) => [one.id, one])), 'i').map((one) => one.entryId);

describe('withLines', () => {
  it('puts a new line at its time, once', () => {
    expect(ids([line('c', 15)])).toEqual(['a0', 'c0', 'b0']);
    expect(ids([line('c', 30)])).toEqual(['a0', 'b0', 'c0']);
    expect(ids([line('b', 20)])).toEqual(['a0', 'b0']);
  });

  it('takes the newer wording of one that is there, and leaves the same objects where nothing is newer', () => {
    const told = { b: line('b', 20, ['b', 'c']) };
    const after = withLines(ITEMS, told, 'i');
    expect(after[1]).toMatchObject({ line: { versions: [{ text: 'b' }, { text: 'c' }] } });
    expect(after[0]).toBe(ITEMS[0]);
    expect(withLines(ITEMS, { b: line('b', 20) }, 'i')).toBe(ITEMS);
  });

  it('leaves out lines of another incident, and those older than what is shown', () => {
    expect(ids([line('x', 15, ['x'], 'other'), line('old', 5)])).toEqual(['a0', 'b0']);
    expect(withLines([], { a: line('a', 1) }, 'i')).toEqual([]);
  });
});
