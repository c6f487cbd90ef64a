/*
 * Forms about a task: add one, give it, put it off, drop it.
 */
import { useState } from 'react';
import { ROOM_REASON_LIMIT, ROOM_SOURCE_LIMIT, ROOM_TEXT_LIMIT } from '../../../shared/domain/roomLimits.ts';
import type { Task } from '../../../shared/domain/task.ts';
import { api } from '../../bridge/bridge.ts';
import { say } from '../../store/notices.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { onEnter } from '../../ui/onEnter.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import { DueField, NO_DUE } from './DueField.tsx';
import { PersonChoice } from './PersonChoice.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { useRoomForm } from './useRoomForm.ts';

type Zoned = { readonly timeZone: string };

export function AddTaskDialog({ incidentId, timeZone }: Zoned & { readonly incidentId: string }) {
  const { t } = useWords();
  const { shared, recording } = useRoomForm();
  const [title, setTitle] = useState('');
  const [condition, setCondition] = useState('');
  const [due, setDue] = useState(NO_DUE);
  const [assignee, setAssignee] = useState<string | null>(null);
  const problem = title.trim() === '' ? t('room.taskNeeded') : due.isWrong ? t('room.timeWrong') : null;
  return (
    <FormDialog
      {...shared}
      title={t('room.taskAdd')}
      submitLabel={t('room.taskSubmit')}
      problem={problem}
      act={recording(() => api.task.add({ incidentId, title, condition, dueAt: due.at, assignee }))}
    >
      {(tried, submit) => (
        <>
          <TextField
            autoFocus
            label={t('room.taskTitle')}
            value={title}
            onChange={setTitle}
            maxLength={ROOM_TEXT_LIMIT}
            error={tried !== null && title.trim() === '' ? tried : undefined}
            onKeyDown={onEnter(submit)}
          />
          <DueField
            label={`${t('room.taskDue')} (${t('common.optional')})`}
            timeZone={timeZone}
            value={due}
            onChange={setDue}
            onSubmit={submit}
          />
          <PersonChoice
            label={t('room.taskAssignee')}
            value={assignee}
            onChange={setAssignee}
            nobody={t('room.nobody')}
          />
          <TextField
            label={`${t('room.taskCondition')} (${t('common.optional')})`}
            value={condition}
            onChange={setCondition}
            maxLength={ROOM_SOURCE_LIMIT}
            onKeyDown={onEnter(submit)}
          />
        </>
      )}
    </FormDialog>
  );
}

export function AssignTaskDialog({ task }: { readonly task: Task }) {
  const { t } = useWords();
  const { shared, recording } = useRoomForm();
  const [to, setTo] = useState<string | null>(task.assignee);
  return (
    <FormDialog
      {...shared}
      title={t('room.taskAssign')}
      description={task.title ?? t('log.erasedText')}
      submitLabel={t('common.save')}
      act={recording(() => api.task.assign({ taskId: task.id, to }))}
    >
      {() => (
        <PersonChoice label={t('room.taskAssignee')} value={to} onChange={setTo} nobody={t('room.nobody')} />
      )}
    </FormDialog>
  );
}

export function DeferTaskDialog({ task, timeZone }: Zoned & { readonly task: Task }) {
  const { t } = useWords();
  const { shared, recording } = useRoomForm();
  const [due, setDue] = useState(NO_DUE);
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      {...shared}
      title={t('room.taskDefer')}
      description={task.title ?? t('log.erasedText')}
      submitLabel={t('common.save')}
      problem={due.isWrong ? t('room.timeWrong') : null}
      act={recording(() => api.task.defer({ taskId: task.id, dueAt: due.at, reason }))}
    >
      {(_problem, submit) => (
        <>
          <DueField
            autoFocus
            label={t('room.taskDue')}
            timeZone={timeZone}
            value={due}
            onChange={setDue}
            onSubmit={submit}
          />
          <TextField
            label={`${t('room.reasonOptional')} (${t('common.optional')})`}
            value={reason}
            onChange={setReason}
            maxLength={ROOM_REASON_LIMIT}
            onKeyDown={onEnter(submit)}
          />
        </>
      )}
    </FormDialog>
  );
}

export function DropTaskDialog({ task }: { readonly task: Task }) {
  const { t } = useWords();
  return (
    <ReasonDialog
      title={t('room.taskDrop')}
      description={task.title ?? t('log.erasedText')}
      submitLabel={t('common.save')}
      send={(reason) => api.task.drop({ taskId: task.id, reason })}
      onDone={() =>
        say((words) => words('room.taskDropped'), {
          actLabel: (words) => words('common.undo'),
          onAct: () => void api.task.reopen({ taskId: task.id }),
        })
      }
    />
  );
}
