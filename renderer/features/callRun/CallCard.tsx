/*
 * One call: the number to dial in large figures, who dials it, what is said in the language of whoever answers, and four
 * large keys for what came of it.
 */
import type { CallCard as Card } from '../../../shared/contract/callRun.ts';
import { textIn } from '../../../shared/domain/biText.ts';
import { CALL_NOTE_LIMIT, CALL_OUTCOMES, type CallOutcome } from '../../../shared/domain/callRoundRules.ts';
import type { CallRun } from '../../../shared/domain/callRun.ts';
import { type CallTurn, type CallWhom, callsOf } from '../../../shared/domain/callRunRules.ts';
import { createWords } from '../../../shared/i18n/createWords.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import type { CallDraft } from './CallBoard.tsx';
import { CallTries } from './CallTries.tsx';
import style from './callRun.module.css';

export type CallCardProps = {
  readonly run: CallRun;
  readonly turn: CallTurn;
  readonly whom: CallWhom;
  readonly cards: ReadonlyMap<string, Card>;
  readonly mayCall: boolean;
  readonly onWhom: (whom: CallWhom) => void;
  readonly draft: CallDraft;
  /** What is typed as a time is none that has passed. */
  readonly isTimeWrong: boolean;
  readonly onDraft: (change: Partial<CallDraft>) => void;
  readonly onOutcome: (outcome: CallOutcome) => void;
  readonly onOpenContact: (contactId: string) => void;
};

export function CallCard(props: CallCardProps) {
  const { run, turn, whom, cards, mayCall, draft, isTimeWrong } = props;
  const { onWhom, onDraft, onOutcome, onOpenContact } = props;
  const { t } = useWords();
  const { seat, caller, awaited, state } = turn;
  const calledId = whom === 'deputy' ? (seat.deputy?.id ?? seat.contactId) : seat.contactId;
  const card = cards.get(calledId);
  const name = (whom === 'deputy' ? seat.deputy?.name : seat.name) || t('callRound.erasedName');
  const about = [
    card?.position ?? '',
    whom === 'deputy' ? t('callRun.deputyFor', { name: seat.name || t('callRound.erasedName') }) : '',
    card === undefined || card.isErased ? '' : t(`callRun.speaks_${card.language}`),
    caller !== null
      ? t('callRun.by', { name: caller.name || t('callRound.erasedName') })
      : awaited !== null
        ? t('callRun.waitsFor', { name: awaited.name || t('callRound.erasedName') })
        : t('callRun.byRoom'),
  ].filter((part) => part !== '');
  return (
    <section className={style.card} aria-label={t('callRun.card')}>
      <h3 className={style.name}>
        <bdi>{name}</bdi>
      </h3>
      <p className={style.quiet}>{about.join(' · ')}</p>
      {card?.isErased === true ? (
        <p className={style.caution}>{t('callRun.erased')}</p>
      ) : card !== undefined && card.phones.length === 0 ? (
        <p className={style.caution}>
          {t('callRun.noPhone')}{' '}
          <Button isSmall variant="quiet" onPress={() => onOpenContact(calledId)}>
            {t('callRound.openContact', { name })}
          </Button>
        </p>
      ) : (
        <ul className={style.phones}>
          {card?.phones.map(({ kind, raw, extension, isSmsWelcome, isOffHours }) => (
            <li key={`${kind} ${raw} ${extension}`}>
              <strong className={style.number}>
                {extension === '' ? raw : t('callRun.extension', { number: raw, extension })}
              </strong>
              <span className={style.quiet}>
                {[
                  t(kind === 'other' ? 'planChoice.phone_otherKind' : `planChoice.phone_${kind}`),
                  isSmsWelcome ? t('callRun.sms') : '',
                  isOffHours ? t('callRun.offHours') : '',
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {card !== undefined && !card.isErased && card.accessNeeds !== '' && (
        <p className={style.caution}>{t('callRun.needs', { needs: card.accessNeeds })}</p>
      )}
      {card !== undefined && !card.isErased && <Script run={run} contactId={seat.contactId} card={card} />}
      {state !== 'reached' && (
        <>
          {/* biome-ignore lint/a11y/useSemanticElements: <fieldset> is for fields */}
          <div className={style.results} role="group" aria-label={t('callRun.results')}>
            {CALL_OUTCOMES.map((outcome) => (
              <Button
                key={outcome}
                className={style.result}
                variant={outcome === 'reached' ? 'primary' : 'normal'}
                isDisabled={!mayCall || isTimeWrong}
                onPress={() => onOutcome(outcome)}
              >
                {t('callRun.result', {
                  outcome: t(`callRound.outcome_${outcome}`),
                  letter: t(`callRound.letter_${outcome}`),
                })}
              </Button>
            ))}
          </div>
          <div className={style.fields}>
            <TextField
              label={`${t('callRun.note')} (${t('common.optional')})`}
              value={draft.note}
              onChange={(note) => onDraft({ note })}
              maxLength={CALL_NOTE_LIMIT}
              isDisabled={!mayCall}
            />
            <TextField
              isMono
              label={t('callRun.time')}
              help={t('callRun.timeHelp')}
              error={isTimeWrong ? t('callRun.timeWrong') : undefined}
              value={draft.time}
              onChange={(time) => onDraft({ time })}
              maxLength={20}
              isDisabled={!mayCall}
            />
          </div>
          {seat.deputy !== null && (
            <Button
              isSmall
              variant="quiet"
              className={style.other}
              isDisabled={!mayCall}
              onPress={() => onWhom(whom === 'deputy' ? 'person' : 'deputy')}
            >
              {t(whom === 'deputy' ? 'callRun.callPerson' : 'callRun.callDeputy')}
            </Button>
          )}
        </>
      )}
      <CallTries run={run} seat={seat} canStrike={mayCall} />
    </section>
  );
}

type ScriptProps = { readonly run: CallRun; readonly contactId: string; readonly card: Card };

/** What is said, in their own language: who calls, what happened, and whom they call in turn. */
function Script({ run, contactId, card }: ScriptProps) {
  const { t: own } = useWords();
  const { t } = createWords(card.language === 'fr' ? 'fr-CA' : 'en-CA');
  const calls = callsOf(run, contactId).map(({ name }) => name || t('callRound.erasedName'));
  const lines = [
    t('callRun.greet', { name: card.name }),
    textIn(run.message, card.language),
    ...(calls.length === 0
      ? []
      : [t('callRun.thenCalls', { names: calls.join(', ') }), t('callRun.thenBack')]),
  ];
  return (
    <blockquote className={style.script} lang={card.language} aria-label={own('callRun.script')}>
      {lines.join(' ')}
    </blockquote>
  );
}
