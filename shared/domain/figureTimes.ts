/*
 * Figures between the six moments of an incident (domain reference 4.13). Where one of the two is missing the figure is
 * not measured and says which.
 */
import {
  type FigureNote,
  type FigureValue,
  type FigureValues,
  type MissingThing,
  measured,
  missingNote,
  notMeasured,
  stampInput,
} from './figureValue.ts';
import type { FigureBasics, FigureStamp, FigureTimes } from './reportFigureFacts.ts';

type End = { readonly thing: MissingThing; readonly stamp: FigureStamp | null };

const label =
  (thing: MissingThing): FigureNote =>
  ({ t }) =>
    t(`reportFigure.input_${thing}`);

/** The first public statement, in whatever language and wherever it stands; null while there is none. */
export function firstResponseOf({ response, responseNoted }: FigureTimes): FigureStamp | null {
  return [response.fr, response.en, responseNoted].reduce(
    (first, one) => (one !== null && (first === null || one.at < first.at) ? one : first),
    null,
  );
}

/** Figures from one moment of an incident to another. */
export function timeFigures({ times, quorums }: FigureBasics): FigureValues {
  const firstMention: End = { thing: 'firstMention', stamp: times.firstMention };
  const detected: End = { thing: 'detected', stamp: times.detected };
  const response: End = { thing: 'response', stamp: firstResponseOf(times) };
  const related: FigureNote = ({ t }) => t(`reportFigure.relation_${times.relation}`);
  return {
    timeToDetect: between(firstMention, detected, [related]),
    timeToAcknowledge: between(detected, { thing: 'acknowledged', stamp: times.acknowledged }),
    decisionTime: withLevel(times, between(detected, { thing: 'decided', stamp: times.decided })),
    timeToFirstResponse: between(detected, response),
    responseAfterFirstMention: between(firstMention, response, [related]),
    languageGap: languageGap(times),
    timeToClose: between(detected, { thing: 'closed', stamp: times.closed }),
    quorumTime: quorumTime(quorums),
  };
}

/** From one end to the other. It may be negative: what is typed later may have happened earlier. */
function between(from: End, to: End, notes: readonly FigureNote[] = []): FigureValue {
  const inputs = [stampInput(label(from.thing), from.stamp), stampInput(label(to.thing), to.stamp)];
  const missing = [from, to].filter(({ stamp }) => stamp === null).map(({ thing }) => thing);
  if (from.stamp === null || to.stamp === null) return notMeasured(missingNote(missing), inputs);
  const raw = to.stamp.at - from.stamp.at;
  const backwards: readonly FigureNote[] = raw < 0 ? [({ t }) => t('reportFigure.noteBackwards')] : [];
  return measured(raw, inputs, [...notes, ...backwards]);
}

/** The level is set before or after a decision; it stands beside it. */
function withLevel({ levelSet }: FigureTimes, value: FigureValue): FigureValue {
  const input = stampInput(({ t }) => t('reportFigure.input_levelSet'), levelSet);
  return { ...value, inputs: [...value.inputs, input] };
}

function languageGap({ response: { fr, en } }: FigureTimes): FigureValue {
  const inputs = [stampInput(label('responseFr'), fr), stampInput(label('responseEn'), en)];
  if (fr !== null && en !== null) return measured(Math.abs(fr.at - en.at), inputs);
  const missing: readonly MissingThing[] = [
    ...(fr === null ? (['responseFr'] as const) : []),
    ...(en === null ? (['responseEn'] as const) : []),
  ];
  return notMeasured(missingNote(missing), inputs);
}

/** Of the run of calls that reached its quorum first. */
function quorumTime(quorums: FigureBasics['quorums']): FigureValue {
  const first = quorums.reduce<(FigureBasics['quorums'][number] & { readonly reached: FigureStamp }) | null>(
    (best, { started, reached }) =>
      reached !== null && (best === null || reached.at < best.reached.at) ? { started, reached } : best,
    null,
  );
  if (first === null)
    return notMeasured(({ t }) =>
      t(quorums.length === 0 ? 'reportFigure.noteNoCalls' : 'reportFigure.noteNoQuorum'),
    );
  return measured(first.reached.at - first.started.at, [
    stampInput(({ t }) => t('reportFigure.input_callsStarted'), first.started),
    stampInput(({ t }) => t('reportFigure.input_quorum'), first.reached),
  ]);
}
