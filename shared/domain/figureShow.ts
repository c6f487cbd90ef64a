/*
 * Numbers of figures as a locale writes them. What is shown is rounded; the raw number beside it is not.
 */
import type { FigureUnit } from './figureValue.ts';
import type { ReportShow } from './reportShow.ts';

const rounded = (value: number, digits: number): number => {
  const whole = Math.round(value * 10 ** digits) / 10 ** digits;
  // No minus before a zero.
  return whole === 0 ? 0 : whole;
};

/** A true minus, as the formats write it before offsets. */
const MINUS = '\u2212';

/** A value of a figure; null is not measured, never zero. */
export function showFigure(raw: number | null, unit: FigureUnit | 'moment', show: ReportShow): string {
  const { t, formats } = show;
  // A moment that nobody wrote down is no measurement.
  if (raw === null) return t(unit === 'moment' ? 'report.nobody' : 'report.notMeasured');
  const sign = (value: number): string => (value < 0 ? MINUS : '');
  const number = (digits: number): string => {
    const value = rounded(raw, digits);
    return `${sign(value)}${formats.number(Math.abs(value))}`;
  };
  // The plural goes by the size; the sign stands before it.
  const points = rounded(raw, 1);
  switch (unit) {
    case 'moment':
      return formats.dateTimeWithZone(raw);
    case 'ms':
      return `${sign(raw)}${formats.duration(Math.abs(raw))}`;
    case 'count':
      return number(1);
    case 'ratio':
      return t('reportFigure.ratioShown', { value: number(2) });
    case 'percent':
      return t('reportFigure.percentShown', { value: number(1) });
    case 'points':
      return `${points > 0 ? '+' : sign(points)}${t('reportFigure.pointsShown', { count: Math.abs(points) })}`;
    case 'people':
      return t('reportFigure.peopleShown', { count: rounded(raw, 0) });
  }
}
