/*
 * The printed sheet of one-time codes: every code once and in no other place, the four rules in both languages, room to
 * write, and nothing that hostile names could do to it.
 */
import { describe, expect, it } from 'vitest';
import { buildCodeSheetPage, type PrintedSheet } from '../../../../electron/engine/paper/codeSheetPage.ts';
import { escapeText } from '../../../../electron/engine/report/markup.ts';
import { createWords } from '../../../../shared/i18n/createWords.ts';
import { LOCALES, type Locale } from '../../../../shared/lib/locale.ts';
import { checkValueOf, formatCode } from '../../../../shared/lib/oneTimeCode.ts';
import { sha256OfText } from '../../../../shared/lib/sha256.ts';

const AT = Date.parse('2027-02-10T18:00:00Z');

const signsOf = (words: string): string => checkValueOf(sha256OfText(words));

const sheet: PrintedSheet = {
  number: '7MPX',
  holder: 'Zoé Lévêque',
  role: 'Direction générale',
  codes: Array.from({ length: 20 }, (_none, row) => ({
    no: row + 1,
    code: `${signsOf(`a${row}`)}${signsOf(`b${row}`)}`,
  })),
  issuedAt: AT,
  issuedBy: 'Noor Haddad',
};

function pageOf(
  locale: Locale,
  changes: Partial<PrintedSheet> = {},
  realm: 'real' | 'demo' | 'exercise' = 'real',
) {
  return buildCodeSheetPage(
    { ...sheet, ...changes },
    { paper: 'A4', locale },
    { organisation: 'Laiterie des Érables', realm, now: AT },
  );
}

const timesIn = (text: string, part: string): number => text.split(part).length - 1;
const tagsOf = (html: string): string =>
  [...html.matchAll(/<\/?[a-zA-Z][^\s>]*/g)].map(([tag]) => tag).join(' ');

describe('the printed sheet of codes', () => {
  it('holds every code exactly once, in groups, beside its number', () => {
    const { html } = pageOf('fr-CA');
    expect(new Set(sheet.codes.map(({ code }) => code)).size).toBe(20);
    for (const { no, code } of sheet.codes) {
      expect(timesIn(html, formatCode(code)), code).toBe(1);
      expect(html).not.toContain(code);
      expect(html).toContain(`<th scope="row">${no}</th><td class="code">${formatCode(code)}</td>`);
    }
  });

  it('says nothing of a code in its title, its name, its foot or its digest', () => {
    const page = pageOf('en-CA');
    const { html, chrome, title, digest } = page;
    const around = [
      title,
      digest,
      chrome.headerTemplate,
      chrome.footerTemplate,
      html.split('</head>')[0],
    ].join();
    for (const { code } of sheet.codes)
      for (const written of [code, formatCode(code)]) expect(around).not.toContain(written);
    expect(title).toBe('Code sheet 7MPX Zoé Lévêque');
    const others = sheet.codes.map(({ no, code }) => ({ no, code: [...code].toReversed().join('') }));
    const other = pageOf('en-CA', { codes: others });
    expect(other.html).not.toBe(html);
    expect(other.digest).toBe(digest);
    expect(pageOf('en-CA', { number: 'Y2RK' }).digest).not.toBe(digest);
  });

  it.each(LOCALES)('says in %s whose it is, how it goes and where to keep it', (locale) => {
    const { t } = createWords(locale);
    const { html } = pageOf(locale);
    const said = [
      t('codeSheet.pageTitle', { number: '7MPX' }),
      t('codeSheet.pageHolder', { holder: 'Zoé Lévêque, Direction générale' }),
      t('codeSheet.rule1'),
      t('codeSheet.rule2'),
      t('codeSheet.rule3'),
      t('codeSheet.rule4'),
      t('codeSheet.columnCheckValue'),
      t('codeSheet.keep'),
      'Laiterie des Érables',
      'Noor Haddad',
    ];
    for (const words of said) expect(html).toContain(escapeText(words));
    expect(html).toContain(
      locale.startsWith('fr') ? 'K\u00a0comme\u00a0Kléber' : 'K\u00a0as\u00a0in\u00a0Kilo',
    );
  });

  it('leaves three places to write beside each code, and fills nothing with ink', () => {
    const { html } = pageOf('fr-FR');
    expect(timesIn(html, '</td><td></td><td></td><td></td></tr>')).toBe(20);
    expect(html.replace('background: #fff', '')).not.toMatch(/background/);
  });

  it.each([
    ['real', 'fr-CA', null],
    ['demo', 'fr-CA', 'DÉMO'],
    ['exercise', 'fr-CA', 'EXERCICE'],
    ['demo', 'en-GB', 'DEMO'],
    ['exercise', 'en-GB', 'EXERCISE'],
  ] as const)('of a file that is %s is marked so in %s', (realm, locale, mark) => {
    const { html } = pageOf(locale, {}, realm);
    expect(timesIn(html, '<p class="mark">')).toBe(mark === null ? 0 : 1);
    if (mark !== null) expect(html).toContain(`<p class="mark">${mark}`);
  });

  it('has a line to write the holder on, and no name of who issued it, where nobody is known', () => {
    const { html } = pageOf('en-US', { holder: '', role: null, issuedBy: '' });
    expect(html).toContain('Holder: …');
    expect(html).not.toMatch(/Issued by|, ,/);
  });

  it('keeps hostile names as text', () => {
    const hostile = `</p><script>alert(1)</script>"'<img src=x onerror=y>\u202e`;
    const attacked = pageOf('fr-CA', { holder: hostile, role: hostile, issuedBy: hostile, number: hostile });
    expect(tagsOf(attacked.html)).toBe(tagsOf(pageOf('fr-CA').html));
  });

  it.each([
    ['A4', 210, 297],
    ['Letter', 215.9, 279.4],
  ] as const)('is laid on %s', (paper, widthMm, heightMm) => {
    const facts = { organisation: '', realm: 'real', now: AT } as const;
    expect(buildCodeSheetPage(sheet, { paper, locale: 'en-CA' }, facts)).toMatchObject({ widthMm, heightMm });
  });
});
