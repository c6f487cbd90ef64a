/*
 * Habits of the house: small files that say what they are for, no clock and no chance in the
 * brain, no escape from the compiler, one word for one thing.
 */
import { describe, expect, it } from 'vitest';
import { readSources } from './sources.ts';

const LINES = 300;
const sources = readSources(['shared', 'electron', 'renderer', 'resources']);

function offenders(pattern: RegExp, where: RegExp = /./): readonly string[] {
  return sources.flatMap(({ path, text }) =>
    where.test(path)
      ? text
          .split('\n')
          .map((line, index) => ({ line, at: `${path}:${index + 1}` }))
          .filter(({ line }) => !/^\s*(\*|\/\/|\/\*)/.test(line) && pattern.test(line))
          .map(({ at }) => at)
      : [],
  );
}

describe('habits', () => {
  it(`keep files under ${LINES} lines`, () => {
    const long = sources.filter(({ text }) => text.split('\n').length > LINES).map(({ path }) => path);
    expect(long).toEqual([]);
  });

  it('begin every file with what it is for', () => {
    const silent = sources
      .filter(({ text }) => !/^\s*\/[/*]/.test(text) && !/^#!/.test(text))
      .map(({ path }) => path);
    // Files of one short export may say it on the export itself.
    expect(silent.filter((path) => !/^shared\/lib\/assertNever\.ts$/.test(path))).toEqual([]);
  });

  it('keep the brain pure: no clock, no chance, no network, no process', () => {
    const brain = /^shared\/(domain|scoring|contract|lib)\//;
    expect(
      offenders(
        /\bDate\.now\(|\bnew Date\(\)|Math\.random|\bfetch\(|\bprocess\.|\bsetTimeout\(|crypto\.random/,
        brain,
      ),
    ).toEqual([]);
  });

  it('leave nothing behind', () => {
    expect(offenders(/\b(TODO|FIXME|XXX|HACK)\b|@ts-ignore|@ts-nocheck|\bas any\b|: any\b/)).toEqual([]);
    expect(offenders(/\bexport default\b/, /^(shared|electron\/(engine|shell|door)|renderer)\//)).toEqual([]);
    expect(offenders(/^\s*(export )?(const )?enum\b/)).toEqual([]);
  });

  it('put no markup from data into a page', () => {
    expect(
      offenders(/dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML|document\.write/, /^renderer\//),
    ).toEqual([]);
  });

  it('let nobody cancel an act that is running', () => {
    const open = sources.flatMap(({ path, text }) =>
      /isBusy/.test(text)
        ? [...text.matchAll(/<Button\b([^>]|=>)*>\s*\{t\('common\.cancel'\)\}/g)]
            .filter(([tag]) => !/isDisabled=/.test(tag))
            .map(() => path)
        : [],
    );
    expect(open).toEqual([]);
  });
});
