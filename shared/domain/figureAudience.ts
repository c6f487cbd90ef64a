/*
 * Figures of who was heard: potential reach, those who make most of it, media, and the share among competitors.
 */
import {
  type FigureNote,
  type FigureValue,
  type FigureValues,
  measured,
  missingNote,
  notMeasured,
  numberInput,
  percentOf,
  stampInput,
} from './figureValue.ts';
import type { FigureAudience, FigureStamp, ReportFigureFacts } from './reportFigureFacts.ts';

/** Authors that make so much of the reach are the ones that amplify. */
const AMPLIFIED_SHARE = 0.8;

const potential: FigureNote = ({ t }) => t('reportFigure.notePotential');

/** Share of voice, potential reach, amplifiers and media. */
export function audienceFigures({
  audience,
  voice,
  times,
}: Pick<ReportFigureFacts, 'audience' | 'voice' | 'times'>): FigureValues {
  return {
    shareOfVoice: shareOfVoice(voice),
    ...reachFigures(audience),
    ...mediaFigures(audience, times.firstMention),
  };
}

function shareOfVoice(voice: ReportFigureFacts['voice']): FigureValue {
  if (voice === null) return notMeasured(({ t }) => t('reportFigure.noteNoCompetitor'));
  const { own, competitors } = voice;
  const inputs = [
    numberInput(({ t }) => t('reportFigure.input_own'), own, 'count'),
    numberInput(({ t }) => t('reportFigure.input_competitors'), competitors, 'count'),
  ];
  const share = percentOf(own, own + competitors);
  return share === null
    ? notMeasured(({ t }) => t('reportFigure.noteNoPosts'), inputs)
    : measured(share, inputs);
}

function reachFigures(audience: FigureAudience | null): FigureValues {
  const reaches = [...(audience?.reaches ?? [])].sort((a, b) => b - a);
  if (reaches.length === 0) {
    const none = notMeasured(({ t }) => t('reportFigure.noteNoAudienceKnown'));
    return { reach: none, amplifiers: none };
  }
  const reach = reaches.reduce((sum, one) => sum + one, 0);
  const authors = numberInput(({ t }) => t('reportFigure.input_authors'), reaches.length, 'count');
  let sum = 0;
  const amplifiers = reaches.filter((one) => {
    const isNeeded = sum < AMPLIFIED_SHARE * reach;
    sum += one;
    return isNeeded;
  });
  return {
    reach: measured(reach, [authors], [potential]),
    amplifiers: measured(
      amplifiers.length,
      [authors, numberInput(({ t }) => t('reportFigure.input_reach'), reach, 'people')],
      [potential],
    ),
  };
}

/** That no post of those that were read is of a medium is a number: zero. Where nothing was read there is none. */
function mediaFigures(audience: FigureAudience | null, firstMention: FigureStamp | null): FigureValues {
  if (audience === null || audience.looked === 0) {
    const none = notMeasured(({ t }) =>
      t(audience === null ? 'reportFigure.noteNoPosts' : 'reportFigure.noteNotRead'),
    );
    return { mediaPickUp: none, mediaLag: none };
  }
  const { media, looked } = audience;
  const count = media.reduce((sum, tier) => sum + tier.count, 0);
  const byTier = ([3, 2, 1] as const).map((tier) =>
    numberInput(
      ({ t }) => t(`reportFigure.input_tier${tier}`),
      media.find((one) => one.tier === tier)?.count ?? 0,
      'count',
    ),
  );
  const firstAt = media.length === 0 ? null : Math.min(...media.map((tier) => tier.firstAt));
  const inputs = [
    stampInput(({ t }) => t('reportFigure.input_firstMention'), firstMention),
    stampInput(
      ({ t }) => t('reportFigure.input_firstMedium'),
      firstAt === null ? null : { at: firstAt, entryId: null },
    ),
  ];
  const lag =
    firstAt === null
      ? notMeasured(({ t }) => t('reportFigure.noteNoMedium'), inputs)
      : firstMention === null
        ? notMeasured(missingNote(['firstMention']), inputs)
        : measured(firstAt - firstMention.at, inputs);
  const posts = numberInput(({ t }) => t('reportFigure.input_looked'), looked, 'count');
  return { mediaPickUp: measured(count, [...byTier, posts]), mediaLag: lag };
}
