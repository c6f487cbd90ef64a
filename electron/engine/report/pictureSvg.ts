/*
 * A picture of the report as a drawing that stands by itself: vector, in the colour of the text, with its text
 * alternative inside. Its numbers stand in a table beneath, so readers of the page by ear are spared the labels.
 */
import { round, type Shape, WIDTH } from '../../../shared/domain/drawing.ts';
import { drawPicture } from '../../../shared/domain/drawPicture.ts';
import type { ReportPicture } from '../../../shared/domain/reportPicture.ts';
import { type Markup, markup } from './markup.ts';

/** Those of the page, for where the drawing is shown without it. */
const FONTS = 'Inter, Inter Variable, Helvetica Neue, Arial, Liberation Sans, DejaVu Sans, sans-serif';

/** Draws it. `ids` begins the ids of its title and description, and is used once a page. */
export function pictureSvg({ title, description, drawing }: ReportPicture, ids: string): Markup {
  const { height, shapes } = drawPicture(drawing);
  const tall = Math.ceil(round(height));
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${tall}" width="${WIDTH}" height="${tall}" role="img" aria-labelledby="${ids}-title ${ids}-description" font-family="${FONTS}">
<title id="${ids}-title">${title}</title><desc id="${ids}-description">${description}</desc>
<g aria-hidden="true" fill="currentColor">${shapes.map(shapeMarkup)}</g></svg>`;
}

function shapeMarkup(shape: Shape): Markup {
  switch (shape.type) {
    case 'rect': {
      const { x, y, width, height, shade } = shape;
      const paint = shade === 0 ? markup`fill="none"` : markup`fill="currentColor" fill-opacity="${shade}"`;
      return markup`<rect x="${x}" y="${y}" width="${width}" height="${height}" ${paint} stroke="currentColor" stroke-width="0.8"/>`;
    }
    case 'path':
      return markup`<path d="${shape.d}" fill="none" stroke="currentColor" stroke-width="${shape.stroke}" stroke-linejoin="round"${dashed(shape.dash)}/>`;
    case 'line': {
      const { x1, y1, x2, y2, stroke, isFaint, dash } = shape;
      const faint = isFaint ? markup` stroke-opacity="0.28"` : null;
      return markup`<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="currentColor" stroke-width="${stroke}"${faint}${dashed(dash)}/>`;
    }
    case 'circle': {
      const { x, y, radius, isFilled, stroke } = shape;
      const outline = stroke === 0 ? null : markup` stroke="currentColor" stroke-width="${stroke}"`;
      return markup`<circle cx="${x}" cy="${y}" r="${radius}" fill="${isFilled ? 'currentColor' : 'none'}"${outline}/>`;
    }
    case 'text': {
      const { x, y, text, anchor, size, turn } = shape;
      const turned = turn === 0 ? null : markup` transform="rotate(${turn} ${x} ${y})"`;
      return markup`<text x="${x}" y="${y}" font-size="${size}" text-anchor="${anchor}" unicode-bidi="plaintext"${turned}>${text}</text>`;
    }
  }
}

function dashed(dash: string | null): Markup | null {
  return dash === null ? null : markup` stroke-dasharray="${dash}"`;
}
