/* The calls that were made to somebody, struck ones in sight. */
import type { CallRun } from '../../../shared/domain/callRun.ts';
import type { CallSeat } from '../../../shared/domain/callRunRules.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { recordAct } from '../../store/recordAct.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './callRun.module.css';

export type CallTriesProps = { readonly run: CallRun; readonly seat: CallSeat; readonly canStrike: boolean };

export function CallTries({ run, seat, canStrike }: CallTriesProps) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const formats = useFormats();
  const people = useEntities((entities) => entities.people);
  if (seat.tries.length === 0) return null;
  const strike = (tryId: string): void =>
    void recordAct(api.callRun.correct({ runId: run.id, tryId }), sayFailure);
  return (
    <div>
      <h4 className={style.triesTitle}>{t('callRun.tries')}</h4>
      <ul className={style.tries}>
        {seat.tries.map(({ id, at, whom, outcome, note, struck }) => {
          const said = { time: formats.time(at), outcome: t(`callRound.outcome_${outcome}`) };
          const line =
            whom === 'deputy'
              ? t('callRun.triedDeputy', { ...said, name: seat.deputy?.name ?? '' })
              : t('callRun.tried', said);
          return (
            <li key={id}>
              <span className={cx(struck !== null && style.struck)}>
                {[line, note].filter((part) => part !== '').join(' · ')}
              </span>{' '}
              {struck === null ? (
                <Button
                  isSmall
                  variant="quiet"
                  isDisabled={!canStrike}
                  aria-label={`${t('callRun.strike')} : ${line}`}
                  onPress={() => strike(id)}
                >
                  {t('callRun.strike')}
                </Button>
              ) : (
                <span className={style.quiet}>
                  {t('callRun.struckBy', {
                    name: people[struck.person]?.name ?? t('log.someone'),
                    time: formats.time(struck.at),
                  })}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
