/*
 * The strip of volume on a wall: bars, a line over spikes and another colour in them, what the room did below. Drawn without
 * letters: the figures beside it are read, the strip is glanced at.
 */
import type { WallModel } from '../../../shared/domain/wallModel.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';

const WIDTH = 1_000;
const HEIGHT = 200;
const FOOT = 26;
const MARK_SHAPES = {
  level: 'M0 0 12 22H-12Z',
  decision: 'M-9 2H9V20H-9Z',
  statement: 'M0 1A10 10 0 1 1 0 21A10 10 0 1 1 0 1Z',
} as const;

export function WallVolume({ model }: { readonly model: WallModel }) {
  const { t } = useWords();
  const formats = useFormats(model.timeZone);
  const { volume, marks, spikes } = model;
  if (volume === null) return null;
  const { counts, fromAt, bucketMs, lastHour } = volume;
  const toAt = fromAt + counts.length * bucketMs;
  const xOf = (at: number): number => ((at - fromAt) / (toAt - fromAt)) * WIDTH;
  const most = Math.max(1, ...counts);
  const step = WIDTH / Math.max(1, counts.length);
  const isInSpike = (at: number): boolean => spikes.some(({ from, to }) => at + bucketMs > from && at < to);
  const bars = (wanted: boolean): string =>
    counts
      .map((count, at) => {
        if (count === 0 || isInSpike(fromAt + at * bucketMs) !== wanted) return '';
        const height = Math.max(3, (count / most) * (HEIGHT - FOOT - 14));
        const x = at * step + step * 0.1;
        return `M${x.toFixed(1)} ${HEIGHT - FOOT}v${(-height).toFixed(1)}h${(step * 0.8).toFixed(1)}v${height.toFixed(1)}Z`;
      })
      .join('');
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t('wall.volumeAlt', {
        from: formats.time(fromAt),
        to: formats.time(toAt),
        count: lastHour,
      })}
    >
      <path d={bars(false)} fill="var(--w-bar)" />
      <path d={bars(true)} fill="var(--w-bar-spike)" />
      {spikes
        .filter(({ from, to }) => to > fromAt && from < toAt)
        .map(({ from, to }) => (
          <path
            key={from}
            d={`M${xOf(Math.max(from, fromAt)).toFixed(1)} 4H${xOf(Math.min(to, toAt)).toFixed(1)}`}
            stroke="var(--w-bar-spike)"
            strokeWidth="8"
          />
        ))}
      <path d={`M0 ${HEIGHT - FOOT}H${WIDTH}`} stroke="var(--w-line)" strokeWidth="2" />
      {marks
        .filter(({ at }) => at >= fromAt && at < toAt)
        .map(({ at, what }) => (
          <path
            key={`${what} ${at}`}
            d={MARK_SHAPES[what]}
            transform={`translate(${xOf(at).toFixed(1)} ${HEIGHT - FOOT + 3})`}
            fill={what === 'level' ? 'var(--w-overdue)' : 'var(--w-accent)'}
          />
        ))}
    </svg>
  );
}
