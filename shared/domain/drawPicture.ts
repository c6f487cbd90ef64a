/*
 * A picture of the report drawn: its shapes, undermost first.
 */
import { drawBars } from './drawBars.ts';
import { drawGrid } from './drawGrid.ts';
import type { Drawn } from './drawing.ts';
import { drawLines } from './drawLines.ts';
import { drawSpans } from './drawSpans.ts';
import type { ReportDrawing } from './reportPicture.ts';

/** In units of a sheet `WIDTH` wide. */
export function drawPicture(drawing: ReportDrawing): Drawn {
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
