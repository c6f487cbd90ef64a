/*
 * The authors that make most of the potential reach.
 */
import { networkWord } from './networkWord.ts';
import type { ReportPicture } from './reportPicture.ts';
import type { RoomAmplifiers } from './reportRoomFacts.ts';
import type { ReportShow } from './reportShow.ts';

/** Authors that make so much of the reach amplify (domain reference 4.13). */
const AMPLIFIED_SHARE = 0.8;

type Sums = Pick<RoomAmplifiers, 'reach' | 'authors' | 'needed' | 'above'>;

/** Sums of every audience, where the figures have them: the picture then says what they say. */
function sumsOf(reaches: readonly number[]): Sums {
  const sorted = [...reaches].sort((a, b) => b - a);
  const reach = sorted.reduce((sum, one) => sum + one, 0);
  let made = 0;
  const needed = sorted.filter((one) => {
    const isNeeded = made < AMPLIFIED_SHARE * reach;
    made += one;
    return isNeeded;
  });
  return { reach, authors: sorted.length, needed: needed.length, above: null };
}

/** Null where no audience is known. `reaches`: of every author, where they were read one by one. */
export function amplifierPicture(
  found: RoomAmplifiers | null,
  reaches: readonly number[] | null,
  show: ReportShow,
): ReportPicture | null {
  const [first] = found?.largest ?? [];
  if (found === null || first === undefined) return null;
  const { t, formats } = show;
  const sums = reaches === null || reaches.length === 0 ? found : sumsOf(reaches);
  const { needed, reach, authors, above } = sums;
  const largest = found.largest.slice(0, needed);
  const shareOf = (part: number): string =>
    `${formats.number(Math.round((part / reach) * 1_000) / 10)}\u00a0%`;
  const shown = largest.reduce((sum, one) => sum + one.reach, 0);
  return {
    id: 'amplifiers',
    title: t('reportPicture.amplifiers'),
    description: [
      t('reportPicture.amplifiersNeeded', {
        count: needed,
        authors: formats.number(authors),
        reach: formats.number(reach),
      }),
      ...(needed > largest.length
        ? [t('reportPicture.amplifiersShown', { count: largest.length, share: shareOf(shown) })]
        : []),
      ...(above === null ? [] : [t('reportPicture.amplifiersAbove', { above: formats.number(above) })]),
      t('reportPicture.amplifiersKey'),
    ].join(' '),
    drawing: {
      shape: 'bars',
      high: first.reach,
      bars: largest.map((one) => ({
        label: `${one.author} · ${networkWord(one.network, t)}`,
        value: one.reach,
        shown: formats.number(one.reach),
        isHatched: false,
        mark: null,
      })),
    },
    table: {
      columns: [
        t('report.evidenceAuthor'),
        t('report.evidenceNetwork'),
        t('reportPicture.columnAudience'),
        t('reportPicture.columnShare'),
        t('report.volumeColumnCount'),
      ],
      rows: largest.map((one) => [
        one.author,
        networkWord(one.network, t),
        formats.number(one.reach),
        shareOf(one.reach),
        formats.number(one.posts),
      ]),
    },
  };
}
