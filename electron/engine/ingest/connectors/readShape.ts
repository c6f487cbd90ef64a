/*
 * Looking into what a server sent without believing its shape: every reader answers null where the value
 * is not what it should be, and none of them throws.
 */

export type Shape = Readonly<Record<string, unknown>>;

/** An object; null for lists and everything else. */
export function shapeOf(value: unknown): Shape | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Shape) : null;
}

/** A text that is not empty. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A list; empty for everything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A whole number that loses nothing as one. */
export function wholeOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
}

/** A moment in epoch ms; null where the text is no date. */
export function momentOf(value: unknown): number | null {
  const text = textOf(value);
  if (text === null || text.length > 64) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : at;
}

/** What a JSON text says; undefined where it is none, for JSON itself has a null. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A web address, as it would be asked; null for any other scheme. */
export function webAddressOf(value: unknown): string | null {
  const text = textOf(value);
  if (text === null || text.length > 4_000 || !/^https?:\/\//i.test(text)) return null;
  return URL.canParse(text) ? text : null;
}

/** A language as its tag, shortened to what is kept; null where it is no tag. */
export function languageOf(value: unknown): string | null {
  const text = textOf(value);
  return text !== null && /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(text) && text.length <= 20 ? text : null;
}
