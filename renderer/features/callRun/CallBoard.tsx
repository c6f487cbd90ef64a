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
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { say } from '../../store/notices.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useNow } from '../../words/useNow.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { CallCard } from './CallCard.tsx';
import style from './callRun.module.css';
import { TurnList } from './TurnList.tsx';
import { useCallCards } from './useCallRuns.ts';

export type CallBoardProps = {
  readonly run: CallRun;
  readonly canAct: boolean;
  readonly onOpenContact: (contactId: string) => void;
};

export type CallResult = {
  readonly outcome: CallOutcome;
  readonly note: string;
  readonly occurredAt?: number;
};

export function CallBoard({ run, canAct, onOpenContact }: CallBoardProps) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const now = useNow();
  const turns = turnsOf(run, now);
  const cards = useCallCards(run.id);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [whomTyped, setWhomTyped] = useState<CallWhom | null>(null);
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

  const record = async (result: CallResult): Promise<void> => {
    if (turn === undefined || !mayCall || turn.state === 'reached') return;
    const { contactId } = turn.seat;
    setBusy(true);
    const reply = await api.callRun.try({ runId: run.id, contactId, whom, ...result });
    setBusy(false);
    if (!reply.ok) {
      const words = sayFailure(reply.error);
      say(() => words, { tone: 'warning', staysMs: null });
      return;
    }
    const called = whom === 'deputy' ? turn.seat.deputy?.name : turn.seat.name;
    const made = reply.value.seats.find((seat) => seat.contactId === contactId)?.tries.at(-1);
    // The next one in turn is chosen by itself.
    setChosenId(null);
    setWhomTyped(null);
    board.current?.querySelector<HTMLElement>('[role="option"]')?.focus();
    say(
      (words) =>
        words('callRun.recorded', {
          name: called ?? '',
          outcome: words(`callRound.outcome_${result.outcome}`),
        }),
      made === undefined
        ? {}
        : {
            actLabel: (words) => words('common.undo'),
            onAct: () => void api.callRun.correct({ runId: run.id, tryId: made.id }),
          },
    );
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const isTyping = (event.target as HTMLElement).matches('input, textarea');
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    const outcome = event.key.length === 1 ? outcomeOfLetter(event.key) : null;
    if (outcome === null) return;
    event.preventDefault();
    event.stopPropagation();
    void record({ outcome, note: '' });
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: letters are shorthands of the buttons, which have the same acts
    <div ref={board} className={style.board} onKeyDown={onKeyDown}>
      <RunHead run={run} canAct={canAct} />
      <div className={style.sides}>
        <TurnList turns={turns} chosenId={turn?.seat.contactId ?? null} onChoose={choose} />
        {turn !== undefined && (
          <CallCard
            key={`${turn.seat.contactId} ${turn.seat.tries.length}`}
            {...{ run, turn, whom, cards, mayCall, onOpenContact }}
            onWhom={setWhomTyped}
            onResult={(result) => void record(result)}
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
  const act = async (reply: ReturnType<typeof api.callRun.end>): Promise<void> => {
    const answer = await reply;
    if (answer.ok) return;
    const words = sayFailure(answer.error);
    say(() => words, { tone: 'warning', staysMs: null });
  };
  const end = (): void => {
    void act(api.callRun.end({ runId: run.id }));
    const missing = run.seats.length - reached;
    if (missing > 0) say((words) => words('callRun.endWords', { count: missing }));
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
            <Button isDisabled={!canAct} onPress={() => void act(api.callRun.resume({ runId: run.id }))}>
              {t('callRun.resume')}
            </Button>
          </>
        )}
      </div>
      {run.isErased && <Banner isSilent>{t('callRound.erased')}</Banner>}
    </div>
  );
}
