import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest } from '../../../electron/dev/testRun/counts.ts';

describe('the counts of a run', () => {
  it('name what failed or was skipped, with the first line of the reason', () => {
    const counts = countVitest({
      numPassedTests: 3,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 0,
      testResults: [
        {
          name: '/somewhere/tests/unit/one.test.ts',
          status: 'failed',
          assertionResults: [
            { status: 'passed', fullName: 'holds' },
            {
              status: 'failed',
              fullName: 'breaks',
              failureMessages: ['\u001b[31mexpected 1 to be 2\u001b[39m\n    at here'],
            },
            { status: 'skipped', fullName: 'waits', failureMessages: [] },
          ],
        },
        {
          name: '/somewhere/tests/unit/two.test.ts',
          status: 'failed',
          message: 'no such file',
          assertionResults: [],
        },
      ],
    });
    expect(counts).toEqual({
      passed: 3,
      failed: 2,
      skipped: 1,
      named: [
        'failed: tests/unit/one.test.ts: breaks (expected 1 to be 2)',
        'skipped: tests/unit/one.test.ts: waits',
        'failed: tests/unit/two.test.ts, outside its tests (no such file)',
      ],
    });
  });

  it('name what failed in a window, also where it passed at a second try', () => {
    const spec = (title: string, status: string) => ({
      title,
      file: 'frame.spec.ts',
      tests: [{ status, results: [{ error: { message: 'too late' } }, {}] }],
    });
    const counts = countPlaywright({
      stats: { expected: 1, unexpected: 1, flaky: 1, skipped: 0 },
      errors: [],
      suites: [{ suites: [{ specs: [spec('opens', 'unexpected'), spec('closes', 'flaky')] }] }],
    });
    expect(counts.failed).toBe(2);
    expect(counts.named).toEqual([
      'failed: frame.spec.ts: opens (too late)',
      'failed: frame.spec.ts: closes (too late)',
    ]);
  });
});
