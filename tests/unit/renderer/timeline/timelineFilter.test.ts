// What of the log is shown, by kind, by words without accents, by pin, by who is named.
import { describe, expect, it } from 'vitest';
import {
  filterTimeline,
  SHOW_EVERYTHING,
  TIMELINE_SHOWS,
} from '../../../../renderer/features/timeline/timelineFilter.ts';
import type { ActKind, TimelineItem } from '../../../../shared/contract/incident.ts';
import type { LogLine } from '../../../../shared/domain/logLine.ts';

const base = { occurredAt: 1, recordedAt: 1, person: 'p', voidReason: null, isClockAhead: false };
const line = (id: string, text: string, more: Partial<LogLine> = {}): TimelineItem => ({
  ...base,
  entryId: id,
  type: 'logLine',
  line: {
    id,
    incidentId: 'i',
    occurredAt: 1,
    recordedAt: 1,
    person: 'p',
    versions: [{ entryId: id, text, reason: null, person: 'p', recordedAt: 1 }],
    kind: 'note',
    people: [],
    isPinned: false,
    isErased: false,
    ...more,
  },
});
const act = (kind: ActKind, title: string, person?: string): TimelineItem => ({
  ...base,
  entryId: `${kind} ${title}`,
  type: 'act',
  kind,
  isErased: false,
  title,
  level: null,
  previousLevel: null,
  reason: null,
  detail: null,
  ...(person === undefined ? {} : { room: { person } }),
});
const ITEMS = [
  line('a', 'Siège prévenu #rappel'),
  line('b', 'Laboratoire joint', { isPinned: true, people: ['me'] }),
  act('decision.taken', 'Rappel complet'),
  act('decision.asked', 'Fermer l’usine ?'),
  act('fact.stated', 'Trois malades'),
  act('task.assigned', 'Appeler', 'me'),
  act('clock.paused', ''),
  act('incident.levelChanged', ''),
];
const shown = (show: (typeof TIMELINE_SHOWS)[number], search = '') =>
  filterTimeline(ITEMS, { show, search }, 'me').map(({ entryId }) => entryId);

describe('filterTimeline', () => {
  it('shows each act under a kind, and everything by default', () => {
    expect(filterTimeline(ITEMS, SHOW_EVERYTHING, 'me')).toBe(ITEMS);
    expect(shown('lines')).toEqual(['a', 'b']);
    expect(shown('decisions')).toEqual(['decision.taken Rappel complet', 'decision.asked Fermer l’usine ?']);
    expect(shown('pinned')).toEqual(['b']);
    expect(shown('mine')).toEqual(['b', 'task.assigned Appeler']);
    const kinds = TIMELINE_SHOWS.filter((show) => !['all', 'pinned', 'mine', 'evidence'].includes(show));
    expect(new Set(kinds.flatMap((show) => shown(show)))).toEqual(
      new Set(ITEMS.map(({ entryId }) => entryId)),
    );
  });

  it('finds words whatever their accents, all of them', () => {
    expect(shown('all', 'siege')).toEqual(['a']);
    expect(shown('all', 'RAPPEL')).toEqual(['a', 'decision.taken Rappel complet']);
    expect(shown('all', 'rappel prevenu')).toEqual(['a']);
    expect(shown('decisions', 'siege')).toEqual([]);
  });
});
