// Asking queries of posts: what is found, what is not, and what is marked.
import { describe, expect, it } from 'vitest';
import { matchQuery, matchRead, readPost } from '../../../../shared/scoring/query/matchQuery.ts';
import { parseQuery } from '../../../../shared/scoring/query/parseQuery.ts';
import type { QueryPost } from '../../../../shared/scoring/query/queryField.ts';
import type { QueryNode } from '../../../../shared/scoring/query/queryNode.ts';
import { EXAMPLES } from './examples.ts';

function read(text: string): QueryNode {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.problems)}`);
  return parsed.query;
}

/** What is marked in the text; null without a match. */
function marked(query: string, text: string): readonly string[] | null {
  const { isMatch, marks } = matchQuery(read(query), { text });
  return isMatch ? marks.map(({ start, end }) => text.slice(start, end)) : null;
}

describe('words', () => {
  it.each([
    ['usine', "Feu à l'usine ; l’Usine brûle", ['usine', 'Usine']],
    ["l'usine", 'Feu à L’USINE', ['L’USINE']],
    ['usine', 'usines, cousine', null],
    ['megantic', 'Lac-Mégantic', ['Mégantic']],
    ['lac-mégantic', 'le lac Megantic', ['lac Megantic']],
    ['Lac-Mégantic', '#LacMégantic', null],
    ['e-mail', 'an e\u2011mail', ['e\u2011mail']],
    ['c++', 'Du C++, du C.', ['C++']],
    ['c++', 'abc++', null],
    ['c', 'en C++', ['C']],
    ['at&t', 'chez AT&T.', ['AT&T']],
    ['at&t', 'AT & T', null],
    ['.net', 'le .NET est tombé', ['.NET']],
    ['.net', 'le net est tombé', null],
    ['acme,', 'Acme !', ['Acme']],
    ['¡acme', 'Acme', ['Acme']],
    ['acme', 'acme_corp', null],
    ['acme', '#acme @acme', ['acme', 'acme']],
    ['oeuvre', 'Œuvre', ['Œuvre']],
    ['boycott', '𝗕𝗼𝘆𝗰𝗼𝘁𝘁 now', ['𝗕𝗼𝘆𝗰𝗼𝘁𝘁']],
    ['🔥', 'train🔥feu', ['🔥']],
    ['❤️', 'avec ❤ et ❤️', ['❤', '❤️']],
    ['décès', 'un de\u0301ce\u0300s', ['de\u0301ce\u0300s']],
    ['recall', '', null],
  ])('%s in %j', (query, text, expected) => {
    expect(marked(query, text)).toEqual(expected);
  });
});

describe('phrases', () => {
  it.each([
    ['"service client"', 'le Service  client,', ['Service  client']],
    ['"service client"', 'service-client', ['service-client']],
    ['"service client"', 'service\nclient', ['service\nclient']],
    ['"service client"', 'service du client', null],
    ['"service client"', 'serviceclient', null],
    ['"service client"', 'client service', null],
    ['«plus jamais»', '« Plus jamais » ça', ['Plus jamais']],
    ['"never again."', 'Never again!', ['Never again']],
    ['"php #acme"', 'php, #acme', ['php, #acme']],
    ['"johnson & johnson"', 'Johnson & Johnson ou Johnson-Johnson', ['Johnson & Johnson', 'Johnson-Johnson']],
    ['"never again?"', 'never again', ['never again']],
    ['"rappel*"', 'rappels', null],
    ['"a b a"', 'a b a b a', ['a b a b a']],
    ['"bad buzz"', `bad${' '.repeat(16)}buzz`, [`bad${' '.repeat(16)}buzz`]],
    ['"bad buzz"', `bad${' '.repeat(17)}buzz`, null],
  ])('%s in %j', (query, text, expected) => {
    expect(marked(query, text)).toEqual(expected);
  });
});

describe('hashtags and handles', () => {
  it.each([
    ['#boycott', 'On #Boycott !', ['#Boycott']],
    ['#boycott', 'boycott', null],
    ['#boycott', '#boycottacme', null],
    ['#boycott*', '#boycottAcme', ['#boycottAcme']],
    ['#boycott', 'page#boycott', null],
    ['#boycott', '＃boycott', ['＃boycott']],
    ['#lac-mégantic', '#lac-megantic', ['#lac-megantic']],
    ['@edf', 'Merci @EDF.', ['@EDF']],
    ['@edf', '.@edf@mastodon.social', ['@edf']],
    ['@edf', '@edf_officiel', null],
    ['@edf', 'info@edf.fr', null],
    ['@acme.bsky.social', '@acme.bsky.social', ['@acme.bsky.social']],
    ['@jean-paul', '@Jean-Paul', ['@Jean-Paul']],
    ['@jean-paul', '@jean paul', null],
    ['edf', '@edf', ['edf']],
  ])('%s in %j', (query, text, expected) => {
    expect(marked(query, text)).toEqual(expected);
  });
});

describe('wildcards and exact words', () => {
  it.each([
    ['boycott*', 'Boycotté, boycott, le boycottage', ['Boycotté', 'boycott', 'boycottage']],
    ['blessé*', 'des blessees', ['blessees']],
    ['rappel*', 'interrappel', null],
    ['wom?n', 'Women, woman, womn, womeen', ['Women', 'woman']],
    ['?cme', 'acme', ['acme']],
    ['advertise?', 'advertiser advertise', ['advertiser']],
    ['colo?r*', 'colours', ['colours']],
    ['wom?n', 'wom-n', null],
    ['=Acme', 'acme, ACME, Acmé, Acme', ['Acme']],
    ['=acmé', 'acmé, acme\u0301, acme', ['acmé', 'acme\u0301']],
    ['=Acm?', 'Acmé ACME', ['Acmé']],
    ['=Acm*', 'Acmé ACMÉ', ['Acmé']],
    ['=Acme*', 'Acmeland Acméland', ['Acmeland']],
    ["=L'Usine", "l'usine, L’Usine", ['L’Usine']],
    ['="Bad Buzz"', 'bad buzz, Bad Buzz', ['Bad Buzz']],
    ['=#Acme', '#acme #Acme', ['#Acme']],
    ['=œuvre', 'oeuvre', null],
    ['=OR', 'or OR', ['OR']],
    ['acm??', 'acmœ', ['acmœ']],
    ['=acm??', 'acmœ', null],
  ])('%s in %j', (query, text, expected) => {
    expect(marked(query, text)).toEqual(expected);
  });
});

describe('operators', () => {
  it.each([
    ['feu usine', 'usine en feu', ['usine', 'feu']],
    ['feu usine', 'feu', null],
    ['feu OR usine', 'usine en feu', ['usine', 'feu']],
    ['feu NOT exercice', 'feu', ['feu']],
    ['feu NOT exercice', 'feu : exercice', null],
    ['feu (usine OR NOT exercice)', 'feu', ['feu']],
    ['feu OR usine exercice', 'feu', ['feu']],
    ['feu OR usine exercice', 'usine', null],
    ['(feu OR usine) exercice', 'feu', null],
  ])('%s in %j', (query, text, expected) => {
    expect(marked(query, text)).toEqual(expected);
  });
});

describe('NEAR', () => {
  it.each([
    ['acme NEAR/1 refund', 'acme refund', ['acme', 'refund']],
    ['acme NEAR/1 refund', 'acme wants refund', ['acme', 'refund']],
    ['acme NEAR/1 refund', 'acme does want refund', null],
    ['acme NEAR/2 refund', 'refund, said the acme', ['refund', 'acme']],
    ['acme NEAR/1 refund', 'refund, said the acme', null],
    ['acme NEAR/3 acme', 'acme', null],
    ['acme NEAR/3 acme', 'acme says acme', ['acme', 'acme']],
    ['acme NEAR/3 (acme OR refund)', 'acme', null],
    ['acme NEAR/1 refund', 'acme. a b c d e. acme: refund', ['acme', 'refund']],
    [
      '(acme OR acmee) NEAR/2 ("service client" OR arnaque*)',
      'Acmee : quel service client',
      ['Acmee', 'service client'],
    ],
    ['acme NEAR/1 usine', "acme, l'usine", ['acme', 'usine']],
    ['acme NEAR/1 usine', "acme de l'usine", null],
    ['acme NEAR/1 🔥', 'acme est 🔥', ['acme', '🔥']],
    ['acme NEAR/1 🔥', 'acme est en 🔥', null],
    ['🔥 NEAR/1 acme', '🔥chez acme', ['🔥', 'acme']],
    ['🔥 NEAR/1 acme', '🔥feu chez acme', null],
    ['"bad buzz" NEAR/1 "buzz now"', 'bad buzz now', null],
    ['blessé* NEAR/1 acme', 'blessées chez Acme', ['blessées', 'Acme']],
    ['feu NOT acme NEAR/1 refund', 'feu acme a b refund', ['feu']],
    ['feu NOT acme NEAR/1 refund', 'feu acme a refund', null],
  ])('%s in %j', (query, text, expected) => {
    expect(marked(query, text)).toEqual(expected);
  });

  it('does not reach from the title into the text', () => {
    expect(matchQuery(read('acme NEAR/3 refund'), { title: 'acme', text: 'refund' }).isMatch).toBe(false);
    expect(matchQuery(read('acme refund'), { title: 'acme', text: 'refund' }).isMatch).toBe(true);
  });
});

describe('fields', () => {
  const post: QueryPost = {
    text: 'Rappel',
    author: 'Acme',
    handle: '@Acme_QC',
    network: 'x',
    language: 'fr-CA',
    url: 'https://user@News.Example.org:443/a?site=other.org',
  };

  it.each([
    ['from:acme_qc', true],
    ['from:@ACME_QC', true],
    ['from:acme', false],
    ['lang:fr', true],
    ['lang:fr-ca', true],
    ['lang:fr-fr', false],
    ['lang:en', false],
    ['site:example.org', true],
    ['site:news.example.org', true],
    ['site:ample.org', false],
    ['site:other.org', false],
    ['network:twitter', true],
    ['network:facebook', false],
    ['rappel from:acme_qc lang:fr', true],
    ['rappel NOT from:acme_qc', false],
    ['acme', false],
  ])('%s: %s', (query, expected) => {
    expect(matchQuery(read(query), post).isMatch).toBe(expected);
  });

  it('tells languages apart whose codes begin alike', () => {
    expect(matchQuery(read('lang:fr'), { text: 'x', language: 'frr' }).isMatch).toBe(false);
  });

  it('asks the name of an author only where there is no handle', () => {
    expect(matchQuery(read('from:"acmé inc"'), { text: 'x', author: 'Acme Inc' }).isMatch).toBe(true);
    expect(matchQuery(read('from:acme'), { text: 'x', author: 'Acme', handle: 'acme_fake' }).isMatch).toBe(
      false,
    );
  });

  it.each(['from:x', 'lang:fr', 'site:x.org', 'network:x'])(
    '%s is false of a post that does not say',
    (query) => {
      const silent = {
        text: 'x',
        title: null,
        author: null,
        handle: '',
        network: null,
        language: null,
        url: null,
      };
      expect(matchQuery(read(query), silent).isMatch).toBe(false);
      expect(matchQuery(read(query), { text: 'x' }).isMatch).toBe(false);
      expect(matchQuery(read(`x NOT ${query}`), silent).isMatch).toBe(true);
    },
  );

  it('marks the values that answered, after title and text', () => {
    const { marks } = matchQuery(read('rappel from:acme_qc lang:fr'), { ...post, title: 'Le rappel' });
    expect(marks).toEqual([
      { field: 'title', start: 3, end: 9 },
      { field: 'text', start: 0, end: 6 },
      { field: 'handle', start: 0, end: 8 },
      { field: 'language', start: 0, end: 5 },
    ]);
  });
});

describe('the examples of the plan', () => {
  it.each([
    ['companyName', "L'usine Acmé brûle", true],
    ['companyName', 'Merci @acme', true],
    ['companyName', 'Acme Township council', false],
    ['companyName', 'acmes', false],
    ['complaints', 'company_name : je veux un remboursement', true],
    ['complaints', 'company_name, plus jamais', true],
    ['complaints', 'un remboursement', false],
    ['ceo', 'Jeanne Roy doit présenter ses excuses', true],
    ['ceo', '@jroy resigned', true],
    ['ceo', 'Jeanne Roy inaugure', false],
    ['lexicon', 'deux blessées dans l’incendie', true],
    ['lexicon', 'Injured workers', true],
    ['lexicon', 'un BAD-BUZZ', true],
    ['lexicon', 'le soleil brille', false],
  ] as const)('%s and %j: %s', (name, text, expected) => {
    expect(matchQuery(read(EXAMPLES[name]), { text }).isMatch).toBe(expected);
  });

  it('leaves out what the own account wrote', () => {
    const query = read(EXAMPLES.companyName);
    expect(matchQuery(query, { text: 'Acme', handle: 'acme' }).isMatch).toBe(false);
    expect(matchQuery(query, { text: 'Acme', handle: 'acme_fan' }).isMatch).toBe(true);
  });
});

it('answers the same for a post that was made ready once', () => {
  const post = readPost({ text: 'feu à l’usine' });
  expect(matchRead(read('usine'), post)).toEqual({
    isMatch: true,
    marks: [{ field: 'text', start: 8, end: 13 }],
  });
  expect(matchRead(read('acme'), post)).toEqual({ isMatch: false, marks: [] });
});
