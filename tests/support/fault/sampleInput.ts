/*
 * Inputs that a call's JSON Schema admits, drawn by chance: the ground from which the fuzzer
 * strays. A pattern it does not know yields a text that the schema will refuse, which is fine
 * for a fuzzer; the tests count what was accepted, so a blind sampler shows.
 */
import type { Random } from './random.ts';

type Schema = { readonly [key: string]: unknown };

const HEX = '0123456789abcdef';
const WORDS = ['water', 'rumeur', 'Élan', 'crisis', 'œuvre', 'l’usine', '🚒', 'level 3', 'a'];

/** Forms that chance does not come upon, by how their patterns begin. */
const KNOWN_FORMS: readonly (readonly [string, readonly string[]])[] = [
  ['^(19|2\\d)', ['2027-02-28', '1999-12-31', '2028-02-29']],
  ['^\\+[1-9]', ['+15145550142', '+33199001234']],
  ['^\\d{0,', ['', '204']],
  ['^\\d{4,', ['4711', '000000000000']],
  ['^[^\\s@', ['a@example.org', 'salle.de.crise@example.ca']],
];

function hex(random: Random, length: number): string {
  let text = '';
  for (let n = 0; n < length; n += 1) text += HEX[random.below(16)];
  return text;
}

/** A UUIDv7 that names nothing. */
export function sampleId(random: Random): string {
  return `0190${hex(random, 4)}-${hex(random, 4)}-7${hex(random, 3)}-8${hex(random, 3)}-${hex(random, 12)}`;
}

function sampleText(schema: Schema, random: Random): string {
  const pattern = typeof schema.pattern === 'string' ? schema.pattern : '';
  if (pattern.includes('-7[')) return sampleId(random);
  const fixed = /^\^\[0-9a-f\]\{(\d+)\}\$$/.exec(pattern);
  if (fixed !== null) return hex(random, Number(fixed[1]));
  const known = KNOWN_FORMS.find(([beginning]) => pattern.startsWith(beginning));
  if (known !== undefined) return random.pick(known[1]);
  const least = typeof schema.minLength === 'number' ? schema.minLength : 0;
  const most = typeof schema.maxLength === 'number' ? schema.maxLength : 200;
  let text = '';
  const wanted = least + random.below(Math.min(most, least + 60) - least + 1);
  while (text.length < wanted) text += `${random.pick(WORDS)} `;
  const cut = text.slice(0, Math.max(wanted, least)).trim();
  return cut.length >= Math.max(least, 1) || least === 0
    ? cut
    : random.pick(['Europe/Paris', 'UTC']).slice(0, most);
}

function sampleNumber(schema: Schema, random: Random): number {
  const low = typeof schema.minimum === 'number' ? schema.minimum : 0;
  const high = typeof schema.maximum === 'number' ? schema.maximum : low + 1_000;
  const span = Math.min(high - low, 10_000_000);
  return low + (schema.type === 'integer' ? random.below(span + 1) : random.next() * span);
}

/** One value that the schema most likely admits. */
export function sampleInput(schema: unknown, random: Random): unknown {
  if (typeof schema !== 'object' || schema === null) return random.pick(WORDS);
  const node = schema as Schema;
  if ('const' in node) return node.const;
  if (Array.isArray(node.enum)) return random.pick(node.enum);
  const choices = node.anyOf ?? node.oneOf;
  if (Array.isArray(choices)) return sampleInput(random.pick(choices), random);
  switch (node.type) {
    case 'object':
      return sampleObject(node, random);
    case 'array': {
      const least = typeof node.minItems === 'number' ? node.minItems : 0;
      return Array.from({ length: least + random.below(4) }, () => sampleInput(node.items, random));
    }
    case 'string':
      // Texts of at most 64 signs are mostly zones, which chance does not come upon either.
      return random.chance(node.maxLength === 64 ? 0.6 : 0.1) && !('pattern' in node)
        ? 'Europe/Paris'
        : sampleText(node, random);
    case 'integer':
    case 'number':
      return sampleNumber(node, random);
    case 'boolean':
      return random.chance(0.5);
    case 'null':
      return null;
    default:
      return random.pick(WORDS);
  }
}

function sampleObject(node: Schema, random: Random): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  const required = new Set(Array.isArray(node.required) ? (node.required as unknown[]) : []);
  for (const [key, field] of Object.entries((node.properties ?? {}) as Schema)) {
    if (required.has(key) || random.chance(0.5)) value[key] = sampleInput(field, random);
  }
  return value;
}
