import { describe, expect, it } from 'vitest';
import { guessSource } from '../../../shared/domain/sourceGuess.ts';

describe('what somebody means by what they pasted', () => {
  it.each([
    ['https://journal.example.org/', 'feed', 'https://journal.example.org/'],
    ['  journal.example.org/rss ', 'feed', 'https://journal.example.org/rss'],
    ['https://mastodon.social/tags/passerelle', 'mastodon', 'https://mastodon.social/tags/passerelle'],
    ['#passerelle', 'mastodon', 'https://mastodon.social/tags/passerelle'],
    ['https://social.example.org/public/local', 'mastodon', 'https://social.example.org/public/local'],
    ['https://bsky.app/search?q=passerelle', 'jetstream', 'wss://jetstream2.us-east.bsky.network/subscribe'],
    [
      'wss://jetstream1.us-west.bsky.network/subscribe',
      'jetstream',
      'wss://jetstream1.us-west.bsky.network/subscribe',
    ],
    ['r/quebec', 'reddit', 'r/quebec'],
    ['https://old.reddit.com/r/quebec/', 'reddit', 'https://old.reddit.com/r/quebec/'],
    ['https://news.ycombinator.com/', 'hackerNews', 'https://news.ycombinator.com/'],
    ['/home/equipe/exports', 'folder', '/home/equipe/exports'],
    ['C:\\Exports', 'folder', 'C:\\Exports'],
    ['passerelle fermée', 'gdelt', 'passerelle fermée'],
  ])('%s is %s', (pasted, kind, address) => {
    expect(guessSource(pasted)).toMatchObject({ kind, address });
  });

  it('is nothing for nothing, for several lines and for more than an address may be', () => {
    expect(guessSource('   ')).toBeNull();
    expect(guessSource('a\nb')).toBeNull();
    expect(guessSource(`https://${'a'.repeat(5_000)}`)).toBeNull();
  });

  it('never throws, whatever is pasted', () => {
    for (const text of [
      'https://',
      'http://[::',
      '%',
      '/tags/%E0%A4%A',
      'https://x/tags/%E0%A4%A',
      '\u202e',
      'wss://',
    ])
      expect(() => guessSource(text)).not.toThrow();
  });
});
