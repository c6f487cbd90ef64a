/*
 * One of the stories that come with Vigie, in one of its many variants.
 */
import { useEffect, useState } from 'react';
import type { StoryName } from '../../../shared/contract/exercise.ts';
import { api } from '../../bridge/bridge.ts';
import { useAsked } from '../../store/useAsked.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { RefreshCw } from '../../ui/icons.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import type { ChosenScenario } from './BeginForm.tsx';
import style from './exercisePanel.module.css';
import { ScenarioFacts } from './ScenarioFacts.tsx';

const STORIES = ['contamination', 'employeeVideo', 'executiveRemark'] as const satisfies readonly StoryName[];
const SEED_LIMIT = 999_999_999;
/** Short enough to be read out to another team that is to play the same. */
const SEED_RANGE = 10_000;

function anySeed(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % SEED_RANGE;
}

export type ChoiceProps = {
  readonly onChoose: (chosen: ChosenScenario) => void;
  readonly isDisabled: boolean;
};

export function StoryChoice({ onChoose, isDisabled }: ChoiceProps) {
  const { t } = useWords();
  const sayError = useErrorWords();
  const [story, setStory] = useState<StoryName>('contamination');
  const [seed, setSeed] = useState(anySeed);
  const key = `${story} ${seed}`;
  const { value, failure, retry } = useAsked(key, () => api.scenario.describe({ story, seed }));
  useEffect(() => onChoose({ story, seed }), [onChoose, story, seed]);
  return (
    <div className={style.stack}>
      <RadioGroup<StoryName>
        label={t('exercise.story')}
        value={story}
        onChange={setStory}
        isDisabled={isDisabled}
        choices={STORIES.map((id) => ({ id, label: t(`exercise.story_${id}`) }))}
      />
      <div className={style.line}>
        <NumberField
          label={t('exercise.seed')}
          value={seed}
          minValue={0}
          maxValue={SEED_LIMIT}
          step={1}
          formatOptions={{ useGrouping: false }}
          isDisabled={isDisabled}
          onChange={(next) => setSeed(Number.isFinite(next) ? next : 0)}
        />
        <Button
          icon={<RefreshCw aria-hidden />}
          isDisabled={isDisabled}
          onPress={() =>
            setSeed((before) => {
              const next = anySeed();
              return next === before ? (next + 1) % SEED_RANGE : next;
            })
          }
        >
          {t('exercise.seedAnother')}
        </Button>
      </div>
      <p className={style.quiet}>{t('exercise.seedHelp')}</p>
      {failure !== null && (
        <Banner
          tone="danger"
          title={t('exercise.loadFailed')}
          actions={
            <Button isSmall onPress={retry}>
              {t('common.retry')}
            </Button>
          }
        >
          {sayError(failure)}
        </Banner>
      )}
      {value === null && failure === null && <Skeleton rows={4} />}
      {value !== null && <ScenarioFacts face={value} />}
    </div>
  );
}
