/* Parts that several drawings have: the sheet, the axis of time, a filled or hatched box. */
import type { ReactNode } from 'react';
import style from '../preview.module.css';
import { AXIS_ROOM, type Box, fitText, hatchPath, type TimeAxis, ticksOf, WIDTH } from './geometry.ts';

/** The sheet on which each of them is drawn; its description is what it says to those who do not see it. */
export function Canvas({
  height,
  description,
  children,
}: {
  readonly height: number;
  readonly description: string;
  readonly children: ReactNode;
}) {
  return (
    <svg className={style.drawing} viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={description}>
      {children}
    </svg>
  );
}

export function DrawnAxis({
  axis,
  left,
  right,
  top,
  base,
}: {
  readonly axis: TimeAxis;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly base: number;
}) {
  return (
    <>
      {ticksOf(axis, left, right).map(({ at, x, label, anchor }) => (
        <g key={at}>
          <line
            x1={x}
            x2={x}
            y1={top}
            y2={base}
            stroke="currentColor"
            strokeWidth="0.5"
            strokeOpacity="0.28"
          />
          <line x1={x} x2={x} y1={base} y2={base + 4} stroke="currentColor" strokeWidth="0.8" />
          {label !== null && (
            <text x={x} y={base + 15} textAnchor={anchor}>
              {label}
            </text>
          )}
        </g>
      ))}
      <line x1={left} x2={right} y1={base} y2={base} stroke="currentColor" strokeWidth="0.8" />
      <text x={right} y={base + AXIS_ROOM - 4} textAnchor="end">
        {fitText(axis.label, right)}
      </text>
    </>
  );
}

/** From white to black; the outline tells the first from the paper. */
const SHADES = [0, 0.14, 0.34, 0.62, 1] as const;

export function DrawnBox({
  box,
  shade,
  isHatched,
}: {
  readonly box: Box;
  readonly shade: number;
  readonly isHatched: boolean;
}) {
  const fill = isHatched ? 0 : (SHADES[shade] ?? 0);
  return (
    <>
      <rect
        {...box}
        fill={fill === 0 ? 'none' : 'currentColor'}
        fillOpacity={fill === 0 ? undefined : fill}
        stroke="currentColor"
        strokeWidth="0.8"
      />
      {isHatched && <path d={hatchPath(box)} fill="none" stroke="currentColor" strokeWidth="0.8" />}
    </>
  );
}
