/*
 * What the plan asks of a figure: the clocks of the incident's highest level, and the time boxes of approval. Most
 * figures have no target: the plan asks for nothing there, and nothing is invented.
 */
import { showFigure } from './figureShow.ts';
import type { PlanClock } from './planLimits.ts';
import type { FigureKey, ReportFigure } from './reportFigure.ts';
import type { FigureTargets } from './reportFigureFacts.ts';
import type { ReportShow } from './reportShow.ts';

const MINUTE_MS = 60_000;

/** Each is kept by at most so much. */
const CLOCK_OF: Readonly<Partial<Record<FigureKey, PlanClock>>> = {
  timeToAcknowledge: 'owned',
  decisionTime: 'decided',
  timeToFirstResponse: 'holding',
  quorumTime: 'quorum',
  approvalLatencyMedian: 'timeBox',
  approvalLatencyP90: 'timeBox',
  longestSilence: 'update',
};

/** What the plan asks of a figure; null where it asks for nothing. */
export function targetOf(
  key: FigureKey,
  targets: FigureTargets | null,
  show: ReportShow,
): ReportFigure['target'] {
  const { t } = show;
  // Each text carries its own time box; that none is past it is what all of them ask for.
  if (key === 'approvalPastTimeBox')
    return { raw: 0, shown: showFigure(0, 'percent', show), source: t('reportFigure.targetTimeBoxes') };
  const clock = CLOCK_OF[key];
  const asked = targets?.clocks.find((one) => one.clock === clock);
  if (targets === null || asked === undefined) return null;
  const raw = asked.minutes * MINUTE_MS;
  const level = show.level(targets.level);
  const from = t(targets.isCopied ? 'reportFigure.targetCopied' : 'reportFigure.targetPlan', {
    level,
    clock: t(`reportFigure.clock_${asked.clock}`),
  });
  // What somebody typed into the plan stands as it is, outside of our own words.
  const source = asked.source === '' ? from : `${from} · ${asked.source}`;
  return { raw, shown: t('reportFigure.atMost', { value: showFigure(raw, 'ms', show) }), source };
}

/** Targets are upper limits. */
export function verdictOf(raw: number | null, target: ReportFigure['target']): ReportFigure['verdict'] {
  if (raw === null) return 'notMeasured';
  if (target === null) return 'noTarget';
  return raw <= target.raw ? 'met' : 'missed';
}
