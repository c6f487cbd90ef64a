/*
 * The blind-spot meter: categories by networks. Each cell says by word, shape and colour whether it is measured, and
 * how old its newest mention is.
 */
import { blindNetworks, type CoverageCell, type CoverageKind } from '../../../shared/domain/coverage.ts';
import { WATCH_CATEGORIES } from '../../../shared/domain/planLimits.ts';
import { Banner } from '../../ui/Banner.tsx';
import { cx } from '../../ui/cx.ts';
import { Circle, CircleCheck, CircleDashed, CircleSlash } from '../../ui/icons.ts';
import { Region } from '../../ui/Region.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { networkWord } from '../../words/networkWord.ts';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useMinute } from '../../words/useNow.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './coverage.module.css';
import { useCoverage } from './useCoverage.ts';

const SIGNS: Readonly<Record<CoverageKind, typeof Circle>> = {
  measured: CircleCheck,
  proxy: CircleDashed,
  manual: Circle,
  blind: CircleSlash,
};

export function CoverageGrid() {
  const { t } = useWords();
  const sayError = useErrorWords();
  const { coverage, failure } = useCoverage();
  if (coverage === null)
    return failure === null ? <Skeleton rows={7} /> : <Banner tone="danger">{sayError(failure)}</Banner>;
  const blind = blindNetworks(coverage);
  return (
    <Region id="coverage" label={t('source.coverageTitle')} className={style.place}>
      <p className={style.words}>{t('source.coverageWords')}</p>
      <p className={style.blindLine} role="status">
        {blind.length === 0
          ? t('source.blindNone')
          : t('source.blindSpots', { networks: blind.map((network) => networkWord(network, t)).join(', ') })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its place is scrolled by keys. */}
      <section className={style.scroll} tabIndex={0} aria-label={t('source.coverageCaption')}>
        <table className={style.grid}>
          <caption className={style.caption}>{t('source.coverageCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('source.coverageCategory')}</th>
              {coverage.networks.map((network) => (
                <th key={network} scope="col">
                  {networkWord(network, t)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {WATCH_CATEGORIES.map((category) => (
              <tr key={category}>
                <th scope="row">
                  {t(`planChoice.category_${category}`)}
                  {!coverage.watched.includes(category) && (
                    <span className={style.unwatched}>{t('source.coverageUnwatched')}</span>
                  )}
                </th>
                {coverage.cells
                  .filter((cell) => cell.category === category)
                  .map((cell) => (
                    <Cell key={cell.network} cell={cell} />
                  ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Region>
  );
}

function Cell({ cell }: { readonly cell: CoverageCell }) {
  const { t } = useWords();
  const formats = useFormats();
  const now = useMinute();
  const { kind, lastItemAt, isLost, isSilent } = cell;
  const Sign = SIGNS[kind];
  return (
    <td className={cx(style.cell, style[kind], isLost && style.lost)}>
      <span className={style.kind}>
        <Sign aria-hidden size={13} />
        {isLost ? t('source.coverageLost') : t(`source.coverage_${kind}`)}
        {isSilent && `, ${t('source.coverageSilent')}`}
      </span>
      {lastItemAt !== null && (
        <span className={style.age}>
          {t('source.coverageLast', { ago: formats.ago(Math.max(0, now - lastItemAt)) })}
        </span>
      )}
    </td>
  );
}
