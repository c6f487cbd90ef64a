/*
 * The sheet of all keys (?), made from the same list as the palette, with the switch for single
 * letters on it.
 */
import { api } from '../../bridge/bridge.ts';
import { useActions } from '../../store/actions.ts';
import { changeSettings } from '../../store/deskActs.ts';
import { closeOverlay, useSession } from '../../store/session.ts';
import { ShortcutSheet } from '../../ui/ShortcutSheet.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import { buildSheet } from './paletteGroups.ts';

export function Shortcuts() {
  const { t } = useWords();
  const isOpen = useSession((state) => state.overlay === 'shortcuts');
  const areShortcutsOn = useSession((state) => state.desk?.settings.areShortcutsOn ?? true);
  const lists = useActions((state) => state.lists);
  const regions = [
    { keys: 'F6', label: t('palette.nextRegion') },
    { keys: 'Shift+F6', label: t('palette.previousRegion') },
  ];
  const groups = isOpen
    ? buildSheet(lists.flat(), t).map((group) =>
        group.id === 'go' ? { ...group, lines: [...group.lines, ...regions] } : group,
      )
    : [];
  return (
    <ShortcutSheet
      isOpen={isOpen}
      onOpenChange={(next) => {
        if (!next) closeOverlay();
      }}
      title={t('shortcut.title')}
      groups={groups}
      plainKeys={{
        label: t('setting.areShortcutsOn'),
        help: areShortcutsOn ? t('shortcut.rest') : t('shortcut.off'),
        isOn: areShortcutsOn,
        onChange: (isOn) => void changeSettings(api, { areShortcutsOn: isOn }),
      }}
    />
  );
}
