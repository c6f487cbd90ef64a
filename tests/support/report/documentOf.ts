/*
 * The sample report in a locale.
 */
import { buildReport, type ReportDocument, type ReportFacts } from '../../../shared/domain/report.ts';
import { createWords } from '../../../shared/i18n/createWords.ts';
import { createFormats } from '../../../shared/lib/formats.ts';
import type { Locale } from '../../../shared/lib/locale.ts';
import { sampleFacts } from './facts.ts';

/** Builds it; `changes` replaces whole parts of the facts. */
export function documentOf(locale: Locale, changes: Partial<ReportFacts> = {}): ReportDocument {
  const facts = sampleFacts(changes);
  return buildReport(facts, createWords(locale), createFormats(locale, facts.incident.timeZone));
}

/** Facts whose log has so many lines, in place of the sample's own. */
export function manyRows(count: number): Partial<ReportFacts> {
  const { timeline, entries } = sampleFacts();
  const line = timeline.find(({ type }) => type === 'logLine');
  const [entry] = entries;
  if (line === undefined || entry === undefined) throw new Error('The sample has lines and entries.');
  const idOf = (index: number) => `0195a000-0000-7000-9000-${index.toString(16).padStart(12, '0')}`;
  return {
    timeline: Array.from({ length: count }, (_, index) => ({
      ...line,
      entryId: idOf(index),
      occurredAt: line.occurredAt + index * 1_000,
      recordedAt: line.recordedAt + index * 1_000,
    })),
    entries: Array.from({ length: count }, (_, index) => ({
      ...entry,
      header: { ...entry.header, id: idOf(index), deviceSeq: index + 1 },
    })),
  };
}
