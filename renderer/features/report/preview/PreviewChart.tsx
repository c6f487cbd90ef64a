/* The volume of the report as bars, small; the words beside it say the same. */
import type { ReportVolume } from '../../../../shared/domain/reportDocument.ts';
import style from './preview.module.css';

const WIDTH = 640;
const HEIGHT = 90;

export function PreviewChart({ volume }: { readonly volume: ReportVolume }) {
  const { from, to, bucketMs, buckets } = volume;
  if (from === null || to === null || bucketMs === null || to.at <= from.at) return null;
  const top = Math.max(1, ...buckets.map((bucket) => bucket.count));
  const scale = WIDTH / (to.at - from.at);
  const wide = Math.max(1, bucketMs * scale - 0.5);
  return (
    <svg
      className={style.chart}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={volume.description}
      preserveAspectRatio="none"
    >
      {buckets
        .filter((bucket) => bucket.count > 0)
        .map((bucket) => {
          const tall = Math.max(1, (bucket.count / top) * (HEIGHT - 4));
          return (
            <rect
              key={bucket.from.at}
              x={(bucket.from.at - from.at) * scale}
              y={HEIGHT - tall}
              width={wide}
              height={tall}
            />
          );
        })}
      <line x1={0} x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
    </svg>
  );
}
