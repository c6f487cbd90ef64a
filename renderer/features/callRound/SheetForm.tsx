/*
 * A filled call sheet, typed back. Recording is one act: the sheet goes out whole, and what is typed is let go only
 * once it is on disk.
 */
import { useCallback, useRef, useState } from 'react';
import { tallyCalls } from '../../../shared/domain/callRoundRules.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { say } from '../../store/notices.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { LiveText } from '../../ui/VisuallyHidden.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { windowNow } from '../../words/windowClock.ts';
import { zoneWords } from '../../words/zoneWords.ts';
import style from './callRound.module.css';
import { showCallRounds } from './callRoundView.ts';
import { tallyWords } from './callWords.ts';
import { SheetGrid } from './SheetGrid.tsx';
import { SheetHeadFields } from './SheetHeadFields.tsx';
import { changeCells, changeHead, dropSheet, hasTyped, holdHead, NEW_SHEET, NO_CELLS } from './sheetDraft.ts';
import { readLine } from './typedSheet.ts';
import { useSheetForm } from './useSheetForm.ts';

type Props = {
  readonly canAct: boolean;
  readonly onOpenContact: (contactId: string) => void;
  readonly onBusy: (isBusy: boolean) => void;
};

export function SheetForm({ canAct, onOpenContact, onBusy }: Props) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const form = useSheetForm();
  const { draft, head, lines, place, sheet, problems } = form;
  const [isTried, setTried] = useState(false);
  const [wrong, setWrong] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const tally = tallyWords(
    tallyCalls(
      lines.map(({ contactId }) => readLine(contactId, draft.cells[contactId] ?? NO_CELLS, place).line),
    ),
    t,
  );
  const isRevisionUnknown = sheet.failure?.code === 'callRound.revisionUnknown';
  const isHeadWrong = problems.size > 0 || isRevisionUnknown;

  const taken = useRef({ treeId: form.treeId, incidentId: form.incident?.id ?? null, day: form.today });
  taken.current = { treeId: form.treeId, incidentId: form.incident?.id ?? null, day: form.today };
  const onChange = useCallback((contactId: string, cells: typeof NO_CELLS): void => {
    holdHead(NEW_SHEET, taken.current);
    changeCells(NEW_SHEET, contactId, cells);
    setFailure(null);
  }, []);
  const onBeyond = useCallback(
    (): void => body.current?.querySelector<HTMLButtonElement>('[data-record] button')?.focus(),
    [],
  );

  const record = async (): Promise<void> => {
    if (isBusy) return;
    setTried(true);
    const now = { ...place, now: windowNow() };
    const read = lines.map(({ contactId }) => readLine(contactId, draft.cells[contactId] ?? NO_CELLS, now));
    const bad = read.findIndex(({ problem }) => problem !== null);
    setWrong(read.filter(({ problem }) => problem !== null).length);
    if (bad >= 0) {
      const cell = read[bad]?.cell ?? 0;
      body.current?.querySelector<HTMLInputElement>(`[data-row="${bad}"][data-cell="${cell}"]`)?.focus();
      return;
    }
    if (isHeadWrong) return;
    setBusy(true);
    onBusy(true);
    const reply = await api.callRound.record({
      incidentId: form.incident?.id ?? null,
      treeId: form.treeId,
      branchId: form.treeId === null ? null : head.branchId,
      callerId: form.callerId,
      day: head.day.trim() === '' ? null : head.day.trim(),
      timeZone: place.timeZone,
      printedOn: {
        revision: form.revision,
        digest: head.digest.trim() === '' ? null : head.digest.trim().toLowerCase(),
      },
      rows: read.map(({ line }) => ({ ...line, triedAt: [...line.triedAt] })),
    });
    setBusy(false);
    onBusy(false);
    if (!reply.ok) {
      setFailure(reply.error);
      return;
    }
    dropSheet(NEW_SHEET);
    say((words) => words('callRound.recorded', { tally }));
    showCallRounds({ shows: 'round', roundId: reply.value.id });
  };

  if (form.failure !== null) return <Banner tone="danger">{sayFailure(form.failure)}</Banner>;
  return (
    <div className={style.body} ref={body}>
      {!canAct && <Banner isSilent>{t('callRound.readOnly')}</Banner>}
      <SheetHeadFields
        {...{ head, problems, isRevisionUnknown }}
        treeId={form.treeId}
        callerId={form.callerId}
        incidentId={form.incident?.id ?? null}
        today={form.today}
        trees={form.trees}
        branches={sheet.value?.branches ?? []}
        contacts={form.contacts}
        incidents={form.incidents}
        onChange={(change) => changeHead(NEW_SHEET, change)}
      />
      <p className={style.quiet}>
        {form.hasNoTree && `${t('callRound.noTree')} `}
        {t('callRound.intro')} {t('callRound.letters')}{' '}
        {zoneWords(place.timeZone, form.formats.zoneLabel(place.now), t)}
      </p>
      {sheet.failure !== null && !isRevisionUnknown ? (
        <Banner
          tone="danger"
          actions={
            <Button isSmall onPress={sheet.retry}>
              {t('common.retry')}
            </Button>
          }
        >
          {sayFailure(sheet.failure)}
        </Banner>
      ) : sheet.value === null ? (
        !isRevisionUnknown && <Skeleton rows={6} />
      ) : lines.length === 0 ? (
        <p>{t('callRound.noLines')}</p>
      ) : (
        <SheetGrid
          {...{ lines, place, isTried, onChange, onBeyond, onOpenContact }}
          cells={draft.cells}
          formats={form.formats}
        />
      )}
      {failure !== null && <Banner tone="danger">{sayFailure(failure)}</Banner>}
      <div className={style.round}>
        <div>
          <p className={style.tally}>{lines.length > 0 ? tally : ''}</p>
          <p className={style.quiet}>
            {isTried && wrong > 0
              ? t('callRound.notYet', { count: wrong })
              : isTried && isHeadWrong
                ? t('callRound.headWrong')
                : hasTyped(draft)
                  ? t('callRound.kept')
                  : ''}
          </p>
        </div>
        <Button
          variant="quiet"
          isDisabled={!hasTyped(draft) || isBusy}
          onPress={() => {
            dropSheet(NEW_SHEET);
            setTried(false);
            setFailure(null);
          }}
        >
          {t('callRound.discard')}
        </Button>
        <span data-record>
          <Button
            variant="primary"
            isPending={isBusy}
            isDisabled={!canAct || lines.length === 0}
            onPress={() => void record()}
          >
            {t('callRound.record')}
          </Button>
        </span>
      </div>
      <LiveText text={isTried && wrong > 0 ? t('callRound.notYet', { count: wrong }) : ''} />
    </div>
  );
}
