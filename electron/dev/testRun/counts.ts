/*
 * Reads the reports that Vitest and Playwright write into one form. A test file
 * that failed outside its tests (while loading, in a hook) names none of them, so
 * the file itself is counted. What failed or was skipped is named: whoever sees only
 * the last lines of a run still learns which test it was.
 */
export type Counts = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** One line for each that failed or was skipped, with the first line of its reason. */
  readonly named: readonly string[];
};

export const ONE_PASSED: Counts = { passed: 1, failed: 0, skipped: 0, named: [] };

/** What counts as one failure and names no test of a runner. */
export function oneFailed(reason: string): Counts {
  return { passed: 0, failed: 1, skipped: 0, named: [`failed: ${reason}`] };
}

type VitestReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages?: readonly string[] | null;
    }[];
  }[];
};

type PlaywrightSuite = {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly file: string;
    readonly tests: readonly {
      readonly status: string;
      readonly results: readonly { readonly error?: { readonly message?: string } }[];
    }[];
  }[];
};

type PlaywrightReport = {
  readonly suites?: readonly PlaywrightSuite[];
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly errors: readonly unknown[];
};

/** Counts of a Vitest JSON report. */
export function countVitest(report: unknown): Counts {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } =
    report as VitestReport;
  const broken = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const named = testResults.flatMap((file) =>
    file.assertionResults
      .filter((test) => test.status !== 'passed')
      .map((test) => line(test.status, `${shortly(file.name)}: ${test.fullName}`, test.failureMessages?.[0])),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numPendingTests + numTodoTests,
    named: [
      ...named,
      ...broken.map((file) => line('failed', `${shortly(file.name)}, outside its tests`, file.message)),
    ],
  };
}

/** Counts of a Playwright JSON report. A test that passed only at a second try has failed. */
export function countPlaywright(report: unknown): Counts {
  const { stats, errors, suites = [] } = report as PlaywrightReport;
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    named: [
      ...suites.flatMap(namedIn),
      ...errors.map((error) =>
        line('failed', 'outside its tests', (error as { message?: string } | null)?.message),
      ),
    ],
  };
}

function namedIn(suite: PlaywrightSuite): readonly string[] {
  const here = (suite.specs ?? []).flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status !== 'expected')
      .map(({ status, results }) =>
        line(
          status === 'skipped' ? status : 'failed',
          `${file}: ${title}`,
          results.find(({ error }) => error !== undefined)?.error?.message,
        ),
      ),
  );
  return [...here, ...(suite.suites ?? []).flatMap(namedIn)];
}

function line(status: string, name: string, reason: string | undefined): string {
  // Colours of a terminal say nothing here.
  const first = reason
    ?.replace(/\u001b\[[\d;]*m/g, '')
    .split('\n')
    .find((each) => each.trim() !== '');
  return `${status}: ${name}${first === undefined ? '' : ` (${first.trim().slice(0, 240)})`}`;
}

/** A file's path from the folder of the tests on. */
function shortly(path: string): string {
  return path.slice(Math.max(0, path.lastIndexOf('/tests/') + 1));
}
