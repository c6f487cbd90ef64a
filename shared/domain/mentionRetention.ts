/*
 * How long the words of mentions are kept (4.9): counts survive, texts go. The choice stands on the plan's own page, so
 * that the team shares it and its history says who chose what; null keeps everything until somebody says otherwise.
 */
import { z } from '../lib/zod.ts';
import type { Incident } from './incident.ts';
import { RETENTION_MOST_MONTHS } from './planLimits.ts';

/** A crisis begins before somebody declares it: what was posted shortly before may belong to it. */
export const INCIDENT_LEAD_MS = 7 * 86_400_000;

export const retentionMonthsSchema = () => z.number().int().min(1).max(RETENTION_MOST_MONTHS).nullable();

/** What was posted between two moments (epoch ms UTC, the end excluded) may belong to an incident. */
export type RetentionSpan = { readonly from: number; readonly to: number };
export type RetentionRule = {
  /** What was posted and received before this moment loses its words. */
  readonly before: number;
  readonly spans: readonly RetentionSpan[];
};

/** Why a mention keeps its words, or that it loses them. */
export type RetentionVerdict = 'young' | 'cited' | 'incident' | 'due';

/** The same day of an earlier month in UTC; the 31st becomes the last day of a shorter month. */
export function monthsBefore(at: number, months: number): number {
  const day = new Date(at);
  const moved = new Date(at);
  moved.setUTCDate(1);
  moved.setUTCMonth(moved.getUTCMonth() - months);
  const last = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
  moved.setUTCDate(Math.min(day.getUTCDate(), last));
  return moved.getTime();
}

/**
 * The rule of a day (epoch ms UTC); null when nothing ever goes. What was posted during an incident stays while it is
 * open and for the same number of months after it was closed.
 */
export function retentionRule(
  months: number | null,
  today: number,
  incidents: readonly Pick<Incident, 'declaredAt' | 'closedAt'>[],
): RetentionRule | null {
  if (months === null) return null;
  const before = monthsBefore(today, months);
  return {
    before,
    spans: incidents
      .filter(({ closedAt }) => closedAt === null || closedAt >= before)
      .map(({ declaredAt, closedAt }) => ({
        from: declaredAt - INCIDENT_LEAD_MS,
        to: closedAt ?? Number.POSITIVE_INFINITY,
      })),
  };
}

/** Asks for the citations, which cost a look-up, only of what is old enough. */
export function retentionVerdict(
  mention: { readonly postedAt: number; readonly receivedAt: number },
  rule: RetentionRule,
  isCited: () => boolean,
): RetentionVerdict {
  if (mention.postedAt >= rule.before || mention.receivedAt >= rule.before) return 'young';
  if (rule.spans.some(({ from, to }) => mention.postedAt >= from && mention.postedAt < to)) return 'incident';
  return isCited() ? 'cited' : 'due';
}
