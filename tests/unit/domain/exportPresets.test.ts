import { describe, expect, it } from 'vitest';
import { plainHeader } from '../../../shared/domain/columnVocabulary.ts';
import { EXPORT_PRESETS, recogniseExport } from '../../../shared/domain/exportPresets.ts';
import { zoneOfHeader } from '../../../shared/domain/headerZone.ts';
import { knownNetwork, statusOfUrl } from '../../../shared/domain/network.ts';
import { isKnownTimeZone } from '../../../shared/domain/timeZone.ts';

describe('export presets', () => {
  it.each(EXPORT_PRESETS.map((preset) => [preset.name, preset] as const))(
    '%s is written as headers are compared',
    (_, preset) => {
      const names = [...preset.signs, ...Object.values(preset.columns).flat()];
      for (const name of names) expect(plainHeader(name), name).toBe(name);
      expect(preset.source).not.toBe('');
      expect(preset.columns.text).toBeDefined();
      expect(preset.columns.postedAt).toBeDefined();
      expect(recogniseExport(preset.signs)?.preset.name).toBe(preset.name);
    },
  );

  it('needs every sign, in any case and order', () => {
    expect(recogniseExport(['INFLUENCER', 'Hit Sentence', 'Opening_Text', 'Date'])?.preset.name).toBe(
      'Meltwater',
    );
    expect(recogniseExport(['Influencer', 'Hit Sentence', 'Date'])).toBeNull();
    expect(recogniseExport([])).toBeNull();
  });
});

describe('zoneOfHeader', () => {
  it.each([
    ['Timestamp (ET)', 'America/New_York'],
    ['Date (UTC)', 'UTC'],
    ['date_utc', 'UTC'],
    ['Published Date (GMT-05:00) New York', 'Etc/GMT+5'],
    ['Heure (UTC+2)', 'Etc/GMT-2'],
    ['Published Date (GMT+00:00) London', 'UTC'],
    ['Date (GMT+05:30)', null],
    ['Date', null],
    ['Budget', null],
    ['Metadata (etc)', null],
  ])('%j is in %s', (header, zone) => {
    expect(zoneOfHeader(header)).toBe(zone);
    if (zone !== null) expect(isKnownTimeZone(zone)).toBe(true);
  });
});

describe('networks as suites write them', () => {
  it.each([
    ['SOCIALMEDIA, SOCIALMEDIA_TWITTER', 'x'],
    ['SOCIALMEDIA_FACEBOOK', 'facebook'],
    ['ONLINENEWS, ONLINENEWS_MAGAZINE', 'news'],
    ['MESSAGEBOARD', 'forum'],
    ['instagram_public', 'instagram'],
    ['Online News', 'news'],
    ['WWW', 'web'],
    ['E-mail', 'email'],
    ['SOCIALMEDIA', null],
  ])('%j is %s', (name, code) => {
    expect(knownNetwork(name)).toBe(code);
  });

  it.each([
    ['https://x.com/a/status/12?s=20', '12'],
    ['http://www.twitter.com/a/statuses/12', '12'],
    ['https://x.com/i/web/status/12', '12'],
    ['https://notx.com/a/status/12', null],
    ['https://x.com/a', null],
  ])('%j names the post %s', (url, id) => {
    expect(statusOfUrl(url)).toBe(id);
  });
});
