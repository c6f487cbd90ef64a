/*
 * What is asked of sources beside their records: a look before one is added, how each fares, a nudge, a token.
 */
import { idSchema } from '../domain/entry.ts';
import type { MediaRef } from '../domain/mediaRef.ts';
import { HOST_LIMIT, SOURCE_ADDRESS_LIMIT, SOURCE_HOSTS_LIMIT } from '../domain/planLimits.ts';
import type { SourceHealth } from '../domain/sourceHealth.ts';
import { z } from '../lib/zod.ts';
import { engineCommand, engineQuery } from './define.ts';

/** A post as a source would give it. Moments in epoch ms UTC; everything is plain text. */
export type PreviewedItem = {
  readonly title: string | null;
  readonly text: string;
  readonly url: string | null;
  readonly author: string | null;
  readonly externalId: string | null;
  readonly postedAt: number | null;
  readonly language: string | null;
  /** Addresses that the text points at; opened only by hand. */
  readonly links: readonly string[];
  readonly media: readonly MediaRef[];
};

export type SourcePreview = {
  readonly format: string;
  readonly title: string | null;
  readonly homeUrl: string | null;
  readonly language: string | null;
  /** The address of the feed itself, found from the page if a page was given; null for a file. */
  readonly address: string | null;
  /** Feeds that the page names besides. */
  readonly others: readonly string[];
  readonly items: readonly PreviewedItem[];
  readonly rejects: readonly { readonly reason: string; readonly count: number }[];
  /** What was put right while reading, as catalogue codes. */
  readonly notices: readonly string[];
};

/** Most items that a preview shows. */
export const PREVIEW_LIMIT = 200;

export const sourceCalls = {
  'source.preview': engineQuery<SourcePreview>()({
    summary: 'Reads a feed from a file or an address (a page leads to its feed) and stores nothing of it.',
    input: z
      .strictObject({
        file: z.string().min(1).max(4_096).optional(),
        url: z.string().min(1).max(SOURCE_ADDRESS_LIMIT).optional(),
        /** Where relative addresses of a file begin. */
        base: z.string().max(SOURCE_ADDRESS_LIMIT).optional(),
        /** Hosts of this machine or the local network that may be asked. */
        allowedHosts: z.array(z.string().min(1).max(HOST_LIMIT)).max(SOURCE_HOSTS_LIMIT).default([]),
        limit: z.number().int().min(1).max(20_000).default(PREVIEW_LIMIT),
      })
      .refine((input) => (input.file === undefined) !== (input.url === undefined), {
        message: 'either a file or an address',
      }),
    grades: ['console', 'headless', 'shell'],
  }),
  'source.health': engineQuery<readonly SourceHealth[]>()({
    summary: 'How each source fares on this laptop: state, last contact, counts, gap.',
    input: z.strictObject({}),
  }),
  'source.askNow': engineCommand<{ readonly isAsked: boolean }>()({
    summary: 'Asks a source at once, without waiting for its turn; false for one that is off or unknown.',
    input: z.strictObject({ id: idSchema }),
  }),
  'source.setSecret': engineCommand<{ readonly hasSecret: boolean }>()({
    summary: 'Keeps the token of a source in the store of the operating system, or removes it (null).',
    input: z.strictObject({
      id: idSchema,
      secret: z
        .string()
        .regex(/^[\x21-\x7e]{1,4000}$/)
        .nullable(),
    }),
  }),
};
