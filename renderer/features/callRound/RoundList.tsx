/* The call sheets that were typed back, newest first, each with who was reached. */
import type { CallRound } from '../../../shared/domain/callRound.ts';
import { standingLine, tallyCalls } from '../../../shared/domain/callRoundRules.ts';
import { useEntities } from '../../store/entityStore.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Phone } from '../../ui/icons.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './callRound.module.css';
import { showCallRounds } from './callRoundView.ts';
import { sheetWords, tallyWords } from './callWords.ts';

export function RoundList({
  rounds,
  canAct,
}: {
  readonly rounds: readonly CallRound[];
  readonly canAct: boolean;
}) {
  const { t } = useWords();
  if (rounds.length === 0) {
    return (
      <EmptyState
        icon={<Phone />}
        title={t('callRound.empty')}
        actions={
          <Button variant="primary" isDisabled={!canAct} onPress={() => showCallRounds({ shows: 'typing' })}>
            {t('callRound.type')}
          </Button>
        }
      >
        {t('callRound.emptyWords')}
      </EmptyState>
    );
  }
  return (
    <ul className={style.rounds} aria-label={t('callRound.title')}>
      {rounds.map((round, at) => (
        <RoundItem key={round.id} round={round} isFirst={at === 0} />
      ))}
    </ul>
  );
}

function RoundItem({ round, isFirst }: { readonly round: CallRound; readonly isFirst: boolean }) {
  const words = useWords();
  const { t } = words;
  const formats = useFormats(round.timeZone);
  const title = useEntities((entities) =>
    round.incidentId === null ? null : (entities.incidents[round.incidentId]?.title ?? null),
  );
  const name = round.isErased ? t('callRound.erased') : sheetWords(round, words);
  const when = formats.dateTime(round.occurredAt);
  return (
    <li className={style.round}>
      <div>
        <p>
          <strong className={cx(round.retracted !== null && style.gone)}>{name}</strong>
          <span className={style.badges}>
            {round.incidentId === null && <Badge tone="outline">{t('callRound.isTest')}</Badge>}
            {round.retracted !== null && <Badge tone="outline">{t('callRound.withdrawn')}</Badge>}
          </span>
        </p>
        <p className={style.quiet}>
          {when}
          {title !== null && (
            <>
              {' · '}
              <bdi>{title}</bdi>
            </>
          )}
        </p>
        {!round.isErased && <p>{tallyWords(tallyCalls(round.rows.map(standingLine)), t)}</p>}
      </div>
      <Button
        isSmall
        autoFocus={isFirst}
        aria-label={`${t('callRound.open')} : ${name}, ${when}`}
        onPress={() => showCallRounds({ shows: 'round', roundId: round.id })}
      >
        {t('callRound.open')}
      </Button>
    </li>
  );
}
