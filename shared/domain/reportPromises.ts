/*
 * Promises made in public: by when each was due, who saw to it, whether it was kept.
 */
import type { Commitment } from './commitment.ts';
import { type CommitmentState, commitmentState } from './commitmentRules.ts';
import { statementName } from './pictureApprovals.ts';
import { heading, inline, paragraph, type ReportBlock, said } from './reportBlock.ts';
import type { Entered, ReportRoomFacts } from './reportRoomFacts.ts';
import { type Cell, type RoomSpeak, stacked, tableOf } from './reportRoomSpeak.ts';

export function promiseBlocks(
  { commitments, statements, at }: Pick<ReportRoomFacts, 'commitments' | 'statements' | 'at'>,
  speak: RoomSpeak,
): readonly ReportBlock[] {
  const { show } = speak;
  const { t, formats, person } = show;
  if (commitments.length === 0) return [];
  const names = new Map(statements.map((statement) => [statement.id, statementName(statement, show)]));
  const states = commitments.map((one) => commitmentState(one, at));
  const count = (...wanted: readonly CommitmentState[]): number =>
    states.filter((state) => wanted.includes(state)).length;
  const due = commitments.length - count('open');
  const rows = commitments.map((one): readonly Cell[] => [
    stacked(
      [one.text === null ? inline(t('report.wordsErased'), 'soft') : said(one.text)],
      fromWords(one, names, speak),
    ),
    speak.when(one.givenAt, one.entryId, one.ownerId),
    [inline(formats.dateTime(one.dueAt))],
    endWords(one, commitmentState(one, at), speak),
  ]);
  return [
    heading(t('reportRoom.promises')),
    paragraph(
      due === 0
        ? t('reportRoom.promisesNotDue', { count: commitments.length })
        : t('reportRoom.promisesKept', { count: due, kept: formats.number(count('kept')) }),
    ),
    tableOf(
      t('reportRoom.promises'),
      [
        [t('statement.promiseText'), 0.32],
        [`${t('reportRoom.columnMade')} · ${t('commitment.owner').toLowerCase()}`, 0.24],
        [t('reportPicture.columnDue'), 0.2],
        [t('reportPicture.columnResult'), 0.24],
      ],
      rows,
    ),
  ];

  function endWords(one: Commitment, state: CommitmentState, { show: own }: RoomSpeak): Cell {
    const ended = one.fulfilledAt ?? one.brokenAt;
    const late = state === 'late' && ended !== null ? own.formats.duration(ended - one.dueAt) : null;
    return stacked(
      [inline(t(`commitment.state_${state}`), 'strong')],
      ended === null ? [] : [inline(`${formats.dateTime(ended)}, ${person(one.endedBy)}`, 'soft')],
      late === null ? [] : [inline(t('reportRoom.lateBy', { span: late }))],
      one.note === '' ? [] : [said(one.note)],
    );
  }
}

function fromWords(
  { statementId }: Entered<Commitment>,
  names: ReadonlyMap<string, string>,
  { show }: RoomSpeak,
): Cell {
  if (statementId === null) return [inline(show.t('reportRoom.promisedElsewhere'), 'soft')];
  const name = names.get(statementId);
  return name === undefined ? [] : [said(name, 'soft')];
}
