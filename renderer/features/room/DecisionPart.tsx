/*
 * Questions that wait, then decisions: what, why, by whom, when to look again. What was reversed stays, struck through.
 */
import { memo } from 'react';
import type { Decision } from '../../../shared/domain/decision.ts';
import type { Fact } from '../../../shared/domain/fact.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import { turnedGrounds } from '../../../shared/domain/roomAt.ts';
import { useEntities } from '../../store/entityStore.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { CircleHelp, Ellipsis, GitMerge, Plus } from '../../ui/icons.ts';
import { Menu, type MenuAct } from '../../ui/Menu.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './room.module.css';
import { openRoomDialog, useFold } from './roomView.ts';
import { useSomeRows } from './useSomeRows.ts';

export type DecisionPartProps = {
  readonly incident: Incident;
  readonly decisions: readonly Decision[];
  readonly facts: readonly Fact[];
  readonly at: number;
  readonly canAct: boolean;
};

type DecisionAct = 'answer' | 'reverse' | 'review' | 'withdrawQuestion';

export const DecisionPart = memo(function DecisionPart({
  incident,
  decisions,
  facts,
  at,
  canAct,
}: DecisionPartProps) {
  const { t } = useWords();
  const formats = useFormats();
  const { some, more, showAll } = useSomeRows(decisions);
  return (
    <Panel
      title={t('room.decisions')}
      count={formats.number(decisions.filter(({ status }) => status !== 'reversed').length)}
      {...useFold('decisions')}
      actions={
        <>
          <IconButton
            isSmall
            label={t('room.ask')}
            icon={<CircleHelp aria-hidden />}
            isDisabled={!canAct}
            onPress={() => openRoomDialog({ kind: 'ask' })}
          />
          <IconButton
            isSmall
            label={t('room.decide')}
            icon={<Plus aria-hidden />}
            isDisabled={!canAct}
            onPress={() => openRoomDialog({ kind: 'decide' })}
          />
        </>
      }
    >
      {decisions.length === 0 && <p className={style.empty}>{t('room.decisionsEmpty')}</p>}
      <ul className={style.rows}>
        {some.map((decision) => (
          <DecisionRow
            key={decision.id}
            decision={decision}
            isTurned={decision.status === 'taken' && turnedGrounds(decision, facts).length > 0}
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
    </Panel>
  );
});

function DecisionRow({
  decision,
  isTurned,
  timeZone,
  at,
  canAct,
}: {
  readonly decision: Decision;
  readonly isTurned: boolean;
  readonly timeZone: string;
  readonly at: number;
  readonly canAct: boolean;
}) {
  const { t } = useWords();
  const formats = useFormats(timeZone);
  const people = useEntities((entities) => entities.people);
  const { status, question, choice, why, reviewAt, takenAt, takenBy, askedAt, askedBy } = decision;
  const isAsked = status === 'asked';
  const text = (isAsked ? question : choice) ?? t('log.erasedText');
  const acts: readonly MenuAct[] = isAsked
    ? [
        { id: 'answer', label: t('room.answer') },
        { id: 'withdrawQuestion', label: t('room.withdrawQuestion') },
      ]
    : [
        { id: 'reverse', label: t('room.reverse') },
        { id: 'review', label: t('room.review') },
      ];
  const isReviewDue = reviewAt !== null && reviewAt <= at;
  const who = people[takenBy ?? askedBy]?.name ?? t('log.someone');
  return (
    <li className={style.row}>
      <span className={cx(style.sign, isAsked && style.caution)} aria-hidden>
        {isAsked ? <CircleHelp size={14} /> : <GitMerge size={14} />}
      </span>
      <div>
        <p className={style.words}>
          {isAsked && <Badge tone="outline">{t('room.asked')}</Badge>}{' '}
          <bdi className={cx(status === 'reversed' && style.struck)}>{text}</bdi>{' '}
          {status === 'reversed' && <Badge tone="outline">{t('room.reversedMark')}</Badge>}
        </p>
        {!isAsked && question !== null && question !== '' && <p className={style.note}>{question}</p>}
        {why !== '' && <p className={style.note}>{t('log.because', { reason: why })}</p>}
        <p className={style.note}>
          {t('room.takenBy', { name: who, time: formats.time(takenAt ?? askedAt) })}
          {reviewAt !== null && (
            <span className={cx(isReviewDue && style.overdue)}>
              {` · ${t('room.reviewDue', { time: formats.time(reviewAt) })}`}
            </span>
          )}
        </p>
        {isTurned && <p className={cx(style.note, style.caution)}>{t('room.groundTurned')}</p>}
      </div>
      {canAct && status !== 'reversed' && (
        <Menu
          label={`${t('room.more')} : ${text.slice(0, 60)}`}
          trigger={
            <IconButton
              isSmall
              label={`${t('room.more')} : ${text.slice(0, 60)}`}
              icon={<Ellipsis aria-hidden />}
            />
          }
          groups={[{ id: 'acts', acts }]}
          onAct={(id) => openRoomDialog({ kind: id as DecisionAct, id: decision.id })}
          placement="bottom end"
        />
      )}
    </li>
  );
}
