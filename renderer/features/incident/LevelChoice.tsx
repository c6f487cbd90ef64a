/*
 * The five levels, each with its shape, number, word and what it asks for. Digits 1 to 5 are not bound: arrows
 * move, as in any group of choices.
 */
import { LEVELS, type Level } from '../../../shared/domain/limits.ts';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { levelWord } from '../../words/levelWord.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './incident.module.css';

const HELP = [
  'incident.levelHelpWatch',
  'incident.levelHelpWeakSignal',
  'incident.levelHelpAlert',
  'incident.levelHelpCrisis',
  'incident.levelHelpMajorCrisis',
] as const;

export type LevelChoiceProps = {
  readonly label: string;
  readonly value: Level;
  readonly onChange: (level: Level) => void;
  /** The present level, which cannot be chosen again. */
  readonly present?: Level;
  readonly error?: string | undefined;
};

export function LevelChoice({ label, value, onChange, present, error }: LevelChoiceProps) {
  const { t } = useWords();
  return (
    <RadioGroup
      label={label}
      value={String(value)}
      onChange={(id) => onChange(Number(id) as Level)}
      error={error}
      choices={LEVELS.map((level) => ({
        id: String(level),
        icon: <LevelMark level={level} word={levelWord(level, t)} look="shape" className={style.sign} />,
        label: `${levelWord(level, t)} · ${level}`,
        note: level === present ? t('incident.levelNow') : t(HELP[level]),
      }))}
    />
  );
}
