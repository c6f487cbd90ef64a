/*
 * The posture over time: what each published text declared, what the answers to the questions spoke for, and which words
 * contradict earlier ones.
 */
import { statementName } from './pictureApprovals.ts';
import { type EarlierPosture, mixingConflict } from './postureRules.ts';
import { heading, inline, paragraph, type ReportBlock, said } from './reportBlock.ts';
import type { ReportRoomFacts, RoomStatement } from './reportRoomFacts.ts';
import { type Cell, type RoomSpeak, tableOf } from './reportRoomSpeak.ts';

type Told = EarlierPosture & { readonly statement: RoomStatement };

/** Published texts that declare a posture, in the order in which they first went out. */
export function declaredPostures(statements: readonly RoomStatement[]): readonly Told[] {
  return statements
    .flatMap((statement): readonly Told[] => {
      const times = [statement.firstAt.fr, statement.firstAt.en].filter((at) => at !== null);
      if (statement.posture === null || times.length === 0) return [];
      const text = statement.texts[0]?.fr || statement.texts[0]?.en || '';
      return [
        { posture: statement.posture, statementId: statement.id, at: Math.min(...times), text, statement },
      ];
    })
    .sort((a, b) => a.at - b.at || (a.statementId < b.statementId ? -1 : 1));
}

export function postureBlocks(
  { statements, recommended }: Pick<ReportRoomFacts, 'statements' | 'recommended'>,
  speak: RoomSpeak,
): readonly ReportBlock[] {
  const { show } = speak;
  const { t, formats } = show;
  const told = declaredPostures(statements);
  if (told.length === 0) return [];
  const word = (posture: Told['posture']): string => t(`posture.name_${posture}`);
  const rows = told.map((one, index) => ({
    one,
    conflict: mixingConflict(one.posture, told.slice(0, index)),
  }));
  const conflicts = rows.filter(({ conflict }) => conflict !== null).length;
  return [
    heading(t('reportRoom.postures')),
    paragraph(
      conflicts === 0
        ? t('reportRoom.posturesConsistent', { count: new Set(told.map(({ posture }) => posture)).size })
        : t('reportRoom.posturesMixed', { count: conflicts }),
    ),
    ...(recommended === null
      ? []
      : [paragraph(t('posture.recommended', { posture: word(recommended) }), 'note')]),
    tableOf(
      t('reportRoom.postures'),
      [
        [t('reportRoom.columnWhen'), 0.24],
        [t('reportPicture.columnText'), 0.28],
        [t('statement.posture'), 0.16],
        [t('reportRoom.columnConflict'), 0.32],
      ],
      rows.map(({ one, conflict }): readonly Cell[] => [
        [inline(formats.dateTime(one.at))],
        [said(statementName(one.statement, show))],
        [inline(word(one.posture), 'strong')],
        conflict === null
          ? [inline('–')]
          : [
              inline(
                `${t('reportRoom.contradicts', { posture: word(conflict.posture), time: formats.dateTime(conflict.at) })}\n`,
              ),
              said(statementName(conflict.statement, show)),
            ],
      ]),
    ),
  ];
}
