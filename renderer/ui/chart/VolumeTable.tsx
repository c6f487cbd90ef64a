// The numbers of a VolumeStrip for those who cannot see bars: the marks, then the bars that count something,
// highest first and no more than fifty, since a table of a thousand minutes tells nobody anything.
import { memo } from 'react';
import text from '../text.module.css';
import type { VolumeMark, VolumeWords } from './VolumeStrip.tsx';
import type { VolumeBucket } from './volumeScale.ts';

export interface VolumeTableProps {
  readonly words: VolumeWords;
  readonly bars: readonly VolumeBucket[];
  readonly marks: readonly VolumeMark[];
  readonly formatAt: (at: number) => string;
  readonly formatCount: (count: number) => string;
}

const most = 50;

/** Drawn again only when its figures change: the cursor moves none of them. */
export const VolumeTable = memo(function VolumeTable(props: VolumeTableProps) {
  const { words, bars, marks, formatAt, formatCount } = props;
  const told = bars
    .filter((bar) => bar.count > 0)
    .sort((a, b) => b.count - a.count || a.at - b.at)
    .slice(0, most);
  return (
    <figcaption className={text.hidden}>
      {marks.length > 0 && (
        <ul>
          {marks.map((mark) => (
            <li key={mark.id}>{`${formatAt(mark.at)}, ${mark.label}`}</li>
          ))}
        </ul>
      )}
      <table>
        <caption>{words.label}</caption>
        <thead>
          <tr>
            <th scope="col">{words.timeHead}</th>
            <th scope="col">{words.countHead}</th>
          </tr>
        </thead>
        <tbody>
          {told.map((bar) => (
            <tr key={bar.at}>
              <th scope="row">{formatAt(bar.at)}</th>
              <td>{formatCount(bar.count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figcaption>
  );
});
