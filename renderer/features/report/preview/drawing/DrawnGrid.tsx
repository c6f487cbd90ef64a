/* Cells of what could be seen, each state with a sign of its own, said under the grid. */
import type { ReportDrawing } from '../../../../../shared/domain/reportPicture.ts';
import style from '../preview.module.css';
import { Canvas } from './drawnParts.tsx';
import { FONT, fitText, hatchPath, labelRoom, rowSize, WIDTH } from './geometry.ts';

type Grid = Extract<ReportDrawing, { shape: 'grid' }>;
type State = Grid['rows'][number]['cells'][number]['state'];

const CELL_AT_MOST = 64;
const SIGN = 12;
const TURN = -40;

export function DrawnGrid({
  drawing: { columns, rows },
  description,
}: {
  readonly drawing: Grid;
  readonly description: string;
}) {
  const left = labelRoom(
    rows.map(({ label }) => label),
    200,
  );
  const head = labelRoom(columns, 130) * Math.sin((-TURN * Math.PI) / 180) + FONT;
  // Turned labels reach beyond the last column.
  const width = Math.min(CELL_AT_MOST, (WIDTH - left - 70) / Math.max(1, columns.length));
  const { height } = rowSize(rows.length, 24);
  return (
    <>
      <Canvas height={head + Math.max(1, rows.length) * height + 2} description={description}>
        {columns.map((label, at) => {
          const x = left + (at + 0.5) * width;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns are told by their place
            <text key={at} x={x} y={head - 6} transform={`rotate(${TURN} ${x} ${head - 6})`}>
              {fitText(label, 130)}
            </text>
          );
        })}
        {rows.map(({ label, cells }, row) => {
          const y = head + row * height;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are told by their place
            <g key={row}>
              <text x={left - 6} y={y + height / 2 + FONT * 0.34} textAnchor="end">
                {fitText(label, left - 6)}
              </text>
              {cells.map(({ state }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells are told by their place
                <g key={at}>
                  <rect
                    x={left + at * width}
                    y={y}
                    width={width}
                    height={height}
                    fill="none"
                    stroke="currentColor"
                    strokeWidth="0.5"
                    strokeOpacity="0.4"
                  />
                  <Sign state={state} x={left + (at + 0.5) * width} y={y + height / 2} />
                </g>
              ))}
            </g>
          );
        })}
      </Canvas>
      <ul className={style.legend} aria-hidden>
        {statesOf(rows).map(({ state, shown }) => (
          <li key={state}>
            <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true" focusable="false">
              <Sign state={state} x={7} y={7} />
            </svg>
            {shown}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The states that occur, each once, with its word. */
function statesOf(rows: Grid['rows']): readonly { readonly state: State; readonly shown: string }[] {
  const seen = new Map<State, string>();
  for (const { cells } of rows)
    for (const { state, shown } of cells) if (!seen.has(state)) seen.set(state, shown);
  return [...seen].map(([state, shown]) => ({ state, shown }));
}

/** Full, hatched, a ring, a cross, a dash. */
function Sign({ state, x, y }: { readonly state: State; readonly x: number; readonly y: number }) {
  const half = SIGN / 2;
  const box = { x: x - half, y: y - half, width: SIGN, height: SIGN };
  const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.2 } as const;
  switch (state) {
    case 'measured':
      return <rect {...box} fill="currentColor" />;
    case 'proxy':
      return (
        <>
          <rect {...box} {...line} />
          <path d={hatchPath(box, 4)} {...line} />
        </>
      );
    case 'manual':
      return <circle cx={x} cy={y} r={half - 1} {...line} />;
    case 'blind':
      return <path d={`M${x - 4} ${y - 4}l8 8M${x + 4} ${y - 4}l-8 8`} {...line} />;
    case 'outOfScope':
      return <path d={`M${x - 3} ${y}h6`} {...line} strokeOpacity={0.5} />;
  }
}
