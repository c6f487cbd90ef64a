/* Lines over time, told apart by their dashes; where nothing was measured a line has a gap. */
import type { ReportDrawing } from '../../../../../shared/domain/reportPicture.ts';
import style from '../preview.module.css';
import { Canvas, DrawnAxis } from './drawnParts.tsx';
import { AXIS_ROOM, FONT, fitText, labelRoom, runPaths, scaleOf, WIDTH } from './geometry.ts';

type Lines = Extract<ReportDrawing, { shape: 'lines' }>;

const TOP = 10;
const HEIGHT = 200;
const RIGHT = WIDTH - 10;
const BASE = HEIGHT - AXIS_ROOM;
const DASHES = [undefined, '6 3', '1.5 2.5', '9 3 2 3', '3 3', '12 4'] as const;

export function DrawnLines({
  drawing: { axis, low, high, gridLines, series },
  description,
}: {
  readonly drawing: Lines;
  readonly description: string;
}) {
  const left = labelRoom(
    gridLines.map(({ label }) => label),
    100,
  );
  const x = scaleOf(axis.from, axis.to, left, RIGHT);
  const upwards = scaleOf(low, high, 0, BASE - TOP);
  const y = (value: number): number => BASE - upwards(value);
  return (
    <>
      <Canvas height={HEIGHT} description={description}>
        <DrawnAxis axis={axis} left={left} right={RIGHT} top={TOP} base={BASE} />
        {gridLines.map(({ value, label }) => (
          <g key={value}>
            <line
              x1={left}
              x2={RIGHT}
              y1={y(value)}
              y2={y(value)}
              stroke="currentColor"
              strokeWidth="0.5"
              strokeOpacity={value === 0 ? 0.8 : 0.28}
            />
            <text x={left - 6} y={y(value) + FONT * 0.34} textAnchor="end">
              {fitText(label, left - 6)}
            </text>
          </g>
        ))}
        {series.map(({ points }, at) => (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be called the same
            key={at}
            d={runPaths(points, x, y).join('')}
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
            strokeLinecap="round"
            strokeLinejoin="round"
            strokeDasharray={DASHES[at % DASHES.length]}
          />
        ))}
      </Canvas>
      {series.length > 1 && (
        <ul className={style.legend} aria-hidden>
          {series.map(({ label }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be called the same
            <li key={at}>
              <svg viewBox="0 0 24 4" width="24" height="4" aria-hidden="true" focusable="false">
                <line
                  x1="0"
                  x2="24"
                  y1="2"
                  y2="2"
                  stroke="currentColor"
                  strokeWidth="1.6"
                  strokeDasharray={DASHES[at % DASHES.length]}
                />
              </svg>
              <bdi>{label}</bdi>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
