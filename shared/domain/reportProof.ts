/*
 * What the checks of the journal say, in plain words, and the annex of digests that lets
 * a reader check for themselves.
 */
import type { ReportDocument } from './reportDocument.ts';
import type { ReportChain, ReportFacts } from './reportFacts.ts';
import type { ReportShow } from './reportShow.ts';

const PROBLEM_WORDS = {
  hashWrong: 'report.problemHashWrong',
  signatureWrong: 'report.problemSignatureWrong',
  linkWrong: 'report.problemLinkWrong',
  sequenceGap: 'report.problemSequenceGap',
  payloadWrong: 'report.problemPayloadWrong',
  payloadMissing: 'report.problemPayloadMissing',
  deviceUnknown: 'report.problemDeviceUnknown',
  headerMalformed: 'report.problemHeaderMalformed',
} as const;

/** Builds the result of the verification. */
export function buildChain(facts: ReportFacts, show: ReportShow): ReportDocument['chain'] {
  const { t, numberFact, momentFact } = show;
  const chain = facts.chain;
  const title = t('report.chain');
  if (chain === null) {
    return {
      title,
      isVerified: false,
      isIntact: null,
      verdict: t('report.chainUnchecked'),
      sentences: [],
      facts: [],
      forks: [],
      firstBad: null,
    };
  }
  const problem = chain.firstBad === null ? null : problemWords(chain.firstBad.problem, show);
  return {
    title,
    isVerified: true,
    isIntact: chain.isIntact,
    verdict: t(chain.isIntact ? 'report.chainIntact' : 'report.chainBroken'),
    sentences: [
      ...(problem === null ? [] : [t('report.chainFirstBad', { problem })]),
      t('report.chainWhat', { count: chain.entries, devices: chain.devices }),
      ...(chain.isWhole ? [] : [t('report.chainPartial')]),
      ...erasedSentences(chain, show),
      chain.forks.length === 0
        ? t('report.chainForksNone')
        : t('report.chainForks', { count: chain.forks.length }),
    ],
    facts: [
      momentFact('verifiedAt', t('report.chainVerified'), chain.verifiedAt),
      numberFact('entries', t('report.chainEntries'), chain.entries),
      numberFact('devices', t('report.chainDevices'), chain.devices),
      numberFact('erasedPayloads', t('report.chainErasedCount'), chain.erasedPayloads),
      numberFact('erasedElsewhere', t('report.chainErasedElsewhereCount'), chain.erasedElsewhere),
      numberFact('forks', t('report.chainForkCount'), chain.forks.length),
    ],
    forks: chain.forks.map(({ device, deviceSeq }) => ({ device, deviceSeq })),
    firstBad:
      chain.firstBad === null ? null : { entryId: chain.firstBad.entryId, problem: chain.firstBad.problem },
  };
}

function erasedSentences(
  { erasedPayloads, erasedElsewhere }: ReportChain,
  { t }: ReportShow,
): readonly string[] {
  if (erasedPayloads + erasedElsewhere === 0) return [t('report.chainErasedNone')];
  return [
    ...(erasedPayloads === 0 ? [] : [t('report.chainErased', { count: erasedPayloads })]),
    ...(erasedElsewhere === 0 ? [] : [t('report.chainErasedElsewhere', { count: erasedElsewhere })]),
  ];
}

function problemWords(problem: string, show: ReportShow): string {
  const isKnown = (name: string): name is keyof typeof PROBLEM_WORDS => Object.hasOwn(PROBLEM_WORDS, name);
  return show.t(isKnown(problem) ? PROBLEM_WORDS[problem] : 'report.problemOther');
}

/** Builds the annex of digests. */
export function buildAnnex(facts: ReportFacts, show: ReportShow): ReportDocument['annex'] {
  const { t } = show;
  return {
    title: t('report.annex'),
    intro: t('report.annexIntro'),
    headsTitle: t('report.annexHeads'),
    headColumns: {
      device: t('report.annexDevice'),
      deviceSeq: t('report.annexDeviceSeq'),
      hash: t('report.annexHash'),
    },
    heads: (facts.chain?.heads ?? []).map(({ device, deviceSeq, hash }) => ({ device, deviceSeq, hash })),
    entriesTitle: t('report.annexEntries'),
    entryColumns: {
      number: t('report.annexNumber'),
      recorded: t('report.annexRecorded'),
      kind: t('report.annexKind'),
      hash: t('report.annexHash'),
    },
    entries: facts.entries.map((entry) => ({
      entryId: entry.header.id,
      device: entry.header.device,
      deviceSeq: entry.header.deviceSeq,
      kind: entry.header.kind,
      recorded: show.moment(entry.header.recordedAt),
      hash: entry.hash,
      isErased: entry.isErased,
    })),
    digestLabel: t('report.annexDigest'),
  };
}
