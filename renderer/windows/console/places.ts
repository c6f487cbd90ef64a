/*
 * Where features meet: the places of the rail, the parts that float over every place (dialogs),
 * and the acts that palette, keys and sheet are made from. One line a feature. The two places a
 * start may lead to come with the page: a lazy part, even one that is there already, is shown
 * 300 ms late by React's throttle of fallbacks. The others are lazy.
 */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Translate } from '../../../shared/i18n/createWords.ts';
import { backupActions } from '../../features/backup/actions.ts';
import { callRoundActions } from '../../features/callRound/actions.ts';
import { callRunActions } from '../../features/callRun/actions.ts';
import { confidentialityIncidentActions } from '../../features/confidentialityIncident/actions.ts';
import { databaseActions } from '../../features/database/actions.ts';
import { evidenceActions } from '../../features/evidence/actions.ts';
import { exerciseActions } from '../../features/exercise/actions.ts';
import { handMentionActions } from '../../features/handMention/actions.ts';
import { importActions } from '../../features/import/actions.ts';
import { incidentActions } from '../../features/incident/actions.ts';
import { logLineActions } from '../../features/logLine/actions.ts';
import { mentionActions } from '../../features/mention/actions.ts';
import { planActions } from '../../features/plan/actions.ts';
import { reportActions } from '../../features/report/actions.ts';
import { retentionActions } from '../../features/retention/actions.ts';
import { roomActions } from '../../features/room/actions.ts';
import { sourceActions } from '../../features/source/actions.ts';
import { spikeActions } from '../../features/spike/actions.ts';
import { statementActions } from '../../features/statement/actions.ts';
import { traceActions } from '../../features/trace/actions.ts';
import { triageActions } from '../../features/triage/actions.ts';
import { wallActions } from '../../features/wall/actions.ts';
import type { Action } from '../../store/actions.ts';
import type { Place } from '../../store/session.ts';
import { declareActions } from './declareFromFeed.ts';
import { FeedPlace } from './FeedPlace.tsx';
import { RoomPlace } from './RoomPlace.tsx';
import { reportTabActions } from './reportTabActions.ts';

export type ConsolePlace = {
  readonly place: Place;
  readonly label: (t: Translate) => string;
  /** Fills the space beside the rail; marks its own regions for F6 with `data-region` and a name. */
  readonly Part: ComponentType | LazyExoticComponent<ComponentType>;
};

/** In the order of the rail. */
export const consolePlaces: readonly ConsolePlace[] = [
  {
    place: 'room',
    label: (t) => t('frame.placeRoom'),
    Part: RoomPlace,
  },
  {
    place: 'feed',
    label: (t) => t('frame.placeFeed'),
    Part: FeedPlace,
  },
  {
    place: 'triage',
    label: (t) => t('triage.place'),
    Part: lazy(async () => ({ default: (await import('./TriagePlace.tsx')).TriagePlace })),
  },
  {
    place: 'speak',
    label: (t) => t('statement.place'),
    Part: lazy(async () => ({ default: (await import('./SpeakPlace.tsx')).SpeakPlace })),
  },
  {
    place: 'signal',
    label: (t) => t('signal.place'),
    Part: lazy(async () => ({ default: (await import('./SignalPlace.tsx')).SignalPlace })),
  },
  {
    place: 'listening',
    label: (t) => t('source.place'),
    Part: lazy(async () => ({ default: (await import('./ListeningPlace.tsx')).ListeningPlace })),
  },
  {
    place: 'plan',
    label: (t) => t('frame.placePlan'),
    Part: lazy(async () => ({ default: (await import('../../features/plan/PlanPlace.tsx')).PlanPlace })),
  },
  {
    place: 'report',
    label: (t) => t('frame.placeReport'),
    Part: lazy(async () => ({ default: (await import('./ReportRoom.tsx')).ReportRoom })),
  },
  {
    place: 'privacy',
    label: (t) => t('frame.placePrivacy'),
    Part: lazy(async () => ({ default: (await import('./PrivacyPlace.tsx')).PrivacyPlace })),
  },
  {
    place: 'help',
    label: (t) => t('frame.placeHelp'),
    Part: lazy(async () => ({ default: (await import('../../features/help/HelpPlace.tsx')).HelpPlace })),
  },
  {
    place: 'setting',
    label: (t) => t('frame.placeSetting'),
    Part: lazy(async () => ({ default: (await import('./SettingScreen.tsx')).SettingScreen })),
  },
];

/**
 * Parts that are always there and mostly show nothing: the dialogs that any place may open. Read once the
 * window has time: whoever opens one before finds it a moment later.
 */
export const consoleFloats: readonly LazyExoticComponent<ComponentType>[] = [
  lazy(async () => ({ default: (await import('./FeatureDialogs.tsx')).FeatureDialogs })),
];

/** The acts of each feature (a static list in its `actions.ts`). */
export const consoleActions: readonly (readonly Action[])[] = [
  declareActions,
  incidentActions,
  roomActions,
  logLineActions,
  callRoundActions,
  callRunActions,
  evidenceActions,
  mentionActions,
  handMentionActions,
  triageActions,
  wallActions,
  exerciseActions,
  statementActions,
  spikeActions,
  importActions,
  sourceActions,
  planActions,
  reportActions,
  reportTabActions,
  confidentialityIncidentActions,
  traceActions,
  retentionActions,
  backupActions,
  databaseActions,
];
