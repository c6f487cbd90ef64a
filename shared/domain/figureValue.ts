/*
 * A figure before it is put into words: a number, what went into it, which entries it counts, and what there is to say
 * beside it. Null is not measured, and then something says what is missing.
 */
import type { FIGURE_UNITS, FigureKey } from './reportFigure.ts';
import type { FigureStamp } from './reportFigureFacts.ts';
import type { ReportShow } from './reportShow.ts';

export type FigureUnit = (typeof FIGURE_UNITS)[number];

/** Says something of a figure in the language of the report. */
export type FigureNote = (show: ReportShow) => string;

export type FigureInput = {
  readonly label: FigureNote;
  readonly raw: number | null;
  readonly as: FigureUnit | 'moment';
  readonly entryId: string | null;
};

export type FigureValue = {
  readonly raw: number | null;
  readonly notes: readonly FigureNote[];
  readonly inputs: readonly FigureInput[];
  /** Oldest first. */
  readonly entryIds: readonly string[];
};

export type FigureValues = Readonly<Partial<Record<FigureKey, FigureValue>>>;

/** What a figure was not measured for. */
export type MissingThing =
  | 'firstMention'
  | 'detected'
  | 'acknowledged'
  | 'decided'
  | 'response'
  | 'responseFr'
  | 'responseEn'
  | 'closed';

/** What a figure lacks. */
export function missingNote(things: readonly MissingThing[]): FigureNote {
  return ({ t }) =>
    t('reportFigure.missing', { what: things.map((one) => t(`reportFigure.missing_${one}`)).join(', ') });
}

/** A figure that was not measured, with the reason. */
export function notMeasured(note: FigureNote, inputs: readonly FigureInput[] = []): FigureValue {
  return { raw: null, notes: [note], inputs, entryIds: entriesOf(inputs) };
}

/** A figure with its inputs; the entries that they name are those that it counts, unless others are given. */
export function measured(
  raw: number,
  inputs: readonly FigureInput[],
  notes: readonly FigureNote[] = [],
  entryIds: readonly string[] = entriesOf(inputs),
): FigureValue {
  return { raw, notes, inputs, entryIds };
}

/** The entries that inputs name, each once. */
export function entriesOf(inputs: readonly Pick<FigureInput, 'entryId'>[]): readonly string[] {
  return [...new Set(inputs.flatMap(({ entryId }) => entryId ?? []))];
}

/** A moment that goes into a figure. */
export function stampInput(label: FigureNote, stamp: FigureStamp | null): FigureInput {
  return { label, raw: stamp?.at ?? null, as: 'moment', entryId: stamp?.entryId ?? null };
}

/** A number that goes into a figure. */
export function numberInput(label: FigureNote, raw: number | null, as: FigureInput['as']): FigureInput {
  return { label, raw, as, entryId: null };
}

/** The middle one, or the mean of the two middle ones; null of none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** The smallest value that so large a share (0..1) of all reaches at most, by nearest rank; null of none. */
export function rankOf(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

/** `part` of `whole` in per cent; null of nothing. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : (part / whole) * 100;
}
