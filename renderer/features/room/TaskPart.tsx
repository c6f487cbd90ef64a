/*
 * Tasks by the time they are due. Taking one on and ending it are one press; the rest stands in its menu.
 */
import { memo, useState } from 'react';
import type { Incident } from '../../../shared/domain/incident.ts';
import { isOverdue } from '../../../shared/domain/roomAt.ts';
import type { Task } from '../../../shared/domain/task.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { recordAct } from '../../store/recordAct.ts';
import { useSession } from '../../store/session.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Check, Circle, CircleCheck, CircleSlash, Ellipsis, ListChecks, Plus } from '../../ui/icons.ts';
import { Menu, type MenuAct } from '../../ui/Menu.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { dueWords } from './clockWords.ts';
import style from './room.module.css';
import { completeTask } from './roomActs.ts';
import { openRoomDialog, useFold } from './roomView.ts';
import { useSomeRows } from './useSomeRows.ts';

export type TaskPartProps = {
  readonly incident: Incident;
  readonly tasks: readonly Task[];
  readonly at: number;
  readonly canAct: boolean;
};

export const TaskPart = memo(function TaskPart({ incident, tasks, at, canAct }: TaskPartProps) {
  const { t } = useWords();
  const formats = useFormats();
  const [areEndedShown, setEndedShown] = useState(false);
  const open = tasks.filter(({ status }) => status === 'open');
  const ended = tasks.length - open.length;
  const { some, more, showAll } = useSomeRows(areEndedShown ? tasks : open);
  return (
    <Panel
      title={t('room.tasks')}
      count={formats.number(open.length)}
      {...useFold('tasks')}
      actions={
        <>
          <IconButton
            isSmall
            label={t('room.planTasks')}
            icon={<ListChecks aria-hidden />}
            isDisabled={!canAct}
            onPress={() => openRoomDialog({ kind: 'planTasks' })}
          />
          <IconButton
            isSmall
            label={t('room.taskAdd')}
            icon={<Plus aria-hidden />}
            isDisabled={!canAct}
            onPress={() => openRoomDialog({ kind: 'taskAdd' })}
          />
        </>
      }
    >
      {tasks.length === 0 && <p className={style.empty}>{t('room.tasksEmpty')}</p>}
      <ul className={style.rows}>
        {some.map((task) => (
          <TaskRow key={task.id} task={task} timeZone={incident.timeZone} at={at} canAct={canAct} />
        ))}
      </ul>
      {more > 0 && (
        <Button isSmall variant="quiet" onPress={showAll}>
          {t('room.showMore', { count: more })}
        </Button>
      )}
      {ended > 0 && (
        <Button isSmall variant="quiet" onPress={() => setEndedShown(!areEndedShown)}>
          {areEndedShown ? t('room.taskHideEnded') : t('room.taskEnded', { count: ended })}
        </Button>
      )}
    </Panel>
  );
});

function TaskRow({
  task,
  timeZone,
  at,
  canAct,
}: {
  readonly task: Task;
  readonly timeZone: string;
  readonly at: number;
  readonly canAct: boolean;
}) {
  const { t } = useWords();
  const formats = useFormats(timeZone);
  const sayFailure = useErrorWords();
  const people = useEntities((entities) => entities.people);
  const me = useSession((session) => session.desk?.personId ?? null);
  const { id, status, dueAt, claimedBy, assignee, condition, note } = task;
  const isOpen = status === 'open';
  const title = task.title ?? t('log.erasedText');
  const nameOf = (person: string): string => people[person]?.name ?? t('log.someone');
  const notes = [
    condition === '' ? null : t('room.taskIf', { condition }),
    claimedBy !== null
      ? t('room.taskClaimedBy', { name: nameOf(claimedBy) })
      : assignee === null
        ? null
        : t('room.taskFor', { name: nameOf(assignee) }),
    note === '' ? null : note,
  ].filter((one) => one !== null);
  const acts: readonly MenuAct[] = isOpen
    ? [
        claimedBy === null
          ? { id: 'claim', label: t('room.taskClaim') }
          : { id: 'release', label: t('room.taskRelease'), isDisabled: claimedBy !== me },
        { id: 'taskAssign', label: t('room.taskAssign') },
        { id: 'taskDefer', label: t('room.taskDefer') },
        { id: 'taskDrop', label: t('room.taskDrop') },
      ]
    : [{ id: 'reopen', label: t('room.taskReopen') }];
  const run = (act: string): void => {
    if (act === 'claim') void recordAct(api.task.claim({ taskId: id }), sayFailure);
    else if (act === 'release') void recordAct(api.task.release({ taskId: id }), sayFailure);
    else if (act === 'reopen') void recordAct(api.task.reopen({ taskId: id }), sayFailure);
    else if (act === 'taskAssign' || act === 'taskDefer' || act === 'taskDrop')
      openRoomDialog({ kind: act, id });
  };
  const Sign = isOpen ? Circle : status === 'done' ? CircleCheck : CircleSlash;
  return (
    <li className={style.row}>
      <span className={style.sign} aria-hidden>
        <Sign size={14} />
      </span>
      <div>
        <p className={cx(style.words, status === 'dropped' && style.struck)}>
          <bdi>{title}</bdi>
        </p>
        {isOpen && dueAt !== null && (
          <p className={cx(style.note, isOverdue(task, at) && style.overdue)}>
            {dueWords(dueAt, at, formats, t)}
          </p>
        )}
        {notes.length > 0 && <p className={style.note}>{notes.join(' · ')}</p>}
      </div>
      {canAct && (
        <div className={style.acts}>
          {isOpen && (
            <IconButton
              isSmall
              label={`${t('room.taskDone')} : ${title.slice(0, 60)}`}
              icon={<Check aria-hidden />}
              onPress={() => void completeTask(id, sayFailure)}
            />
          )}
          <Menu
            label={`${t('room.taskMore')} : ${title.slice(0, 60)}`}
            trigger={
              <IconButton
                isSmall
                label={`${t('room.taskMore')} : ${title.slice(0, 60)}`}
                icon={<Ellipsis aria-hidden />}
              />
            }
            groups={[{ id: 'acts', acts }]}
            onAct={run}
            placement="bottom end"
          />
        </div>
      )}
    </li>
  );
}
