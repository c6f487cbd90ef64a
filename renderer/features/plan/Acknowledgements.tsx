/*
 * Who has read a brief: the share, the list to tick in the order of the signed sheet, who is missing, what was taken
 * back. Somebody whom the audience does not name is added by name.
 */
import { useState } from 'react';
import { type AcknowledgementRow, personKeyOf } from '../../../shared/domain/acknowledgementRules.ts';
import type { Failure, Result } from '../../../shared/lib/result.ts';
import { fold } from '../../../shared/scoring/fold.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ListChecks } from '../../ui/icons.ts';
import bones from '../../ui/listAndPane.module.css';
import { SegmentedControl } from '../../ui/RadioGroup.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { LiveText } from '../../ui/VisuallyHidden.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { AcknowledgementList, type Ticks } from './AcknowledgementList.tsx';
import own from './Acknowledgements.module.css';
import { restoreAcknowledgements } from './acknowledgementActs.ts';
import style from './plan.module.css';
import { RecordAcknowledgements } from './RecordAcknowledgements.tsx';
import { useAcknowledgements } from './usePlan.ts';
import { WithdrawDialog, WithdrawnList } from './WithdrawnAcknowledgements.tsx';

type Props = { readonly briefId: string; readonly canAct: boolean };

/** Below this everybody is in sight at once, and a search would only be in the way. */
const SEARCHED_FROM = 12;

export function Acknowledgements({ briefId, canAct }: Props) {
  const { t } = useWords();
  const sayError = useErrorWords();
  const { value, failure, ask } = useAcknowledgements(briefId);
  const [show, setShow] = useState<'all' | 'missing'>('all');
  const [search, setSearch] = useState('');
  const [ticks, setTicks] = useState<Ticks>(new Map());
  const [withdrawing, setWithdrawing] = useState<AcknowledgementRow | null>(null);
  const [refused, setRefused] = useState<Failure | null>(null);

  if (value === null) {
    return failure === null ? (
      <Skeleton rows={6} />
    ) : (
      <Banner
        tone="danger"
        actions={
          <Button isSmall onPress={ask}>
            {t('acknowledgement.retry')}
          </Button>
        }
      >
        {sayError(failure)}
      </Banner>
    );
  }
  const share =
    value.expected === null
      ? t('acknowledgement.given', { count: value.acknowledged })
      : t('acknowledgement.share', { done: value.acknowledged, count: value.expected });
  const wanted = fold(search).trim();
  const shown = value.rows.filter(
    (row) =>
      (show === 'all' || row.state !== 'current') && (wanted === '' || fold(row.name ?? '').includes(wanted)),
  );
  const restore = async (act: Promise<Result<unknown>>): Promise<void> => {
    const reply = await act;
    setRefused(reply.ok ? null : reply.error);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reached by keyboard
    <div className={style.history} tabIndex={0}>
      <div>
        <p className={own.share}>
          <strong>{share}</strong>
        </p>
        <LiveText text={share} />
        {value.earlier > 0 && (
          <p className={bones.quiet}>{t('acknowledgement.earlierCount', { count: value.earlier })}</p>
        )}
        <p className={bones.quiet}>
          {value.expected === null
            ? t('acknowledgement.nobodyExpected')
            : t('acknowledgement.wordedSince', { revision: value.wordedSince })}
        </p>
      </div>
      {refused !== null && <Banner tone="danger">{sayError(refused)}</Banner>}
      {value.rows.length === 0 ? (
        <EmptyState icon={<ListChecks />} title={t('acknowledgement.emptyTitle')}>
          {t('acknowledgement.emptyWords')}
        </EmptyState>
      ) : (
        <>
          <div className={own.tools}>
            <SegmentedControl<'all' | 'missing'>
              isSmall
              label={t('acknowledgement.show')}
              value={show}
              onChange={setShow}
              choices={[
                { id: 'all', label: t('acknowledgement.showAll') },
                { id: 'missing', label: t('acknowledgement.showMissing') },
              ]}
            />
            {value.rows.length >= SEARCHED_FROM && (
              <SearchField
                label={t('acknowledgement.search')}
                placeholder={t('acknowledgement.search')}
                value={search}
                onChange={setSearch}
              />
            )}
          </div>
          {shown.length === 0 ? (
            <p className={bones.quiet}>
              {t(wanted === '' ? 'acknowledgement.noneMissing' : 'acknowledgement.nothingFound')}
            </p>
          ) : (
            <AcknowledgementList
              key={`${show} ${wanted}`}
              rows={shown}
              ticks={ticks}
              onTicks={setTicks}
              canAct={canAct}
              onWithdraw={setWithdrawing}
            />
          )}
        </>
      )}
      {canAct && (
        <RecordAcknowledgements
          briefId={briefId}
          revision={value.revision}
          ticks={ticks}
          onTicks={setTicks}
          known={new Set(value.rows.map(personKeyOf))}
        />
      )}
      <WithdrawnList
        withdrawn={value.withdrawn}
        canAct={canAct}
        onRestore={(id) => void restore(restoreAcknowledgements([id]))}
      />
      {withdrawing !== null && <WithdrawDialog row={withdrawing} onClose={() => setWithdrawing(null)} />}
    </div>
  );
}
