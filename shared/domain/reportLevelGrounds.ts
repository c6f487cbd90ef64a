/*
 * What a person went by when they set a level, in words: rules of the plan, what was measured then.
 */
import { inline, said } from './reportBlock.ts';
import type { RoomLevelChange } from './reportRoomFacts.ts';
import { type Cell, type RoomSpeak, stacked } from './reportRoomSpeak.ts';

export function wentByWords({ grounds, measured }: RoomLevelChange, { show, text }: RoomSpeak): Cell {
  const { t, formats } = show;
  return stacked(
    ...grounds.map((ground): Cell => {
      if (ground.kind === 'words') return [said(text(ground.words))];
      const kind = t(ground.kind === 'floor' ? 'signal.floor' : 'signal.criterion');
      const measure = t(`planChoice.measure_${ground.measure}`);
      return [inline(t('signal.groundRule', { kind, level: ground.level, measure }))];
    }),
    measured === null
      ? []
      : [
          inline(
            t('reportRoom.measuredThen', {
              count: measured.lastHour,
              level: formats.number(measured.suggested),
            }),
            'soft',
          ),
        ],
  );
}
