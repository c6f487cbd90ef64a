/*
 * The acts of the frame itself: places, help, keys, language, theme, people, the log's check.
 */

import type { Theme } from '../../../shared/contract/desk.ts';
import type { Locale } from '../../../shared/lib/locale.ts';
import { languageOf } from '../../../shared/lib/locale.ts';
import { api } from '../../bridge/bridge.ts';
import type { Action } from '../../store/actions.ts';
import { changeSettings, leaveSeat } from '../../store/deskActs.ts';
import { useEntities } from '../../store/entityStore.ts';
import { goTo, goToHelp, goToSetting, openOverlay, type Place, useSession } from '../../store/session.ts';
import { consolePlaces } from './places.ts';

const isWritable = (): boolean => useEntities.getState().status?.isReadOnly === false;
const hasPlace = (place: Place) => (): boolean => consolePlaces.some((one) => one.place === place);
const setTheme = (theme: Theme) => (): void => void changeSettings(api, { theme });
const speaks = (language: 'fr' | 'en'): boolean =>
  languageOf(useSession.getState().desk?.locale ?? 'en-CA') === language;
const setLocale = (locale: Locale) => (): void => {
  const system = useSession.getState().desk?.systemLocale ?? locale;
  void changeSettings(api, { locale: languageOf(system) === languageOf(locale) ? system : locale });
};

export const frameActions: readonly Action[] = [
  {
    id: 'palette.open',
    group: 'help',
    label: (t) => t('palette.open'),
    keys: ['$mod+k'],
    isKeyOnly: true,
    run: () => openOverlay('palette'),
  },
  {
    id: 'room.open',
    group: 'go',
    label: (t) => t('palette.goRoom'),
    keys: ['g r'],
    isAvailable: hasPlace('room'),
    run: () => goTo('room'),
  },
  {
    id: 'feed.open',
    group: 'go',
    label: (t) => t('palette.goFeed'),
    keys: ['g f'],
    isAvailable: hasPlace('feed'),
    run: () => goTo('feed'),
  },
  {
    id: 'report.open',
    group: 'go',
    label: (t) => t('palette.goReport'),
    isAvailable: hasPlace('report'),
    run: () => goTo('report'),
  },
  {
    id: 'setting.open',
    group: 'go',
    label: (t) => t('palette.goSetting'),
    keys: ['$mod+,'],
    run: () => goToSetting('general'),
  },
  { id: 'backup.open', group: 'go', label: (t) => t('palette.goBackup'), run: () => goToSetting('backup') },
  { id: 'file.open', group: 'go', label: (t) => t('palette.goFile'), run: () => goToSetting('file') },
  {
    id: 'incident.choose',
    group: 'incident',
    label: (t) => t('palette.chooseIncident'),
    isAvailable: () => Object.keys(useEntities.getState().incidents).length > 1,
    run: () => openOverlay('incidents'),
  },
  {
    id: 'chain.show',
    group: 'desk',
    label: (t) => t('palette.verifyChain'),
    run: () => openOverlay('chain'),
  },
  {
    id: 'person.change',
    group: 'desk',
    label: (t) => t('palette.changePerson'),
    isAvailable: isWritable,
    run: () => openOverlay('people'),
  },
  {
    id: 'person.add',
    group: 'desk',
    label: (t) => t('palette.addPerson'),
    isAvailable: isWritable,
    run: () => openOverlay('personForm'),
  },
  {
    id: 'person.pin',
    group: 'desk',
    label: (t) => t('person.pinAct'),
    isAvailable: isWritable,
    run: () => openOverlay('pin'),
  },
  {
    id: 'person.leave',
    group: 'desk',
    label: (t) => t('person.leave'),
    isAvailable: isWritable,
    run: () => void leaveSeat(api),
  },
  {
    id: 'window.open',
    group: 'desk',
    label: (t) => t('person.newWindow'),
    run: () => void api.session.openWindow(),
  },
  { id: 'theme.dark', group: 'desk', label: (t) => t('palette.themeDark'), run: setTheme('dark') },
  { id: 'theme.light', group: 'desk', label: (t) => t('palette.themeLight'), run: setTheme('light') },
  { id: 'theme.system', group: 'desk', label: (t) => t('palette.themeSystem'), run: setTheme('system') },
  {
    id: 'language.french',
    group: 'desk',
    label: (t) => t('palette.toFrench'),
    alsoFound: () => 'langue language French français',
    isAvailable: () => !speaks('fr'),
    run: setLocale('fr-CA'),
  },
  {
    id: 'language.english',
    group: 'desk',
    label: (t) => t('palette.toEnglish'),
    alsoFound: () => 'langue language anglais English',
    isAvailable: () => !speaks('en'),
    run: setLocale('en-CA'),
  },
  {
    id: 'help.open',
    group: 'help',
    label: (t) => t('palette.goHelp'),
    keys: ['F1'],
    run: () => goToHelp(null),
  },
  {
    id: 'shortcut.open',
    group: 'help',
    label: (t) => t('palette.shortcuts'),
    keys: ['?'],
    run: () => openOverlay('shortcuts'),
  },
];
