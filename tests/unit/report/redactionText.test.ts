/*
 * Names, numbers, addresses and quotations in single texts: what goes, and what must stay as it is. All are fictional.
 */
import { describe, expect, it } from 'vitest';
import { authorOf, peopleNamed, redactionOf, textRedactorOf } from '../../support/report/redaction.ts';

const people = peopleNamed(
  'Inès Caron-Whitfield',
  'Théo Marsan',
  'Marc O’Brien',
  'Rose Côté',
  'Paul Côté',
  'محمد الزهراني',
  '王小明',
  'Lê Văn Tý',
);
const french = textRedactorOf(redactionOf('public', { people }), 'fr-CA');
const english = () => textRedactorOf(redactionOf('public', { people }));

describe('names in a text', () => {
  it.each([
    ['Inès Caron-Whitfield called', 'Person 1 called'],
    ['INES CARON-WHITFIELD called', 'Person 1 called'],
    ['ine\u0300s caron whitfield', 'Person 1'],
    ['Ine\u0300s', 'Person 1'],
    ['asked Caron-Whitfield, then Ine\u0300s', 'asked Person 1, then Person 1'],
    ['Caron, Inès', 'Person 1'],
    ['I. Caron and T. Marsan', 'Person 1 and Person 2'],
    ['caron@work', '[removed]'],
    ['#InesCaronWhitfield', '#Person 1'],
    ['ines_caron', 'Person 1'],
    ['(Marsan)', '(Person 1)'],
    ["O'Brien's desk", "Person 1's desk"],
    ['Marc is late', 'Person 1 is late'],
  ])('are taken out: %s', (given, expected) => {
    expect(english().text(given)).toBe(expected);
  });

  it.each([
    'Le marché démarre, la marche aussi, un marcheur remarque Marcq',
    'un mars pluvieux, des inestimables, carontes et carons',
    'À côté de la côte, une rose',
    'Le plan de la ville',
    'tyrannie, style, type',
    '明天小雨',
  ])('stay inside of other words: %s', (text) => {
    expect(french.text(text)).toBe(text);
  });

  it('are ordinary words without a capital, and names with one', () => {
    expect(english().text('Rose called; a rose is a rose')).toBe('Person 1 called; a rose is a rose');
    expect(french.text('vu avec Côté, à côté')).toBe('vu avec [retiré], à côté');
  });

  it('stand for nobody where several people share a part', () => {
    const redactor = english();
    expect(redactor.text('Côté agrees, Paul Côté too')).toBe('[removed] agrees, Person 1 too');
    expect(redactor.tally.things.shared.size).toBe(1);
    expect(redactor.tally.people.size).toBe(1);
  });

  it('are found in scripts without capitals or spaces, with what is written onto them', () => {
    expect(english().text('اتصل بمحمد الزهراني')).toBe('اتصل بPerson 1');
    expect(english().text('قال مُحَمَّد')).toBe('قال Person 1');
    expect(english().text('我们联系了王小明。')).toBe('我们联系了Person 1。');
    expect(english().text('Gặp Lê Văn Tý')).toBe('Gặp Person 1');
  });

  it('keep one number in the whole document, in the order in which people appear', () => {
    const redactor = english();
    expect(redactor.text('Marsan, then Inès')).toBe('Person 1, then Person 2');
    expect(redactor.text('Inès Caron-Whitfield')).toBe('Person 2');
    expect(redactor.text('THÉO MARSAN · x')).toBe('Person 1 · x');
  });

  it('read well in French where a name elides', () => {
    expect(french.text('à la demande d’Inès, qu’Inès confirme')).toMatch(
      /^à la demande de Personne \d, que Personne \d confirme$/,
    );
  });

  it('stay where the rules keep them', () => {
    const redactor = textRedactorOf(redactionOf('board', { people }));
    expect(redactor.text('Inès Caron-Whitfield and Marc')).toBe('Inès Caron-Whitfield and Marc');
  });

  it('of the directory are taken out whole, their parts with a capital', () => {
    const redactor = textRedactorOf(redactionOf('public', { contacts: ['Noémie Tessier', 'Hugo Petit'] }));
    expect(redactor.text('noemie tessier and Tessier')).toBe('Person 1 and Person 1');
    expect(redactor.text('hugo, un petit tessier')).toBe('hugo, un petit tessier');
  });

  it('are known by the ids of people too', () => {
    expect(english().text(people[1]?.id ?? '')).toBe('Person 1');
  });
});

