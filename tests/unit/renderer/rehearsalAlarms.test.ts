/* Alarms of a rehearsal, and what each voice would have said rightly. */
import { describe, expect, it } from 'vitest';
import { alarmsOf, tallyVoices } from '../../../renderer/features/spike/rehearsalAlarms.ts';
import type { RehearsedRow } from '../../../shared/contract/spike.ts';

const MINUTE = 60_000;
const row = (minute: number, score: number, ...fired: RehearsedRow['fired']): RehearsedRow => ({
  at: minute * MINUTE,
  count: 1,
  score,
  expected: null,
  fired,
});

describe('the alarms of a rehearsal', () => {
  const alarms = alarmsOf([
    row(0, 0.1),
    row(10, 0.7, 'sigma'),
    row(39, 0.2, 'surge'),
    row(80, 0.2, 'surge'),
    row(300, 0.9),
  ]);

  it('are one within half an hour, whoever speaks', () => {
    expect(alarms).toEqual([
      { at: 10 * MINUTE, voices: ['own', 'sigma', 'surge'] },
      { at: 80 * MINUTE, voices: ['surge'] },
      { at: 300 * MINUTE, voices: ['own'] },
    ]);
  });

  it('are held against what a person calls real', () => {
    const tallies = tallyVoices(alarms, new Set([10 * MINUTE, 300 * MINUTE]));
    const of = (voice: string) => tallies.find((one) => one.voice === voice);
    expect(of('own')).toMatchObject({ alarms: 2, real: 2, missed: 0 });
    expect(of('surge')).toMatchObject({ alarms: 2, real: 1, missed: 1 });
    expect(of('share')).toMatchObject({ alarms: 0, real: 0, missed: 2 });
  });
});
