/*
 * Coverage and limits: what the numbers of the report rest on, and what it cannot say.
 * Where nothing was stored, a count is "not measured", never zero.
 */
import type { Import } from './import.ts';
import type { ReportDocument, ReportFact } from './reportDocument.ts';
import type { ReportFacts } from './reportFacts.ts';
import type { ReportShow } from './reportShow.ts';

/** Builds the part on coverage and limits. */
export function buildCoverage(facts: ReportFacts, show: ReportShow): ReportDocument['coverage'] {
  const { t } = show;
  return {
    title: t('report.coverage'),
    facts: coverageFacts(facts, show),
    importsTitle: t('report.imports'),
    importsNote: facts.imports.length === 0 ? t('report.importsNone') : null,
    importColumns: {
      file: t('report.importFile'),
      completed: t('report.importCompleted'),
      rowsRead: t('report.importRowsRead'),
      stored: t('report.importStored'),
      duplicate: t('report.importDuplicate'),
      rejected: t('report.importRejected'),
    },
    imports: facts.imports.map((item) => importRow(item, show)),
    limitsTitle: t('report.limits'),
    limits: limitsOf(facts, show),
  };
}

function coverageFacts(facts: ReportFacts, show: ReportShow): ReportFact[] {
  const { t, formats, fact, momentFact, numberFact } = show;
  const { mentions } = facts;
  const hasAny = mentions.total > 0;
  const { oldestPostedAt: oldest, newestPostedAt: newest } = mentions;
  const period =
    oldest === null || newest === null
      ? null
      : t('report.coveragePostedValue', {
          from: formats.dateTimeWithZone(oldest),
          to: formats.dateTimeWithZone(newest),
        });
  const inWindow =
    facts.volume === null ? null : facts.volume.buckets.reduce((sum, { count }) => sum + count, 0);
  const list = (values: readonly string[]): string | null =>
    hasAny && values.length > 0 ? values.join(', ') : null;
  const periodRaw = oldest === null || newest === null ? null : `${isoOf(oldest)}/${isoOf(newest)}`;
  return [
    numberFact('mentions', t('report.coverageMentions'), hasAny ? mentions.total : null),
    numberFact('windowMentions', t('report.coverageIncidentMentions'), inWindow),
    fact('posted', t('report.coveragePosted'), period, periodRaw),
    momentFact('lastReceivedAt', t('report.coverageReceived'), mentions.lastReceivedAt),
    fact('networks', t('report.coverageNetworks'), list(mentions.networks), list(mentions.networks)),
    fact('languages', t('report.coverageLanguages'), list(mentions.languages), list(mentions.languages)),
    numberFact('imports', t('report.coverageImports'), facts.imports.length),
  ];
}

function isoOf(at: number): string {
  return new Date(at).toISOString();
}

function importRow(item: Import, show: ReportShow): ReportDocument['coverage']['imports'][number] {
  const { t, formats } = show;
  // An erased import has lost its numbers with its name: they are unknown, not zero.
  const isErased = item.fileName === null;
  const count = (value: number): number | null => (isErased ? null : value);
  const when = item.undoneAt === null ? '' : formats.dateTimeWithZone(item.undoneAt);
  const undoneNote =
    item.removed === null || item.kept === null
      ? t('report.importUndone', { when })
      : t('report.importUndoneCounts', { when, removed: item.removed, kept: item.kept });
  return {
    id: item.id,
    fileName: item.fileName ?? t('report.importErased'),
    fileSha256: item.fileSha256,
    completed: show.moment(item.completedAt),
    person: show.person(item.person),
    rowsRead: count(item.rowsRead),
    stored: count(item.stored),
    duplicate: count(item.duplicate),
    rejected: count(item.rejected),
    undone: item.undoneAt === null ? null : show.moment(item.undoneAt),
    undoneNote: item.undoneAt === null ? null : undoneNote,
  };
}

function limitsOf(facts: ReportFacts, show: ReportShow): string[] {
  const { t } = show;
  const rejected = facts.imports.reduce((sum, item) => sum + item.rejected, 0);
  return [
    ...(facts.realm === 'demo' ? [t('report.limitDemo')] : []),
    ...(facts.realm === 'exercise' ? [t('report.limitExercise')] : []),
    t('report.limitObservations'),
    ...(rejected === 0 ? [] : [t('report.limitRejected', { count: rejected })]),
    t('report.limitNotMeasured'),
    t('report.limitPostTimes'),
    t('report.limitHash'),
    t('report.limitSignature'),
  ];
}
