/*
 * What belongs to this window and not to the file: where one is, which incident is looked at,
 * what floats on top, and the desktop's own state (settings, who sits here, the engine's health).
 */
import { create } from 'zustand';
import type { DeskState } from '../../shared/contract/desk.ts';

export const PLACES = [
  'room',
  'feed',
  'triage',
  'speak',
  'signal',
  'listening',
  'plan',
  'report',
  'privacy',
  'help',
  'setting',
] as const;
export type Place = (typeof PLACES)[number];

/** What the frame floats over any place; features keep their own dialogs in their own view store. */
export type Overlay = 'palette' | 'shortcuts' | 'incidents' | 'chain' | 'people' | 'personForm' | 'pin';

export const SETTING_TABS = ['general', 'wall', 'exercise', 'backup', 'file'] as const;
export type SettingTab = (typeof SETTING_TABS)[number];

/** The sources, and what can be seen with them. */
export type ListeningTab = 'sources' | 'coverage';

/** The register of confidentiality incidents, finding what is kept of somebody, and how long words are kept. */
export type PrivacyTab = 'register' | 'find' | 'retention';

/** Who was said to sit here, and for which file: another file asks again. */
export type Seat = { readonly file: string; readonly personId: string };

export type SessionState = {
  /** Null until the shell has answered once. */
  readonly desk: DeskState | null;
  readonly place: Place;
  /** Null means: the one that `selectIncident` falls back to. */
  readonly chosenIncidentId: string | null;
  readonly overlay: Overlay | null;
  readonly settingTab: SettingTab;
  readonly privacyTab: PrivacyTab;
  readonly listeningTab: ListeningTab;
  /** The help topic to show; null for the first one. */
  readonly helpTopic: string | null;
  readonly seat: Seat | null;
};

export const FIRST_SESSION: SessionState = {
  desk: null,
  place: 'room',
  chosenIncidentId: null,
  overlay: null,
  settingTab: 'general',
  privacyTab: 'register',
  listeningTab: 'sources',
  helpTopic: null,
  seat: null,
};

export const useSession = create<SessionState>()(() => FIRST_SESSION);

/** Leads to a place of the console. */
export function goTo(place: Place): void {
  useSession.setState({ place, overlay: null });
}

/** Leads to one tab of the settings. */
export function goToSetting(settingTab: SettingTab): void {
  useSession.setState({ place: 'setting', settingTab, overlay: null });
}

/** Leads to one part of what the law asks of whoever keeps personal information. */
export function goToPrivacy(privacyTab: PrivacyTab): void {
  useSession.setState({ place: 'privacy', privacyTab, overlay: null });
}

/** Leads to the sources, or to what can be seen with them. */
export function goToListening(listeningTab: ListeningTab): void {
  useSession.setState({ place: 'listening', listeningTab, overlay: null });
}

/** Leads to the help, at a topic if one is named. */
export function goToHelp(helpTopic: string | null): void {
  useSession.setState({ place: 'help', helpTopic, overlay: null });
}

/** Chooses the incident that strip, room and report show. */
export function chooseIncident(incidentId: string | null): void {
  useSession.setState({ chosenIncidentId: incidentId, overlay: null });
}

export function openOverlay(overlay: Overlay): void {
  useSession.setState({ overlay });
}

export function closeOverlay(): void {
  useSession.setState({ overlay: null });
}
