/*
 * The evidence: each copy with where it comes from and its digest. What was taken off
 * keeps its place and number, struck, with the reason.
 */
import type { Evidence } from './evidence.ts';
import type { ReportDocument, ReportEvidenceItem, ReportFact } from './reportDocument.ts';
import type { ReportFacts } from './reportFacts.ts';
import type { ReportShow } from './reportShow.ts';

/** The number of each piece of evidence in this report, by id: its order in the log, then the order it is given in. */
export function numberEvidence(
  facts: Pick<ReportFacts, 'evidence' | 'timeline'>,
): ReadonlyMap<string, number> {
  const logged = facts.timeline.flatMap((item) => (item.type === 'evidence' ? [item.evidence.id] : []));
  const ids = new Set([...logged, ...facts.evidence.map((item) => item.id)]);
  return new Map([...ids].map((id, index) => [id, index + 1]));
}

/** Builds the evidence list. */
export function buildEvidence(
  facts: ReportFacts,
  show: ReportShow,
  numbers: ReadonlyMap<string, number>,
): ReportDocument['evidence'] {
  return {
    title: show.t('report.evidence'),
    intro: show.t(facts.evidence.length === 0 ? 'report.evidenceNone' : 'report.evidenceIntro'),
    items: facts.evidence
      .map((item) => itemOf(item, show, numbers.get(item.id) ?? 1))
      .toSorted((a, b) => a.number - b.number),
  };
}

function itemOf(item: Evidence, show: ReportShow, number: number): ReportEvidenceItem {
  const { t, formats } = show;
  const copy = item.mention?.copy ?? null;
  const ref = item.mention?.ref ?? null;
  const unpinnedBy = show.person(item.unpinnedBy);
  return {
    number,
    id: item.id,
    kind: item.kind,
    isErased: item.isErased,
    isUnpinned: item.unpinnedAt !== null,
    heading: t('report.evidenceHeading', { number }),
    text: copy?.text ?? null,
    network: ref?.network ?? null,
    externalId: ref?.externalId ?? null,
    author: copy?.author ?? null,
    handle: copy?.handle ?? null,
    url: copy?.url ?? null,
    posted: copy === null ? null : show.moment(copy.postedAt),
    sha256: ref?.textSha256 ?? item.file?.sha256 ?? null,
    file:
      item.file === null
        ? null
        : {
            name: item.file.name,
            mediaType: item.file.mediaType,
            sizeBytes: item.file.sizeBytes,
            size: formats.bytes(item.file.sizeBytes),
          },
    note: item.note === '' ? null : item.note,
    pinned: show.moment(item.pinnedAt),
    pinnedBy: show.person(item.pinnedBy),
    unpinned:
      item.unpinnedAt === null
        ? null
        : {
            moment: show.moment(item.unpinnedAt),
            person: unpinnedBy,
            reason: item.unpinReason === '' ? null : item.unpinReason,
            note: t('report.evidenceUnpinned', {
              person: unpinnedBy,
              when: formats.dateTimeWithZone(item.unpinnedAt),
            }),
          },
    facts: factsOf(item, show),
    erasedNote: item.isErased ? t('report.evidenceErased') : null,
  };
}

function factsOf(item: Evidence, show: ReportShow): ReportFact[] {
  const { t, fact, momentFact } = show;
  const kept = [
    momentFact('pinnedAt', t('report.evidencePinned'), item.pinnedAt),
    fact('pinnedBy', t('report.evidencePinnedBy'), show.person(item.pinnedBy), item.pinnedBy),
  ];
  const note =
    item.note === null || item.note === ''
      ? []
      : [fact('note', t('report.evidenceNote'), item.note, item.note)];
  const said = (key: string, label: string, value: string | null): ReportFact[] =>
    value === null ? [] : [fact(key, label, value, value)];
  if (item.file !== null) {
    const { file } = item;
    return [
      fact('file', t('report.evidenceFile'), file.name, file.name),
      fact(
        'size',
        t('report.evidenceFileKind'),
        t('report.evidenceFileValue', { type: file.mediaType, size: show.formats.bytes(file.sizeBytes) }),
        file.sizeBytes,
      ),
      ...kept,
      ...note,
      fact('fileSha256', t('report.evidenceFileDigest'), file.sha256, file.sha256),
    ];
  }
  if (item.mention === null) return kept;
  const { ref, copy } = item.mention;
  const author = [copy.author, copy.handle].filter((part) => part !== null && part !== '').join(' · ');
  return [
    fact('network', t('report.evidenceNetwork'), ref.network, ref.network),
    fact(
      'author',
      t('report.evidenceAuthor'),
      author === '' ? t('common.unknown') : author,
      author === '' ? null : author,
    ),
    momentFact('postedAt', t('report.evidencePosted'), copy.postedAt),
    ...said('url', t('report.evidenceAddress'), copy.url),
    ...said('externalId', t('report.evidenceExternalId'), ref.externalId),
    ...kept,
    ...note,
    fact('textSha256', t('report.evidenceTextDigest'), ref.textSha256, ref.textSha256),
  ];
}
