/* A plan file: what is in it, what would change, then taken in as one act or not at all. */
import { useEffect, useState } from 'react';
import type { PlanFileInspection } from '../../../shared/contract/plan.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { say } from '../../store/notices.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { Differences } from './Differences.tsx';
import style from './plan.module.css';
import type { PlanNames } from './planNames.ts';
import { usePlanView } from './planView.ts';

type Looked = { readonly path: string; readonly seen: PlanFileInspection };

export function TakeInDialog({ names }: { readonly names: PlanNames }) {
  const isOpen = usePlanView((view) => view.dialog === 'takeIn');
  return isOpen ? <OpenDialog names={names} /> : null;
}

const close = () => usePlanView.setState({ dialog: null });

function OpenDialog({ names }: { readonly names: PlanNames }) {
  const { t } = useWords();
  const formats = useFormats();
  const [looked, setLooked] = useState<Looked | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isReplacing, setReplacing] = useState(false);
  const [isBusy, setBusy] = useState(false);

  useEffect(() => {
    let isGone = false;
    const look = async (): Promise<void> => {
      const chosen = await api.dialog.choosePlan();
      if (isGone) return;
      if (!chosen.ok) return chosen.error.code === 'dialog.cancelled' ? close() : setFailure(chosen.error);
      const seen = await api.plan.inspectFile({ file: chosen.value.file });
      if (isGone) return;
      if (seen.ok) setLooked({ path: chosen.value.file, seen: seen.value });
      else setFailure(seen.error);
    };
    void look();
    return () => {
      isGone = true;
    };
  }, []);

  const take = async (): Promise<void> => {
    if (looked === null || isBusy) return;
    setBusy(true);
    const reply = await api.plan.takeIn({ file: looked.path, sha256: looked.seen.sha256, isReplacing });
    setBusy(false);
    if (!reply.ok) return setFailure(reply.error);
    say((words) => words('plan.fileTaken'));
    close();
  };
  const count = (what: string) => looked?.seen.differences.filter((one) => one.what === what).length ?? 0;
  const willChange = count('added') + count('changed') + (isReplacing ? count('removed') : 0);

  return (
    <Dialog
      isOpen
      onOpenChange={close}
      isBusy={isBusy}
      size="large"
      title={t('plan.fileTitle')}
      footer={
        <>
          <Button onPress={close} isDisabled={isBusy}>
            {t('plan.cancel')}
          </Button>
          <Button
            variant="primary"
            isDisabled={looked === null || willChange === 0}
            isPending={isBusy}
            onPress={() => void take()}
          >
            {t('plan.fileTake')}
          </Button>
        </>
      }
    >
      {failure !== null && <FileTrouble failure={failure} />}
      {looked === null && failure === null && <Skeleton rows={5} />}
      {looked !== null && (
        <div className={style.dialogBody}>
          <p>
            {t('plan.fileOf', {
              file: looked.seen.fileName,
              moment: formats.dateTime(looked.seen.exportedAt),
              revision: looked.seen.revision,
            })}
          </p>
          {looked.seen.differences.length === 0 ? (
            <p>{t('plan.fileSame')}</p>
          ) : (
            <>
              <ul>
                <li>{t('plan.fileAdded', { count: count('added') })}</li>
                <li>{t('plan.fileChanged', { count: count('changed') })}</li>
                {count('removed') > 0 && <li>{t('plan.fileRemoved', { count: count('removed') })}</li>}
              </ul>
              {count('removed') > 0 && (
                <Checkbox isSelected={isReplacing} onChange={setReplacing} help={t('plan.fileReplaceHelp')}>
                  {t('plan.fileReplace')}
                </Checkbox>
              )}
              <Differences
                names={names}
                differences={looked.seen.differences.filter((one) => isReplacing || one.what !== 'removed')}
              />
            </>
          )}
        </div>
      )}
    </Dialog>
  );
}

function FileTrouble({ failure }: { readonly failure: Failure }) {
  const { t } = useWords();
  const sayError = useErrorWords();
  const { detail } = failure;
  return (
    <Banner tone="danger" title={sayError(failure)}>
      {failure.code === 'planFile.invalid' &&
        t('plan.problemPlace', {
          noun: String(detail?.noun ?? ''),
          record: Number(detail?.record ?? 0),
          field: String(detail?.field ?? ''),
        })}
    </Banner>
  );
}
