/*
 * What the feed can see and what it cannot, as of now.
 */
import type { Coverage } from '../domain/coverage.ts';
import { z } from '../lib/zod.ts';
import { engineQuery } from './define.ts';

export const coverageCalls = {
  'coverage.get': engineQuery<Coverage>()({
    summary: 'Each category × each network: measured, proxy, manual or blind, with its newest mention.',
    input: z.strictObject({}),
  }),
};
