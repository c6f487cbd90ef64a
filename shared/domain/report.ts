/*
 * The post-incident report: facts in, one document out. It is pure, so the same facts give
 * the same document to the byte; what varies (the moment, the author) is itself a fact.
 */
import type { Words } from '../i18n/createWords.ts';
import type { Formats } from '../lib/formats.ts';
import { buildActions } from './reportActions.ts';
import { buildVolume } from './reportChart.ts';
import { buildCoverage } from './reportCoverage.ts';
import { REPORT_SCHEMA, REPORT_VERSION, type ReportDocument, type ReportFact } from './reportDocument.ts';
import { buildEvidence, numberEvidence } from './reportEvidence.ts';
import { buildExercise } from './reportExercise.ts';
import { buildFactSheet } from './reportFactSheet.ts';
import type { ReportFacts } from './reportFacts.ts';
import { buildFigures } from './reportFigures.ts';
import { buildLog } from './reportLog.ts';
import { buildParts } from './reportParts.ts';
import { buildAnnex, buildChain } from './reportProof.ts';
import { completeArrangement } from './reportSection.ts';
import { createReportShow, type ReportShow } from './reportShow.ts';

export { chooseVolumeWindow, type VolumeWindow } from './reportChart.ts';
export type { ReportDocument } from './reportDocument.ts';
export type { ReportFacts } from './reportFacts.ts';

/** Builds the report. `formats` must be in the incident's own time zone. */
export function buildReport(facts: ReportFacts, words: Words, formats: Formats): ReportDocument {
  const show = createReportShow(facts, words, formats);
  const { t } = words;
  const numbers = numberEvidence(facts);
  const log = buildLog(facts, show, numbers);
  return {
    schema: REPORT_SCHEMA,
    version: REPORT_VERSION,
    locale: words.locale,
    language: words.language,
    timeZone: formats.timeZone,
    realm: facts.realm,
    banner: bannerOf(facts, show),
    incidentId: facts.incident.id,
    status: facts.incident.status,
    level: facts.incident.level,
    levelShown: show.level(facts.incident.level),
    isErased: facts.incident.isErased,
    house: facts.house,
    kicker: t('report.kicker'),
    title: facts.incident.title ?? t('report.untitledErased'),
    contentsTitle: t('report.contents'),
    notMeasured: t('report.notMeasured'),
    generated: show.moment(facts.generatedAt),
    generatedBy: show.person(facts.generatedBy),
    generator: t('report.generator', { version: facts.appVersion }),
    cover: coverOf(facts, show),
    profile: 'full',
    profileShown: t('reportPart.profile_full'),
    classification: facts.written?.classification ?? null,
    removed: [],
    arrangement: completeArrangement(facts.written?.arrangement ?? []),
    parts: buildParts(facts, show),
    figures: buildFigures(facts, show),
    improvements: buildActions(facts, show),
    factSheet: buildFactSheet(facts, show),
    exercise: buildExercise(facts, show, log.rows),
    volume: buildVolume(facts, show),
    log,
    evidence: buildEvidence(facts, show, numbers),
    chain: buildChain(facts, show),
    coverage: buildCoverage(facts, show),
    annex: buildAnnex(facts, show),
    foot: {
      page: t('report.footPage', { page: '{page}', pages: '{pages}' }),
      digest: t('report.footDigest', { digest: '{digest}' }),
    },
  };
}

function bannerOf(facts: ReportFacts, { t }: ReportShow): ReportDocument['banner'] {
  if (facts.realm === 'demo') return { word: t('report.bannerDemo'), warning: t('report.bannerDemoWarning') };
  if (facts.realm === 'exercise') {
    return { word: t('report.bannerExercise'), warning: t('report.bannerExerciseWarning') };
  }
  return null;
}

function coverOf(facts: ReportFacts, show: ReportShow): ReportFact[] {
  const { t, formats, fact, momentFact } = show;
  const { incident } = facts;
  const from = formats.dateTimeWithZone(incident.declaredAt);
  const period =
    incident.closedAt === null
      ? t('report.factPeriodOpen', { from })
      : t('report.factPeriodValue', { from, to: formats.dateTimeWithZone(incident.closedAt) });
  const zone = t('report.factTimeZoneValue', {
    zone: formats.timeZone,
    offset: formats.zoneLabel(incident.declaredAt),
  });
  return [
    fact(
      'period',
      t('report.factPeriod'),
      period,
      `${isoOf(incident.declaredAt)}/${isoOf(incident.closedAt)}`,
    ),
    momentFact('generatedAt', t('report.factGenerated'), facts.generatedAt),
    fact('generatedBy', t('report.factGeneratedBy'), show.person(facts.generatedBy), facts.generatedBy),
    fact(
      'language',
      t('report.factLanguage'),
      `${t('report.languageName')} (${show.words.locale})`,
      show.words.locale,
    ),
    fact('timeZone', t('report.factTimeZone'), zone, formats.timeZone),
    fact('incident', t('report.factIncident'), incident.id, incident.id),
    fact('organisation', t('report.factOrganisation'), facts.orgId, facts.orgId),
  ];
}

/** An open end of an interval is written "..", as ISO 8601-2 does. */
function isoOf(at: number | null): string {
  return at === null ? '..' : new Date(at).toISOString();
}
