/*
 * The exercise under way as the settings see it: its windows, what the walls show, and putting it away.
 */
import { useState } from 'react';
import type { StageFace } from '../../../shared/contract/stage.ts';
import type { Failure, Result } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { refreshDesk } from '../../store/deskActs.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Monitor, Play, X } from '../../ui/icons.ts';
import { Switch } from '../../ui/Switch.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import style from './exercisePanel.module.css';

type Act = 'console' | 'facilitator' | 'walls';

export function UnderWay({ stage }: { readonly stage: StageFace }) {
  const { t } = useWords();
  const sayError = useErrorWords();
  const [busy, setBusy] = useState<Act | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isClosing, setClosing] = useState(false);
  const run = async (act: Act, sending: Promise<Result<unknown>>): Promise<void> => {
    setBusy(act);
    setFailure(null);
    const reply = await sending;
    setBusy(null);
    if (!reply.ok) setFailure(reply.error);
    await refreshDesk(api);
  };
  return (
    <section className={style.part} aria-labelledby="exercise-under-way">
      <h2 id="exercise-under-way" className={style.heading}>
        {t('exercise.underWay')}
      </h2>
      <p role="status">{t(`exercise.state_${stage.state}`)}</p>
      {failure !== null && <Banner tone="danger">{sayError(failure)}</Banner>}
      <div className={style.acts}>
        <Button
          icon={<Monitor aria-hidden />}
          isPending={busy === 'console'}
          onPress={() => void run('console', api.stage.open({ window: 'console' }))}
        >
          {t('exercise.openConsole')}
        </Button>
        <Button
          icon={<Play aria-hidden />}
          isPending={busy === 'facilitator'}
          onPress={() => void run('facilitator', api.stage.open({ window: 'facilitator' }))}
        >
          {t('exercise.openFacilitator')}
        </Button>
        <Button icon={<X aria-hidden />} variant="quiet" onPress={() => setClosing(true)}>
          {t('exercise.close')}
        </Button>
      </div>
      <Switch
        isSelected={stage.areWallsIn}
        isDisabled={busy === 'walls'}
        onChange={(areWallsIn) => void run('walls', api.stage.showWalls({ areWallsIn }))}
        help={t('exercise.wallsHelp')}
      >
        {t('exercise.walls')}
      </Switch>
      {isClosing && <CloseDialog isEnded={stage.state === 'ended'} onClose={() => setClosing(false)} />}
    </section>
  );
}
