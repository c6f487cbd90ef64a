/* Stretches of time in rows, with single moments on a lane beneath each. */
import type { ReportDrawing } from '../../../../../shared/domain/reportPicture.ts';
import { Canvas, DrawnAxis, DrawnBox } from './drawnParts.tsx';
import { AXIS_ROOM, FONT, fitText, labelRoom, rowSize, scaleOf, WIDTH, widthOf } from './geometry.ts';

type Spans = Extract<ReportDrawing, { shape: 'spans' }>;
type Row = Spans['rows'][number];

const TOP = 4;
const RIGHT = WIDTH - 8;
const THINNEST = 1.2;

export function DrawnSpans({
  drawing: { axis, rows },
  description,
}: {
  readonly drawing: Spans;
  readonly description: string;
}) {
  const left = labelRoom(
    rows.map(({ label }) => label),
    200,
  );
  const { height, every } = rowSize(rows.length, 24);
  const base = TOP + Math.max(1, rows.length) * height;
  const x = scaleOf(axis.from, axis.to, left, RIGHT);
  return (
    <Canvas height={base + AXIS_ROOM} description={description}>
      <DrawnAxis axis={axis} left={left} right={RIGHT} top={TOP} base={base} />
      {rows.map((row, at) => {
        const top = TOP + at * height;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rows may be called the same
          <g key={at}>
            {at > 0 && (
              <line
                x1={0}
                x2={RIGHT}
                y1={top}
                y2={top}
                stroke="currentColor"
                strokeWidth="0.5"
                strokeOpacity="0.28"
              />
            )}
            {at % every === 0 && (
              <text x={left - 6} y={top + height / 2 + FONT * 0.34} textAnchor="end">
                {fitText(row.label, left - 6)}
              </text>
            )}
            <RowParts row={row} top={top} height={height} x={x} />
          </g>
        );
      })}
    </Canvas>
  );
}

function RowParts({
  row: { spans, dots },
  top,
  height,
  x,
}: {
  readonly row: Row;
  readonly top: number;
  readonly height: number;
  readonly x: (at: number) => number;
}) {
  const bar = { y: top + height * 0.14, height: height * (dots.length === 0 ? 0.72 : 0.5) };
  const ordered = spans.toSorted((a, b) => a.from - b.from);
  return (
    <>
      {ordered.map((span, at) => {
        const from = x(span.from);
        const width = Math.max(THINNEST, x(span.to) - from);
        const next = ordered[at + 1];
        const room = (next === undefined ? RIGHT : x(next.from)) - from - width - 6;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no names and never move
          <g key={at}>
            <DrawnBox
              box={{ x: from, y: bar.y, width, height: bar.height }}
              shade={span.shade}
              isHatched={span.isHatched}
            />
            {height > 15 && widthOf(span.label) <= room && (
              <text x={from + width + 3} y={bar.y + bar.height / 2 + FONT * 0.34}>
                {span.label}
              </text>
            )}
          </g>
        );
      })}
      {dots.map(({ at, isHollow }, order) => (
        <circle
          // biome-ignore lint/suspicious/noArrayIndexKey: two moments may be the same
          key={order}
          cx={x(at)}
          cy={top + height * 0.82}
          r={Math.min(2.8, height * 0.13)}
          fill={isHollow ? 'none' : 'currentColor'}
          stroke="currentColor"
          strokeWidth="0.9"
        />
      ))}
    </>
  );
}
