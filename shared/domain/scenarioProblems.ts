/*
 * What is wrong with a scenario, each with the place where it stands: what its shape does not allow, and what a shape
 * cannot say (times that run backward, keys that nobody has).
 */
import type { z } from '../lib/zod.ts';
import { INJECT_KINDS, type Inject, SCENARIO_LIMITS, type Scenario, scenarioSchema } from './scenario.ts';

export const SCENARIO_PROBLEMS = [
  'notJson',
  'tooLarge',
  'tooManyPosts',
  'tooManyNetworks',
  'otherFile',
  'shape',
  'kindUnknown',
  'languageMissing',
  'markup',
  'backward',
  'pastEnd',
  'keyTaken',
  'keyUnknown',
  'networkMissing',
  'levelMissing',
] as const;
export type ScenarioProblemCode = (typeof SCENARIO_PROBLEMS)[number];

export type ScenarioProblem = {
  readonly code: ScenarioProblemCode;
  /** From the whole to the part: names and positions. */
  readonly path: readonly (string | number)[];
  /** What stands there, or which part it is about; short, as text. */
  readonly about: string;
};

/** What looks like markup: a scenario is read aloud and shown as it is written. */
const MARKUP = /<\/?[a-z!][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+);/i;
const ABOUT = 80;

export type CheckedScenario =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly problems: readonly ScenarioProblem[] };

/** Checks what was read from a file; the problems come in the order of the file. */
export function checkScenario(value: unknown): CheckedScenario {
  const posts = countPosts(value);
  // Counted before anything is read: a hundred thousand posts are refused in the time it takes to count them.
  if (posts !== null && posts.total > SCENARIO_LIMITS.posts)
    return { ok: false, problems: [{ code: 'tooManyPosts', path: posts.path, about: String(posts.total) }] };
  // Of another kind of file nothing else is worth saying.
  for (const name of ['schema', 'version'] as const) {
    const own = at(value, [name]);
    if (own !== undefined && !scenarioSchema.shape[name].safeParse(own).success)
      return { ok: false, problems: [{ code: 'otherFile', path: [name], about: short(own) }] };
  }
  const parsed = scenarioSchema.safeParse(value);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.flatMap(fromIssue(value)) };
  const { data } = parsed;
  const problems = [...markupIn(data), ...orderOf(data), ...keysOf(data), ...networksOf(data)];
  return problems.length === 0 ? { ok: true, scenario: data } : { ok: false, problems };
}

function countPosts(
  value: unknown,
): { readonly total: number; readonly path: readonly (string | number)[] } | null {
  if (typeof value !== 'object' || value === null || !('injects' in value) || !Array.isArray(value.injects))
    return null;
  let total = 0;
  let path: readonly (string | number)[] = [];
  for (const [at, inject] of value.injects.entries()) {
    const posts: unknown = typeof inject === 'object' && inject !== null ? inject.posts : null;
    if (!Array.isArray(posts)) continue;
    const room = SCENARIO_LIMITS.posts - total;
    if (room >= 0 && posts.length > room) path = ['injects', at, 'posts', room];
    total += posts.length;
  }
  return { total, path };
}

const fromIssue =
  (value: unknown) =>
  (issue: z.core.$ZodIssue): readonly ScenarioProblem[] => {
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
    const last = path.at(-1);
    const here = at(value, path);
    const about = short(here);
    if (last === 'kind' && !(INJECT_KINDS as readonly unknown[]).includes(here))
      return [{ code: 'kindUnknown', path, about }];
    const isSide = last === 'fr' || last === 'en';
    if (isSide && (here === undefined || here === null || (typeof here === 'string' && here.trim() === '')))
      return [{ code: 'languageMissing', path, about: String(last) }];
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ code: 'shape', path: [...path, key], about: key }));
    return [{ code: 'shape', path, about: about === '' ? String(last ?? '') : about }];
  };

