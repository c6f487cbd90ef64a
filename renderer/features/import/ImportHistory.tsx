/*
 * What has been taken in so far, newest first, and a way to take a whole import out again.
 */
import { useRef, useState } from 'react';
import type { Import } from '../../../shared/domain/import.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { say } from '../../store/notices.ts';
import { selectCanAct } from '../../store/select.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { Undo2 } from '../../ui/icons.ts';
import { Table } from '../../ui/Table.tsx';
import { TimeText } from '../../ui/TimeText.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './Import.module.css';

/** After the question has left the screen and given focus back to what is no longer there. */
const FOCUS_AFTER_MS = 60;

export function ImportHistory() {
  const { t } = useWords();
  const formats = useFormats();
  const sayFailure = useErrorWords();
  const imports = useEntities((entities) => entities.imports);
  const people = useEntities((entities) => entities.people);
  const canAct = useEntities(selectCanAct);
  const section = useRef<HTMLElement>(null);
  const [asked, setAsked] = useState<Import | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const rows = Object.values(imports).sort((a, b) => b.completedAt - a.completedAt);

  const undo = async (): Promise<void> => {
    if (asked === null) return;
    setBusy(true);
    setFailure(null);
    const reply = await api.import.undo({ importId: asked.id });
    setBusy(false);
    setAsked(null);
    // The button that asked is gone with the act: focus stays in the dialog, so that Escape still leaves it.
    setTimeout(() => section.current?.focus(), FOCUS_AFTER_MS);
    if (reply.ok) say((words) => words('importing.undoDone', { count: reply.value.removed }));
    else setFailure(reply.error);
  };
  const fileName = (row: Import): string => row.fileName ?? t('importing.erasedFile');

  return (
    <section ref={section} tabIndex={-1} aria-label={t('importing.historyTitle')} className={style.history}>
      <h3 className={style.group}>{t('importing.historyTitle')}</h3>
      {failure !== null && <Banner tone="danger">{sayFailure(failure)}</Banner>}
      {rows.length === 0 ? (
        <p className={style.quiet}>{t('importing.historyEmpty')}</p>
      ) : (
        <Table
          caption={t('importing.historyTitle')}
          rows={rows}
          keyOf={(row) => row.id}
          columns={[
            {
              id: 'file',
              head: t('importing.historyFile'),
              isRowHead: true,
              cell: (row) => (
                <>
                  <bdi className={style.file}>{fileName(row)}</bdi>
                  <span className={style.when}>
                    <TimeText
                      text={formats.dateTime(row.completedAt)}
                      title={formats.dateTimeWithZone(row.completedAt)}
                    />{' '}
                    <bdi>{people[row.person]?.name ?? t('log.someone')}</bdi>
                  </span>
                </>
              ),
            },
            {
              id: 'stored',
              head: t('importing.stored'),
              isNumeric: true,
              cell: (row) => formats.number(row.stored),
            },
            {
              id: 'duplicate',
              head: t('importing.duplicate'),
              isNumeric: true,
              cell: (row) => formats.number(row.duplicate),
            },
            {
              id: 'rejected',
              head: t('importing.rejected'),
              isNumeric: true,
              cell: (row) => formats.number(row.rejected),
            },
            {
              id: 'undo',
              head: t('importing.undo'),
              cell: (row) =>
                row.undoneAt === null ? (
                  <Button
                    isSmall
                    variant="quiet"
                    icon={<Undo2 aria-hidden />}
                    isDisabled={!canAct}
                    onPress={() => setAsked(row)}
                  >
                    {t('importing.undo')}
                  </Button>
                ) : (
                  <span className={style.when}>
                    {t('importing.historyUndone', {
                      when: formats.dateTime(row.undoneAt),
                      removed: formats.number(row.removed ?? 0),
                      kept: formats.number(row.kept ?? 0),
                    })}
                  </span>
                ),
            },
          ]}
        />
      )}
      <ConfirmDialog
        isOpen={asked !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) setAsked(null);
        }}
        title={t('importing.undoTitle')}
        confirmLabel={t('importing.undoConfirm')}
        cancelLabel={t('common.cancel')}
        isDanger
        isBusy={isBusy}
        onConfirm={() => void undo()}
      >
        {asked !== null && t('importing.undoWords', { file: fileName(asked), count: asked.stored })}
      </ConfirmDialog>
    </section>
  );
}
