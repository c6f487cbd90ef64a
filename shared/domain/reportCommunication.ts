/*
 * What was said in public: statements with the trail of their approval, replies, the posture over time, promises.
 */
import { networkWord } from './networkWord.ts';
import { heading, inline, paragraph, type ReportBlock, said } from './reportBlock.ts';
import { leftOut } from './reportDecisions.ts';
import { postureBlocks } from './reportPosture.ts';
import { promiseBlocks } from './reportPromises.ts';
import type { ReportRoomFacts, RoomStatement } from './reportRoomFacts.ts';
import { type Cell, type RoomSpeak, stacked, tableOf } from './reportRoomSpeak.ts';
import { statementBlocks } from './reportStatementTrail.ts';
import { isPublicKind } from './statementLimits.ts';

const REPLIES_AT_MOST = 200;

export const isReply = ({ kind, replyTo }: RoomStatement): boolean => replyTo !== null || !isPublicKind(kind);
export const isOut = ({ firstAt }: RoomStatement): boolean => firstAt.fr !== null || firstAt.en !== null;

export function buildCommunication(room: ReportRoomFacts, speak: RoomSpeak): readonly ReportBlock[] {
  const { t } = speak.show;
  const { statements } = room;
  const toAll = statements.filter((statement) => !isReply(statement));
  const replies = statements.filter((statement) => isReply(statement) && isOut(statement));
  // A draft that was put away before anybody read it says nothing; one that was submitted has a trail.
  const told = toAll.filter((statement) => isOut(statement) || statement.askings.length > 0);
  const drafts = toAll.length - told.length;
  return [
    paragraph(summaryOf(toAll.filter(isOut), replies, speak), 'verdict'),
    ...(told.length === 0 ? [] : [heading(t('reportRoom.statements'))]),
    ...told.flatMap((statement) => statementBlocks(statement, speak)),
    ...(drafts === 0 ? [] : [paragraph(t('reportRoom.draftsOnly', { count: drafts }), 'note')]),
    ...replyBlocks(replies, speak),
    ...postureBlocks(room, speak),
    ...promiseBlocks(room, speak),
  ];
}

function summaryOf(
  out: readonly RoomStatement[],
  replies: readonly RoomStatement[],
  { show }: RoomSpeak,
): string {
  const { t, formats } = show;
  const firsts = out.flatMap(({ firstAt }) => [firstAt.fr, firstAt.en].filter((at) => at !== null));
  const said =
    out.length === 0
      ? t('reportRoom.communicationNone')
      : t('reportRoom.communicationOut', {
          count: out.length,
          time: formats.dateTimeWithZone(Math.min(...firsts)),
        });
  return replies.length === 0 ? said : `${said} ${t('reportRoom.repliesOut', { count: replies.length })}`;
}

function replyBlocks(replies: readonly RoomStatement[], speak: RoomSpeak): readonly ReportBlock[] {
  if (replies.length === 0) return [];
  const { t } = speak.show;
  const out = replies
    .flatMap((reply) =>
      reply.trail
        .filter(({ kind, publication }) => kind === 'published' && publication?.isUnmarked === false)
        .map((act) => ({ reply, act })),
    )
    .sort((a, b) => a.act.at - b.act.at);
  const rows = out.slice(0, REPLIES_AT_MOST).map(({ reply, act }): readonly Cell[] => {
    const language = act.publication?.language ?? 'fr';
    const words = reply.texts[0]?.[language] ?? '';
    return [
      speak.when(act.at, act.entryId, act.person),
      stacked(
        [inline(act.publication === null ? '' : networkWord(act.publication.network, t))],
        reply.replyTo?.author === null || reply.replyTo === null ? [] : [said(reply.replyTo.author, 'soft')],
      ),
      [words === '' ? inline(t('report.wordsErased'), 'soft') : said(words)],
    ];
  });
  return [
    heading(t('reportRoom.replies')),
    tableOf(
      t('reportRoom.replies'),
      [
        [t('reportRoom.columnWhen'), 0.24],
        [t('reportRoom.columnTo'), 0.2],
        [t('reportPicture.columnText'), 0.56],
      ],
      rows,
    ),
    ...leftOut(out.length - rows.length, speak),
  ];
}
