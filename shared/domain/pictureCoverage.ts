/*
 * What could be seen: categories by networks.
 */
import { blindNetworks, COVERAGE_KINDS, type Coverage, type CoverageKind } from './coverage.ts';
import { networkWord } from './networkWord.ts';
import { WATCH_CATEGORIES } from './planLimits.ts';
import type { ReportPicture } from './reportPicture.ts';
import type { ReportShow } from './reportShow.ts';

/** Null where nothing is known of the sources. */
export function coveragePicture(coverage: Coverage | null, show: ReportShow): ReportPicture | null {
  if (coverage === null || coverage.cells.length === 0) return null;
  const { t } = show;
  const { networks, cells } = coverage;
  const kinds = new Map(cells.map(({ category, network, kind }) => [`${category} ${network}`, kind]));
  const kindOf = (category: string, network: string): CoverageKind =>
    kinds.get(`${category} ${network}`) ?? 'blind';
  const word = (kind: CoverageKind): string => t(`source.coverage_${kind}`);
  const measured = cells.filter(({ kind }) => kind === 'measured').length;
  const blind = blindNetworks(coverage).map((network) => networkWord(network, t));
  return {
    id: 'coverage',
    title: t('source.coverageCaption'),
    description: [
      t('reportPicture.coverageMeasured', { count: measured, all: cells.length }),
      blind.length === 0
        ? t('reportPicture.coverageNoneBlind')
        : t('reportPicture.coverageBlind', { networks: blind.join(', ') }),
      t('reportPicture.coverageKey'),
    ].join(' '),
    drawing: {
      shape: 'grid',
      columns: networks.map((network) => networkWord(network, t)),
      rows: WATCH_CATEGORIES.map((category) => ({
        label: t(`planChoice.category_${category}`),
        cells: networks.map((network) => {
          const kind = kindOf(category, network);
          return { state: kind, shown: word(kind) };
        }),
      })),
    },
    table: {
      columns: [t('source.coverageCategory'), ...COVERAGE_KINDS.map(word)],
      rows: WATCH_CATEGORIES.map((category) => [
        t(`planChoice.category_${category}`),
        ...COVERAGE_KINDS.map((kind) => {
          const named = networks.filter((network) => kindOf(category, network) === kind);
          return named.length === 0 ? '–' : named.map((network) => networkWord(network, t)).join(', ');
        }),
      ]),
    },
  };
}