function markupIn(scenario: Scenario): readonly ScenarioProblem[] {
  const problems: ScenarioProblem[] = [];
  const look = (value: unknown, path: readonly (string | number)[]): void => {
    if (typeof value === 'string') {
      const found = MARKUP.exec(value);
      if (found !== null) problems.push({ code: 'markup', path, about: found[0].slice(0, ABOUT) });
    } else if (Array.isArray(value))
      for (const [index, item] of value.entries()) look(item, [...path, index]);
    else if (typeof value === 'object' && value !== null)
      for (const [name, item] of Object.entries(value)) look(item, [...path, name]);
  };
  look(scenario, []);
  return problems;
}

function orderOf({ injects, durationSeconds }: Scenario): readonly ScenarioProblem[] {
  const problems: ScenarioProblem[] = [];
  let before = 0;
  for (const [index, inject] of injects.entries()) {
    const path = ['injects', index, 'at'];
    if (inject.at < before) problems.push({ code: 'backward', path, about: `${inject.at} < ${before}` });
    before = Math.max(before, inject.at);
    if (inject.at > durationSeconds)
      problems.push({ code: 'pastEnd', path, about: `${inject.at} > ${durationSeconds}` });
    if (inject.kind !== 'posts') continue;
    let after = 0;
    for (const [at, post] of inject.posts.entries()) {
      const place = ['injects', index, 'posts', at, 'after'];
      if (post.after < after)
        problems.push({ code: 'backward', path: place, about: `${post.after} < ${after}` });
      after = Math.max(after, post.after);
      if (inject.at + post.after > durationSeconds)
        problems.push({
          code: 'pastEnd',
          path: place,
          about: `${inject.at + post.after} > ${durationSeconds}`,
        });
    }
  }
  return problems;
}

function keysOf({ injects }: Scenario): readonly ScenarioProblem[] {
  const problems: ScenarioProblem[] = [];
  const ids = new Set<string>();
  const posts = new Set<string>();
  for (const [index, inject] of injects.entries()) {
    if (ids.has(inject.id))
      problems.push({ code: 'keyTaken', path: ['injects', index, 'id'], about: inject.id });
    ids.add(inject.id);
    problems.push(...ownRules(inject, index));
    if (inject.kind !== 'posts') continue;
    for (const [at, { key, answers }] of inject.posts.entries()) {
      const path = ['injects', index, 'posts', at];
      // Only what was said before can be answered.
      if (answers !== undefined && !posts.has(answers))
        problems.push({ code: 'keyUnknown', path: [...path, 'answers'], about: answers });
      if (key !== undefined && posts.has(key))
        problems.push({ code: 'keyTaken', path: [...path, 'key'], about: key });
      if (key !== undefined) posts.add(key);
    }
  }
  return problems;
}

function networksOf({ injects }: Scenario): readonly ScenarioProblem[] {
  const networks = new Set<string>();
  for (const [index, inject] of injects.entries()) {
    if (inject.kind !== 'posts') continue;
    for (const [at, { network }] of inject.posts.entries()) {
      networks.add(network);
      if (networks.size > SCENARIO_LIMITS.networks)
        return [
          { code: 'tooManyNetworks', path: ['injects', index, 'posts', at, 'network'], about: network },
        ];
    }
  }
  return [];
}

function ownRules(inject: Inject, index: number): readonly ScenarioProblem[] {
  const path = ['injects', index];
  return [
    ...(inject.kind === 'outage' && inject.what === 'network' && inject.network === undefined
      ? [{ code: 'networkMissing' as const, path: [...path, 'what'], about: inject.id }]
      : []),
    ...inject.expected.flatMap(({ act, level }, at) =>
      act === 'level' && level === undefined
        ? [{ code: 'levelMissing' as const, path: [...path, 'expected', at, 'act'], about: inject.id }]
        : [],
    ),
  ];
}

function at(value: unknown, path: readonly (string | number)[]): unknown {
  let here = value;
  for (const part of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, part)) return undefined;
    here = (here as Record<string | number, unknown>)[part];
  }
  return here;
}

function short(value: unknown): string {
  if (value === undefined) return '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return (text ?? '').slice(0, ABOUT);
}
