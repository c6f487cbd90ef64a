/*
 * A scenario from a file: what it holds, or each of its faults with the line.
 */
import { useState } from 'react';
import type { ScenarioInspection } from '../../../shared/contract/exercise.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { FolderOpen, RefreshCw } from '../../ui/icons.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { FigureText } from '../../ui/TimeText.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './exercisePanel.module.css';
import { ScenarioFacts, ScenarioFaults } from './ScenarioFacts.tsx';
import type { ChoiceProps } from './StoryChoice.tsx';

export function FileChoice({ onChoose, isDisabled }: ChoiceProps) {
  const { t } = useWords();
  const sayError = useErrorWords();
  const [file, setFile] = useState<string | null>(null);
  const [isReading, setReading] = useState(false);
  const [inspection, setInspection] = useState<ScenarioInspection | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const read = async (path: string): Promise<void> => {
    setFile(path);
    setReading(true);
    setInspection(null);
    setFailure(null);
    onChoose('nothing');
    const reply = await api.scenario.inspect({ file: path });
    setReading(false);
    if (!reply.ok) {
      setFailure(reply.error);
      return;
    }
    setInspection(reply.value);
    onChoose(reply.value.isSound ? { file: path } : 'faulty');
  };
  const choose = async (): Promise<void> => {
    const reply = await api.dialog.chooseScenario();
    if (reply.ok) await read(reply.value.file);
    else if (reply.error.code !== 'dialog.cancelled') setFailure(reply.error);
  };

  return (
    <div className={style.stack}>
      <p className={style.quiet}>{t('exercise.fileHelp')}</p>
      <div className={style.acts}>
        <Button
          icon={<FolderOpen aria-hidden />}
          isDisabled={isDisabled || isReading}
          onPress={() => void choose()}
        >
          {t('exercise.fileChoose')}
        </Button>
        {file !== null && (
          <Button
            icon={<RefreshCw aria-hidden />}
            isPending={isReading}
            isDisabled={isDisabled}
            onPress={() => void read(file)}
          >
            {t('exercise.fileAgain')}
          </Button>
        )}
      </div>
      <p>
        {file === null ? (
          <span className={style.quiet}>{t('exercise.fileNone')}</span>
        ) : (
          <FigureText title={t('exercise.file')}>{file}</FigureText>
        )}
      </p>
      {failure !== null && (
        <Banner tone="danger" title={t('exercise.loadFailed')}>
          {sayError(failure)}
        </Banner>
      )}
      {isReading && <Skeleton rows={4} />}
      {inspection !== null &&
        (inspection.isSound ? (
          <ScenarioFacts face={inspection.scenario} />
        ) : (
          <ScenarioFaults inspection={inspection} />
        ))}
    </div>
  );
}
