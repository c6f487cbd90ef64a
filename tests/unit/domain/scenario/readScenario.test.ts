/*
 * Scenario files as people write them: good ones are read, bad ones are refused with line and reason.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readScenario } from '../../../../electron/engine/exercise/readScenario.ts';
import { scenarioSchema } from '../../../../shared/domain/scenario.ts';
import { z } from '../../../../shared/lib/zod.ts';

const both = (words: string) => ({ fr: `${words} (fr)`, en: `${words} (en)` });
const post = (more: object = {}) => ({
  network: 'x',
  author: 'Compte fictif',
  language: 'fr',
  text: 'Le lot 42 rend malade.',
  ...more,
});
const scenario = (injects: readonly object[], more: object = {}) => ({
  schema: 'vigie.scenario',
  version: 1,
  title: both('Rumeur'),
  summary: both('Une rumeur'),
  notice: both('Tout est inventé'),
  timeZone: 'America/Montreal',
  durationSeconds: 3_600,
  injects,
  ...more,
});
const inject = (id: string, at: number, more: object = {}) => ({
  id,
  at,
  kind: 'posts',
  title: both(id),
  posts: [post()],
  ...more,
});
const told = (value: object) => readScenario(JSON.stringify(value, null, 2));
const faults = (value: object | string) => {
  const read = typeof value === 'string' ? readScenario(value) : told(value);
  return read.ok ? [] : read.faults.map(({ code, line, about }) => `${code} ${line} ${about}`.trim());
};
/** The line of the first text that holds this. */
const lineOf = (value: object, words: string) =>
  JSON.stringify(value, null, 2)
    .split('\n')
    .findIndex((line) => line.includes(words)) + 1;

