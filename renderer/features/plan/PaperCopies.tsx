/*
 * The register of paper copies: those that no longer say the truth first, the one that is looked at to the right.
 */
import { useCallback, useMemo } from 'react';
import type { ListedPaperCopy, PaperRegister } from '../../../shared/contract/paperCopy.ts';
import { standingVersion } from '../../../shared/domain/paperCopyRules.ts';
import type { PaperCopyState } from '../../../shared/domain/sheets.ts';
import type { Translate } from '../../../shared/i18n/createWords.ts';
import { fold } from '../../../shared/scoring/fold.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Printer, SquareStack } from '../../ui/icons.ts';
import type { RowView } from '../../ui/list/ListRow.tsx';
import { arrayRows } from '../../ui/list/rowSource.ts';
import { VirtualList } from '../../ui/list/VirtualList.tsx';
import bones from '../../ui/listAndPane.module.css';
import { SegmentedControl } from '../../ui/RadioGroup.tsx';
import { Region } from '../../ui/Region.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { PaperCopyPane } from './PaperCopyPane.tsx';
import style from './plan.module.css';
import type { PlanNames } from './planNames.ts';
import { type PlanView, usePlanView } from './planView.ts';
import { handedOut, toReplace, usePaperRegister } from './usePaperCopies.ts';

type Props = { readonly names: PlanNames; readonly canAct: boolean; readonly isToday: boolean };
type Filter = PlanView['paperFilter'];

const ROW_HEIGHT_PX = 68;

const SHOWN: Readonly<Record<Filter, readonly PaperCopyState[]>> = {
  toReplace: ['outOfDate', 'expired'],
  circulating: ['outOfDate', 'expired', 'current', 'erased'],
  withdrawn: ['withdrawn'],
};

export function PaperCopies({ names, canAct, isToday }: Props) {
  const { t } = useWords();
  const sayError = useErrorWords();
  const paperCopyId = usePlanView((view) => view.paperCopyId);
  const { value, failure, ask } = usePaperRegister();
  const listed = value?.copies.find(({ copy }) => copy.id === paperCopyId) ?? null;
  return (
    <>
      <Region id="paperCopies" label={t('paperCopy.title')} className={style.records}>
        {!isToday ? (
          <div className={style.registerHead}>
            <Banner
              actions={
                <Button isSmall onPress={() => usePlanView.setState({ asOfDay: null })}>
                  {t('plan.asOfNow')}
                </Button>
              }
            >
              {t('paperCopy.onlyToday')}
            </Banner>
          </div>
        ) : value !== null ? (
          <CopyList register={value} />
        ) : failure === null ? (
          <Skeleton rows={6} />
        ) : (
          <Banner
            tone="danger"
            title={t('paperCopy.loadFailed')}
            actions={
              <Button isSmall onPress={ask}>
                {t('plan.tryAgain')}
              </Button>
            }
          >
            {sayError(failure)}
          </Banner>
        )}
      </Region>
      <Region id="paperCopy" label={t('paperCopy.details')} className={style.pane}>
        {isToday && value !== null && listed !== null ? (
          <PaperCopyPane key={listed.copy.id} {...{ listed, names, canAct }} planRevision={value.revision} />
        ) : (
          <p className={bones.quiet}>{t('paperCopy.choose')}</p>
        )}
      </Region>
    </>
  );
}

/** Who holds it: the name they have now. */
export function holderWord({ holderName }: Pick<ListedPaperCopy, 'holderName'>, t: Translate): string {
  return holderName ?? t('plan.erased');
}

