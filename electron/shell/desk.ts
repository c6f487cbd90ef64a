/*
 * The state of the application on this laptop, as pages ask for it and are told of it, and
 * what follows from it: language, window title, names of files.
 */
import { app, nativeTheme } from 'electron';
import type { DeskState, Settings } from '../../shared/contract/desk.ts';
import type { StageFace } from '../../shared/contract/stage.ts';
import { LOOK_LIMIT } from '../../shared/domain/savedFilter.ts';
import type { Words } from '../../shared/i18n/createWords.ts';
import { type Locale, nearestLocale } from '../../shared/lib/locale.ts';
import type { Database } from './database.ts';
import type { EngineProcess } from './engineProcess.ts';
import type { HandKeeper } from './handKey.ts';
import type { Seat } from './person.ts';
import { LAYOUT_LIMIT, mergeNamed, type PreferenceStore, settingsOf } from './preferences.ts';
import type { Walls } from './walls.ts';

export type SettingChange = { readonly [K in keyof Settings]?: Settings[K] | undefined };

export type Desk = {
  /** How things stand, as one window sees it. */
  readonly state: (windowId: number) => DeskState;
  readonly locale: () => Locale;
  /** Words come a moment after the window; before `learn` there is only a name. */
  readonly learn: (createWords: (locale: Locale) => Words) => void;
  readonly words: () => Words;
  readonly title: () => string;
  /** Name for a report's file, without its ending; `at` in epoch ms. */
  readonly reportName: (title: string, at: number) => string;
  /** The name proposed for a plan file, without its ending. */
  readonly planName: (at: number) => string;
  readonly contactsName: (at: number) => string;
  readonly registerName: (at: number) => string;
  /** Never the person's name: it would stay in lists of recent files. */
  readonly documentName: (at: number) => string;
  readonly changeSettings: (change: SettingChange) => Settings;
  /** Says to every page how things stand now. */
  readonly tell: () => void;
};

export type DeskOptions = {
  readonly engine: EngineProcess;
  readonly database: Database;
  readonly seat: Seat;
  readonly preferences: PreferenceStore;
  readonly handKey: HandKeeper;
  /** Hung a moment after the desk was laid. */
  readonly walls: () => Walls;
  /** From the command line: holds until another language is chosen on screen, at whichever desk. */
  readonly given: { locale: Locale | null };
  /** The exercise of this laptop; null while there is none. */
  readonly stage: () => StageFace | null;
  readonly onChange: () => void;
  /** The language or the realm changed: menus have to be built again. */
  readonly onWords: () => void;
};

export function createDesk(options: DeskOptions): Desk {
  const { engine, database, seat, preferences } = options;
  const systemLocale = nearestLocale(app.getPreferredSystemLanguages());
  const { given } = options;
  let createWords: ((locale: Locale) => Words) | null = null;
  let built: Words | null = null;
  let menuFor = '';

  const settings = (): Settings => {
    const kept = settingsOf(preferences.get());
    return { ...kept, locale: given.locale ?? kept.locale };
  };
  const locale = (): Locale => settings().locale ?? systemLocale;
  const words = (): Words => {
    if (createWords === null) throw new Error('The words are not there yet.');
    if (built === null || built.locale !== locale()) built = createWords(locale());
    return built;
  };
  const state = (windowId: number): DeskState => ({
    version: app.getVersion(),
    electronVersion: process.versions.electron,
    platform: process.platform,
    locale: locale(),
    systemLocale,
    settings: settings(),
    handKeyState: options.handKey.state(),
    file: database.file(),
    realm: database.realm(),
    personId: seat.person(windowId),
    lastPersonId: seat.last(),
    stage: options.stage(),
    wallDesk: options.walls().describe(),
    wall: options.walls().settingsOf(windowId),
    engine: engine.state(),
  });
  const tell = (): void => {
    options.onChange();
    const wanted = `${locale()} ${database.realm()}`;
    if (menuFor !== '' && menuFor !== wanted) options.onWords();
    menuFor = wanted;
  };

  return {
    state,
    locale,
    words,
    tell,
    learn: (create) => {
      createWords = create;
    },
    title: () => {
      if (createWords === null) return app.name;
      const { t } = words();
      const engineState = engine.state();
      const isReadOnly = engineState.state === 'open' && engineState.isReadOnly;
      const marks = [
        ...(database.realm() === 'demo' ? [t('shell.demoMark')] : []),
        ...(database.realm() === 'exercise' ? [t('shell.exerciseMark')] : []),
        ...(isReadOnly ? [t('shell.readOnlyMark')] : []),
      ];
      return [t('common.appName'), ...marks].join(' · ');
    },
    reportName: (title, at) =>
      words().t('shell.reportFileName', { title, date: new Date(at).toISOString().slice(0, 10) }),
    contactsName: (at) =>
      words().t('shell.contactsFileName', { date: new Date(at).toISOString().slice(0, 10) }),
    documentName: (at) =>
      words().t('shell.documentFileName', { date: new Date(at).toISOString().slice(0, 10) }),
    registerName: (at) =>
      words().t('shell.registerFileName', { date: new Date(at).toISOString().slice(0, 10) }),
    planName: (at) => words().t('shell.planFileName', { date: new Date(at).toISOString().slice(0, 10) }),
    changeSettings: (change) => {
      if (change.locale !== undefined) given.locale = null;
      preferences.change({
        ...(change.locale === undefined ? {} : { locale: change.locale }),
        ...(change.theme === undefined ? {} : { theme: change.theme }),
        ...(change.areShortcutsOn === undefined ? {} : { areShortcutsOn: change.areShortcutsOn }),
        ...(change.handKey === undefined ? {} : { handKey: change.handKey }),
        ...(change.layout === undefined
          ? {}
          : { layout: mergeNamed(preferences.get().layout, change.layout, LAYOUT_LIMIT) }),
        ...(change.savedFilters === undefined ? {} : { savedFilters: change.savedFilters }),
        ...(change.lookedAt === undefined
          ? {}
          : { lookedAt: mergeNamed(preferences.get().lookedAt, change.lookedAt, LOOK_LIMIT) }),
      });
      nativeTheme.themeSource = preferences.get().theme;
      options.handKey.settle();
      tell();
      return settings();
    },
  };
}
