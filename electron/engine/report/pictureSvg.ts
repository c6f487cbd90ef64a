/*
 * A picture of the report as a drawing that stands by itself: vector, in the colour of the text, with its text
 * alternative inside. Its numbers stand in a table beneath, so readers of the page by ear are spared the labels.
 */
import type { ReportPicture } from '../../../shared/domain/reportPicture.ts';
import { drawBars } from './drawBars.ts';
import { drawGrid } from './drawGrid.ts';
import { type Drawn, round, WIDTH } from './drawing.ts';
import { drawLines } from './drawLines.ts';
import { drawSpans } from './drawSpans.ts';
import { type Markup, markup } from './markup.ts';

/** Those of the page, for where the drawing is shown without it. */
const FONTS = 'Inter, Inter Variable, Helvetica Neue, Arial, Liberation Sans, DejaVu Sans, sans-serif';

/** Draws it. `ids` begins the ids of its title and description, and is used once a page. */
export function pictureSvg({ title, description, drawing }: ReportPicture, ids: string): Markup {
  const { height, content } = draw(drawing);
  const tall = Math.ceil(round(height));
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${tall}" width="${WIDTH}" height="${tall}" role="img" aria-labelledby="${ids}-title ${ids}-description" font-family="${FONTS}">
<title id="${ids}-title">${title}</title><desc id="${ids}-description">${description}</desc>
<g aria-hidden="true" fill="currentColor">${content}</g></svg>`;
}

function draw(drawing: ReportPicture['drawing']): Drawn {
  switch (drawing.shape) {
    case 'lines':
      return drawLines(drawing);
    case 'spans':
      return drawSpans(drawing);
    case 'bars':
      return drawBars(drawing);
    case 'grid':
      return drawGrid(drawing);
  }
}
