/* Saving: the button, how far the writing is with a way to stop it, and what came of it. */
import { useEntities } from '../../store/entityStore.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { DefinitionList } from '../../ui/DefinitionList.tsx';
import { FileDown, Send } from '../../ui/icons.ts';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './handOver.module.css';
import type { SaveWish } from './handOver.ts';
import { choose, saveReport, stopSaving, useReportView } from './reportView.ts';

export type SaveFootProps = {
  readonly wish: SaveWish;
  readonly isDisabled: boolean;
  /** Somebody may receive it: naming them makes it an issue. */
  readonly isIssuable: boolean;
};

export function SaveFoot({ wish, isDisabled, isIssuable }: SaveFootProps) {
  const { t } = useWords();
  const isSaving = useReportView((view) => view.isSaving);
  const isIssue = wish.receivers.length > 0;
  return (
    <footer className={style.foot}>
      <Outcome incidentId={wish.incidentId} />
      {isSaving ? (
        <Progress isPaged={wish.format === 'pdf'} />
      ) : (
        <>
          {isIssuable && (
            <p className={style.note}>
              {isIssue
                ? t('reportHandOver.issueNote', { count: wish.receivers.length })
                : t('reportHandOver.copyNote')}
            </p>
          )}
          <Button
            variant="primary"
            icon={isIssue ? <Send aria-hidden /> : <FileDown aria-hidden />}
            isDisabled={isDisabled}
            onPress={() => void saveReport(wish)}
          >
            {isIssue ? t('reportHandOver.issue') : t('reportDesk.save')}
          </Button>
        </>
      )}
    </footer>
  );
}

const STEPS = {
  building: 'reportHandOver.step_building',
  writing: 'reportHandOver.step_writing',
  joining: 'reportHandOver.step_joining',
} as const;

function Progress({ isPaged }: { readonly isPaged: boolean }) {
  const { t } = useWords();
  const formats = useFormats();
  const { isStopping, heardBefore } = useReportView();
  const heard = useEntities((entities) => entities.reportProgress);
  const ours = heard !== null && heard.jobId !== heardBefore ? heard : null;
  const step = ours?.step ?? 'building';
  const label = step in STEPS ? t(STEPS[step as keyof typeof STEPS]) : t('reportDesk.saving');
  // Only pages are written part by part.
  const isCounted = isPaged && ours?.step === 'writing' && ours.total > 0;
  return (
    <ProgressBar
      label={isStopping ? t('reportHandOver.stopping') : label}
      {...(isCounted
        ? {
            value: ours.done,
            max: ours.total,
            valueText: t('reportHandOver.parts', {
              done: formats.number(ours.done + 1),
              total: formats.number(ours.total),
            }),
          }
        : {})}
      onStop={() => void stopSaving()}
      stopLabel={t('reportHandOver.stop')}
      isStopping={isStopping}
    />
  );
}

function Outcome({ incidentId }: { readonly incidentId: string }) {
  const { t } = useWords();
  const formats = useFormats();
  const sayFailure = useErrorWords();
  const { saved, failure, isStopped } = useReportView();
  const dismiss = (): void => choose({});
  if (failure !== null) {
    return (
      <Banner tone="danger" onDismiss={dismiss}>
        {sayFailure(failure)}
      </Banner>
    );
  }
  if (isStopped) return <Banner onDismiss={dismiss}>{t('error.report.stopped')}</Banner>;
  if (saved === null || saved.incidentId !== incidentId) return null;
  const title =
    saved.issue === null
      ? t('reportDesk.saved')
      : t('reportHandOver.issued', { number: formats.number(saved.issue) });
  return (
    <Banner title={title} onDismiss={dismiss} className={style.outcome}>
      <DefinitionList
        items={[
          {
            id: 'file',
            term: t('reportDesk.savedFile'),
            value: <bdi className={style.code}>{saved.file}</bdi>,
          },
          { id: 'size', term: t('reportDesk.savedSize'), value: formats.bytes(saved.sizeBytes) },
          {
            id: 'sha256',
            term: t('reportDesk.savedHash'),
            value: <code className={style.code}>{saved.sha256}</code>,
          },
        ]}
      />
      <p className={style.note}>
        {saved.isUnrecorded ? t('reportHandOver.unrecorded') : t('reportDesk.savedNote')}
      </p>
    </Banner>
  );
}
