/*
 * A run of calls as it goes: whose turn it is at the left, the call itself at the right, and how many are reached above
 * both. Arrows choose who; one letter says what came of it.
 */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type CallOutcome, outcomeOfLetter } from '../../../shared/domain/callRoundRules.ts';
import type { CallRun } from '../../../shared/domain/callRun.ts';
import {
  type CallWhom,
  countReached,
  quorumReachedAt,
  turnsOf,
} from '../../../shared/domain/callRunRules.ts';
import { parseTypedMoment } from '../../../shared/lib/typedMoment.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { recordAct } from '../../store/recordAct.ts';
import { useIsExercise } from '../../store/useRealm.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useNow } from '../../words/useNow.ts';
import { systemTimeZone, useFormats, useWords } from '../../words/WordsProvider.tsx';
import { CallCard } from './CallCard.tsx';
import style from './callRun.module.css';
import { TurnList } from './TurnList.tsx';
import { useCallCards } from './useCallRuns.ts';

export type CallBoardProps = {
  readonly run: CallRun;
  readonly canAct: boolean;
  readonly onOpenContact: (contactId: string) => void;
};

/** What is typed beside a call and not recorded yet: it stays with whoever it is about. */
export type CallDraft = { readonly note: string; readonly time: string };
const NO_DRAFT: CallDraft = { note: '', time: '' };

export function CallBoard({ run, canAct, onOpenContact }: CallBoardProps) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const now = useNow();
  const isExercise = useIsExercise();
  const turns = turnsOf(run, now);
  const cards = useCallCards(run.id);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [whomTyped, setWhomTyped] = useState<CallWhom | null>(null);
  const [drafts, setDrafts] = useState<Readonly<Record<string, CallDraft>>>({});
  const [isBusy, setBusy] = useState(false);
  const board = useRef<HTMLDivElement>(null);
  const turn = turns.find(({ seat }) => seat.contactId === chosenId) ?? turns[0];
  const whom = whomTyped ?? turn?.whom ?? 'person';
  const mayCall = canAct && run.endedAt === null && !isBusy;
  const choose = (contactId: string): void => {
    setChosenId(contactId);
    setWhomTyped(null);
  };
  // The list has the keys from the first moment on.
  useEffect(() => {
    board.current?.querySelector<HTMLElement>('[role="option"][aria-selected="true"]')?.focus();
  }, []);

  const called = turn?.seat.contactId ?? '';
  const draft = drafts[called] ?? NO_DRAFT;
  const at = draft.time.trim() === '' ? null : parseTypedMoment(draft.time, now, systemTimeZone());
  const isTimeWrong = draft.time.trim() !== '' && at === null;

  const record = async (outcome: CallOutcome): Promise<void> => {
    if (turn === undefined || !mayCall || turn.state === 'reached' || isTimeWrong) return;
    const name = (whom === 'deputy' ? turn.seat.deputy?.name : turn.seat.name) ?? '';
    const moment = at === null ? {} : { occurredAt: at };
    const call = { runId: run.id, contactId: called, whom, outcome, note: draft.note, ...moment };
    let tryId: string | null = null;
    const sending = api.callRun.try(call).then((reply) => {
      if (reply.ok)
        tryId = reply.value.seats.find((seat) => seat.contactId === called)?.tries.at(-1)?.id ?? null;
      return reply;
    });
    setBusy(true);
    const isRecorded = await recordAct(sending, sayFailure, {
      text: (words) => words('callRun.recorded', { name, outcome: words(`callRound.outcome_${outcome}`) }),
      undo: () => api.callRun.correct({ runId: run.id, tryId: tryId ?? '' }),
    });
    setBusy(false);
    if (!isRecorded) return;
    setDrafts(({ [called]: _recorded, ...others }) => others);
    // The next one in turn is chosen by itself.
    setChosenId(null);
    setWhomTyped(null);
    board.current?.querySelector<HTMLElement>('[role="option"]')?.focus();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const isTyping = (event.target as HTMLElement).matches('input, textarea');
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    const outcome = event.key.length === 1 ? outcomeOfLetter(event.key) : null;
    if (outcome === null) return;
    event.preventDefault();
    event.stopPropagation();
    void record(outcome);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: letters are shorthands of the buttons, which have the same acts
    <div ref={board} className={style.board} onKeyDown={onKeyDown}>
      <RunHead run={run} canAct={canAct} />
      {isExercise && <p className={style.caution}>{t('exercise.callsSimulated')}</p>}
      <div className={style.sides}>
        <TurnList turns={turns} chosenId={turn?.seat.contactId ?? null} onChoose={choose} />
        {turn !== undefined && (
          <CallCard
            key={called}
            {...{ run, turn, whom, cards, mayCall, draft, isTimeWrong, onOpenContact }}
            onWhom={setWhomTyped}
            onDraft={(change) => setDrafts({ ...drafts, [called]: { ...draft, ...change } })}
            onOutcome={(outcome) => void record(outcome)}
          />
        )}
      </div>
      <p className={style.quiet}>
        {t('callRun.keys', {
          reached: t('callRound.letter_reached'),
          voicemail: t('callRound.letter_voicemail'),
          noAnswer: t('callRound.letter_noAnswer'),
          wrongNumber: t('callRound.letter_wrongNumber'),
        })}
      </p>
    </div>
  );
}

/** How many are reached, since when, and whether that is enough. */
function RunHead({ run, canAct }: Pick<CallBoardProps, 'run' | 'canAct'>) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const formats = useFormats();
  const now = useNow();
  const people = useEntities((entities) => entities.people);
  const reached = countReached(run);
  const quorumAt = quorumReachedAt(run);
  const end = (): void => {
    const missing = run.seats.length - reached;
    void recordAct(
      api.callRun.end({ runId: run.id }),
      sayFailure,
      missing === 0 ? undefined : { text: (words) => words('callRun.endWords', { count: missing }) },
    );
  };
  return (
    <div className={style.head}>
      <p className={style.count} role="status">
        <strong>{t('callRun.counted', { count: reached, all: run.seats.length })}</strong>
        <span className={style.enough}>
          {quorumAt === null
            ? t('callRun.quorumLeft', { count: run.quorum - reached })
            : t('callRun.quorumReached', {
                time: formats.time(quorumAt),
                span: formats.duration(Math.max(0, quorumAt - run.startedAt)),
              })}
        </span>
      </p>
      <ProgressBar
        label={t('callRun.quorumAt', { quorum: run.quorum })}
        value={Math.min(reached, run.quorum)}
        max={run.quorum}
        valueText={`${formats.number(reached)} / ${formats.number(run.quorum)}`}
      />
      <div className={style.acts}>
        {run.incidentId === null && <Badge tone="outline">{t('callRun.drill')}</Badge>}
        {run.endedAt === null ? (
          <>
            <span className={style.quiet}>
              {t('callRun.since', { span: formats.duration(Math.max(0, now - run.startedAt)) })}
            </span>
            <Button isDisabled={!canAct} onPress={end}>
              {t('callRun.end')}
            </Button>
          </>
        ) : (
          <>
            <span className={style.quiet}>
              {t('callRun.ended', {
                time: formats.time(run.endedAt),
                name: people[run.endedBy ?? '']?.name ?? t('log.someone'),
              })}
            </span>
            <Button
              isDisabled={!canAct}
              onPress={() => void recordAct(api.callRun.resume({ runId: run.id }), sayFailure)}
            >
              {t('callRun.resume')}
            </Button>
          </>
        )}
      </div>
      {run.isErased && <Banner isSilent>{t('callRound.erased')}</Banner>}
    </div>
  );
}
