// The drawing of a VolumeStrip: gridline, bars, chosen stretch, marks, cursor, time axis. Sizes are whole px
// so that thin bars stay sharp.
import { memo } from 'react';
import { cx } from '../cx.ts';
import style from './VolumeStrip.module.css';
import type { VolumeMark, VolumeStripProps } from './VolumeStrip.tsx';
import {
  headOf,
  laneTop,
  type PlacedLabel,
  placeLabels,
  roundTop,
  slotOf,
  timeTicks,
  type VolumeBucket,
  xOf,
} from './volumeScale.ts';

export interface VolumeBarsProps extends VolumeStripProps {
  readonly bars: readonly VolumeBucket[];
  readonly barMs: number;
  readonly width: number;
  readonly height: number;
}

const axisHeight = 18;
const levelClass = [style.level0, style.level1, style.level2, style.level3, style.level4];

export function VolumeBars(props: VolumeBarsProps) {
  const { bars, barMs, width, height, span, marks = [], cursorAt = null, range = null } = props;
  const highest = Math.max(0, ...bars.map((bar) => bar.count));
  const top = roundTop(highest);
  const { lanes, headHeight } = headOf(marks.length, height);
  const floor = height - axisHeight;
  const room = Math.max(1, floor - headHeight);
  const barWidth = Math.max(1, xOf(span.fromAt + barMs, span, width));
  const inSpan = marks.filter((mark) => mark.at >= span.fromAt && mark.at <= span.toAt);
  const placed = placeLabels(
    inSpan.map((mark) => ({
      id: mark.id,
      x: Math.min(width - 1, Math.round(xOf(mark.at, span, width))) + 0.5,
      width: 14 + mark.label.length * 6,
      weight: mark.level ?? -1,
    })),
    lanes,
    width,
  );
  const cursorSlot = cursorAt === null ? -1 : slotOf(cursorAt, span, barMs);
  const under = cursorSlot < 0 ? undefined : bars.find((bar) => slotOf(bar.at, span, barMs) === cursorSlot);
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      className={style.svg}
    >
      <line x1={0} x2={width} y1={headHeight + 0.5} y2={headHeight + 0.5} className={style.grid} />
      {range !== null && (
        <rect
          x={xOf(range.fromAt, span, width)}
          y={headHeight}
          width={Math.max(1, xOf(range.toAt, span, width) - xOf(range.fromAt, span, width))}
          height={room}
          className={style.range}
        />
      )}
      <Bars {...{ bars, width, fromAt: span.fromAt, toAt: span.toAt, barWidth, top, room, floor }} />
      {under !== undefined && (
        <Bars
          isUnder
          bars={[under]}
          {...{ width, fromAt: span.fromAt, toAt: span.toAt, barWidth, top, room, floor }}
        />
      )}
      <line x1={0} x2={width} y1={floor + 0.5} y2={floor + 0.5} className={style.floor} />
      {timeTicks(span, width, props.zoneOffsetMs).map((at) => {
        const x = Math.round(xOf(at, span, width)) + 0.5;
        const anchor = x < 28 ? 'start' : x > width - 28 ? 'end' : 'middle';
        return (
          <g key={at}>
            <line x1={x} x2={x} y1={floor} y2={floor + 4} className={style.floor} />
            <text
              x={anchor === 'start' ? Math.max(0, x - 2) : anchor === 'end' ? width : x}
              y={height - 3}
              textAnchor={anchor}
              className={style.tick}
            >
              {props.formatTick(at)}
            </text>
          </g>
        );
      })}
      {inSpan.map((mark) => (
        <MarkLine
          key={mark.id}
          mark={mark}
          place={placed.get(mark.id)}
          headHeight={headHeight}
          floor={floor}
        />
      ))}
      {inSpan.map((mark) => (
        <MarkWords key={mark.id} mark={mark} place={placed.get(mark.id)} />
      ))}
      {highest > 0 && (
        <text x={width} y={headHeight + 12} textAnchor="end" className={style.scale}>
          {scaleText(props, top, barMs)}
        </text>
      )}
      {cursorSlot >= 0 && (
        <line
          x1={xOf(span.fromAt + (cursorSlot + 0.5) * barMs, span, width)}
          x2={xOf(span.fromAt + (cursorSlot + 0.5) * barMs, span, width)}
          y1={headHeight}
          y2={floor + 4}
          className={style.cursor}
        />
      )}
    </svg>
  );
}

interface BarsProps {
  readonly bars: readonly VolumeBucket[];
  readonly width: number;
  readonly fromAt: number;
  readonly toAt: number;
  readonly barWidth: number;
  readonly top: number;
  readonly room: number;
  readonly floor: number;
  /** Under the cursor. */
  readonly isUnder?: boolean;
}

/** Hundreds of them, and none moves while the cursor does. */
const Bars = memo(function Bars(props: BarsProps) {
  const { bars, width, fromAt, toAt, barWidth, top, room, floor, isUnder = false } = props;
  const gap = barWidth >= 5 ? 1 : barWidth >= 3 ? 0.5 : 0;
  return bars.map((bar) => {
    const x = xOf(bar.at, { fromAt, toAt }, width);
    const tall = bar.count === 0 ? 0 : Math.max(1.5, (bar.count / top) * room);
    return (
      <rect
        key={bar.at}
        x={x + gap / 2}
        y={floor - tall}
        width={Math.max(0.75, Math.min(barWidth, width - x) - gap)}
        height={tall}
        className={cx(style.bar, isUnder && style.barUnder)}
      />
    );
  });
});

function scaleText(props: VolumeStripProps, top: number, barMs: number): string {
  const { words, bucketMs, formatScale, formatCount } = props;
  if (formatScale !== undefined) return formatScale(top, barMs);
  const unit = barMs === bucketMs ? words.unit : undefined;
  return unit === undefined ? formatCount(top) : `${formatCount(top)} ${unit}`;
}

const markClass = ({ level }: VolumeMark): string =>
  cx(style.mark, level === undefined ? undefined : levelClass[level]);

interface MarkLineProps {
  readonly mark: VolumeMark;
  readonly place: PlacedLabel | undefined;
  readonly headHeight: number;
  readonly floor: number;
}

function MarkLine({ mark, place, headHeight, floor }: MarkLineProps) {
  if (place === undefined) return null;
  const { x, lane } = place;
  return (
    <g className={markClass(mark)}>
      <title>{mark.label}</title>
      <line x1={x} x2={x} y1={lane < 0 ? headHeight : laneTop(lane) + 3} y2={floor} />
      {lane < 0 && <circle cx={x} cy={headHeight} r={2.5} />}
    </g>
  );
}

/** Drawn after all lines, so that none strikes a word through. */
function MarkWords({ mark, place }: Pick<MarkLineProps, 'mark' | 'place'>) {
  if (place === undefined || place.lane < 0) return null;
  const { x, lane, isLeft } = place;
  const y = laneTop(lane);
  return (
    <g className={markClass(mark)}>
      <path d={isLeft ? `M${x} ${y + 2}h-6v8h6Z` : `M${x} ${y + 2}h6v8h-6Z`} />
      <text x={isLeft ? x - 9 : x + 9} y={y + 10} textAnchor={isLeft ? 'end' : 'start'}>
        {mark.label}
      </text>
    </g>
  );
}
