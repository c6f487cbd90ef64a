/*
 * A JSON record as the cells of a row: nested keys are joined by dots (`user.name`), lists of plain values by
 * commas; lists of objects are left out, since a row has one cell a column.
 */

/** Nested deeper than this no key of a post lies. */
const DEEPEST = 8;
/** More keys are looked at in no record: a hostile one must not fill memory. */
const KEYS = 2_000;

export type JsonObject = { readonly [key: string]: unknown };

/** Reads a text; undefined when it is no JSON. Whole numbers keep their digits: identifiers are wider than doubles. */
export function parseJson(text: string): unknown {
  try {
    return /[:[,]\s*-?\d{16,}/.test(text) ? JSON.parse(text, keepDigits as Reviver) : JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Reviver = (this: unknown, key: string, value: unknown) => unknown;

/** The third argument is newer than the types that this is compiled with: the digits as they stand in the text. */
function keepDigits(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value) || !Number.isInteger(value)) return value;
  return context?.source !== undefined && /^-?\d+$/.test(context.source) ? context.source : value;
}

/** The post in a record: it may be wrapped in one key (`tweet`, `data`, `status`). Null when it is no object. */
export function postOf(value: unknown): JsonObject | null {
  if (!isObject(value)) return null;
  const [key, second] = Object.keys(value);
  const inner = key !== undefined && second === undefined ? value[key] : undefined;
  return isObject(inner) ? inner : value;
}

/** Hands on every cell of a record with its dotted name. */
export function eachCell(record: JsonObject, take: (name: string, cell: string) => void): void {
  let keys = 0;
  const walk = (object: JsonObject, prefix: string, depth: number): void => {
    for (const key of Object.keys(object)) {
      keys += 1;
      if (keys > KEYS) return;
      const value = object[key];
      const name = prefix === '' ? key : `${prefix}.${key}`;
      if (!isObject(value)) take(name, cellOf(value));
      else if (depth < DEEPEST) walk(value, name, depth + 1);
    }
  };
  walk(record, '', 1);
}

function cellOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return String(value);
  if (!Array.isArray(value)) return '';
  return value
    .filter((item) => typeof item === 'string' || typeof item === 'number')
    .slice(0, 100)
    .join(', ');
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
