/*
 * Lines of a round corrected in the same grid in which they were typed. Only what differs is sent; what stood before
 * stays beside it, struck through.
 */
import { useCallback, useMemo, useRef, useState } from 'react';
import type { CallLineVersion, CallRound } from '../../../shared/domain/callRound.ts';
import {
  CALL_ROUND_REASON_LIMIT,
  CALL_TRIES,
  standingLine,
  tallyCalls,
} from '../../../shared/domain/callRoundRules.ts';
import type { Formats } from '../../../shared/lib/formats.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { say } from '../../store/notices.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { onEnter } from '../../ui/onEnter.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useMinute } from '../../words/useNow.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { windowNow } from '../../words/windowClock.ts';
import style from './callRound.module.css';
import { tallyWords } from './callWords.ts';
import { SheetGrid } from './SheetGrid.tsx';
import { lineWords } from './SheetLine.tsx';
import {
  changeCells,
  changeReason,
  draftOf,
  dropSheet,
  type TypedCells,
  useSheetDrafts,
} from './sheetDraft.ts';
import { readLine, tidyTime } from './typedSheet.ts';

type Props = {
  readonly round: CallRound;
  readonly onDone: () => void;
  readonly onOpenContact: (contactId: string) => void;
  readonly onBusy: (isBusy: boolean) => void;
};

export function CorrectionForm({ round, onDone, onOpenContact, onBusy }: Props) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const formats = useFormats(round.timeZone);
  const draft = useSheetDrafts(draftOf(round.id));
  const now = useMinute();
  const [isTried, setTried] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const reason = useRef<HTMLInputElement>(null);
  const day = round.day ?? formats.dayKey(round.occurredAt);
  const place = useMemo(() => ({ day, timeZone: round.timeZone, now }), [day, round.timeZone, now]);
  const cells = useMemo(() => {
    const standing = round.rows.map(
      (row) => [row.contactId, cellsOf(standingLine(row), day, formats)] as const,
    );
    return { ...Object.fromEntries(standing), ...draft.cells };
  }, [round.rows, day, formats, draft.cells]);
  const lines = useMemo(
    () =>
      round.rows.map((row) => ({
        contactId: row.contactId,
        name: row.name,
        position: '',
        standing: 'inPlan' as const,
        before: draft.cells[row.contactId] === undefined ? '' : lineWords(standingLine(row), t, formats),
      })),
    [round.rows, draft.cells, t, formats],
  );
  const onChange = useCallback(
    (contactId: string, typed: TypedCells): void => {
      changeCells(round.id, contactId, typed);
      setFailure(null);
    },
    [round.id],
  );
  const onBeyond = useCallback((): void => reason.current?.focus(), []);

  const record = async (): Promise<void> => {
    if (isBusy) return;
    setTried(true);
    const read = round.rows.map(({ contactId }) =>
      readLine(contactId, cells[contactId] as TypedCells, { ...place, now: windowNow() }),
    );
    const bad = read.findIndex(({ problem }) => problem !== null);
    if (bad >= 0) {
      const cell = read[bad]?.cell ?? 0;
      body.current?.querySelector<HTMLInputElement>(`[data-row="${bad}"][data-cell="${cell}"]`)?.focus();
      return;
    }
    setBusy(true);
    onBusy(true);
    const reply = await api.callRound.amend({
      id: round.id,
      revision: round.revision,
      reason: draft.reason.trim(),
      rows: read.map(({ line }) => ({ ...line, triedAt: [...line.triedAt] })),
    });
    setBusy(false);
    onBusy(false);
    if (!reply.ok) {
      setFailure(reply.error);
      return;
    }
    dropSheet(round.id);
    const tally = tallyWords(tallyCalls(reply.value.rows.map(standingLine)), t);
    say((words) => words('callRound.corrected', { tally }));
    onDone();
  };

  return (
    <div className={style.body} ref={body}>
      <SheetGrid {...{ lines, cells, place, formats, isTried, onChange, onBeyond, onOpenContact }} />
      {failure !== null && <Banner tone="danger">{sayFailure(failure)}</Banner>}
      <div className={style.round}>
        <div>
          <TextField
            inputRef={reason}
            label={`${t('callRound.reason')} (${t('common.optional')})`}
            help={t('callRound.reasonHelp')}
            value={draft.reason}
            maxLength={CALL_ROUND_REASON_LIMIT}
            onChange={(typed) => changeReason(round.id, typed)}
            onKeyDown={onEnter(() => void record())}
          />
        </div>
        <Button
          variant="quiet"
          isDisabled={isBusy}
          onPress={() => {
            dropSheet(round.id);
            onDone();
          }}
        >
          {t('common.cancel')}
        </Button>
        <Button variant="primary" isPending={isBusy} onPress={() => void record()}>
          {t('callRound.recordCorrection')}
        </Button>
      </div>
    </div>
  );
}

/** A line as somebody would have typed it; a try of another day names its day. */
function cellsOf(line: CallLineVersion, day: string, formats: Formats): TypedCells {
  const tries = Array.from({ length: CALL_TRIES }, (_, at) => {
    const tried = line.triedAt[at] ?? null;
    if (tried === null) return '';
    const time = tidyTime('', tried, formats.time);
    return formats.dayKey(tried) === day ? time : `${formats.dayKey(tried)} ${time}`;
  });
  return { tries, outcome: line.outcome, note: line.note };
}
