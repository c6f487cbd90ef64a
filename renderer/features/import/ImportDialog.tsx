/*
 * Taking posts in, step by step, in one dialog: choose, match the columns over a preview, watch, read the result.
 */
import type { ReactNode } from 'react';
import type { Failure } from '../../../shared/lib/result.ts';
import { useEntities } from '../../store/entityStore.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FileUp } from '../../ui/icons.ts';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './Import.module.css';
import { ImportHistory } from './ImportHistory.tsx';
import { ImportResult } from './ImportResult.tsx';
import {
  choosePosts,
  closeImport,
  type ImportStep,
  runImport,
  startOver,
  stopImport,
  useImportView,
} from './importView.ts';
import { MappingStep } from './MappingStep.tsx';
import { openProblems } from './mappingForm.ts';

export type ImportDialogProps = {
  /** Leads to the feed, showing what this import brought. */
  readonly onShowInFeed: (importId: string) => void;
};

export function ImportDialog({ onShowInFeed }: ImportDialogProps) {
  const { t } = useWords();
  const isOpen = useImportView((view) => view.isOpen);
  const step = useImportView((view) => view.step);
  if (!isOpen) return null;
  const isWide = step.name === 'mapping';
  return (
    <Dialog
      isOpen
      onOpenChange={(is) => {
        if (!is) closeImport();
      }}
      title={t('importing.title')}
      size={isWide ? 'full' : 'large'}
      footer={<Foot step={step} onShowInFeed={onShowInFeed} />}
    >
      <Body step={step} />
    </Dialog>
  );
}

function Body({ step }: { readonly step: ImportStep }): ReactNode {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  switch (step.name) {
    case 'choose':
      return (
        <div className={style.steps}>
          {step.failure !== null && (
            <Banner tone="warning" title={t('importing.refusedTitle')}>
              {step.failedFile !== null && <bdi className={style.file}>{step.failedFile}</bdi>}{' '}
              {sayFailure(step.failure)}
            </Banner>
          )}
          <div className={style.choose}>
            <FileUp aria-hidden size={28} />
            <p className={style.chooseTitle}>{t('importing.chooseTitle')}</p>
            <p className={style.quiet}>{t('importing.chooseWords')}</p>
            <Button autoFocus variant="primary" onPress={() => void choosePosts()}>
              {t('importing.choose')}
            </Button>
          </div>
          <ImportHistory />
        </div>
      );
    case 'inspecting':
      return (
        <div className={style.steps}>
          <p className={style.quiet}>{t('importing.inspecting')}</p>
          <Skeleton rows={6} />
        </div>
      );
    case 'mapping':
      return <MappingStep step={step} />;
    case 'running':
      return <Running fileName={step.fileName} isStopping={step.isStopping} />;
    case 'done':
      return <ImportResult fileName={step.fileName} outcome={step.outcome} />;
    case 'failed':
      return <Failed failure={step.failure} fileName={step.fileName} />;
  }
}

function Foot({ step, onShowInFeed }: { readonly step: ImportStep } & ImportDialogProps): ReactNode {
  const { t } = useWords();
  switch (step.name) {
    case 'mapping': {
      const problems = openProblems(step.form, step.inspection.problems);
      return (
        <>
          <Button onPress={() => void choosePosts()}>{t('importing.chooseOther')}</Button>
          <Button
            autoFocus
            variant="primary"
            isDisabled={problems.length > 0 || step.isLookingAgain}
            onPress={() => void runImport()}
          >
            {t('importing.start')}
          </Button>
        </>
      );
    }
    case 'done':
      return (
        <>
          <Button onPress={startOver}>{t('importing.importAnother')}</Button>
          <Button
            autoFocus
            variant="primary"
            onPress={() => {
              closeImport();
              onShowInFeed(step.outcome.importId);
            }}
          >
            {t('importing.showFeed')}
          </Button>
        </>
      );
    case 'failed':
      return (
        <Button autoFocus onPress={startOver}>
          {t('importing.chooseOther')}
        </Button>
      );
    default:
      return <Button onPress={closeImport}>{t('common.close')}</Button>;
  }
}

function Running({ fileName, isStopping }: { readonly fileName: string; readonly isStopping: boolean }) {
  const { t } = useWords();
  const formats = useFormats();
  const progress = useEntities((entities) => entities.importProgress);
  const isOurs = progress?.state === 'running' && progress.fileName === fileName;
  return (
    <div className={style.steps}>
      <ProgressBar
        label={isStopping ? t('importing.stopping') : t('importing.running', { file: fileName })}
        {...(isOurs ? { value: progress.bytesRead, max: Math.max(1, progress.bytesTotal) } : {})}
        {...(isOurs
          ? {
              valueText: t('importing.runningRows', {
                rows: formats.number(progress.rowsRead),
                stored: formats.number(progress.stored),
              }),
            }
          : {})}
        onStop={() => void stopImport()}
        stopLabel={t('importing.stop')}
        isStopping={isStopping}
      />
    </div>
  );
}

function Failed({ failure, fileName }: { readonly failure: Failure; readonly fileName: string }) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  if (failure.code === 'call.cancelled') return <Banner>{t('importing.stopped')}</Banner>;
  return (
    <Banner tone="danger" title={t('importing.failedTitle')}>
      <bdi className={style.file}>{fileName}</bdi> {sayFailure(failure)}
    </Banner>
  );
}
