// Long work: what is being done, how far, and a way to stop it. Without `value` it says only that it goes on.
import { ProgressBar as AriaProgressBar, Label } from 'react-aria-components';
import { Button } from './Button.tsx';
import { cx } from './cx.ts';
import style from './ProgressBar.module.css';
import { useUiWords } from './UiProvider.tsx';

export interface ProgressBarProps {
  readonly label: string;
  /** 0 to `max`. */
  readonly value?: number | undefined;
  readonly max?: number | undefined;
  /** Already formatted: « 412 de 1 003 lignes ». */
  readonly valueText?: string | undefined;
  readonly onStop?: (() => void) | undefined;
  readonly stopLabel?: string | undefined;
  readonly isStopping?: boolean | undefined;
}

export function ProgressBar(props: ProgressBarProps) {
  const { label, value, max = 1, valueText, onStop, stopLabel, isStopping = false } = props;
  const words = useUiWords();
  const share = value === undefined ? undefined : Math.min(1, Math.max(0, max > 0 ? value / max : 0));
  return (
    <div className={style.progress}>
      <AriaProgressBar
        value={value ?? 0}
        maxValue={max}
        isIndeterminate={value === undefined}
        {...(valueText === undefined ? {} : { valueLabel: valueText })}
        className={cx(style.work)}
      >
        <div className={style.words}>
          <Label>{label}</Label>
          {valueText !== undefined && <span className={style.value}>{valueText}</span>}
        </div>
        <div className={cx(style.track, share === undefined && style.unknown)}>
          <div className={style.fill} style={share === undefined ? {} : { width: `${share * 100}%` }} />
        </div>
      </AriaProgressBar>
      {onStop !== undefined && (
        <Button isSmall isPending={isStopping} onPress={onStop}>
          {stopLabel ?? words.stop}
        </Button>
      )}
    </div>
  );
}
