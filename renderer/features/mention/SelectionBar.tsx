/* What can be done with the mentions that are chosen. Shown only while some are. */
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Flag, Pin, X } from '../../ui/icons.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { pinChosen } from './actions.ts';
import style from './Feed.module.css';
import { clearSelection, useFeedView } from './feedView.ts';

export type SelectionBarProps = {
  /** Title of the open incident that pins go to; null when there is none. */
  readonly incidentTitle: string | null;
  readonly canAct: boolean;
  readonly onDeclare: () => void;
};

export function SelectionBar({ incidentTitle, canAct, onDeclare }: SelectionBarProps) {
  const { t } = useWords();
  const count = useFeedView((view) => view.selectedKeys.size);
  if (count === 0) return null;
  return (
    <div className={style.selection} role="toolbar" aria-label={t('feed.selected', { count })}>
      <span className={style.selectedCount}>{t('feed.selected', { count })}</span>
      {incidentTitle !== null && (
        <Button
          isSmall
          icon={<Pin aria-hidden />}
          isDisabled={!canAct}
          onPress={() => void pinChosen()}
          className={style.pinTo}
        >
          {t('feed.pinTo', { title: incidentTitle })}
        </Button>
      )}
      <Button
        isSmall
        variant={incidentTitle === null ? 'primary' : 'normal'}
        icon={<Flag aria-hidden />}
        isDisabled={!canAct}
        onPress={onDeclare}
      >
        {t('feed.declare')}
      </Button>
      <IconButton
        isSmall
        label={t('feed.clearSelection')}
        icon={<X aria-hidden />}
        onPress={clearSelection}
      />
    </div>
  );
}
