/*
 * Facts for figures of a made-up incident in which nothing at all was measured, to be filled in by each test.
 */
import type { ReportFigureFacts } from '../../../shared/domain/reportFigureFacts.ts';

export const FIGURES_AT = Date.UTC(2026, 2, 15, 12, 0);

export function emptyFigureFacts(changes: Partial<ReportFigureFacts> = {}): ReportFigureFacts {
  return {
    incidentId: '0195a000-0000-7000-8000-000000000010',
    title: '[fictif] Rappel du lot 42',
    isExercise: false,
    at: FIGURES_AT,
    until: FIGURES_AT,
    times: {
      firstMention: null,
      relation: 'window',
      detected: null,
      acknowledged: null,
      levelSet: null,
      decided: null,
      response: { fr: null, en: null },
      responseNoted: null,
      closed: null,
    },
    quorums: [],
    approvals: [],
    promises: [],
    updates: [],
    publicWords: [],
    readers: [],
    posts: null,
    tone: null,
    calm: null,
    audience: null,
    voice: null,
    triage: { intervened: [], observed: [] },
    hasPrivateTemplate: false,
    replies: [],
    spikes: [],
    coverage: null,
    actions: [],
    targets: null,
    earlier: [],
    exercises: [],
    ...changes,
  };
}
