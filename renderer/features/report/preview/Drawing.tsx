/* A drawing of the document as SVG, as it will be printed. The words beside it and the table beneath say the same. */
import { type Shape, WIDTH } from '../../../../shared/domain/drawing.ts';
import { drawPicture } from '../../../../shared/domain/drawPicture.ts';
import type { ReportDrawing } from '../../../../shared/domain/reportPicture.ts';
import style from './preview.module.css';

const FAINT = 0.28;

export function Drawing({
  drawing,
  description,
}: {
  readonly drawing: ReportDrawing;
  readonly description: string;
}) {
  const { height, shapes } = drawPicture(drawing);
  return (
    <svg
      className={style.drawing}
      viewBox={`0 0 ${WIDTH} ${Math.ceil(height)}`}
      role="img"
      aria-label={description}
    >
      {shapes.map((shape, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: shapes are told by their place and never move
        <Drawn key={at} shape={shape} />
      ))}
    </svg>
  );
}

function Drawn({ shape }: { readonly shape: Shape }) {
  switch (shape.type) {
    case 'rect': {
      const { x, y, width, height, shade } = shape;
      return (
        <rect
          x={x}
          y={y}
          width={width}
          height={height}
          fill={shade === 0 ? 'none' : 'currentColor'}
          fillOpacity={shade === 0 ? undefined : shade}
          stroke="currentColor"
          strokeWidth={0.8}
        />
      );
    }
    case 'path':
      return (
        <path
          d={shape.d}
          fill="none"
          stroke="currentColor"
          strokeWidth={shape.stroke}
          strokeLinejoin="round"
          strokeDasharray={shape.dash ?? undefined}
        />
      );
    case 'line': {
      const { x1, y1, x2, y2, stroke, isFaint, dash } = shape;
      return (
        <line
          x1={x1}
          y1={y1}
          x2={x2}
          y2={y2}
          stroke="currentColor"
          strokeWidth={stroke}
          strokeOpacity={isFaint ? FAINT : undefined}
          strokeDasharray={dash ?? undefined}
        />
      );
    }
    case 'circle': {
      const { x, y, radius, isFilled, stroke } = shape;
      return (
        <circle
          cx={x}
          cy={y}
          r={radius}
          fill={isFilled ? 'currentColor' : 'none'}
          stroke={stroke === 0 ? 'none' : 'currentColor'}
          strokeWidth={stroke}
        />
      );
    }
    case 'text': {
      const { x, y, text, anchor, size, turn } = shape;
      return (
        <text
          x={x}
          y={y}
          fontSize={size}
          textAnchor={anchor}
          unicodeBidi="plaintext"
          transform={turn === 0 ? undefined : `rotate(${turn} ${x} ${y})`}
        >
          {text}
        </text>
      );
    }
  }
}