describe('a scenario file', () => {
  it('is read, with what may be left out filled in', () => {
    const read = told(
      scenario([
        inject('first', 0, { posts: [post({ key: 'a' }), post({ after: 4, answers: 'a' })] }),
        inject('press', 60, {
          kind: 'journalist',
          posts: undefined,
          outlet: both('Radio fictive'),
          words: both('Confirmez-vous'),
          expected: [{ act: 'level', within: 900, level: 3, words: both('Passer au niveau 3') }],
        }),
        inject('cut', 90, {
          kind: 'outage',
          posts: undefined,
          what: 'network',
          network: 'x',
          forSeconds: 300,
        }),
      ]),
    );
    expect(read.ok && read.scenario.injects.map(({ kind }) => kind)).toEqual([
      'posts',
      'journalist',
      'outage',
    ]);
    expect(read.ok && read.scenario.injects[0]).toMatchObject({
      expected: [],
      posts: [{ after: 0, reach: null }, { after: 4 }],
    });
  });

  it('is read with a byte order mark', () => {
    expect(readScenario(`\ufeff${JSON.stringify(scenario([inject('a', 0)]))}`).ok).toBe(true);
  });

  it('names the line where times run backward', () => {
    const value = scenario([inject('a', 600), inject('b', 540)]);
    expect(faults(value)).toEqual([`backward ${lineOf(value, '"at": 540')} 540 < 600`]);
    const posts = scenario([inject('a', 0, { posts: [post({ after: 9 }), post({ after: 3 })] })]);
    expect(faults(posts)).toEqual([`backward ${lineOf(posts, '"after": 3')} 3 < 9`]);
  });

  it('names what comes after the end', () => {
    const value = scenario([inject('a', 3_601)]);
    expect(faults(value)[0]).toMatch(/^pastEnd \d+ 3601 > 3600$/);
  });

  it('names a kind of inject that is unknown', () => {
    const value = scenario([inject('a', 0), inject('b', 1, { kind: 'meteor' })]);
    expect(faults(value)).toEqual([`kindUnknown ${lineOf(value, '"meteor"')} meteor`]);
  });

  it('names markup, in words of any place', () => {
    const value = scenario([
      inject('a', 0, {
        title: { fr: 'Un <b>titre</b>', en: 'A title' },
        posts: [post({ text: '<img src=x onerror=1>' })],
      }),
    ]);
    expect(faults(value)).toEqual([
      `markup ${lineOf(value, '<b>')} <b>`,
      `markup ${lineOf(value, '<img')} <img src=x onerror=1>`,
    ]);
    expect(faults(scenario([inject('a', 0, { posts: [post({ text: 'a &lt; b' })] })]))[0]).toContain(
      'markup',
    );
    expect(told(scenario([inject('a', 0, { posts: [post({ text: '3 < 4 & 5 > 2, R&D <3' })] })])).ok).toBe(
      true,
    );
  });

  it('names the language that is missing, and where', () => {
    const value = scenario([inject('a', 0, { title: { fr: 'Rumeur' } })]);
    expect(faults(value)).toEqual([`languageMissing ${lineOf(value, '"fr": "Rumeur"') - 1} en`]);
    const empty = scenario([inject('a', 0)], { summary: { fr: '  ', en: 'A rumour' } });
    expect(faults(empty)).toEqual([`languageMissing ${lineOf(empty, '"fr": "  "')} fr`]);
  });

  it('refuses a hundred thousand posts without reading them', () => {
    const many = Array.from({ length: 1_000 }, () => post());
    const value = scenario(Array.from({ length: 100 }, (_, at) => inject(`wave${at}`, at, { posts: many })));
    expect(faults(value)).toEqual([`tooManyPosts ${lineOf(value, '"wave20"') + 8} 100000`]);
  });

  it('names keys that are taken or that nobody has', () => {
    const value = scenario([
      inject('a', 0, { posts: [post({ key: 'one' }), post({ answers: 'two' }), post({ key: 'one' })] }),
      inject('a', 1),
    ]);
    expect(faults(value).map((fault) => fault.split(' ')[0])).toEqual(['keyUnknown', 'keyTaken', 'keyTaken']);
  });

  it('asks what a network that is cut is called, and which level is expected', () => {
    const value = scenario([
      inject('a', 0, {
        kind: 'outage',
        posts: undefined,
        what: 'network',
        forSeconds: 5,
        expected: [{ act: 'level', within: 5, words: both('x') }],
      }),
    ]);
    expect(faults(value).map((fault) => fault.split(' ')[0])).toEqual(['networkMissing', 'levelMissing']);
  });

  it('names what does not belong into it', () => {
    const value = scenario([inject('a', 0, { surprise: true, at: 1.5 })]);
    expect(faults(value)).toEqual([
      `shape ${lineOf(value, '1.5')} 1.5`,
      `shape ${lineOf(value, 'surprise')} surprise`,
    ]);
  });

  it('says where a file stops being JSON, and that another kind of file is none', () => {
    expect(faults('{\n  "schema": "vigie.scenario",\n  "version": 1,,\n}')[0]).toMatch(/^notJson 3 /);
    expect(faults('')[0]).toMatch(/^notJson 1/);
    expect(faults({ schema: 'vigie.planFile', version: 1 })[0]).toMatch(/^otherFile 2 vigie.planFile$/);
    expect(faults('[1, 2]')[0]).toMatch(/^shape 1/);
  });

  it('never throws, whatever it is given, and always names a line', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((text) => `{"injects":[${text}]}`),
        ),
        (text) => {
          const read = readScenario(text);
          if (!read.ok) for (const { line } of read.faults) expect(line).toBeGreaterThanOrEqual(1);
        },
      ),
      { numRuns: 300, seed: 8 },
    );
  });

  it('has its form written down in the schema that is shipped', () => {
    const shipped: unknown = JSON.parse(readFileSync('resources/exercise/scenario.schema.json', 'utf8'));
    // When this fails the form was changed: write the schema anew, and count the version up if old files no longer fit.
    expect(shipped).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(scenarioSchema, { io: 'input' }))));
  });
});
