/*
 * One line for wherever a figure is: what it does not cover. It stays one line whatever networks a source names; the
 * whole list is on the screen of the coverage.
 */
import { blindNetworks } from '../../../shared/domain/coverage.ts';
import { networkWord } from '../../words/networkWord.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { useCoverage } from './useCoverage.ts';

const NAMED = 11;

export function BlindSpots({ className }: { readonly className?: string | undefined }) {
  const { t } = useWords();
  const { coverage } = useCoverage();
  const blind = coverage === null ? [] : blindNetworks(coverage);
  if (blind.length === 0) return null;
  const named = blind.slice(0, NAMED);
  const networks = named.map((network) => networkWord(network, t)).join(', ');
  const count = blind.length - named.length;
  const line =
    count > 0 ? t('source.blindSpotsMore', { networks, count }) : t('source.blindSpots', { networks });
  return (
    <p className={className} title={line}>
      {line}
    </p>
  );
}
