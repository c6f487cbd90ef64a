/* One line for wherever a figure is: what it does not cover. */
import { blindNetworks } from '../../../shared/domain/coverage.ts';
import { networkWord } from '../../words/networkWord.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { useCoverage } from './useCoverage.ts';

export function BlindSpots({ className }: { readonly className?: string | undefined }) {
  const { t } = useWords();
  const { coverage } = useCoverage();
  const blind = coverage === null ? [] : blindNetworks(coverage);
  if (blind.length === 0) return null;
  const networks = blind.map((network) => networkWord(network, t)).join(', ');
  return <p className={className}>{t('source.blindSpots', { networks })}</p>;
}