describe('numbers in a text', () => {
  it.each([
    '514 555-0199',
    '(514) 555-0199',
    '+1 514.555.0199, poste 4521',
    '06 12 34 56 78',
    '+33\u00a06\u202f12\u202f34\u202f56\u202f78',
    '5145550199',
    '5 1 4 5 5 5 0 1 9 9',
    '٠١٢٣٤٥٦٧٨٩',
    '612 345 678',
    '555-0199',
    'ines.caron+urgent@exemple.invalid',
    'ines (arobase) exemple.invalid',
    'ines [at] exemple [dot] invalid',
    'mailto:ines@exemple.invalid',
    '4111 1111 1111 1111',
  ])('goes: %s', (number) => {
    const redactor = textRedactorOf(redactionOf('board'));
    expect(redactor.text(`call ${number}.`)).toBe('call [removed].');
    expect(redactor.text(number)).toBe('[removed]');
    expect(redactor.text(`(${number})`)).toBe('([removed])');
    expect(redactor.tally.things.number.size).toBe(1);
  });

  it.each([
    '2026-03-14',
    '2026-03-14T17:20:00.000Z/2026-03-14T19:50:00.000Z',
    '2026-03-14\u00a017:20:09\u00a0UTC',
    '14 mars 2026, 13\u00a0h\u00a020 (UTC−4)',
    '14/03/2026 17:20',
    'March 14, 2026, 1:20\u00a0p.m. (UTC−4)',
    '2019-2026',
    'lots 41, 42, 43, 44, 45, 46, 47',
    '1 180 mentions, 1 234 567 posts',
    '12,345,678 people',
    '120 000 000 $ and 1 234 567 890 vues',
    '3,1415926535 and 0.12345678',
    '0195a000-0000-7000-8000-000000000385',
    'a1b2c3d4e5f60718293a4b5c6d7e8f9012345678',
    'levels 1 2 3',
    '911, 3975',
    'AB1234567',
    'clocks of (15/60/180) minutes',
  ])('stays: %s', (text) => {
    expect(textRedactorOf(redactionOf('board')).text(text)).toBe(text);
  });

  it('stays where the rules keep it', () => {
    expect(textRedactorOf(redactionOf('legal')).text('514 555-0199')).toBe('514 555-0199');
  });
});

const hidden = authorOf('Odile Tremblay-Vachon', '@odile_tv', 4_999, {
  url: 'https://exemple.invalid/@odile_tv/1130001',
  externalId: 'post:1130001',
  text: 'Une bouteille a éclaté dans mon frigo ce matin, lot 42 !',
  textSha256: '3a'.repeat(32),
});
const shown = authorOf('Le Courrier Neuf', 'courrierneuf', 5_000, {
  url: 'https://nouvelles.invalid/a/77',
  externalId: '113000000000000001',
  text: 'Rappel en préparation chez le fabricant, selon nos sources',
});
const world = () =>
  textRedactorOf(
    redactionOf('public', {
      authors: [hidden, shown, authorOf('perdu', '@perdu', null), authorOf('La vérité', '@verite', 3)],
      ownHosts: ['boissons.invalid'],
      ownHandles: ['@boissons'],
      people,
    }),
  );

