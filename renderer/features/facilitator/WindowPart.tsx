/*
 * The windows of the exercise: what walls show, and one more desk.
 */
import type { StageFace } from '../../../shared/contract/stage.ts';
import { api } from '../../bridge/bridge.ts';
import { Button } from '../../ui/Button.tsx';
import { ExternalLink } from '../../ui/icons.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './facilitator.module.css';
import { useAct } from './useAct.ts';

export function WindowPart({ stage }: { readonly stage: StageFace | null }) {
  const { t } = useWords();
  const act = useAct();
  if (stage === null) return null;
  return (
    <Panel title={t('facilitator.windows')} className={style.fixed}>
      <div className={style.windows}>
        <Switch
          isSelected={stage.areWallsIn}
          help={t('facilitator.wallsHelp')}
          onChange={(areWallsIn) => void act(api.stage.showWalls({ areWallsIn }))}
          // Space is the switch's own here, not the clock's.
          onKeyDown={(event) => {
            if (event.key !== ' ') event.continuePropagation();
          }}
        >
          {t('facilitator.walls')}
        </Switch>
        <Button
          isSmall
          icon={<ExternalLink aria-hidden />}
          onPress={() => void act(api.stage.open({ window: 'console' }))}
        >
          {t('facilitator.openConsole')}
        </Button>
      </div>
    </Panel>
  );
}
