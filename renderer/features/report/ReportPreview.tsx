/*
 * The document as it will be handed over, or as it stands while it is written: the same facts, words and order as the
 * file, in the document's own language. Of two languages side by side, one is shown at a time.
 */
import { useState } from 'react';
import type { ReportDraft } from '../../../shared/domain/reportDraftState.ts';
import type { Locale } from '../../../shared/lib/locale.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { useAsked } from '../../store/useAsked.ts';
import { useSettled } from '../../store/useSettled.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SegmentedControl } from '../../ui/RadioGroup.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import type { SaveWish } from './handOver.ts';
import { Sheet } from './preview/Sheet.tsx';
import style from './Report.module.css';
import { LOCALE_WORDS } from './words.ts';

export type PreviewWish = Pick<SaveWish, 'incidentId' | 'locale' | 'beside' | 'profile' | 'draftId'>;

export type ReportPreviewProps = {
  readonly wish: PreviewWish;
  /** The version whose frozen documents are shown; null for what stands now. */
  readonly frozen: ReportDraft | null;
};

export function ReportPreview({ wish, frozen }: ReportPreviewProps) {
  const { t } = useWords();
  const { locale, beside, profile } = wish;
  const [looked, setLooked] = useState<Locale>(locale);
  const shown = looked === beside ? beside : locale;
  const source =
    frozen === null
      ? t('reportDesk.previewNow')
      : t(`reportDesk.previewVersion_${frozen.status}`, { number: frozen.number ?? '…' });
  return (
    <div className={style.frame}>
      <div className={style.head}>
        <span>{`${source} · ${t(`reportPart.profile_${profile}`)}`}</span>
        {beside !== null && (
          <SegmentedControl<Locale>
            isSmall
            label={t('reportDesk.previewLanguage')}
            value={shown}
            onChange={setLooked}
            choices={[locale, beside].map((id) => ({ id, label: t(LOCALE_WORDS[id]) }))}
          />
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reached by keyboard */}
      <div className={style.preview} tabIndex={0}>
        <Paper
          key={[wish.incidentId, shown, profile, wish.draftId].join(' ')}
          wish={{ ...wish, locale: shown }}
        />
      </div>
    </div>
  );
}

function Paper({ wish }: { readonly wish: Omit<PreviewWish, 'beside'> }) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  // What was frozen does not change any more.
  const revision = useEntities((entities) =>
    wish.draftId === null ? (entities.timelineRevisions[wish.incidentId] ?? 0) : 0,
  );
  const { incidentId, locale, profile, draftId } = wish;
  // In a storm something happens every second: the whole document is not built anew each time.
  const settled = useSettled(revision);
  const { value, failure, retry } = useAsked(String(settled), () =>
    api.report.build({ incidentId, locale, profile, draftId }),
  );
  if (value === null && failure !== null) {
    return (
      <EmptyState
        title={t('reportDesk.previewFailed')}
        actions={<Button onPress={retry}>{t('common.retry')}</Button>}
      >
        {sayFailure(failure)}
      </EmptyState>
    );
  }
  if (value === null) {
    return (
      <div className={style.waiting}>
        <p className={style.note}>{t('reportDesk.previewLoading')}</p>
        <Skeleton rows={10} />
      </div>
    );
  }
  return (
    <>
      {failure !== null && <Banner tone="warning">{sayFailure(failure)}</Banner>}
      <Sheet document={value} />
    </>
  );
}
