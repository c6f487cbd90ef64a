import { describe, expect, it } from 'vitest';
import { linksIn } from '../../../shared/lib/linksIn.ts';

describe('the links in a text', () => {
  it('are found without the signs of the sentence around them, each once', () => {
    expect(
      linksIn(
        'Voir https://t.co/abc, « https://example.org/a?b=(c) », puis (http://t.co/x). Encore https://t.co/abc !',
      ),
    ).toEqual(['https://t.co/abc', 'https://example.org/a?b=(c)', 'http://t.co/x']);
  });

  it('are none where none stands, and never something else than a web address', () => {
    expect(linksIn('ftp://example.org javascript:alert(1) example.org http://')).toEqual([]);
  });

  it('have an end', () => {
    const text = Array.from({ length: 30 }, (_, at) => `https://example.org/${at}`).join(' ');
    expect(linksIn(text)).toHaveLength(10);
    expect(linksIn(text, 2)).toEqual(['https://example.org/0', 'https://example.org/1']);
  });
});
