/*
 * Whether a text is that of a template with its variables filled in: then it goes out under the template's approval.
 * And the filling itself.
 */
import { variablesOf } from './templateText.ts';

const VARIABLE = /\{[\p{L}_][\p{L}\p{N}_]*\}/u;

/** Longest filling of one variable: a whole statement in a variable is another text. */
const FILLING_LIMIT = 120;

/** Fills what is known; the rest stays in its braces, to be seen. */
export function fillTemplate(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{([\p{L}_][\p{L}\p{N}_]*)\}/gu, (whole, name: string) =>
    Object.hasOwn(values, name) && values[name] !== '' ? (values[name] ?? whole) : whole,
  );
}

/** Puts variables back where their values stand, the longest value first; what is empty stands nowhere. */
export function unfillTemplate(text: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .filter(([, value]) => value.trim() !== '')
    .sort(([, a], [, b]) => b.length - a.length)
    .reduce((words, [name, value]) => words.split(value).join(`{${name}}`), text);
}

/** Whether nothing but the variables was written. A variable that is still in its braces is not filled. */
export function isFilledTemplate(template: string, text: string): boolean {
  if (variablesOf(text).length > 0) return false;
  const parts = template.split(new RegExp(VARIABLE, 'gu')).map(plain);
  const words = plain(text);
  const first = parts[0] ?? '';
  if (parts.length === 1) return words === first;
  if (!words.startsWith(first)) return false;
  let at = first.length;
  for (const [index, part] of parts.entries()) {
    if (index === 0) continue;
    const isLast = index === parts.length - 1;
    const found = isLast ? words.length - part.length : words.indexOf(part, at);
    if (found < at || found - at > FILLING_LIMIT || !words.startsWith(part, found)) return false;
    if (words.slice(at, found).includes('\n')) return false;
    at = found + part.length;
  }
  return at === words.length;
}

function plain(text: string): string {
  return text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\u2019/g, "'")
    .replace(/\r\n/g, '\n');
}
