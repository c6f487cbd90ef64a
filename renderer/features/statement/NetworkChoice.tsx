/*
 * Where a text is to be published: pressed or not, each with its own limit.
 */
import { ToggleButton } from '../../ui/ToggleButton.tsx';
import { networkWord } from '../../words/networkWord.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './statement.module.css';

/** Places where organisations speak; anything else is a web page. */
const OFFERED = [
  'web',
  'x',
  'facebook',
  'instagram',
  'linkedin',
  'bluesky',
  'mastodon',
  'threads',
  'youtube',
  'tiktok',
  'email',
] as const;

export function NetworkChoice({
  value,
  isDisabled,
  onChange,
}: {
  readonly value: readonly string[];
  readonly isDisabled: boolean;
  readonly onChange: (networks: readonly string[]) => void;
}) {
  const { t } = useWords();
  const offered = [...OFFERED, ...value.filter((one) => !(OFFERED as readonly string[]).includes(one))];
  return (
    // biome-ignore lint/a11y/useSemanticElements: <fieldset> is for fields
    <div role="group" aria-label={t('statement.networks')} className={style.networks}>
      <span className={style.label} aria-hidden>
        {t('statement.networks')}
      </span>
      {offered.map((network) => (
        <ToggleButton
          key={network}
          isSmall
          isDisabled={isDisabled}
          isSelected={value.includes(network)}
          onChange={(isOn) => onChange(isOn ? [...value, network] : value.filter((one) => one !== network))}
        >
          {networkWord(network, t)}
        </ToggleButton>
      ))}
    </div>
  );
}
