/* Pages that will not stay are known by their address; those that stay are not called so. */
import { describe, expect, it } from 'vitest';
import { vanishingOf } from '../../../shared/domain/vanishing.ts';

describe('a page that will not stay', () => {
  it.each([
    ['https://www.instagram.com/stories/brasserie.fictive/3512345678901234567/', 'story'],
    ['https://instagram.com/stories/brasserie.fictive?igsh=abc', 'story'],
    ['https://www.facebook.com/stories/1234567890/abcd', 'story'],
    ['https://t.me/canal_fictif/s/42', 'story'],
    ['https://www.snapchat.com/@fictif', 'story'],
    ['https://www.instagram.com/fictif/live/', 'live'],
    ['https://www.facebook.com/fictif/live', 'live'],
    ['https://www.facebook.com/watch/live/?v=1', 'live'],
    ['https://www.tiktok.com/@fictif/live', 'live'],
    ['https://www.youtube.com/live/AbCdEf12345?si=x', 'live'],
    ['https://www.youtube.com/@fictif/live', 'live'],
    ['https://x.com/i/spaces/1AbCdEfGhIjKl', 'live'],
    ['https://www.twitch.tv/fictif', 'live'],
    ['HTTPS://WWW.INSTAGRAM.COM:443/stories/fictif/1', 'story'],
  ])('%s is a %s', (url, kind) => {
    expect(vanishingOf(url)).toBe(kind);
  });

  it.each([
    null,
    '',
    'pas une adresse',
    'https://www.instagram.com/p/ABC/',
    'https://www.instagram.com/stories/highlights/178/',
    'https://www.facebook.com/fictif/posts/1',
    'https://www.youtube.com/watch?v=AbCdEf12345',
    'https://www.twitch.tv/videos/123',
    'https://t.me/canal_fictif/42',
    'https://example.org/stories/une-histoire',
    'https://notinstagram.com/stories/x',
    'https://www.tiktok.com/@fictif/video/7123456789',
    `https://www.twitch.tv/${'a/'.repeat(5_000)}`,
  ])('%s stays', (url) => {
    expect(vanishingOf(url)).toBeNull();
  });
});
