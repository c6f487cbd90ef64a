/*
 * Figures of tone: the net tone of the incident, against the fourteen days before, and how long it took to come back.
 * A label that a person gave wins over what was read of the words; how much rests on such labels stands beside it.
 */
import {
  type FigureInput,
  type FigureNote,
  type FigureValue,
  type FigureValues,
  measured,
  notMeasured,
  numberInput,
  percentOf,
  stampInput,
} from './figureValue.ts';
import type { FigureStamp, FigureTone, FigureToneBucket } from './reportFigureFacts.ts';

const HOUR_MS = 3_600_000;
/** A single hour of a small organisation has no tone worth the name. */
const HOURS_TOGETHER = 6;
const FEWEST_TONED = 10;
const POINTS_AWAY = 5;

type Net = {
  readonly net: number;
  /** Posts with a tone, and those of them that a person labelled. */
  readonly toned: number;
  readonly byHand: number;
};

/** Null where no post has a tone. A mixed post counts with the neutral ones. */
function netOf(buckets: readonly FigureToneBucket[]): Net | null {
  const sum = (of: (bucket: FigureToneBucket) => number): number =>
    buckets.reduce((all, bucket) => all + of(bucket), 0);
  const toned = sum(({ count, unsure }) => count - unsure);
  if (toned === 0) return null;
  const net = ((sum(({ positive }) => positive) - sum(({ negative }) => negative)) / toned) * 100;
  return { net, toned, byHand: sum(({ byHand }) => byHand) };
}

function netInputs(label: FigureNote, net: Net | null): readonly FigureInput[] {
  return [
    numberInput(label, net?.net ?? null, 'points'),
    numberInput(({ t }) => t('reportFigure.input_toned'), net?.toned ?? null, 'count'),
  ];
}

/** How many posts it rests on, and how many of them a person labelled. */
function handNote({ toned, byHand }: Net): FigureNote {
  return (show) =>
    show.t('reportFigure.noteByHand', {
      count: toned,
      share: show.t('reportFigure.percentShown', {
        value: show.formats.number(Math.round((percentOf(byHand, toned) ?? 0) * 10) / 10),
      }),
    });
}

/** `at`: when the report was made; `detected`: from when recovery is counted. */
export function toneFigures(tone: FigureTone | null, detected: FigureStamp | null, at: number): FigureValues {
  const during = tone === null ? null : netOf(tone.buckets.filter((one) => one.at >= tone.from));
  if (tone === null || during === null) {
    const none = notMeasured(({ t }) => t('reportFigure.noteNoTone'));
    return { netSentiment: none, sentimentShift: none, sentimentRecovery: none };
  }
  const before = netOf(tone.buckets.filter((one) => one.at < tone.from));
  const byHand = numberInput(({ t }) => t('reportFigure.input_byHand'), during.byHand, 'count');
  return {
    netSentiment: measured(
      during.net,
      [...netInputs(({ t }) => t('reportFigure.input_netDuring'), during), byHand],
      [handNote(during)],
    ),
    sentimentShift: shift(during, before, tone),
    sentimentRecovery: recovery(tone, before, detected, at),
  };
}

function shift(during: Net, before: Net | null, { from, countedFrom }: FigureTone): FigureValue {
  const inputs = [
    ...netInputs(({ t }) => t('reportFigure.input_netDuring'), during),
    ...netInputs(({ t }) => t('reportFigure.input_netBefore'), before),
  ];
  if (before === null) return notMeasured(({ t }) => t('reportFigure.noteNoToneBefore'), inputs);
  const short: readonly FigureNote[] =
    countedFrom > from - 14 * 24 * HOUR_MS
      ? [
          ({ t, formats }) =>
            t('reportFigure.noteCountedFrom', { from: formats.dateTimeWithZone(countedFrom) }),
        ]
      : [];
  return measured(during.net - before.net, inputs, [handNote(during), ...short]);
}

/** Six hours together, at every full hour of the window that has ended; those with too few tones say nothing. */
function rolling(tone: FigureTone, at: number): readonly { readonly end: number; readonly net: number }[] {
  const byHour = new Map(tone.buckets.map((bucket) => [bucket.at, bucket]));
  const found: { end: number; net: number }[] = [];
  for (let end = tone.from + HOURS_TOGETHER * HOUR_MS; end <= Math.min(tone.to, at); end += HOUR_MS) {
    const together = Array.from({ length: HOURS_TOGETHER }, (_, hour) =>
      byHour.get(end - (hour + 1) * HOUR_MS),
    ).flatMap((bucket) => bucket ?? []);
    const net = netOf(together);
    if (net !== null && net.toned >= FEWEST_TONED) found.push({ end, net: net.net });
  }
  return found;
}

function recovery(
  tone: FigureTone,
  before: Net | null,
  detected: FigureStamp | null,
  at: number,
): FigureValue {
  if (before === null) return notMeasured(({ t }) => t('reportFigure.noteNoToneBefore'));
  const spans = rolling(tone, at);
  const low = spans.reduce<(typeof spans)[number] | null>(
    (lowest, span) => (lowest === null || span.net < lowest.net ? span : lowest),
    null,
  );
  if (low === null) return notMeasured(({ t }) => t('reportFigure.noteFewTones'));
  const inputs = [
    stampInput(({ t }) => t('reportFigure.input_detected'), detected),
    numberInput(({ t }) => t('reportFigure.input_netBefore'), before.net, 'points'),
    numberInput(({ t }) => t('reportFigure.input_netLowest'), low.net, 'points'),
    stampInput(({ t }) => t('reportFigure.input_lowestAt'), { at: low.end, entryId: null }),
  ];
  const isBack = ({ net }: { readonly net: number }): boolean => net >= before.net - POINTS_AWAY;
  if (isBack(low)) return notMeasured(({ t }) => t('reportFigure.noteToneStayed'), inputs);
  const back = spans.find((span) => span.end > low.end && isBack(span));
  if (back === undefined) return notMeasured(({ t }) => t('reportFigure.noteToneNotBack'), inputs);
  if (detected === null) return notMeasured(({ t }) => t('reportFigure.noteNoDetection'), inputs);
  return measured(back.end - detected.at, [
    ...inputs,
    stampInput(({ t }) => t('reportFigure.input_backAt'), { at: back.end, entryId: null }),
  ]);
}
