/*
 * What stands beneath an act of the room: the question, why, from whom, by when.
 */
import type { RoomActFacts } from '../../../shared/contract/incident.ts';
import type { Formats } from '../../../shared/lib/formats.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './Timeline.module.css';

export function RoomWords({ room, formats }: { readonly room: RoomActFacts; readonly formats: Formats }) {
  const { t } = useWords();
  const words = [
    room.question,
    room.why === undefined ? undefined : t('log.because', { reason: room.why }),
    room.source === undefined || room.source === ''
      ? undefined
      : t('room.sourceSaid', { source: room.source }),
    room.dueAt === undefined ? undefined : `${t('room.taskDue')} : ${formats.time(room.dueAt)}`,
  ].filter((one) => one !== undefined);
  return words.length === 0 ? null : <p className={style.reason}>{words.join(' · ')}</p>;
}