function CopyList({ register }: { readonly register: PaperRegister }) {
  const { t } = useWords();
  const formats = useFormats();
  const { paperFilter, paperCopyId, search } = usePlanView();
  const { copies, counts, revision } = register;
  const shown = useMemo(() => {
    const wanted = fold(search).split(/\s+/);
    return copies.filter((one) => {
      if (!SHOWN[paperFilter].includes(one.state)) return false;
      const { wish } = one.copy;
      const sheet = wish === null ? '' : t(`paper.sheet_${wish.sheet}`);
      const text = fold(`${holderWord(one, t)} ${standingVersion(one.copy).place} ${sheet}`);
      return wanted.every((word) => text.includes(word));
    });
  }, [copies, paperFilter, search, t]);
  const rows = useMemo(() => arrayRows(shown, ({ copy }) => copy.id), [shown]);
  const renderRow = useCallback(
    ({ item }: RowView<ListedPaperCopy>) =>
      item === undefined ? null : <CopyLine listed={item} planRevision={revision} />,
    [revision],
  );
  const print = (
    <Button
      isSmall
      icon={<Printer aria-hidden />}
      onPress={() => usePlanView.setState({ dialog: 'print', replacing: null })}
    >
      {t('paper.open')}
    </Button>
  );
  const out = toReplace(counts);
  const numbers: Readonly<Record<Filter, number>> = {
    toReplace: out,
    circulating: handedOut(counts),
    withdrawn: counts.withdrawn,
  };
  return (
    <>
      <header className={style.registerHead}>
        <h2 className={bones.paneTitle}>{t('paperCopy.title')}</h2>
        <p className={bones.quiet}>{t('paperCopy.intro')}</p>
        {out > 0 && (
          <Banner tone="warning" title={t('paperCopy.banner', { count: out })}>
            {t('paperCopy.bannerWords')}
          </Banner>
        )}
        {copies.length > 0 && (
          <>
            <SearchField
              label={t('paperCopy.search')}
              placeholder={t('paperCopy.search')}
              keys="/"
              data-plan-search=""
              value={search}
              onChange={(typed) => usePlanView.setState({ search: typed })}
            />
            <SegmentedControl<Filter>
              isSmall
              label={t('paperCopy.filter')}
              value={paperFilter}
              onChange={(next) => usePlanView.setState({ paperFilter: next })}
              choices={(['toReplace', 'circulating', 'withdrawn'] as const).map((id) => ({
                id,
                label: t(`paperCopy.filter_${id}`, { number: formats.number(numbers[id]) }),
              }))}
            />
          </>
        )}
      </header>
      {copies.length === 0 ? (
        <EmptyState icon={<SquareStack />} title={t('paperCopy.emptyTitle')} actions={print}>
          {t('paperCopy.emptyWords')}
        </EmptyState>
      ) : shown.length > 0 ? (
        <VirtualList
          label={t('paperCopy.title')}
          rows={rows}
          rowHeight={ROW_HEIGHT_PX}
          renderRow={renderRow}
          activeKey={paperCopyId}
          onActiveChange={(key) => {
            if (key !== null) usePlanView.setState({ paperCopyId: key });
          }}
          className={bones.list}
        />
      ) : (
        <p className={style.nothing}>
          {search !== ''
            ? t('paperCopy.nothingFound')
            : paperFilter === 'toReplace'
              ? t('paperCopy.noneToReplace')
              : t('paperCopy.noneHere')}
        </p>
      )}
    </>
  );
}

/** How a copy stands, in a word; never by colour alone. */
export function StateBadge({ state }: { readonly state: PaperCopyState }) {
  const { t } = useWords();
  const isBad = state === 'outOfDate' || state === 'expired';
  return <Badge tone={isBad ? 'caution' : 'neutral'}>{t(`paperCopy.state_${state}`)}</Badge>;
}

/** Revision on paper and revision of the plan, where they matter. */
export function revisionWord({ copy, state }: ListedPaperCopy, planRevision: number, t: Translate): string {
  if (copy.print === null) return '';
  const { revision } = copy.print;
  return state === 'outOfDate' && revision !== planRevision
    ? t('paperCopy.revisions', { from: revision, to: planRevision })
    : t('paperCopy.revision', { revision });
}

function CopyLine({
  listed,
  planRevision,
}: {
  readonly listed: ListedPaperCopy;
  readonly planRevision: number;
}) {
  const { t } = useWords();
  const formats = useFormats();
  const { copy, state } = listed;
  const { place, copies } = standingVersion(copy);
  const join = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');
  const sheet = copy.wish === null ? '' : t(`paper.sheet_${copy.wish.sheet}`);
  return (
    <span className={bones.line}>
      <span className={style.copyTitle}>
        <bdi className={state === 'withdrawn' ? style.gone : undefined}>{holderWord(listed, t)}</bdi>
        <StateBadge state={state} />
      </span>
      <span className={style.lineNote}>
        <bdi>{join(sheet === '' ? '' : t('paperCopy.line', { count: copies, sheet }), place)}</bdi>
      </span>
      <span className={style.lineNote}>
        {join(revisionWord(listed, planRevision, t), formats.date(copy.handedOutAt))}
      </span>
    </span>
  );
}
