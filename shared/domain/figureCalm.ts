/*
 * When an incident was contained (domain reference 4.13): the volume under twice the usual and the share of negative
 * posts within ten points of what it was before, for six hours without interruption, after the peak.
 */
import {
  type FigureInput,
  type FigureValue,
  measured,
  missingNote,
  notMeasured,
  numberInput,
  stampInput,
} from './figureValue.ts';
import type { FigureCalm, FigureStamp } from './reportFigureFacts.ts';

const CALM_FOR_MS = 6 * 3_600_000;
const LOUD_RATIO = 2;
const POINTS_AWAY = 0.1;
/** Shares are quotients: what is ten points away to the last digit is not farther. */
const ROUNDING = 1e-9;

type Step = FigureCalm['steps'][number];

function isCalm({ ratio, negative, posts }: Step, usual: number | null): boolean {
  if (ratio === null || ratio >= LOUD_RATIO) return false;
  // Nobody says anything: nothing is negative.
  if (posts === 0) return true;
  return negative !== null && usual !== null && negative - usual <= POINTS_AWAY + ROUNDING;
}

/** From detection to the first calm six hours after the peak. */
export function timeToContain(calm: FigureCalm | null, detected: FigureStamp | null): FigureValue {
  if (detected === null) return notMeasured(missingNote(['detected']));
  const start = stampInput(({ t }) => t('reportFigure.input_detected'), detected);
  if (calm === null || calm.steps.every(({ ratio }) => ratio === null))
    return notMeasured(({ t }) => t('reportFigure.noteNoUsualHour'), [start]);
  const { steps, usualNegative } = calm;
  const top = steps.reduce((best, { ratio }) => Math.max(best, ratio ?? 0), 0);
  const inputs: readonly FigureInput[] = [
    start,
    numberInput(({ t }) => t('reportFigure.input_topRatio'), top, 'ratio'),
    numberInput(
      ({ t }) => t('reportFigure.input_usualNegative'),
      usualNegative === null ? null : usualNegative * 100,
      'percent',
    ),
  ];
  if (top < LOUD_RATIO) return notMeasured(({ t }) => t('reportFigure.noteNeverLoud'), inputs);
  const peakAt = steps.findIndex(({ ratio }) => ratio === top);
  let since: number | null = null;
  for (const step of steps.slice(peakAt)) {
    since = isCalm(step, usualNegative) ? (since ?? step.at) : null;
    if (since === null || step.at - since < CALM_FOR_MS) continue;
    const at = since;
    return measured(at - detected.at, [
      ...inputs,
      stampInput(({ t }) => t('reportFigure.input_contained'), { at, entryId: null }),
    ]);
  }
  return notMeasured(({ t }) => t('reportFigure.noteNotContained'), inputs);
}
