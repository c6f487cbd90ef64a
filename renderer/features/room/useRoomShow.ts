/*
 * How a text made of the room's rows says moments, levels and people: in the reader's words, the incident's zone, and as of
 * one moment, for a text that changed by itself while somebody reads it would not be what they read.
 */
import { useRef } from 'react';
import type { SitrepShow } from '../../../shared/domain/buildSitrep.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import { useEntities } from '../../store/entityStore.ts';
import { levelWord } from '../../words/levelWord.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { windowNow } from '../../words/windowClock.ts';

export function useRoomShow(timeZone: string): { readonly now: number; readonly show: SitrepShow } {
  const { t } = useWords();
  const formats = useFormats(timeZone);
  const people = useEntities((entities) => entities.people);
  const now = useRef(windowNow()).current;
  return {
    now,
    show: {
      t,
      moment: (at) => (formats.dayKey(at) === formats.dayKey(now) ? formats.time(at) : formats.dateTime(at)),
      number: formats.number,
      level: (level) => `${level} · ${levelWord(level as Incident['level'], t)}`,
      name: (person) => people[person]?.name ?? t('log.someone'),
    },
  };
}
