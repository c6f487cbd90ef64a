// What the typing line makes of a prefix: which moment, in which zone, and when it is only words.
import { describe, expect, it } from 'vitest';
import { parseTypedLine } from '../../../../renderer/features/logLine/typedLine.ts';

const MONTREAL = 'America/Toronto';
const at = (iso: string): number => Date.parse(iso);

describe('parseTypedLine', () => {
  const now = at('2026-11-22T19:20:00Z');

  it('takes a plain line as happening now', () => {
    expect(parseTypedLine('  Call to the mayor ', now, MONTREAL)).toEqual({
      text: 'Call to the mayor',
      occurredAt: null,
    });
  });

  it('reads 14:05 in the zone of the incident', () => {
    expect(parseTypedLine('14:05 Siège prévenu', now, MONTREAL)).toEqual({
      text: 'Siège prévenu',
      occurredAt: at('2026-11-22T19:05:00Z'),
    });
  });

  it.each(['14h05 x', '14 h 05 x', '14H05 x', '2:05 pm x', '2:05 p.m. x'])('accepts %s', (typed) => {
    expect(parseTypedLine(typed, now, MONTREAL)).toEqual({
      text: 'x',
      occurredAt: at('2026-11-22T19:05:00Z'),
    });
  });

  it('takes a time that has not come yet as yesterday', () => {
    const afterMidnight = at('2026-11-23T05:10:00Z');
    expect(parseTypedLine('23:50 Last call', afterMidnight, MONTREAL).occurredAt).toBe(
      at('2026-11-23T04:50:00Z'),
    );
  });

  it('means the day before in the calendar on the days that change their clocks', () => {
    const afterSpring = parseTypedLine('23:50 x', at('2026-03-09T04:30:00Z'), MONTREAL);
    expect(afterSpring.occurredAt).toBe(at('2026-03-09T03:50:00Z'));
    const lateInAutumn = parseTypedLine('23:50 x', at('2026-11-02T04:45:00Z'), MONTREAL);
    expect(lateInAutumn.occurredAt).toBe(at('2026-11-01T03:50:00Z'));
  });

  it('forgives a clock that is a minute late', () => {
    expect(parseTypedLine('14:21 x', now, MONTREAL).occurredAt).toBe(at('2026-11-22T19:21:00Z'));
  });

  it('reads a full date', () => {
    expect(parseTypedLine('2013-07-06 01:14 Derailment', now, MONTREAL)).toEqual({
      text: 'Derailment',
      occurredAt: at('2013-07-06T05:14:00Z'),
    });
  });

  it.each(['24:10 x', '12:61 x', '14:05', '13:05 pm x', '2013-02-30 10:00 x', '1405 x', '3 hours later'])(
    'leaves %s as words',
    (typed) => {
      expect(parseTypedLine(typed, now, MONTREAL)).toEqual({ text: typed, occurredAt: null });
    },
  );
});
