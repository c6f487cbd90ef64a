/*
 * What stands beneath an act of the room: the question, why, from whom, by when.
 */
import { type RoomActFacts, roomActNotes } from '../../../shared/domain/roomActWords.ts';
import type { Formats } from '../../../shared/lib/formats.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './Timeline.module.css';

export function RoomWords({ room, formats }: { readonly room: RoomActFacts; readonly formats: Formats }) {
  const { t } = useWords();
  const words = [
    ...roomActNotes({ room }, t),
    room.dueAt === undefined ? undefined : t('room.dueSaid', { time: formats.time(room.dueAt) }),
  ].filter((one) => one !== undefined);
  return words.length === 0 ? null : <p className={style.reason}>{words.join(' · ')}</p>;
}
