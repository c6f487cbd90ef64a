/*
 * Every situation report that was approved, as it read then.
 */
import { heading, inline, paragraph, type ReportBlock, said } from './reportBlock.ts';
import type { ReportRoomFacts } from './reportRoomFacts.ts';
import type { RoomSpeak } from './reportRoomSpeak.ts';

/** Empty where none was approved. */
export function buildSitreps(
  { sitreps }: Pick<ReportRoomFacts, 'sitreps'>,
  { show, link }: RoomSpeak,
): readonly ReportBlock[] {
  const { t, formats, person } = show;
  return [...sitreps]
    .filter(({ status }) => status === 'approved')
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0) || (a.approvedAt ?? 0) - (b.approvedAt ?? 0))
    .flatMap((sitrep): readonly ReportBlock[] => {
      const { number, size, approvedAt, approvedBy, draftedAt, text, digest, entryId } = sitrep;
      const time = formats.dateTimeWithZone(approvedAt ?? draftedAt);
      return [
        heading(`${t('sitrep.titleNumber', { number: number ?? '–' })} · ${t(`sitrep.size_${size}`)}`),
        {
          type: 'paragraph',
          tone: 'note',
          inlines: [link(entryId, t('sitrep.approvedLine', { name: person(approvedBy), time }))],
        },
        text === null ? paragraph(t('report.wordsErased'), 'note') : { type: 'quote', inlines: [said(text)] },
        ...(digest === null
          ? []
          : [
              {
                type: 'paragraph' as const,
                tone: 'note' as const,
                inlines: [inline(`${t('reportRoom.digestOf')} `), inline(digest, 'code')],
              },
            ]),
      ];
    });
}
