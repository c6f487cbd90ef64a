/*
 * The stories, in a real Electron. Two workers, each with a screen of its own (support/screen.ts): a story waits as
 * often as it computes, and one after the other they take as long as all the rest. A file's stories stay together.
 */
import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';

const WORKERS_AT_MOST = 2;

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/e2e',
  workers: Math.min(WORKERS_AT_MOST, availableParallelism()),
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
});
