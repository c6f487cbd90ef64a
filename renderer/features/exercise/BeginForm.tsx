/*
 * Beginning an exercise: which scenario, whether the walls take part, and why it cannot begin where it cannot.
 */
import { useState } from 'react';
import type { StageScenario } from '../../../shared/contract/stage.ts';
import type { WordKey } from '../../../shared/i18n/createWords.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { refreshDesk } from '../../store/deskActs.ts';
import { useEntities } from '../../store/entityStore.ts';
import { say } from '../../store/notices.ts';
import { useSession } from '../../store/session.ts';
import { useRealm } from '../../store/useRealm.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Play } from '../../ui/icons.ts';
import { SegmentedControl } from '../../ui/RadioGroup.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './exercisePanel.module.css';
import { FileChoice } from './FileChoice.tsx';
import { HistoryChoice } from './HistoryChoice.tsx';
import { StoryChoice } from './StoryChoice.tsx';

/** What is chosen so far: a scenario to play, or why there is none. */
export type ChosenScenario = StageScenario | 'nothing' | 'faulty';

type From = 'story' | 'file' | 'history';

export function BeginForm() {
  const { t } = useWords();
  const sayError = useErrorWords();
  const [from, setFrom] = useState<From>('story');
  const [chosen, setChosen] = useState<ChosenScenario>('nothing');
  const [areWallsIn, setWallsIn] = useState(true);
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const hindrance = useHindrance(chosen);

  const begin = async (): Promise<void> => {
    if (typeof chosen === 'string') return;
    setPending(true);
    setFailure(null);
    const reply = await api.stage.begin({ scenario: chosen, areWallsIn });
    setPending(false);
    if (reply.ok) say((words) => words('exercise.begun'));
    else setFailure(reply.error);
    await refreshDesk(api);
  };

  return (
    <section className={style.part} aria-labelledby="exercise-begin">
      <h2 id="exercise-begin" className={style.heading}>
        {t('exercise.begin')}
      </h2>
      <SegmentedControl<From>
        label={t('exercise.from')}
        isLabelHidden={false}
        value={from}
        onChange={(next) => {
          setFrom(next);
          setChosen('nothing');
        }}
        isDisabled={isPending}
        choices={[
          { id: 'story', label: t('exercise.fromStory') },
          { id: 'file', label: t('exercise.fromFile') },
          { id: 'history', label: t('exercise.fromHistory') },
        ]}
      />
      {from === 'story' && <StoryChoice onChoose={setChosen} isDisabled={isPending} />}
      {from === 'file' && <FileChoice onChoose={setChosen} isDisabled={isPending} />}
      {from === 'history' && <HistoryChoice onChoose={setChosen} isDisabled={isPending} />}
      <Switch
        isSelected={areWallsIn}
        isDisabled={isPending}
        onChange={setWallsIn}
        help={t('exercise.wallsHelp')}
      >
        {t('exercise.walls')}
      </Switch>
      {failure !== null && <Banner tone="danger">{sayError(failure)}</Banner>}
      <div className={style.acts}>
        <Button
          variant="primary"
          icon={<Play aria-hidden />}
          isPending={isPending}
          isDisabled={hindrance !== null}
          {...(hindrance === null ? {} : { 'aria-describedby': 'exercise-hindrance' })}
          onPress={() => void begin()}
        >
          {t('exercise.beginAct')}
        </Button>
        {hindrance !== null && (
          <p id="exercise-hindrance" className={style.quiet}>
            {t(hindrance)}
          </p>
        )}
      </div>
    </section>
  );
}

type Hindrance = Extract<WordKey, `exercise.cannot${string}`>;

/** Why none can begin now; the first reason counts. */
function useHindrance(chosen: ChosenScenario): Hindrance | null {
  const realm = useRealm();
  const isLive = useEntities((entities) => entities.connection.state === 'live');
  const isUnderWay = useSession((session) => (session.desk?.stage ?? null) !== null);
  const isSomebodyHere = useSession((session) => (session.desk?.personId ?? null) !== null);
  if (realm === 'exercise') return 'exercise.cannotHere';
  if (isUnderWay) return 'exercise.cannotUnderWay';
  if (!isLive) return 'exercise.cannotOffline';
  if (!isSomebodyHere) return 'exercise.cannotNobody';
  if (chosen === 'nothing') return 'exercise.cannotChoose';
  return chosen === 'faulty' ? 'exercise.cannotFaults' : null;
}
