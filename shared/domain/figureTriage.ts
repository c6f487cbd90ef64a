/*
 * Figures of how posts were dealt with, of what was seen and of what became of the lessons.
 */
import type { Formats } from '../lib/formats.ts';
import {
  entriesOf,
  type FigureValue,
  type FigureValues,
  measured,
  medianOf,
  notMeasured,
  numberInput,
  percentOf,
} from './figureValue.ts';
import type { FigureReply, FigureTriage, ReportFigureFacts } from './reportFigureFacts.ts';

/** `formats` of the incident's zone: a day that an action is due ends there. */
export function triageFigures(facts: ReportFigureFacts, formats: Pick<Formats, 'dayKey'>): FigureValues {
  return {
    responseRate: responseRate(facts.triage),
    firstReplyMedian: firstReplyMedian(facts.replies),
    movedToPrivate: movedToPrivate(facts),
    observePrecision: observePrecision(facts),
    alertPrecision: alertPrecision(facts.spikes),
    coverage: coverage(facts.coverage),
    actionClosure: actionClosure(facts, formats),
  };
}

function responseRate({ intervened }: FigureTriage): FigureValue {
  const answered = intervened.filter(({ repliedAt }) => repliedAt !== null).length;
  const share = percentOf(answered, intervened.length);
  if (share === null) return notMeasured(({ t }) => t('reportFigure.noteNoIntervention'));
  return measured(share, [
    numberInput(({ t }) => t('reportFigure.input_answered'), answered, 'count'),
    numberInput(({ t }) => t('reportFigure.input_shouldAnswer'), intervened.length, 'count'),
  ]);
}

function firstReplyMedian(replies: readonly FigureReply[]): FigureValue {
  const median = medianOf(replies.map(({ postedAt, repliedAt }) => repliedAt - postedAt));
  if (median === null) return notMeasured(({ t }) => t('reportFigure.noteNoReply'));
  const count = numberInput(({ t }) => t('reportFigure.input_replies'), replies.length, 'count');
  return measured(median, [count], [], entriesOf(replies));
}

function movedToPrivate({ replies, hasPrivateTemplate }: ReportFigureFacts): FigureValue {
  if (replies.length === 0) return notMeasured(({ t }) => t('reportFigure.noteNoReply'));
  if (!hasPrivateTemplate) return notMeasured(({ t }) => t('reportFigure.noteNoPrivateTemplate'));
  const moved = replies.filter(({ isToPrivate }) => isToPrivate);
  const inputs = [
    numberInput(({ t }) => t('reportFigure.input_moved'), moved.length, 'count'),
    numberInput(({ t }) => t('reportFigure.input_replies'), replies.length, 'count'),
  ];
  return measured(moved.length / replies.length, inputs, [], entriesOf(replies));
}

/** One that is still being observed, its re-check ahead, has not shown yet what becomes of it. */
function observePrecision({ triage: { observed }, until }: ReportFigureFacts): FigureValue {
  const settled = observed.filter(
    ({ recheckAt, intervenedAt }) => intervenedAt !== null || (recheckAt ?? 0) <= until,
  );
  const returned = settled.filter(({ intervenedAt }) => intervenedAt !== null);
  const share = percentOf(settled.length - returned.length, settled.length);
  const open = numberInput(
    ({ t }) => t('reportFigure.input_stillObserved'),
    observed.length - settled.length,
    'count',
  );
  if (share === null)
    return notMeasured(
      ({ t }) =>
        t(observed.length === 0 ? 'reportFigure.noteNothingObserved' : 'reportFigure.noteStillObserved'),
      [open],
    );
  const late = medianOf(returned.map(({ at, intervenedAt }) => (intervenedAt ?? at) - at));
  return measured(share, [
    numberInput(({ t }) => t('reportFigure.input_died'), settled.length - returned.length, 'count'),
    numberInput(({ t }) => t('reportFigure.input_observed'), settled.length, 'count'),
    open,
    ...(late === null ? [] : [numberInput(({ t }) => t('reportFigure.input_lateness'), late, 'ms')]),
  ]);
}

function alertPrecision(spikes: ReportFigureFacts['spikes']): FigureValue {
  const followed = spikes.filter(({ verdict, isFollowed }) => verdict === 'real' && isFollowed).length;
  const share = percentOf(followed, spikes.length);
  if (share === null) return notMeasured(({ t }) => t('reportFigure.noteNoAlert'));
  return measured(share, [
    numberInput(({ t }) => t('reportFigure.input_followed'), followed, 'count'),
    numberInput(({ t }) => t('reportFigure.input_alerts'), spikes.length, 'count'),
  ]);
}

function coverage(seen: ReportFigureFacts['coverage']): FigureValue {
  const cells = seen?.cells ?? [];
  const cellsOf = (kind: (typeof cells)[number]['kind']): number =>
    cells.filter((cell) => cell.kind === kind).length;
  const share = percentOf(cellsOf('measured'), cells.length);
  if (share === null) return notMeasured(({ t }) => t('reportFigure.noteNoCoverage'));
  return measured(share, [
    numberInput(({ t }) => t('reportFigure.input_cellsMeasured'), cellsOf('measured'), 'count'),
    numberInput(({ t }) => t('reportFigure.input_cellsProxy'), cellsOf('proxy'), 'count'),
    numberInput(({ t }) => t('reportFigure.input_cellsManual'), cellsOf('manual'), 'count'),
    numberInput(({ t }) => t('reportFigure.input_cells'), cells.length, 'count'),
  ]);
}

/** Due are those whose day is over, and those that were completed before. */
function actionClosure({ actions, at }: ReportFigureFacts, { dayKey }: Pick<Formats, 'dayKey'>): FigureValue {
  const today = dayKey(at);
  const due = actions.flatMap(({ dueOn, completedAt }) =>
    dueOn !== null && (completedAt !== null || dueOn < today) ? [{ dueOn, completedAt }] : [],
  );
  const inTime = due.filter(({ dueOn, completedAt }) => completedAt !== null && dayKey(completedAt) <= dueOn);
  const share = percentOf(inTime.length, due.length);
  if (share === null) return notMeasured(({ t }) => t('reportFigure.noteNoAction'));
  return measured(share, [
    numberInput(({ t }) => t('reportFigure.input_inTime'), inTime.length, 'count'),
    numberInput(({ t }) => t('reportFigure.input_dueActions'), due.length, 'count'),
  ]);
}
