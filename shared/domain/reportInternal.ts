/*
 * The word inside: sheets that went out with who acknowledged them, and the calls.
 */
import { heading, inline, paragraph, type ReportBlock, said } from './reportBlock.ts';
import type { ReportPicture } from './reportPicture.ts';
import { pictureBlocks } from './reportPictures.ts';
import type { ReportRoomFacts, RoomBrief, RoomCallRun } from './reportRoomFacts.ts';
import { type Cell, type RoomSpeak, stacked, tableOf } from './reportRoomSpeak.ts';

/** Names that stand in one cell; the others are counted. */
const NAMES_AT_MOST = 30;

/** Empty where nobody was told anything and nobody was called. */
export function buildInternal(
  { briefs, briefsNotGiven, callRuns }: Pick<ReportRoomFacts, 'briefs' | 'briefsNotGiven' | 'callRuns'>,
  pictures: readonly ReportPicture[],
  speak: RoomSpeak,
): readonly ReportBlock[] {
  const { t } = speak.show;
  if (briefs.length === 0 && callRuns.length === 0) return [];
  const isOfCalls = ({ id }: ReportPicture): boolean => id.startsWith('calls-');
  const notGiven = briefsNotGiven.map(speak.text).filter((title) => title !== '');
  return [
    heading(t('reportRoom.briefs')),
    tableOf(
      t('reportRoom.briefs'),
      [
        [t('reportRoom.columnWhen'), 0.19],
        [t('reportRoom.columnBrief'), 0.27],
        [t('reportRoom.columnRead'), 0.25],
        [t('reportRoom.columnNotRead'), 0.29],
      ],
      briefs.map((brief) => briefRow(brief, speak)),
      { emptyNote: t('reportRoom.briefsNone') },
    ),
    ...(notGiven.length === 0
      ? []
      : [
          {
            type: 'paragraph' as const,
            tone: 'note' as const,
            inlines: [
              inline(`${t('reportRoom.briefsNotGiven', { count: notGiven.length })} `),
              said(notGiven.join(', ')),
            ],
          },
        ]),
    ...pictureBlocks(pictures.filter((picture) => !isOfCalls(picture))),
    ...callRuns.flatMap((run, index) => [
      ...callBlocks(run, index + 1, speak),
      ...pictureBlocks(pictures.filter(({ id }) => id === `calls-${index + 1}`)),
    ]),
  ];
}

function briefRow(brief: RoomBrief, speak: RoomSpeak): readonly Cell[] {
  const { t, formats } = speak.show;
  const { expected, acknowledgedAt, missing, earlier } = brief;
  const title = speak.text(brief.title);
  const done = acknowledgedAt.length;
  const audience = brief.audience === null ? '' : speak.text(brief.audience);
  return [
    speak.when(brief.givenAt, brief.entryId, brief.givenBy),
    brief.isErased
      ? [inline(t('report.wordsErased'), 'soft')]
      : stacked(
          [title === '' ? inline(t('internalBrief.untitled')) : said(title, 'strong')],
          audience === '' ? [] : [said(audience)],
          brief.way === '' ? [] : [inline(`${t('reportRoom.byWay')} `, 'soft'), said(brief.way, 'soft')],
        ),
    stacked(
      [
        inline(
          expected === null
            ? t('internalBrief.acknowledgedAlone', { count: done })
            : `${t('internalBrief.acknowledged', { count: done, expected: formats.number(expected) })} (${formats.number(Math.round((done / expected) * 100))}\u00a0%)`,
        ),
      ],
      brief.isBehind ? [inline(t('internalBrief.behind'), 'strong')] : [],
    ),
    stacked(namesCell(missing, speak), earlierCell(earlier, speak)),
  ];
}

function namesCell(ids: readonly string[], { show, contact }: RoomSpeak): Cell {
  if (ids.length === 0) return [];
  const rest = ids.length - NAMES_AT_MOST;
  return [
    said(ids.slice(0, NAMES_AT_MOST).map(contact).join(', ')),
    ...(rest > 0 ? [inline(` ${show.t('reportRoom.namesLeft', { count: rest })}`, 'soft')] : []),
  ];
}

function earlierCell(ids: readonly string[], speak: RoomSpeak): Cell {
  if (ids.length === 0) return [];
  return [inline(`${speak.show.t('reportRoom.earlierOnly')} `, 'soft'), ...namesCell(ids, speak)];
}

function callBlocks(run: RoomCallRun, number: number, speak: RoomSpeak): readonly ReportBlock[] {
  const { t, formats, momentFact, fact, person } = speak.show;
  const { startedAt, startedBy, seats, quorum, quorumAt, endedAt, endNote } = run;
  const reached = seats.filter(({ reachedAt }) => reachedAt !== null).length;
  const tree = run.tree === null ? '' : speak.text(run.tree);
  const message = speak.text(run.message);
  return [
    {
      type: 'heading',
      level: 3,
      inlines: [
        inline(t('reportPicture.calls', { number })),
        ...(tree === '' ? [] : [inline(' · '), said(tree)]),
      ],
    },
    {
      type: 'facts',
      facts: [
        momentFact('callsStartedAt', t('reportRoom.callsStarted'), startedAt),
        fact('callsStartedBy', t('reportRoom.callsStartedBy'), person(startedBy), startedBy),
        fact(
          'callsReached',
          t('reportRoom.callsReached'),
          t('reportRoom.ofAll', { count: seats.length, part: formats.number(reached) }),
          reached,
        ),
        fact(
          'quorumMs',
          t('reportRoom.callsQuorum', { quorum: formats.number(quorum) }),
          quorumAt === null
            ? t('reportRoom.callsNotReached')
            : formats.duration(Math.max(0, quorumAt - startedAt)),
          quorumAt === null ? null : quorumAt - startedAt,
        ),
        momentFact('callsEndedAt', t('reportRoom.callsEnded'), endedAt, t('reportRoom.callsOpen')),
      ],
    },
    ...(message === ''
      ? []
      : [
          paragraph(t('reportRoom.callsMessage'), 'note'),
          { type: 'quote' as const, inlines: [said(message)] },
        ]),
    ...(endNote === '' ? [] : [{ type: 'quote' as const, inlines: [said(endNote)] }]),
  ];
}
