/*
 * Texts, the newest first: what each is, how it stands, where it is out.
 */
import type { StatementDesk } from '../../../shared/contract/statement.ts';
import type { Statement } from '../../../shared/domain/statementState.ts';
import { Badge, type BadgeTone } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { useMinute } from '../../words/useNow.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './statement.module.css';
import { chooseStatement, useStatementView } from './statementView.ts';
import { isOutBefore, nameOf, type ShownStatus, shownStatus, standingAt } from './useNeeds.ts';

const TONES: Readonly<Record<ShownStatus, BadgeTone>> = {
  draft: 'outline',
  awaiting: 'caution',
  approved: 'accent',
  expired: 'caution',
  withdrawn: 'outline',
  published: 'neutral',
  partly: 'caution',
  waiting: 'caution',
  partlyWaiting: 'caution',
  uncertain: 'caution',
};

export function StatementList({
  desk,
  chosenId,
  timeZone,
}: {
  readonly desk: StatementDesk;
  readonly chosenId: string | null;
  readonly timeZone: string | undefined;
}) {
  const { t } = useWords();
  const isWithdrawnShown = useStatementView((view) => view.isWithdrawnShown);
  const live = desk.statements.filter(({ isWithdrawn }) => !isWithdrawn);
  const away = desk.statements.filter(({ isWithdrawn }) => isWithdrawn);
  return (
    <>
      {live.length === 0 && <p className={style.empty}>{t('statement.empty')}</p>}
      <ol className={style.list} aria-label={t('statement.listTitle')}>
        {[...live, ...(isWithdrawnShown ? away : [])].map((statement) => (
          <Row
            key={statement.id}
            statement={statement}
            desk={desk}
            isChosen={statement.id === chosenId}
            timeZone={timeZone}
          />
        ))}
      </ol>
      {away.length > 0 && (
        <Button
          isSmall
          variant="quiet"
          onPress={() => useStatementView.setState({ isWithdrawnShown: !isWithdrawnShown })}
        >
          {t('statement.withdrawnShown', { count: away.length })}
        </Button>
      )}
    </>
  );
}

function Row({
  statement,
  desk,
  isChosen,
  timeZone,
}: {
  readonly statement: Statement;
  readonly desk: StatementDesk;
  readonly isChosen: boolean;
  readonly timeZone: string | undefined;
}) {
  const { t } = useWords();
  const formats = useFormats(timeZone);
  const now = useMinute();
  const status = shownStatus(statement, standingAt(statement, desk, now));
  return (
    <li>
      <button
        type="button"
        className={cx(style.listRow, isChosen && style.active)}
        aria-current={isChosen ? 'true' : undefined}
        onClick={() => chooseStatement(statement.id)}
      >
        <span className={style.rowHead}>
          <Badge tone={TONES[status]}>{t(`statement.status_${status}`)}</Badge>
          {isOutBefore(statement) && <Badge tone="caution">{t('statement.status_outBefore')}</Badge>}
          <span className={style.quiet}>{t(`statement.kind_${statement.kind}`)}</span>
          <span className={style.end}>{formats.time(statement.changedAt)}</span>
        </span>
        <span className={style.rowText}>{nameOf(statement, t('statement.sideEmpty'))}</span>
        {statement.staleSide !== null && (
          <span className={style.caution}>
            {t('statement.stale', { language: t(`statement.side_${statement.staleSide}`) })}
          </span>
        )}
      </button>
    </li>
  );
}
