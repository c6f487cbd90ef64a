// A phrase that is settled beside one of its words is where looking for it finds it, in the title too and in texts that repeat it.
import { describe, expect, it } from 'vitest';
import { matchQuery } from '../../../../shared/scoring/query/matchQuery.ts';
import type { QueryPost } from '../../../../shared/scoring/query/queryField.ts';
import type { QueryTerm } from '../../../../shared/scoring/query/queryNode.ts';
import { compileWatches } from '../../../../shared/scoring/watch/compileWatches.ts';
import { plainPhraseOf } from '../../../../shared/scoring/watch/plainPhrase.ts';

const term = (text: string, more: Partial<QueryTerm> = {}): QueryTerm => ({
  kind: 'term',
  form: 'phrase',
  text,
  isPrefix: false,
  isExact: false,
  ...more,
});
const startOf = (text: string): QueryTerm => term(text, { form: 'word', isPrefix: true });

describe('a phrase beside one of its words', () => {
  it.each<readonly [string, QueryTerm, QueryPost, boolean]>([
    ['as it is written', term('plus jamais'), { text: 'Plus jamais!' }, true],
    ['over signs', term('plus jamais'), { text: 'plus — jamais' }, true],
    ['over as many signs as may be', term('plus jamais'), { text: `plus${'.'.repeat(16)}jamais` }, true],
    ['not over more', term('plus jamais'), { text: `plus${'.'.repeat(17)}jamais` }, false],
    ['not over a word', term('plus jamais'), { text: 'plus que jamais' }, false],
    ['not the other way about', term('plus jamais'), { text: 'jamais plus' }, false],
    ['not as a part of longer words', term('plus jamais'), { text: 'surplus jamaisvu' }, false],
    ['at the second place of its word', term('plus jamais'), { text: 'plus tard, plus jamais' }, true],
    ['of one word twice', term('la la'), { text: 'la, la' }, true],
    ['not of that word once', term('la la'), { text: 'lala la' }, false],
    ['of three words', term('rappel de lots'), { text: 'le rappel de LOTS.' }, true],
    ['not with the middle elsewhere', term('rappel de lots'), { text: 'de rappel lots de' }, false],
    ['begun', startOf('lac-mégan'), { text: 'Lac Mégantic' }, true],
    ['not with the first word longer', startOf('lac-mégan'), { text: 'lacs Mégantic' }, false],
    ['in a title alone', term('plus jamais'), { title: 'Plus jamais', text: 'plus' }, true],
    ['after a title', term('plus jamais'), { title: 'Jamais', text: 'œuvre: plus jamais' }, true],
    ['not from a title into the text', term('plus jamais'), { title: 'Plus', text: 'jamais' }, false],
    ['after letters that fold to more', term('plus jamais'), { text: 'œ ½ ﬁn 𝐩𝐥𝐮𝐬 𝐣𝐚𝐦𝐚𝐢𝐬' }, true],
    ['at the end of what repeats itself', term('la fin'), { text: `${'la '.repeat(5_000)}fin` }, true],
    ['not in what repeats itself', term('la fin'), { text: `fin ${'la '.repeat(5_000)}` }, false],
  ])('stands %s', (_, query, post, isThere) => {
    expect(matchQuery(query, post).isMatch).toBe(isThere);
    const watches = compileWatches([{ id: 'a', query }]);
    expect(watches.match(post)).toEqual(isThere ? ['a'] : []);
  });

  it('is left to a search where it is written exactly, has signs at its ends, or is one word', () => {
    expect(plainPhraseOf(term('plus jamais'), 'plus')).not.toBeNull();
    expect(plainPhraseOf(term('plus jamais', { isExact: true }), 'plus')).toBeNull();
    expect(plainPhraseOf(term('c++ plus'), 'plus')).toBeNull();
    expect(plainPhraseOf(term('us?ne plus', { form: 'word' }), 'plus')).toBeNull();
    expect(plainPhraseOf(term('plus'), 'plus')).toBeNull();
    // What a begun word ends with is no whole word.
    expect(plainPhraseOf(startOf('lac-mégan'), 'megan')).toBeNull();
  });
});
