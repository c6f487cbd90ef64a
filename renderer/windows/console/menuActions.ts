/*
 * Which declared act answers which item of the application menu.
 */
import type { MenuAct } from '../../../shared/contract/wire.ts';

export const menuActions: Readonly<Record<MenuAct, string>> = {
  openPalette: 'palette.open',
  openSearch: 'mention.search',
  openHelp: 'help.open',
  openShortcuts: 'shortcut.open',
  openSettings: 'setting.open',
  openImport: 'import.open',
  openRestore: 'backup.open',
  declareIncident: 'incident.declare',
  noteMention: 'handMention.open',
  toggleWall: 'wall.toggle',
  exportReport: 'report.open',
};
