/*
 * Goes through everything that a value holds, whatever its shape: every text is redacted but those that are listed as
 * ours. Of what is not listed the keys are redacted too, since they may be names.
 */
import type { Ours } from './redactionOurs.ts';
import type { TextRedactor } from './redactionText.ts';
import type { ReportInline } from './reportBlock.ts';

/** A value with every text redacted that `ours` does not list. What nothing is taken out of is shared with the value given. */
export function redactValue(value: unknown, ours: Ours | undefined, redactor: TextRedactor): unknown {
  if (typeof value === 'string') {
    if (ours === true) return value;
    return ours === 'quoted' ? redactor.quoted(value) : redactor.text(value);
  }
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) {
    if (areInlines(value)) return redactInlines(value, redactor);
    const items = value.map((item) => redactValue(item, ours, redactor));
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  return redactObject(value as Readonly<Record<string, unknown>>, ours, redactor);
}

function redactObject(
  value: Readonly<Record<string, unknown>>,
  ours: Ours | undefined,
  redactor: TextRedactor,
): unknown {
  const listed = typeof ours === 'object' ? ours : null;
  const keys = Object.keys(value);
  let copy: Record<string, unknown> | null = null;
  for (const [index, key] of keys.entries()) {
    const given = value[key];
    const below = listed !== null && Object.hasOwn(listed, key) ? listed[key] : undefined;
    const item = below === true && typeof given === 'string' ? given : redactValue(given, below, redactor);
    const name = listed === null ? redactor.text(key) : key;
    if (copy === null && (item !== given || name !== key)) {
      copy = {};
      for (const former of keys.slice(0, index)) define(copy, former, value[former]);
    }
    // Two keys may have become one.
    if (copy !== null) define(copy, Object.hasOwn(copy, name) ? `${name} (${index})` : name, item);
  }
  return copy ?? value;
}

/** A key may be `__proto__`, which an assignment would take for something else. */
function define(copy: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== '__proto__') copy[key] = value;
  else Object.defineProperty(copy, key, { value, enumerable: true, writable: true, configurable: true });
}

const INLINE: Ours = { look: true };

/** Runs of one paragraph are read together. */
function redactInlines(inlines: readonly ReportInline[], redactor: TextRedactor): readonly ReportInline[] {
  return redactor.inlines(
    inlines.map(({ text, href, ...rest }) => ({
      ...(redactValue(rest, INLINE, redactor) as typeof rest),
      text,
      href: href === null ? null : redactor.href(href),
    })),
  );
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function areInlines(values: readonly unknown[]): values is readonly ReportInline[] {
  return (
    values.length > 0 &&
    values.every(
      (value) =>
        typeof value === 'object' &&
        value !== null &&
        'text' in value &&
        typeof value.text === 'string' &&
        'look' in value &&
        typeof value.look === 'string' &&
        'href' in value &&
        (value.href === null || typeof value.href === 'string'),
    )
  );
}
