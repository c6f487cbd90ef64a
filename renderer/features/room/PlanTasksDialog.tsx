/*
 * What the role cards ask for at the present level, to tick and take on as tasks.
 */
import { useEffect, useState } from 'react';
import { textIn } from '../../../shared/domain/biText.ts';
import type { ProposedTask } from '../../../shared/domain/proposeTasks.ts';
import { languageOf } from '../../../shared/lib/locale.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './room.module.css';
import { useRoomForm } from './useRoomForm.ts';

const keyOf = ({ roleId, line }: ProposedTask): string => `${roleId} ${line.fr} ${line.en}`;

export function PlanTasksDialog({
  incidentId,
  level,
}: {
  readonly incidentId: string;
  readonly level: number;
}) {
  const { t, locale } = useWords();
  const language = languageOf(locale);
  const sayFailure = useErrorWords();
  const { shared, recording } = useRoomForm();
  const [proposed, setProposed] = useState<readonly ProposedTask[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    void api.task.propose({ incidentId }).then((reply) => {
      if (reply.ok) setProposed(reply.value.filter(({ isAdded }) => !isAdded));
      else setFailure(reply.error);
    });
  }, [incidentId]);
  const lines = proposed ?? [];
  const chosen = lines.filter((line) => ticked.has(keyOf(line)));
  const roles = [...new Map(lines.map((line) => [line.roleId, line.role])).entries()];
  return (
    <FormDialog
      {...shared}
      size="large"
      title={t('room.planTasksTitle')}
      description={t('room.planTasksWords', { level })}
      submitLabel={t('room.planTasksSubmit', { count: chosen.length })}
      problem={chosen.length === 0 ? t('room.planTasksNeeded') : null}
      act={recording(() =>
        api.task.adopt({
          incidentId,
          lines: chosen.map(({ roleId, line }) => ({ roleId, line: textIn(line, language) })),
        }),
      )}
    >
      {(problem) => (
        <>
          {failure !== null && <Banner tone="danger">{sayFailure(failure)}</Banner>}
          {proposed === null && failure === null && <Skeleton rows={6} />}
          {proposed !== null && lines.length === 0 && (
            <p className={style.empty}>{t('room.planTasksNone')}</p>
          )}
          {roles.map(([roleId, role]) => (
            <fieldset key={roleId} className={style.ticks}>
              <legend>{textIn(role, language)}</legend>
              {lines
                .filter((line) => line.roleId === roleId)
                .map((line) => (
                  <Checkbox
                    key={keyOf(line)}
                    isSelected={ticked.has(keyOf(line))}
                    onChange={(isOn) => {
                      const next = new Set(ticked);
                      if (isOn) next.add(keyOf(line));
                      else next.delete(keyOf(line));
                      setTicked(next);
                    }}
                    help={line.isFirst ? t('room.firstMinutes') : undefined}
                  >
                    {textIn(line.line, language)}
                  </Checkbox>
                ))}
            </fieldset>
          ))}
          {problem !== null && <p role="alert">{problem}</p>}
        </>
      )}
    </FormDialog>
  );
}
