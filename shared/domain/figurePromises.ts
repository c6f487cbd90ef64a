/*
 * Figures of keeping one's word: promises, updates, silence, and whether those inside knew before those outside.
 */
import { firstResponseOf } from './figureTimes.ts';
import {
  entriesOf,
  type FigureInput,
  type FigureValue,
  type FigureValues,
  measured,
  missingNote,
  notMeasured,
  numberInput,
  percentOf,
  stampInput,
} from './figureValue.ts';
import type { FigureBasics, FigureUpdate } from './reportFigureFacts.ts';

/** Promises, updates, silence, and who knew first. */
export function promiseFigures(basics: FigureBasics): FigureValues {
  return {
    promiseKeptRate: promiseKeptRate(basics),
    updatePunctuality: updatePunctuality(basics),
    longestSilence: longestSilence(basics),
    staffInformedFirst: staffInformedFirst(basics),
  };
}

/** Due are those whose time has come, and those that ended before it. */
function promiseKeptRate({ promises, until }: FigureBasics): FigureValue {
  const due = promises.filter(
    ({ dueAt, keptAt, brokenAt }) => dueAt <= until || keptAt !== null || brokenAt !== null,
  );
  const onTime = due.filter(({ dueAt, keptAt }) => keptAt !== null && keptAt <= dueAt);
  const late = due.filter(({ dueAt, keptAt }) => keptAt !== null && keptAt > dueAt);
  const share = percentOf(onTime.length, due.length);
  if (share === null) return notMeasured(({ t }) => t('reportFigure.noteNoPromise'));
  const inputs = [
    numberInput(({ t }) => t('reportFigure.input_onTime'), onTime.length, 'count'),
    numberInput(({ t }) => t('reportFigure.input_keptLate'), late.length, 'count'),
    numberInput(({ t }) => t('reportFigure.input_due'), due.length, 'count'),
  ];
  return measured(share, inputs, [], entriesOf(due));
}

function updatePunctuality({ updates, until }: FigureBasics): FigureValue {
  const due = updates.filter(({ dueAt, doneAt }) => dueAt <= until || doneAt !== null);
  const onTime = due.filter(({ dueAt, doneAt }) => doneAt !== null && doneAt <= dueAt);
  const share = percentOf(onTime.length, due.length);
  if (share === null) return notMeasured(({ t }) => t('reportFigure.noteNoUpdate'));
  const dueOf = (kind: FigureUpdate['kind']): number => due.filter((one) => one.kind === kind).length;
  const inputs = [
    numberInput(({ t }) => t('reportFigure.input_onTime'), onTime.length, 'count'),
    numberInput(({ t }) => t('reportFigure.input_dueUpdates'), dueOf('update'), 'count'),
    numberInput(({ t }) => t('reportFigure.input_dueSitreps'), dueOf('sitrep'), 'count'),
  ];
  return measured(share, inputs, [], entriesOf(due));
}

/** Between two public words, the last stretch until the end among them. */
function longestSilence({ publicWords, until }: FigureBasics): FigureValue {
  const words = [...publicWords].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
  let longest: { readonly ms: number; readonly inputs: readonly FigureInput[] } | null = null;
  words.forEach((word, index) => {
    const next = words[index + 1] ?? null;
    const ms = (next?.at ?? until) - word.at;
    if (longest !== null && ms <= longest.ms) return;
    const end = next ?? { at: until, entryId: null };
    const inputs = [
      stampInput(({ t }) => t('reportFigure.input_word'), word),
      stampInput(({ t }) => t(next === null ? 'reportFigure.input_end' : 'reportFigure.input_nextWord'), end),
    ];
    longest = { ms, inputs };
  });
  const found = longest as { readonly ms: number; readonly inputs: readonly FigureInput[] } | null;
  return found === null ? notMeasured(missingNote(['response'])) : measured(found.ms, found.inputs);
}

/** A sheet must be out and its words acknowledged before the first word outside. */
function staffInformedFirst({ readers, times }: FigureBasics): FigureValue {
  const response = firstResponseOf(times);
  if (readers.length === 0) return notMeasured(({ t }) => t('reportFigure.noteNoAudience'));
  if (response === null) return notMeasured(missingNote(['response']));
  const first = readers.filter(
    ({ givenAt, acknowledgedAt }) =>
      givenAt < response.at && acknowledgedAt !== null && acknowledgedAt < response.at,
  );
  const share = percentOf(first.length, readers.length) ?? 0;
  const inputs = [
    numberInput(({ t }) => t('reportFigure.input_informed'), first.length, 'count'),
    numberInput(({ t }) => t('reportFigure.input_audience'), readers.length, 'count'),
    stampInput(({ t }) => t('reportFigure.input_response'), response),
  ];
  return measured(share, inputs, [], entriesOf([...readers, response]));
}
