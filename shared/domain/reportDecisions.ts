/*
 * Decisions: posts that were observed or answered and what came of it, what the room decided, how the level changed.
 */

import type { Decision } from './decision.ts';
import { heading, inline, paragraph, type ReportBlock, said } from './reportBlock.ts';
import { wentByWords } from './reportLevelGrounds.ts';
import { postOutcome, tripwireWords } from './reportPostOutcome.ts';
import type { Entered, ReportRoomFacts, RoomLevelChange, RoomPostDecision } from './reportRoomFacts.ts';
import { type Cell, type RoomSpeak, stacked, tableOf, typed } from './reportRoomSpeak.ts';

const ROWS_AT_MOST = 500;

export function buildDecisions(
  room: Pick<ReportRoomFacts, 'posts' | 'decisions' | 'levels' | 'at'>,
  speak: RoomSpeak,
): readonly ReportBlock[] {
  const { t } = speak.show;
  const decisions = room.decisions.filter(({ status }) => status !== 'withdrawn');
  const isNone = room.posts.length === 0 && decisions.length === 0;
  return [
    ...(isNone
      ? [paragraph(t('reportRoom.decisionsNone'), 'verdict')]
      : [paragraph(summaryOf(room.posts, decisions, speak), 'verdict')]),
    ...postBlocks(room.posts, speak),
    ...roomBlocks(decisions, speak),
    ...levelBlocks(room.levels, speak),
  ];
}

function summaryOf(
  posts: readonly RoomPostDecision[],
  decisions: readonly Entered<Decision>[],
  { show }: RoomSpeak,
): string {
  const { t } = show;
  const count = (kind: RoomPostDecision['kind']): number => posts.filter((one) => one.kind === kind).length;
  const taken = decisions.filter(({ takenAt }) => takenAt !== null).length;
  return t('reportRoom.decisionsSummary', {
    observed: t('reportRoom.countObserved', { count: count('observed') }),
    intervened: t('reportRoom.countIntervened', { count: count('intervened') }),
    taken: t('reportRoom.countTaken', { count: taken }),
  });
}

function postBlocks(posts: readonly RoomPostDecision[], speak: RoomSpeak): readonly ReportBlock[] {
  if (posts.length === 0) return [];
  const { t } = speak.show;
  const rows = posts
    .slice(0, ROWS_AT_MOST)
    .map((post): readonly Cell[] => [
      speak.when(post.at, post.entryId, post.by),
      speak.post(post.post),
      stacked(
        [
          inline(t(post.kind === 'observed' ? 'triage.observe' : 'triage.intervene'), 'strong'),
          ...(post.class === null ? [] : [inline(` · ${t(`triage.class_${post.class}`)}`)]),
        ],
        typed(post.reason, t('triage.noReason')),
      ),
      tripwireWords(post, speak),
      postOutcome(post, speak),
    ]);
  return [
    heading(t('reportRoom.posts')),
    paragraph(t('reportRoom.postsNote'), 'note'),
    tableOf(
      t('reportRoom.posts'),
      [
        [t('reportRoom.columnWhen'), 0.17],
        [t('reportRoom.columnPost'), 0.26],
        [t('reportRoom.columnDecision'), 0.22],
        [t('reportRoom.columnBack'), 0.17],
        [t('reportRoom.columnOutcome'), 0.18],
      ],
      rows,
    ),
    ...leftOut(posts.length - rows.length, speak),
  ];
}

function roomBlocks(decisions: readonly Entered<Decision>[], speak: RoomSpeak): readonly ReportBlock[] {
  if (decisions.length === 0) return [];
  const { t } = speak.show;
  const rows = decisions
    .slice(0, ROWS_AT_MOST)
    .map((one): readonly Cell[] => [
      speak.when(one.takenAt ?? one.askedAt, one.entryId, one.takenBy ?? one.askedBy),
      one.isErased
        ? [inline(t('report.wordsErased'), 'soft')]
        : stacked(
            one.question === null || one.question === '' ? [] : [said(one.question, 'soft')],
            one.choice === null ? [] : [said(one.choice, one.status === 'reversed' ? 'struck' : 'strong')],
          ),
      stacked(
        one.why === '' ? [] : [said(one.why)],
        ...one.grounds.map(
          (ground): Cell => [
            inline(
              `${t('reportRoom.onFact', { status: t(`room.status_${ground.status}`).toLowerCase() })} `,
              'soft',
            ),
            said(ground.text, 'soft'),
          ],
        ),
      ),
      stateOf(one, speak),
    ]);
  return [
    heading(t('reportRoom.roomDecisions')),
    tableOf(
      t('reportRoom.roomDecisions'),
      [
        [t('reportRoom.columnWhen'), 0.2],
        [t('reportRoom.columnDecided'), 0.32],
        [t('reportRoom.columnWhy'), 0.3],
        [t('reportRoom.columnState'), 0.18],
      ],
      rows,
    ),
    ...leftOut(decisions.length - rows.length, speak),
  ];
}

function stateOf({ status, reviewAt }: Decision, { show }: RoomSpeak): Cell {
  const { t, formats } = show;
  switch (status) {
    case 'asked':
      return [inline(t('reportRoom.stillAsked'))];
    case 'reversed':
      return [inline(t('room.reversedMark'))];
    default:
      return reviewAt === null
        ? [inline(t('reportRoom.stands'))]
        : stacked(
            [inline(t('reportRoom.stands'))],
            [inline(t('room.reviewDue', { time: formats.dateTime(reviewAt) }), 'soft')],
          );
  }
}

function levelBlocks(levels: readonly RoomLevelChange[], speak: RoomSpeak): readonly ReportBlock[] {
  if (levels.length === 0) return [];
  const { t, levelShort } = speak.show;
  return [
    heading(t('reportRoom.levelChanges')),
    tableOf(
      t('reportRoom.levelChanges'),
      [
        [t('reportRoom.columnWhen'), 0.2],
        [t('report.columnLevel'), 0.24],
        [t('report.columnReason'), 0.28],
        [t('reportRoom.columnWentBy'), 0.28],
      ],
      levels
        .slice(0, ROWS_AT_MOST)
        .map((one): readonly Cell[] => [
          speak.when(one.at, one.entryId, one.by),
          one.to === null
            ? [inline(t('report.wordsErased'), 'soft')]
            : [
                inline(
                  one.from === null ? levelShort(one.to) : `${levelShort(one.from)} → ${levelShort(one.to)}`,
                  'strong',
                ),
                ...(one.from === null ? [inline(`\n${t('reportRoom.atDeclaration')}`, 'soft')] : []),
              ],
          one.from === null && one.reason === '' ? [] : typed(one.reason, t('triage.noReason')),
          wentByWords(one, speak),
        ]),
    ),
    ...leftOut(levels.length - ROWS_AT_MOST, speak),
  ];
}

/** Says how many rows of a long table are in the log alone. */
export function leftOut(count: number, { show }: RoomSpeak): readonly ReportBlock[] {
  return count <= 0 ? [] : [paragraph(show.t('reportRoom.rowsLeft', { count }), 'note')];
}
