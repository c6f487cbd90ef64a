/*
 * The application menu, built anew when the language changes. Roles bring the system's own
 * behaviour; their labels are ours, since only macOS translates them. What belongs to the page
 * is only asked of it: the page knows its own dialogs and keys.
 */
import { app, Menu, type MenuItemConstructorOptions, shell } from 'electron';
import type { MenuAct } from '../../shared/contract/wire.ts';
import type { Words } from '../../shared/i18n/createWords.ts';

export type MenuOptions = {
  readonly words: Words;
  readonly isDemo: boolean;
  readonly isDeveloping: boolean;
  readonly logFolder: string;
  readonly act: (act: MenuAct) => void;
  readonly openDatabase: () => void;
  readonly openWindow: () => void;
  readonly showAbout: () => void;
};

type Item = MenuItemConstructorOptions;
const LINE: Item = { type: 'separator' };

export function installMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(buildMenu(options, process.platform === 'darwin')));
}

/** The menu as data, so that a test may read it. */
export function buildMenu(options: MenuOptions, isMac: boolean): Item[] {
  const { t } = options.words;
  const act = (label: string, name: MenuAct, accelerator?: string): Item => ({
    id: name,
    label,
    click: () => options.act(name),
    // Shown, not taken: the page listens to its own keys, where it knows what is being typed in.
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  });
  const about: Item = { id: 'about', label: t('shell.about'), click: options.showAbout };
  const settings = act(t('shell.settings'), 'openSettings', 'CmdOrCtrl+,');
  const quit: Item = { role: 'quit', label: t('shell.quit'), accelerator: 'CmdOrCtrl+Q' };

  const menus: Item[] = [
    {
      label: t('shell.menuFile'),
      submenu: [
        act(t('shell.declareIncident'), 'declareIncident'),
        act(t('shell.noteMention'), 'noteMention', 'CmdOrCtrl+Shift+M'),
        act(t('shell.importPosts'), 'openImport'),
        act(t('shell.exportReport'), 'exportReport'),
        LINE,
        {
          id: 'openWindow',
          label: t('shell.newWindow'),
          accelerator: 'CmdOrCtrl+Shift+N',
          click: options.openWindow,
        },
        { id: 'openDatabase', label: t('shell.openDatabase'), click: options.openDatabase },
        act(t('shell.restoreBackup'), 'openRestore'),
        ...(isMac ? [] : [LINE, settings, LINE, quit]),
      ],
    },
    {
      label: t('shell.menuEdit'),
      submenu: [
        { role: 'undo', label: t('shell.undo') },
        { role: 'redo', label: t('shell.redo') },
        LINE,
        { role: 'cut', label: t('shell.cut') },
        { role: 'copy', label: t('shell.copy') },
        { role: 'paste', label: t('shell.paste') },
        { role: 'selectAll', label: t('shell.selectAll') },
      ],
    },
    {
      label: t('shell.menuView'),
      submenu: [
        act(t('shell.commandPalette'), 'openPalette', 'CmdOrCtrl+K'),
        act(t('shell.search'), 'openSearch', 'CmdOrCtrl+F'),
        act(t('shell.wall'), 'toggleWall', 'F11'),
        LINE,
        { role: 'zoomIn', label: t('shell.zoomIn') },
        { role: 'zoomOut', label: t('shell.zoomOut') },
        { role: 'resetZoom', label: t('shell.zoomReset') },
        { role: 'togglefullscreen', label: t('shell.fullScreen'), accelerator: '' },
        LINE,
        { role: 'reload', label: t('shell.reload'), accelerator: '' },
        ...(options.isDeveloping
          ? [{ role: 'toggleDevTools', label: t('shell.developerTools') } as const]
          : []),
      ],
    },
    {
      label: t('shell.menuWindow'),
      role: 'window',
      submenu: [
        { role: 'minimize', label: t('shell.minimize') },
        { role: 'close', label: t('shell.closeWindow') },
      ],
    },
    {
      label: t('shell.menuHelp'),
      role: 'help',
      submenu: [
        act(t('shell.help'), 'openHelp', 'F1'),
        act(t('shell.shortcuts'), 'openShortcuts'),
        { id: 'openLogs', label: t('shell.openLogs'), click: () => void shell.openPath(options.logFolder) },
        ...(isMac ? [] : [LINE, about]),
      ],
    },
  ];
  if (isMac) {
    menus.unshift({
      label: app.name,
      submenu: [
        about,
        LINE,
        settings,
        LINE,
        { role: 'hide', label: t('shell.hide') },
        { role: 'hideOthers', label: t('shell.hideOthers') },
        { role: 'unhide', label: t('shell.showAll') },
        LINE,
        quit,
      ],
    });
  }
  if (options.isDemo) {
    menus.push({ label: t('shell.demoMark'), submenu: [{ label: t('shell.demoNote'), enabled: false }] });
  }
  return menus;
}
