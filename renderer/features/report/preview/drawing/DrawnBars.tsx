/* Horizontal bars, each with its value behind it; a limit is a line across. */
import type { ReportDrawing } from '../../../../../shared/domain/reportPicture.ts';
import { Canvas, DrawnBox } from './drawnParts.tsx';
import { FONT, fitText, labelRoom, rowSize, scaleOf, WIDTH, widthOf } from './geometry.ts';

type Bars = Extract<ReportDrawing, { shape: 'bars' }>;

const TOP = 4;

export function DrawnBars({
  drawing: { high, bars },
  description,
}: {
  readonly drawing: Bars;
  readonly description: string;
}) {
  const left = labelRoom(
    bars.map(({ label }) => label),
    230,
  );
  const values = labelRoom(
    bars.map(({ shown }) => shown),
    130,
  );
  const top = Math.max(high, ...bars.flatMap(({ value, mark }) => [value, mark ?? 0]));
  const x = scaleOf(0, top, left, WIDTH - values);
  const { height, every } = rowSize(bars.length, 22);
  const base = TOP + Math.max(1, bars.length) * height;
  return (
    <Canvas height={base + TOP} description={description}>
      <line x1={left} x2={left} y1={TOP} y2={base} stroke="currentColor" strokeWidth="0.8" />
      {bars.map(({ label, value, shown, isHatched, mark }, at) => {
        const y = TOP + at * height;
        const end = x(value);
        const limit = mark === null ? null : x(mark);
        // Behind the limit where it would cross the number out.
        const words = limit !== null && limit > end - 2 && limit < end + widthOf(shown) + 6 ? limit : end;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two bars may be called the same
          <g key={at}>
            <DrawnBox
              box={{
                x: left,
                y: y + height * 0.2,
                width: Math.max(0.8, end - left),
                height: height * 0.6,
              }}
              shade={2}
              isHatched={isHatched}
            />
            {limit !== null && (
              <line
                x1={limit}
                x2={limit}
                y1={y + height * 0.08}
                y2={y + height * 0.92}
                stroke="currentColor"
                strokeWidth="1.6"
              />
            )}
            {at % every === 0 && (
              <>
                <text x={left - 6} y={y + height / 2 + FONT * 0.34} textAnchor="end">
                  {fitText(label, left - 6)}
                </text>
                <text x={words + 5} y={y + height / 2 + FONT * 0.34}>
                  {fitText(shown, values)}
                </text>
              </>
            )}
          </g>
        );
      })}
    </Canvas>
  );
}
