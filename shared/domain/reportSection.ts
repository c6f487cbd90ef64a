/*
 * The parts of a report in the order in which readers expect them; each can be left out, the order can be changed, and
 * most can hold words that people write beside what the journal fills in. Apart from the schema: pages ask it too, and
 * carry no schema.
 */

export const REPORT_SECTIONS = [
  'summary',
  'changes',
  'facts',
  'figures',
  'narrative',
  'volume',
  'exercise',
  'detection',
  'decisions',
  'communication',
  'internal',
  'impact',
  'factors',
  'objectives',
  'lessons',
  'planGaps',
  'improvement',
  'messages',
  'coverage',
  'participants',
  'log',
  'evidence',
  'sitreps',
  'glossary',
  'chain',
  'annex',
] as const;
export type ReportSectionId = (typeof REPORT_SECTIONS)[number];

/** Nothing of these comes out of the journal: left out while nobody has written anything. */
export const WRITTEN_SECTIONS: readonly ReportSectionId[] = [
  'summary',
  'narrative',
  'impact',
  'factors',
  'planGaps',
  'messages',
];

/** Parts in their order, each on or left out. */
export type ReportArrangement = { id: ReportSectionId; isOn: boolean }[];

/** Every part, on, in the usual order. */
export const USUAL_ARRANGEMENT: ReportArrangement = REPORT_SECTIONS.map((id) => ({ id, isOn: true }));

/** An arrangement with every part once: what it does not name follows in the usual order, on. */
export function completeArrangement(given: ReportArrangement): ReportArrangement {
  const seen = new Set<ReportSectionId>();
  const named = given.filter(({ id }) => !seen.has(id) && seen.add(id) !== undefined);
  return [...named, ...USUAL_ARRANGEMENT.filter(({ id }) => !seen.has(id))];
}

export const REPORT_PROFILES = ['full', 'board', 'staff', 'public', 'legal'] as const;
/** Whom a report is for: decides what is taken out of it before it leaves. */
export type ReportProfile = (typeof REPORT_PROFILES)[number];
