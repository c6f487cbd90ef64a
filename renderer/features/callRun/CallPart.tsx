/*
 * The calls of an incident as the room shows them: how many are reached, whether that is enough, and the way in.
 */
import { memo } from 'react';
import { textIn } from '../../../shared/domain/biText.ts';
import { countReached, quorumReachedAt } from '../../../shared/domain/callRunRules.ts';
import { stateAt } from '../../../shared/domain/historyAt.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import { runAction } from '../../store/actions.ts';
import { useRoom } from '../../store/roomStore.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Phone } from '../../ui/icons.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './callRun.module.css';
import { showCallRuns } from './callRunView.ts';

export type CallPartProps = {
  readonly incident: Incident;
  /** The moment that is looked at; null for now. */
  readonly cursorAt: number | null;
  readonly canAct: boolean;
};

export const CallPart = memo(function CallPart({ incident, cursorAt, canAct }: CallPartProps) {
  const { t, language } = useWords();
  const formats = useFormats(incident.timeZone);
  const history = useRoom((room) => (room.incidentId === incident.id ? room.history : null));
  const runs = (history?.callRuns ?? [])
    .flatMap((run) => stateAt(run, cursorAt) ?? [])
    .sort((a, b) => b.startedAt - a.startedAt);
  return (
    <Panel
      title={t('callRun.part')}
      actions={
        <IconButton
          isSmall
          label={t('callRun.action')}
          icon={<Phone aria-hidden />}
          isDisabled={!canAct || cursorAt !== null}
          onPress={() => runAction('callRun.start')}
        />
      }
    >
      {runs.length === 0 ? (
        <p className={style.empty}>{t('callRun.partEmpty')}</p>
      ) : (
        <ul className={style.partRuns}>
          {runs.map((run) => {
            const tree =
              (run.tree === null ? '' : textIn(run.tree.name, language)) || t('callRun.untitledTree');
            const quorumAt = quorumReachedAt(run);
            const reached = countReached(run);
            return (
              <li key={run.id}>
                <div>
                  <p>
                    <strong>{t('callRun.counted', { count: reached, all: run.seats.length })}</strong>
                  </p>
                  <p className={style.quiet}>
                    {[
                      tree,
                      quorumAt === null
                        ? t('callRun.quorumLeft', { count: run.quorum - reached })
                        : t('callRun.quorumReached', {
                            time: formats.time(quorumAt),
                            span: formats.duration(Math.max(0, quorumAt - run.startedAt)),
                          }),
                    ].join(' · ')}
                  </p>
                </div>
                <Button
                  isSmall
                  aria-label={t('callRun.openRun', { tree })}
                  onPress={() => showCallRuns({ shows: 'run', runId: run.id })}
                >
                  {t('callRun.open')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
});
