import { describe, expect, it } from 'vitest';
import { readSnowflake } from '../../../shared/lib/snowflake.ts';

describe('readSnowflake', () => {
  it('reads the moment to the millisecond', () => {
    expect(new Date(readSnowflake('353417323123720193') ?? 0).toISOString()).toBe('2013-07-06T07:37:10.666Z');
    // 2 ** 53 + 1 lies between two doubles; the upper bits must not feel it.
    expect(readSnowflake('9007199254740993')).toBe(1_290_982_458_305);
    expect(readSnowflake('9007199254740991')).toBe(1_290_982_458_304);
  });

  it.each([
    '',
    '123',
    '29700859246',
    '3.534E+17',
    ' 353417323123720193',
    '-353417323123720193',
    '9223372036854775808',
    '99999999999999999999',
    'abc',
  ])('refuses %j', (id) => {
    expect(readSnowflake(id)).toBeNull();
  });

  it('takes the oldest and the largest', () => {
    expect(readSnowflake('29700859247')).toBe(1_288_834_981_738);
    expect(readSnowflake('9223372036854775807')).toBe(2 ** 41 - 1 + 1_288_834_974_657);
  });
});
