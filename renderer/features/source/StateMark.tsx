/* How a source fares: a shape, a word and a colour, so that none of them is needed alone. */
import type { SourceState } from '../../../shared/domain/sourceHealth.ts';
import { cx } from '../../ui/cx.ts';
import { CircleDot, CircleSlash, LoaderCircle, TriangleAlert, VolumeX } from '../../ui/icons.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './source.module.css';
import { type StateKind, stateKind } from './stateWords.ts';

const SIGNS: Readonly<Record<StateKind, typeof CircleDot>> = {
  live: CircleDot,
  catchingUp: LoaderCircle,
  connecting: LoaderCircle,
  failing: TriangleAlert,
  silent: VolumeX,
  off: CircleSlash,
};

export function StateMark({ state }: { readonly state: SourceState }) {
  const { t } = useWords();
  const kind = stateKind(state);
  const Sign = SIGNS[kind];
  return (
    <span className={cx(style.state, style[kind])}>
      <Sign aria-hidden size={14} />
      {t(`source.state_${kind}`)}
    </span>
  );
}