describe('authors and addresses in a text', () => {
  it.each([
    ['Odile Tremblay-Vachon wrote', 'Author 1 wrote'],
    ['tremblay-vachon Vachon ODILE TREMBLAY VACHON', 'tremblay-vachon Author 1'],
    ['see @odile_tv and @ODILE_TV', 'see Author 1 and Author 1'],
    ['odile_tv', 'Author 1'],
    ['Kept · x · @odile_tv', 'Kept · x · Author 1'],
    ['Kept · x · perdu', 'Kept · x · Author 1'],
    ['Mastodon\nperdu\nthe rest', 'Mastodon\nAuthor 1\nthe rest'],
    ['unknown @quelquun.d@exemple.invalid', 'unknown Author 1'],
    ['https://exemple.invalid/@odile_tv/1130001?x=1.', '[removed].'],
    ['exemple.invalid/@odile_tv/1130001', '[removed]'],
    ['(www.exemple.invalid)', '([removed])'],
    ['id post:1130001', 'id Author 1'],
    ['digest 3a3a 3a3a 3a3a3a3a3a3a', 'digest 3a3a 3a3a [removed]'],
    ['La vérité dit', 'Author 1 dit'],
  ])('go below the reach: %s', (given, expected) => {
    expect(world().text(given)).toBe(expected);
  });

  it.each([
    '@courrierneuf and Le Courrier Neuf',
    'https://nouvelles.invalid/a/77',
    'https://reseau.invalid/courrierneuf/status/99887766554433',
    '113000000000000001',
    'https://www.boissons.invalid/rappel/2026-03-14',
    'media.boissons.invalid/lot42',
    '@boissons',
    'perdu dans la vérité',
    '3 bouteilles @ 2 $',
    'et/ou, 24/7, n/a, https:// alone',
  ])('stay for those who are named: %s', (text) => {
    expect(world().text(text)).toBe(text);
  });

  it('go where an address that may stay names somebody', () => {
    expect(world().text('https://boissons.invalid/equipe/th%C3%A9o-marsan')).toBe('[removed]');
    expect(world().text('https://boissons.invalid/?from=@odile_tv')).toBe('[removed]');
    expect(world().text('https://boissons.invalid@exemple.invalid/x')).toBe('[removed]');
    expect(world().text('https://nonboissons.invalid/x')).toBe('[removed]');
    // The host of a network is nobody's own, whatever the plan says.
    const redactor = textRedactorOf(
      redactionOf('public', { authors: [hidden], ownHosts: ['exemple.invalid', 'own.invalid'] }),
    );
    expect(redactor.text('https://exemple.invalid/@other/9 https://own.invalid/a')).toBe(
      '[removed] https://own.invalid/a',
    );
  });

  it('are all named where no reach is set', () => {
    const text = 'Odile Tremblay-Vachon, @odile_tv, https://exemple.invalid/@odile_tv/1130001';
    const redactor = textRedactorOf(redactionOf('legal', { authors: [hidden, shown] }));
    expect(redactor.text(text)).toBe(text);
  });
});

describe('words of posts in a text', () => {
  it.each([
    ['Une bouteille a éclaté dans mon frigo ce matin, lot 42 !', '[removed]'],
    ['She wrote « une bouteille a eclate dans mon frigo » twice', 'She wrote « [removed] » twice'],
    ['Une bouteille a écl…', '[removed]'],
    ['X · Y\nUne bouteille a éclaté dans mon fri…', 'X · Y\n[removed]…'],
    ['UNE BOUTEILLE A ÉCLATÉ\nDANS MON FRIGO', '[removed]'],
  ])('go with their author: %s', (given, expected) => {
    expect(world().text(given)).toBe(expected);
  });

  it('stay when they are few, or of an author who is named', () => {
    const texts = ['dans mon frigo', 'Rappel en préparation chez le fabricant, selon nos sources'];
    for (const text of texts) expect(world().text(text)).toBe(text);
  });

  it('go all where nobody is quoted', () => {
    const redactor = textRedactorOf(redactionOf('public', { authors: [shown] }, { quotes: 'none' }));
    expect(redactor.text('Rappel en préparation chez le fabricant, selon nos sources')).toBe('[removed]');
  });
});

describe('runs of one paragraph', () => {
  const run = (text: string, look: 'plain' | 'strong' = 'plain', href: string | null = null) => ({
    text,
    look,
    href,
    isSaid: true,
  });

  it('are read together', () => {
    const inlines = [
      run('Ask In'),
      run('ès Ca', 'strong'),
      run('ron at 514 '),
      run('555', 'strong'),
      run('-0199 now'),
    ];
    expect(english().inlines(inlines)).toEqual([
      run('Ask '),
      { ...run('Person 1'), isSaid: false },
      run(' at '),
      { ...run('[removed]'), isSaid: false },
      run(' now'),
    ]);
  });

  it('lose links that reach somebody, and keep the others', () => {
    const { href } = world();
    expect(href('#entry-0195a000-0000-7000-8000-000000000064')).toBe(
      '#entry-0195a000-0000-7000-8000-000000000064',
    );
    expect(href('https://boissons.invalid/rappel')).toBe('https://boissons.invalid/rappel');
    for (const gone of [
      'mailto:x@exemple.invalid',
      'https://exemple.invalid/p',
      'https://boissons.invalid/marsan',
      'tel:+15145550199',
      'javascript:alert(1)',
    ])
      expect(href(gone), gone).toBeNull();
  });
});
