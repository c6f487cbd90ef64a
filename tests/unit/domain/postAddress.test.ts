import { describe, expect, it } from 'vitest';
import { readPostAddress } from '../../../shared/domain/postAddress.ts';

const at = (text: string): string | null => {
  const moment = readPostAddress(text)?.postedAt ?? null;
  return moment === null ? null : new Date(moment).toISOString();
};
const read = (text: string) => {
  const found = readPostAddress(text);
  return found === null ? null : [found.network, found.url, found.handle, found.externalId];
};

describe('the address of a post', () => {
  it.each([
    // The moment that X itself shows for this post.
    [
      'https://mobile.twitter.com/jroy/status/1458896541184737282?s=20&t=abc',
      ['x', 'https://x.com/jroy/status/1458896541184737282', '@jroy', '1458896541184737282'],
    ],
    [
      'https://x.com/i/web/status/1458896541184737282/photo/1',
      ['x', 'https://x.com/i/status/1458896541184737282', null, '1458896541184737282'],
    ],
    [
      'https://www.instagram.com/jroy/reel/CwkxyiVP2MU/?igsh=MzRlODBiNWFlZA==',
      ['instagram', 'https://www.instagram.com/reel/CwkxyiVP2MU/', '@jroy', 'CwkxyiVP2MU'],
    ],
    [
      'https://m.facebook.com/story.php?story_fbid=pfbid02abcDEF&id=100044&mibextid=xyz',
      [
        'facebook',
        'https://www.facebook.com/story.php?story_fbid=pfbid02abcDEF&id=100044',
        null,
        'pfbid02abcDEF',
      ],
    ],
    [
      'https://www.facebook.com/ville.laval/posts/pfbid0123456789abcdef?__cft__[0]=AZ&__tn__=R',
      [
        'facebook',
        'https://www.facebook.com/ville.laval/posts/pfbid0123456789abcdef',
        '@ville.laval',
        'pfbid0123456789abcdef',
      ],
    ],
    [
      'https://youtu.be/dQw4w9WgXcQ?si=abcdef&t=42',
      ['youtube', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', null, 'dQw4w9WgXcQ'],
    ],
    [
      'https://m.youtube.com/shorts/dQw4w9WgXcQ?feature=share',
      ['youtube', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', null, 'dQw4w9WgXcQ'],
    ],
    [
      'https://old.reddit.com/r/montreal/comments/1abcd2/un_titre/kxyz12/?context=3',
      ['reddit', 'https://www.reddit.com/r/montreal/comments/1abcd2/un_titre/kxyz12/', null, 't1_kxyz12'],
    ],
    [
      'https://www.tiktok.com/@jroy/video/6854717870488702213?_r=1&_t=abc',
      ['tiktok', 'https://www.tiktok.com/@jroy/video/6854717870488702213', '@jroy', '6854717870488702213'],
    ],
    [
      'https://www.linkedin.com/posts/jeanne-roy_rappel-activity-6422861848709726123-AbCd?utm_source=share&rcm=x',
      [
        'linkedin',
        'https://www.linkedin.com/posts/jeanne-roy_rappel-activity-6422861848709726123-AbCd',
        '@jeanne-roy',
        'urn:li:activity:6422861848709726123',
      ],
    ],
    [
      'https://bsky.app/profile/jroy.bsky.social/post/3l25zusnsfctk',
      ['bluesky', 'https://bsky.app/profile/jroy.bsky.social/post/3l25zusnsfctk', '@jroy.bsky.social', null],
    ],
    [
      'https://piaille.fr/@jroy/109372843234123456',
      [
        'mastodon',
        'https://piaille.fr/@jroy/109372843234123456',
        '@jroy@piaille.fr',
        'https://piaille.fr/users/jroy/statuses/109372843234123456',
      ],
    ],
    [
      'https://mastodon.social/@jroy@piaille.fr/109372843234123456',
      ['mastodon', 'https://mastodon.social/@jroy@piaille.fr/109372843234123456', '@jroy@piaille.fr', null],
    ],
    [
      'https://www.threads.net/@jroy/post/C8H5FiCtESk?xmt=abc',
      ['threads', 'https://www.threads.com/@jroy/post/C8H5FiCtESk', '@jroy', 'C8H5FiCtESk'],
    ],
    [
      'https://t.me/s/canal_quebec/1234',
      ['telegram', 'https://t.me/canal_quebec/1234', '@canal_quebec', 'canal_quebec/1234'],
    ],
    [
      'https://www.lapresse.ca/affaires/rappel.php?id=7&utm_source=x&fbclid=1#:~:text=lot',
      ['web', 'https://www.lapresse.ca/affaires/rappel.php?id=7', null, null],
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('holds the moment where its number does: moments that the networks or their documents show', () => {
    // Microsoft shows 1506560133675 beside the resource 6318971194909560123.
    expect(at('https://www.linkedin.com/feed/update/urn:li:activity:6318971194909560123/')).toBe(
      '2017-09-28T00:55:33.674Z',
    );
    // 2384288897814875714 was posted at 2020-08-26T13:43:27Z.
    expect(at('https://www.instagram.com/stories/jroy/2384288897814875714/')).toBe(
      '2020-08-26T13:43:27.313Z',
    );
    // The documentation of a codec gives 1724171495793000 microseconds.
    expect(at('https://bsky.app/profile/a.test/post/3l25zusnsfctk')).toBe('2024-08-20T16:31:35.793Z');
    expect(at('https://www.tiktok.com/@a/video/6854717870488702213')).toBe('2020-07-29T02:06:13.000Z');
    expect(at('https://mastodon.social/@a/109372843234123456')?.slice(0, 7)).toBe('2022-11');
    expect(at('https://x.com/a/status/1807674536214897063')).toBe('2024-07-01T07:16:09.059Z');
    for (const none of [
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
      'https://www.reddit.com/r/a1/comments/1abcd2/x/',
      'https://x.com/a/status/20',
      'https://medium.com/@a/109372843234123456',
    ])
      expect(at(none), none).toBeNull();
  });

  it('is not fooled by names before the host, nor by what only looks like one', () => {
    expect(read('https://x.com@evil.example/jroy/status/1458896541184737282')).toEqual([
      'web',
      'https://evil.example/jroy/status/1458896541184737282',
      null,
      null,
    ]);
    for (const text of [
      'javascript:alert(1)',
      'https://',
      'http://a b',
      'ftp://x.com/a',
      'x.com',
      'https://x.com\\@evil.example/',
    ])
      expect(readPostAddress(text), text).toBeNull();
    expect(readPostAddress('https://notx.com/a/status/1458896541184737282')?.network).toBe('web');
  });
});
