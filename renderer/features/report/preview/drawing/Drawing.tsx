/* A drawing of the document as SVG, in one colour. The words beside it and the table beneath say the same. */
import type { ReportDrawing } from '../../../../../shared/domain/reportPicture.ts';
import { DrawnBars } from './DrawnBars.tsx';
import { DrawnGrid } from './DrawnGrid.tsx';
import { DrawnLines } from './DrawnLines.tsx';
import { DrawnSpans } from './DrawnSpans.tsx';

export function Drawing({
  drawing,
  description,
}: {
  readonly drawing: ReportDrawing;
  readonly description: string;
}) {
  switch (drawing.shape) {
    case 'lines':
      return <DrawnLines drawing={drawing} description={description} />;
    case 'spans':
      return <DrawnSpans drawing={drawing} description={description} />;
    case 'bars':
      return <DrawnBars drawing={drawing} description={description} />;
    case 'grid':
      return <DrawnGrid drawing={drawing} description={description} />;
  }
}
