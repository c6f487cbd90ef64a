/*
 * Promises made in public: what is due first, by when and who sees to it. How one ended stands with who said so.
 */
import { memo, useState } from 'react';
import type { Commitment } from '../../../shared/domain/commitment.ts';
import { type CommitmentState, commitmentState } from '../../../shared/domain/commitmentRules.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import type { Translate } from '../../../shared/i18n/createWords.ts';
import type { Formats } from '../../../shared/lib/formats.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { recordAct } from '../../store/recordAct.ts';
import { Badge, type BadgeTone } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Bell, CheckCheck, Circle, CircleCheck, CircleX, Ellipsis, Plus } from '../../ui/icons.ts';
import { Menu, type MenuAct } from '../../ui/Menu.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './room.module.css';
import { keepPromise } from './roomActs.ts';
import { openRoomDialog, useFold } from './roomView.ts';
import { useSomeRows } from './useSomeRows.ts';

export type CommitmentPartProps = {
  readonly incident: Incident;
  readonly commitments: readonly Commitment[];
  readonly at: number;
  readonly canAct: boolean;
};

const SIGNS = {
  open: Circle,
  overdue: Bell,
  kept: CheckCheck,
  late: CircleCheck,
  broken: CircleX,
} as const satisfies Record<CommitmentState, unknown>;

const TONES: Readonly<Record<CommitmentState, BadgeTone>> = {
  open: 'outline',
  overdue: 'overdue',
  kept: 'neutral',
  late: 'caution',
  broken: 'caution',
};

export const CommitmentPart = memo(function CommitmentPart({
  incident,
  commitments,
  at,
  canAct,
}: CommitmentPartProps) {
  const { t } = useWords();
  const formats = useFormats();
  const [areEndedShown, setEndedShown] = useState(false);
  const open = commitments.filter(({ fulfilledAt, brokenAt }) => fulfilledAt === null && brokenAt === null);
  const ended = commitments.length - open.length;
  const { some, more, showAll } = useSomeRows(areEndedShown ? commitments : open);
  return (
    <Panel
      title={t('commitment.title')}
      count={formats.number(open.length)}
      {...useFold('commitments')}
      actions={
        <IconButton
          isSmall
          label={t('commitment.add')}
          icon={<Plus aria-hidden />}
          isDisabled={!canAct}
          onPress={() => openRoomDialog({ kind: 'commitmentAdd' })}
        />
      }
    >
      {commitments.length === 0 && <p className={style.empty}>{t('commitment.empty')}</p>}
      <ul className={style.rows}>
        {some.map((promise) => (
          <PromiseRow
            key={promise.id}
            promise={promise}
            timeZone={incident.timeZone}
            at={at}
            canAct={canAct}
          />
        ))}
      </ul>
      {more > 0 && (
        <Button isSmall variant="quiet" onPress={showAll}>
          {t('room.showMore', { count: more })}
        </Button>
      )}
      {ended > 0 && (
        <Button isSmall variant="quiet" onPress={() => setEndedShown(!areEndedShown)}>
          {areEndedShown ? t('commitment.hideEnded') : t('commitment.ended', { count: ended })}
        </Button>
      )}
    </Panel>
  );
});

function PromiseRow({
  promise,
  timeZone,
  at,
  canAct,
}: {
  readonly promise: Commitment;
  readonly timeZone: string;
  readonly at: number;
  readonly canAct: boolean;
}) {
  const { t } = useWords();
  const formats = useFormats(timeZone);
  const sayFailure = useErrorWords();
  const people = useEntities((entities) => entities.people);
  const { id, dueAt, ownerId, statementId, endedBy, note } = promise;
  const state = commitmentState(promise, at);
  const isOpen = state === 'open' || state === 'overdue';
  const endedAt = promise.fulfilledAt ?? promise.brokenAt;
  const text = promise.text ?? t('log.erasedText');
  const label = `${t('commitment.more')} : ${text.slice(0, 60)}`;
  const nameOf = (person: string): string => people[person]?.name ?? t('log.someone');
  const notes = [
    ownerId === null ? t('commitment.seenToNone') : t('commitment.seenTo', { name: nameOf(ownerId) }),
    statementId === null ? null : t('commitment.fromText'),
    endedAt === null || endedBy === null
      ? null
      : t('commitment.endedBy', { name: nameOf(endedBy), time: dayOrTime(endedAt, at, formats) }),
    note === '' ? null : note,
  ].filter((one) => one !== null);
  const acts: readonly MenuAct[] = isOpen
    ? [
        { id: 'fulfil', label: t('commitment.fulfil') },
        { id: 'commitmentBreak', label: t('commitment.break') },
        { id: 'commitmentAssign', label: t('commitment.assign') },
      ]
    : [{ id: 'reopen', label: t('commitment.reopen') }];
  const run = (act: string): void => {
    if (act === 'fulfil') void keepPromise(id, sayFailure);
    else if (act === 'reopen') void recordAct(api.commitment.reopen({ commitmentId: id }), sayFailure);
    else if (act === 'commitmentBreak' || act === 'commitmentAssign') openRoomDialog({ kind: act, id });
  };
  const Sign = SIGNS[state];
  return (
    <li className={style.row}>
      <span className={cx(style.sign, state === 'overdue' && style.overdue)} aria-hidden>
        <Sign size={14} />
      </span>
      <div>
        <p className={style.words}>
          <bdi className={cx(state === 'broken' && style.struck)}>{text}</bdi>{' '}
          <Badge tone={TONES[state]}>{t(`commitment.state_${state}`)}</Badge>
        </p>
        <p className={cx(style.note, state === 'overdue' && style.overdue)}>
          {isOpen
            ? promiseDue(dueAt, at, formats, t)
            : t('commitment.dueWas', { time: dayOrTime(dueAt, at, formats) })}
        </p>
        <p className={style.note}>{notes.join(' · ')}</p>
      </div>
      {canAct && (
        <Menu
          label={label}
          trigger={<IconButton isSmall label={label} icon={<Ellipsis aria-hidden />} />}
          groups={[{ id: 'acts', acts }]}
          onAct={run}
          placement="bottom end"
        />
      )}
    </li>
  );
}

const MINUTE_MS = 60_000;

/** As clocks are said: clock time and what is left together; what is under a minute is one. */
function promiseDue(dueAt: number, at: number, formats: Formats, t: Translate): string {
  const span = formats.duration(Math.max(1, Math.ceil(Math.abs(dueAt - at) / MINUTE_MS)) * MINUTE_MS);
  const left = dueAt > at ? t('commitment.left', { span }) : t('commitment.leftNone', { span });
  return t('commitment.due', { time: dayOrTime(dueAt, at, formats), left });
}

function dayOrTime(moment: number, at: number, formats: Formats): string {
  return formats.dayKey(moment) === formats.dayKey(at) ? formats.time(moment) : formats.dateTime(moment);
}
