/*
 * Figures of a report: each with its formula, its inputs, its target and its rows. The numbers come from the files
 * beside this one (figure*.ts); here they are put into the words of the document.
 */
import { approvalFigures } from './figureApproval.ts';
import { audienceFigures } from './figureAudience.ts';
import { timeToContain } from './figureCalm.ts';
import { promiseFigures } from './figurePromises.ts';
import { showFigure } from './figureShow.ts';
import { targetOf, verdictOf } from './figureTargets.ts';
import { timeFigures } from './figureTimes.ts';
import { toneFigures } from './figureTone.ts';
import { triageFigures } from './figureTriage.ts';
import { type FigureUnit, type FigureValue, type FigureValues, notMeasured } from './figureValue.ts';
import { volumeFigures } from './figureVolume.ts';
import type { ReportDocument } from './reportDocument.ts';
import type { ReportFacts } from './reportFacts.ts';
import { FIGURE_KEYS, type FigureKey, type ReportFigure } from './reportFigure.ts';
import type { FigureBasics, ReportFigureFacts } from './reportFigureFacts.ts';
import type { ReportShow } from './reportShow.ts';

/** Entries that one figure names (`reportFigureSchema`). */
const ENTRIES_AT_MOST = 1_000;

const UNITS: Readonly<Record<FigureKey, FigureUnit>> = {
  timeToDetect: 'ms',
  timeToAcknowledge: 'ms',
  decisionTime: 'ms',
  timeToFirstResponse: 'ms',
  responseAfterFirstMention: 'ms',
  languageGap: 'ms',
  timeToContain: 'ms',
  timeToClose: 'ms',
  quorumTime: 'ms',
  approvalLatencyMedian: 'ms',
  approvalLatencyP90: 'ms',
  approvalPastTimeBox: 'percent',
  volumePeak: 'count',
  peakRatio: 'ratio',
  doublingTime: 'ms',
  halfLife: 'ms',
  cumulativeExcess: 'count',
  netSentiment: 'points',
  sentimentShift: 'points',
  sentimentRecovery: 'ms',
  shareOfVoice: 'percent',
  reach: 'people',
  amplifiers: 'count',
  mediaPickUp: 'count',
  mediaLag: 'ms',
  responseRate: 'percent',
  firstReplyMedian: 'ms',
  movedToPrivate: 'ratio',
  observePrecision: 'percent',
  alertPrecision: 'percent',
  promiseKeptRate: 'percent',
  updatePunctuality: 'percent',
  longestSilence: 'ms',
  staffInformedFirst: 'percent',
  coverage: 'percent',
  actionClosure: 'percent',
};

/** Figures of mentions: their window stands in the place of entries. */
const OF_MENTIONS: readonly FigureKey[] = [
  'timeToContain',
  'volumePeak',
  'peakRatio',
  'doublingTime',
  'halfLife',
  'cumulativeExcess',
  'netSentiment',
  'sentimentShift',
  'sentimentRecovery',
  'shareOfVoice',
  'reach',
  'amplifiers',
  'mediaPickUp',
  'mediaLag',
  'coverage',
];

/** Computes every figure; null where nothing was gathered for them. */
export function buildFigures(facts: ReportFacts, show: ReportShow): ReportDocument['figures'] {
  const { t } = show;
  const gathered = facts.figures;
  if (gathered === null) return null;
  const values = valuesOf(gathered, show);
  const earlier = gathered.earlier.map((basics) => ({ basics, values: basicValues(basics) }));
  return {
    title: t('reportPart.title_figures'),
    intro: t('reportFigure.intro'),
    columns: {
      figure: t('reportFigure.columnFigure'),
      value: t('reportFigure.columnValue'),
      target: t('reportFigure.columnTarget'),
      verdict: t('reportFigure.columnVerdict'),
      earlier: t('reportFigure.columnEarlier'),
      formula: t('reportFigure.columnFormula'),
      inputs: t('reportFigure.columnInputs'),
    },
    basisTitle: t('reportFigure.basisTitle'),
    figures: FIGURE_KEYS.map((key) => ({
      ...figureOf(key, values[key] ?? notMeasured(() => ''), gathered, show),
      earlier: [
        ...earlier.flatMap(({ basics, values: known }) => earlierOf(key, basics, known[key], show)),
        ...exercisesOf(key, gathered, show),
      ],
    })),
  };
}

function basicValues(basics: FigureBasics): FigureValues {
  return { ...timeFigures(basics), ...approvalFigures(basics), ...promiseFigures(basics) };
}

function valuesOf(facts: ReportFigureFacts, show: ReportShow): FigureValues {
  const { detected } = facts.times;
  return {
    ...basicValues(facts),
    timeToContain: timeToContain(facts.calm, detected),
    ...volumeFigures(facts.posts, facts.at),
    ...toneFigures(facts.tone, detected, facts.at),
    ...audienceFigures(facts),
    ...triageFigures(facts, show.formats),
  };
}

function figureOf(
  key: FigureKey,
  value: FigureValue,
  { posts, targets }: ReportFigureFacts,
  show: ReportShow,
): Omit<ReportFigure, 'earlier'> {
  const { t, formats } = show;
  const unit = UNITS[key];
  const target = targetOf(key, targets, show);
  const verdict = verdictOf(value.raw, target);
  const notes = value.notes.map((note) => note(show)).filter((note) => note !== '');
  const isOfMentions = OF_MENTIONS.includes(key);
  return {
    key,
    label: t(`reportFigure.label_${key}`),
    formula: t(`reportFigure.formula_${key}`),
    unit,
    raw: value.raw,
    shown: showFigure(value.raw, unit, show),
    note: notes.length === 0 ? null : notes.join(' '),
    inputs: value.inputs.map(({ label, raw, as, entryId }) => ({
      label: label(show),
      shown: showFigure(raw, as, show),
      raw,
      entryId,
    })),
    target,
    verdict,
    verdictShown: t(`reportFigure.verdict_${verdict}`),
    entryIds: value.entryIds.slice(0, ENTRIES_AT_MOST),
    window:
      isOfMentions && posts !== null
        ? {
            from: posts.from,
            to: posts.to,
            shown: t('report.factPeriodValue', {
              from: formats.dateTimeWithZone(posts.from),
              to: formats.dateTimeWithZone(posts.to),
            }),
          }
        : null,
  };
}

/** Only what is asked of earlier incidents too has a line for them. */
function earlierOf(
  key: FigureKey,
  basics: FigureBasics,
  value: FigureValue | undefined,
  show: ReportShow,
): ReportFigure['earlier'] {
  if (value === undefined) return [];
  const { incidentId, isExercise, title } = basics;
  return [
    {
      incidentId,
      title: title ?? show.t('report.untitledErased'),
      isExercise,
      raw: value.raw,
      shown: showFigure(value.raw, UNITS[key], show),
    },
  ];
}

/** An adopted exercise tells of its calls alone what is computed here alike. */
function exercisesOf(
  key: FigureKey,
  { exercises }: ReportFigureFacts,
  show: ReportShow,
): ReportFigure['earlier'] {
  if (key !== 'quorumTime') return [];
  return exercises.map(({ exerciseId, title, quorumMs }) => ({
    incidentId: exerciseId,
    title: title[show.words.language] || title.fr || title.en,
    isExercise: true,
    raw: quorumMs,
    shown: showFigure(quorumMs, 'ms', show),
  }));
}
