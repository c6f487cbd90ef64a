/*
 * One statement in a report: what it said in each language, and act by act who asked for signatures, signed, returned
 * and published it.
 */
import { networkWord } from './networkWord.ts';
import { statementName } from './pictureApprovals.ts';
import { inline, paragraph, type ReportBlock, said } from './reportBlock.ts';
import type { RoomStatement, RoomTrailAct } from './reportRoomFacts.ts';
import { type Cell, type RoomSpeak, stacked, tableOf } from './reportRoomSpeak.ts';
import { STATEMENT_LANGUAGES } from './statementLimits.ts';

/** The words of a statement, its posture and its trail, under a heading of its own. */
export function statementBlocks(statement: RoomStatement, speak: RoomSpeak): readonly ReportBlock[] {
  const { show } = speak;
  const { t } = show;
  const name = statementName(statement, show);
  const isNamed = statement.title !== '';
  return [
    {
      type: 'heading',
      level: 4,
      inlines: [
        isNamed ? said(name) : inline(name),
        ...(isNamed ? [inline(` · ${t(`statement.kind_${statement.kind}`)}`)] : []),
      ],
    },
    paragraph(outWords(statement, speak), 'plain'),
    ...textBlocks(statement, speak),
    tableOf(
      t('reportRoom.trailOf'),
      [
        [t('reportRoom.columnWhen'), 0.26],
        [t('report.columnWhat'), 0.42],
        [t('report.evidenceNote'), 0.32],
      ],
      statement.trail.map((act): readonly Cell[] => [
        speak.when(act.at, act.entryId, act.person),
        actWords(act, speak),
        act.note === '' ? [] : [said(act.note)],
      ]),
      { emptyNote: t('reportRoom.trailNone') },
    ),
  ];
}

function outWords({ firstAt, posture }: RoomStatement, { show }: RoomSpeak): string {
  const { t, formats } = show;
  const out = STATEMENT_LANGUAGES.flatMap((language) => {
    const at = firstAt[language];
    return at === null
      ? []
      : [
          t('reportRoom.outIn', {
            language: t(`statement.side_${language}`),
            time: formats.dateTimeWithZone(at),
          }),
        ];
  });
  const both = firstAt.fr !== null && firstAt.en !== null ? Math.abs(firstAt.fr - firstAt.en) : null;
  return [
    out.length === 0 ? t('reportRoom.notOut') : `${out.join(', ')}.`,
    ...(both === null ? [] : [`${t('statement.gap', { span: formats.duration(both) })}.`]),
    t('reportRoom.postureOf', {
      posture:
        posture === null
          ? t('statement.postureNone').toLowerCase()
          : t(`posture.name_${posture}`).toLowerCase(),
    }),
  ].join(' ');
}

function textBlocks({ texts, isErased }: RoomStatement, { show }: RoomSpeak): readonly ReportBlock[] {
  const { t } = show;
  if (texts.length === 0) return isErased ? [paragraph(t('report.wordsErased'), 'note')] : [];
  return texts.flatMap(({ fr, en, isOut, digest }, index): readonly ReportBlock[] => [
    ...(texts.length > 1 || !isOut
      ? [
          paragraph(
            isOut ? t('reportRoom.versionOut', { number: index + 1 }) : t('reportRoom.draftWords'),
            'note',
          ),
        ]
      : []),
    ...STATEMENT_LANGUAGES.flatMap((language): readonly ReportBlock[] => {
      const words = language === 'fr' ? fr : en;
      if (words === '') return [];
      return [paragraph(t(`statement.side_${language}`), 'note'), { type: 'quote', inlines: [said(words)] }];
    }),
    {
      type: 'paragraph',
      tone: 'note',
      inlines: [inline(`${t('reportRoom.digestOf')} `), inline(digest, 'code')],
    },
  ]);
}

function actWords(act: RoomTrailAct, speak: RoomSpeak): Cell {
  const { t } = speak.show;
  const { kind, publication, contactId, way, roleIds, isCompleting } = act;
  const where =
    publication === null
      ? []
      : [inline(`${networkWord(publication.network, t)} · ${t(`statement.side_${publication.language}`)}`)];
  const address = publication === null || publication.address === '' ? [] : [addressOf(publication.address)];
  const roles = speak.roles(roleIds);
  const marks = [
    ...(isCompleting ? [t('reportRoom.madeWhole')] : []),
    ...(publication !== null && kind === 'published' && !publication.wasApproved
      ? [t('statement.publishedUnapproved')]
      : []),
    ...(publication !== null && kind === 'published' && publication.isUnmarked
      ? [t('reportRoom.unmarkedSince')]
      : []),
  ];
  return stacked(
    [inline(t(`reportRoom.trail_${kind}`), 'strong')],
    roles === '' ? [] : [said(roles)],
    contactId === null || way !== 'phone'
      ? []
      : [inline(t('reportRoom.byPhone', { name: speak.contact(contactId) }))],
    where,
    address,
    ...marks.map((mark): Cell => [inline(mark, 'soft')]),
  );
}

/** An address of the web is a link; anything else that was typed there stays text. */
function addressOf(address: string) {
  const isWeb = /^https?:\/\//i.test(address);
  return { ...said(address, 'soft'), href: isWeb ? address : null };
}
