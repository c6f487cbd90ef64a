/*
 * The facts board: what is not sure stands first. Old wordings and statuses stay in sight; a fact that decisions rest on
 * says how many.
 */
import { memo } from 'react';
import type { Decision } from '../../../shared/domain/decision.ts';
import type { Fact } from '../../../shared/domain/fact.ts';
import { factText, statusOf } from '../../../shared/domain/factRules.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import { builtOn, turnedGrounds } from '../../../shared/domain/roomAt.ts';
import type { FactStatus } from '../../../shared/domain/roomLimits.ts';
import type { StatementBrief } from '../../../shared/domain/statementBrief.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { CircleCheck, CircleDashed, CircleHelp, CircleX, Ellipsis, Plus } from '../../ui/icons.ts';
import { Menu } from '../../ui/Menu.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './room.module.css';
import { openRoomDialog, useFold } from './roomView.ts';
import { useSomeRows } from './useSomeRows.ts';

export type FactPartProps = {
  readonly incident: Incident;
  readonly facts: readonly Fact[];
  readonly statements: readonly StatementBrief[];
  readonly decisions: readonly Decision[];
  readonly canAct: boolean;
};

const SIGNS = {
  confirmed: CircleCheck,
  unconfirmed: CircleDashed,
  refuted: CircleX,
  unknown: CircleHelp,
} as const satisfies Record<FactStatus, unknown>;

export const FactPart = memo(function FactPart({
  incident,
  facts,
  decisions,
  statements,
  canAct,
}: FactPartProps) {
  const { t } = useWords();
  const formats = useFormats();
  const { some, more, showAll } = useSomeRows(facts);
  return (
    <Panel
      title={t('room.facts')}
      count={formats.number(facts.length)}
      {...useFold('facts')}
      actions={
        <IconButton
          isSmall
          label={t('room.factAdd')}
          icon={<Plus aria-hidden />}
          isDisabled={!canAct}
          onPress={() => openRoomDialog({ kind: 'factState' })}
        />
      }
    >
      <Turned facts={facts} decisions={decisions} statements={statements} />
      {facts.length === 0 && <p className={style.empty}>{t('room.factsEmpty')}</p>}
      <ul className={style.rows}>
        {some.map((fact) => (
          <FactRow
            key={fact.id}
            fact={fact}
            rests={builtOn(fact.id, decisions).length}
            timeZone={incident.timeZone}
            canAct={canAct}
          />
        ))}
      </ul>
      {more > 0 && (
        <Button isSmall variant="quiet" onPress={showAll}>
          {t('room.showMore', { count: more })}
        </Button>
      )}
    </Panel>
  );
});

/** Decisions that stand on a fact which is no longer what it was, and texts that cite it. */
function Turned({ facts, decisions, statements }: Pick<FactPartProps, 'facts' | 'decisions' | 'statements'>) {
  const { t } = useWords();
  const turned = facts.flatMap((fact) => {
    const resting = builtOn(fact.id, decisions).filter((decision) =>
      turnedGrounds(decision, facts).some(({ factId }) => factId === fact.id),
    );
    const citing = statements.filter((statement) =>
      turnedGrounds(statement, facts).some(({ factId }) => factId === fact.id),
    );
    return resting.length + citing.length === 0 ? [] : [{ fact, resting, citing }];
  });
  return turned.map(({ fact, resting, citing }) => (
    <Banner key={fact.id} tone="warning" isSilent>
      {t('room.turnedWords', {
        text: factText(fact) ?? t('log.erasedText'),
        status: t(`room.status_${statusOf(fact)}`),
      })}
      <ul>
        {resting.map(({ id, choice }) => (
          <li key={id}>{choice ?? t('log.erasedText')}</li>
        ))}
        {citing.map(({ id, kind, title, firstAt }) => (
          <li key={id}>
            {t(firstAt.fr === null && firstAt.en === null ? 'room.turnedText' : 'room.turnedTextOut', {
              title: title || t(`statement.kind_${kind}`),
            })}
          </li>
        ))}
      </ul>
    </Banner>
  ));
}

function FactRow({
  fact,
  rests,
  timeZone,
  canAct,
}: {
  readonly fact: Fact;
  readonly rests: number;
  readonly timeZone: string;
  readonly canAct: boolean;
}) {
  const { t } = useWords();
  const formats = useFormats(timeZone);
  const status = statusOf(fact);
  const Sign = SIGNS[status];
  const turn = fact.turns.at(-1);
  const earlier = fact.turns.slice(0, -1);
  const struck = fact.wordings.slice(0, -1);
  const text = factText(fact) ?? t('log.erasedText');
  const notes = [
    turn === undefined ? null : formats.time(turn.occurredAt),
    turn === undefined || turn.source === '' ? null : t('room.sourceSaid', { source: turn.source }),
    earlier.length === 0
      ? null
      : t('room.earlierStatuses', {
          statuses: earlier
            .map((one) => `${t(`room.status_${one.status}`)} ${formats.time(one.occurredAt)}`)
            .join(', '),
        }),
    rests === 0 ? null : t('room.turned', { count: rests }),
  ].filter((note) => note !== null);
  return (
    <li className={style.row}>
      <span className={cx(style.sign, style[status])} aria-hidden>
        <Sign size={14} />
      </span>
      <div>
        <p className={style.words}>
          <Badge tone="outline">{t(`room.status_${status}`)}</Badge>{' '}
          <bdi className={cx(status === 'refuted' && style.struck)}>{text}</bdi>
        </p>
        {struck.map((old) => (
          <p key={old.recordedAt} className={style.note}>
            <s>{old.text ?? t('log.erasedText')}</s>
          </p>
        ))}
        <p className={style.note}>{notes.join(' · ')}</p>
      </div>
      {canAct && (
        <Menu
          label={`${t('room.more')} : ${text.slice(0, 60)}`}
          trigger={
            <IconButton
              isSmall
              label={`${t('room.more')} : ${text.slice(0, 60)}`}
              icon={<Ellipsis aria-hidden />}
            />
          }
          groups={[
            {
              id: 'acts',
              acts: [
                { id: 'factTurn', label: t('room.factTurn') },
                { id: 'factAmend', label: t('room.factAmend') },
                { id: 'factWithdraw', label: t('room.factWithdraw') },
              ],
            },
          ]}
          onAct={(id) =>
            openRoomDialog({ kind: id as 'factTurn' | 'factAmend' | 'factWithdraw', id: fact.id })
          }
          placement="bottom end"
        />
      )}
    </li>
  );
}
