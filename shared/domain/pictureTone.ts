/*
 * Net tone over time. A bucket in which no post had a tone is a gap: nothing was measured there.
 */
import { timeAxis } from './pictureAxis.ts';
import type { ReportPicture } from './reportPicture.ts';
import type { RoomTone } from './reportRoomFacts.ts';
import type { ReportShow } from './reportShow.ts';

type Bucket = RoomTone['buckets'][number];

const tonedIn = ({ count, unsure }: Bucket): number => Math.max(0, count - unsure);

/** (positive − negative) ÷ all that have a tone × 100 (domain reference 4.13); null where none has. */
export function netTone(bucket: Bucket): number | null {
  const toned = tonedIn(bucket);
  return toned === 0 ? null : (100 * (bucket.positive - bucket.negative)) / toned;
}

/** A number with its sign, for it goes from −100 to +100. */
export function signed(value: number, { formats }: Pick<ReportShow, 'formats'>): string {
  const rounded = Math.round(value);
  if (rounded === 0) return formats.number(0);
  return `${rounded < 0 ? '\u2212' : '+'}${formats.number(Math.abs(rounded))}`;
}

const GRID = [-100, -50, 0, 50, 100] as const;

/** Null where no post had a tone. */
export function tonePicture(tone: RoomTone | null, show: ReportShow): ReportPicture | null {
  if (tone === null) return null;
  const { t, formats } = show;
  const measured = tone.buckets.flatMap((bucket) => {
    const net = netTone(bucket);
    return net === null ? [] : [{ bucket, net }];
  });
  const [first] = measured;
  if (first === undefined) return null;
  const lowest = measured.reduce((low, one) => (one.net < low.net ? one : low), first);
  const highest = measured.reduce((high, one) => (one.net > high.net ? one : high), first);
  const sum = (of: (bucket: Bucket) => number): number =>
    tone.buckets.reduce((all, bucket) => all + of(bucket), 0);
  const nets = new Map(measured.map(({ bucket, net }) => [bucket.at, net]));
  const length = Math.ceil((tone.to - tone.from) / tone.bucketMs);
  const span = formats.duration(tone.bucketMs);
  const at = (bucket: Bucket): string => formats.dateTimeWithZone(bucket.at);
  return {
    id: 'tone',
    title: t('reportPicture.tone'),
    description: [
      t('reportPicture.toneRange', {
        low: signed(lowest.net, show),
        lowAt: at(lowest.bucket),
        high: signed(highest.net, show),
        highAt: at(highest.bucket),
        span,
      }),
      t('reportPicture.toneBasis', {
        count: sum(tonedIn),
        all: sum(({ count }) => count),
        hand: sum(({ byHand }) => byHand),
      }),
      t(tone.subject === 'incident' ? 'reportPicture.ofIncident' : 'reportPicture.ofAll'),
      t('reportPicture.toneKey'),
    ].join(' '),
    drawing: {
      shape: 'lines',
      axis: timeAxis(tone.from, tone.to, show),
      low: -100,
      high: 100,
      gridLines: GRID.map((value) => ({ value, label: signed(value, show) })),
      series: [
        {
          label: t('reportPicture.tone'),
          points: Array.from({ length }, (_, index) => {
            const from = tone.from + index * tone.bucketMs;
            // The point stands in the middle of its bucket.
            return { at: Math.round(from + tone.bucketMs / 2), value: nets.get(from) ?? null };
          }),
        },
      ],
    },
    table: {
      columns: [
        t('report.volumeColumnFrom', { span }),
        t('report.volumeColumnCount'),
        t('reportPicture.columnToned'),
        t('reportPicture.columnByHand'),
        t('reportPicture.tone'),
      ],
      rows: tone.buckets.map((bucket) => {
        const net = netTone(bucket);
        return [
          formats.dateTime(bucket.at),
          formats.number(bucket.count),
          formats.number(tonedIn(bucket)),
          formats.number(bucket.byHand),
          net === null ? t('report.notMeasured') : signed(net, show),
        ];
      }),
    },
  };
}
