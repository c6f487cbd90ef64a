/*
 * The terms that this report uses, in its language with the other language's beside. A term that nothing of it uses is
 * left out.
 */
import { inline, type ReportBlock, said } from './reportBlock.ts';
import { isOut } from './reportCommunication.ts';
import type { ReportFacts } from './reportFacts.ts';
import type { ReportRoomFacts } from './reportRoomFacts.ts';
import { type RoomSpeak, tableOf } from './reportRoomSpeak.ts';

export const GLOSSARY_TERMS = [
  'level',
  'observe',
  'intervene',
  'tripwire',
  'recheck',
  'verdict',
  'spike',
  'statement',
  'holding',
  'parity',
  'timeBox',
  'readBack',
  'posture',
  'commitment',
  'clock',
  'brief',
  'acknowledge',
  'callTree',
  'quorum',
  'handover',
  'sitrep',
  'evidence',
  'coverage',
  'proxy',
  'blind',
  'tone',
  'netSentiment',
  'reach',
  'amplifier',
  'baseline',
  'shareOfVoice',
  'logbook',
  'amendment',
  'exercise',
] as const;
export type GlossaryTerm = (typeof GLOSSARY_TERMS)[number];

/** The terms that stand in a report of these facts. */
export function usedTerms(facts: ReportFacts, room: ReportRoomFacts): readonly GlossaryTerm[] {
  const { statements, posts, callRuns, briefs, coverage, tone, amplifiers } = room;
  const hasFigures = facts.figures !== null;
  const isObserved = posts.some(({ kind }) => kind === 'observed');
  const acts = statements.flatMap(({ trail }) => trail);
  const used: Readonly<Record<GlossaryTerm, boolean>> = {
    level: true,
    observe: isObserved || hasFigures,
    intervene: posts.length > 0 || hasFigures,
    tripwire: posts.some(({ tripwires }) => tripwires.length > 0),
    recheck: posts.some(({ recheckAt }) => recheckAt !== null),
    verdict: posts.some(({ class: of }) => of !== null),
    spike: room.detection.traces.some(({ kind }) => kind === 'spike'),
    statement: statements.some(isOut),
    holding:
      statements.some(({ kind }) => kind === 'holding') ||
      room.clocks.some(({ clock }) => clock === 'holding'),
    parity: acts.some(({ kind }) => kind === 'waived'),
    timeBox:
      statements.some(({ askings }) => askings.some(({ timeBoxMin }) => timeBoxMin !== null)) || hasFigures,
    readBack: acts.some(({ way }) => way === 'phone'),
    posture: statements.some(({ posture }) => posture !== null),
    commitment: room.commitments.length > 0 || hasFigures,
    clock: room.clocks.length > 0,
    brief: briefs.length > 0,
    acknowledge: briefs.length > 0,
    callTree: callRuns.length > 0,
    quorum: callRuns.length > 0 || hasFigures,
    handover: room.handovers.length > 0,
    sitrep: room.sitreps.length > 0,
    evidence: facts.evidence.length > 0,
    coverage: coverage !== null || hasFigures,
    proxy: coverage?.cells.some(({ kind }) => kind === 'proxy') ?? false,
    blind: coverage?.cells.some(({ kind }) => kind === 'blind') ?? false,
    tone: tone !== null || hasFigures,
    netSentiment: tone !== null || hasFigures,
    reach: amplifiers !== null || hasFigures,
    amplifier: amplifiers !== null || hasFigures,
    baseline: hasFigures,
    shareOfVoice: hasFigures,
    logbook: facts.timeline.length > 0,
    amendment: facts.timeline.some((item) => item.type === 'logLine' && item.line.versions.length > 1),
    exercise: facts.realm === 'exercise',
  };
  return GLOSSARY_TERMS.filter((term) => used[term]);
}

export function buildGlossary(
  facts: ReportFacts,
  room: ReportRoomFacts,
  { show }: RoomSpeak,
): readonly ReportBlock[] {
  const { t, words } = show;
  const rows = usedTerms(facts, room)
    .map((term) => ({
      name: t(`reportTerm.${term}`),
      other: t(`reportTerm.${term}_there`),
      means: t(`reportTerm.${term}_means`),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, words.language));
  return [
    tableOf(
      t('reportPart.title_glossary'),
      [
        [t('reportRoom.columnTerm'), 0.22],
        [t('reportRoom.columnThere'), 0.22],
        [t('reportRoom.columnMeans'), 0.56],
      ],
      rows.map(({ name, other, means }) => [[inline(name, 'strong')], [said(other)], [inline(means)]]),
    ),
  ];
}
