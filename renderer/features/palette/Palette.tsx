/*
 * Ctrl/Cmd+K: every act that can be done now, found by its words in either spelling.
 */
import { useActions } from '../../store/actions.ts';
import { closeOverlay, useSession } from '../../store/session.ts';
import { CommandPalette } from '../../ui/CommandPalette.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import { buildPalette, fitsPalette } from './paletteGroups.ts';

export function Palette() {
  const { t } = useWords();
  const isOpen = useSession((state) => state.overlay === 'palette');
  const lists = useActions((state) => state.lists);
  const actions = lists.flat();
  return (
    <CommandPalette
      isOpen={isOpen}
      onOpenChange={(next) => {
        if (!next) closeOverlay();
      }}
      label={t('palette.search')}
      placeholder={t('palette.placeholder')}
      noneText={t('palette.none')}
      groups={isOpen ? buildPalette(actions, t) : []}
      filter={fitsPalette}
      onRun={(id) => actions.find((action) => action.id === id)?.run()}
    />
  );
}
