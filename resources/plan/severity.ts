/*
 * The severity scale, levels 0 to 4. Sources are names, the same in both languages; PRACTICE marks a
 * figure in common use that nobody has published a method for, OWN a choice of this plan.
 */
import type { PlanClock } from '../../shared/domain/planLimits.ts';
import type { Criterion, Severity } from '../../shared/domain/severity.ts';
import { idOf, type Records, ROLE_IDS } from './ids.ts';

const PRACTICE = 'pratique · practice';
const OWN = 'Vigie';

type ClockRow = Readonly<Record<PlanClock, readonly [minutes: number | null, source: string]>>;
const NONE = [null, ''] as const;

function clocksOf(row: ClockRow): Severity['clocks'] {
  return (Object.keys(row) as PlanClock[]).map((clock) => ({
    clock,
    minutes: row[clock][0],
    source: row[clock][1],
  }));
}

function known(measure: Criterion['measure'], atLeast: number, source: string): Criterion {
  return { measure, atLeast, perHour: null, isSeed: false, source };
}

function seed(
  measure: Criterion['measure'],
  atLeast: number,
  source: string,
  perHour: number | null = null,
): Criterion {
  return { measure, atLeast, perHour, isSeed: true, source };
}

const WATCH_TEAM = [ROLE_IDS.communityManager];
const SIGNAL_TEAM = [...WATCH_TEAM, ROLE_IDS.monitor];
const ALERT_TEAM = [...SIGNAL_TEAM, ROLE_IDS.commsLead, ROLE_IDS.customerService];
const CELL = [
  ROLE_IDS.lead,
  ROLE_IDS.deputy,
  ROLE_IDS.scribe,
  ROLE_IDS.spokesperson,
  ROLE_IDS.legal,
  ROLE_IDS.hr,
];
const CRISIS_TEAM = [...CELL, ...ALERT_TEAM];
const MAJOR_TEAM = [...CRISIS_TEAM, ROLE_IDS.ceo, ROLE_IDS.other];

const KEEPING = { ownerRoleId: ROLE_IDS.commsLead, reviewOn: null };

export const severity: Records<'severity'> = [
  {
    id: idOf('severity', 0),
    fields: {
      ...KEEPING,
      level: 0,
      meaning: {
        fr: 'Rien ne sort de l’ordinaire : moins de deux fois le volume habituel, moins de 40 % de mentions négatives. La veille continue. Les plaintes se règlent une à une, comme chaque jour.',
        en: 'Nothing out of the ordinary: less than twice the usual volume, fewer than 40% of mentions negative. Monitoring goes on. Complaints are settled one by one, as on any day.',
      },
      criteria: [],
      needed: 1,
      floors: { fr: [], en: [] },
      floorRules: [],
      clocks: clocksOf({
        owned: NONE,
        decided: NONE,
        quorum: NONE,
        briefOut: NONE,
        holding: NONE,
        update: NONE,
        sitrep: NONE,
        timeBox: NONE,
        relief: NONE,
        debrief: NONE,
        report: NONE,
      }),
      teamRoleIds: WATCH_TEAM,
      freeze: { fr: [], en: [] },
      stepDownAfterMin: 0,
      note: {
        fr: 'Le niveau de départ : on y est tant qu’aucun critère du niveau 1 n’est atteint.',
        en: 'Where things start: the level stays here until one criterion of level 1 is met.',
      },
    },
  },
  {
    id: idOf('severity', 1),
    fields: {
      ...KEEPING,
      level: 1,
      meaning: {
        fr: 'Quelque chose bouge et mérite qu’on regarde. Une personne prend le sujet, vérifie les faits, puis décide d’observer ou d’intervenir. Hors réponses individuelles, rien n’est publié.',
        en: 'Something is moving and deserves a look. One person takes it on, checks the facts and decides to observe or to intervene. Apart from replies to individuals, nothing is published.',
      },
      criteria: [
        known('volumeRatio', 2, 'Visibrain'),
        seed('negativeShare', 40, 'KommonPoll'),
        seed('authorReach', 10_000, PRACTICE),
        known('lexiconHit', 1, 'Visibrain'),
      ],
      needed: 1,
      floors: { fr: [], en: [] },
      floorRules: [],
      clocks: clocksOf({
        owned: [60, OWN],
        decided: [240, OWN],
        quorum: NONE,
        briefOut: NONE,
        holding: NONE,
        update: NONE,
        sitrep: [1_440, OWN],
        timeBox: [30, OWN],
        relief: NONE,
        debrief: NONE,
        report: NONE,
      }),
      teamRoleIds: SIGNAL_TEAM,
      freeze: { fr: [], en: [] },
      stepDownAfterMin: 120,
      note: {
        fr: 'Sous 20 tonalités posées par une personne, la part de négatifs est une estimation : elle suggère, elle ne suffit pas.',
        en: 'With fewer than 20 mentions labelled by a person, the negative share is an estimate: it may suggest, never decide.',
      },
    },
  },
  {
    id: idOf('severity', 2),
    fields: {
      ...KEEPING,
      level: 2,
      meaning: {
        fr: 'Le sujet grossit ou passe d’un réseau à l’autre. Le responsable des communications mène, le service à la clientèle est prévenu, un message d’attente est prêt dans les deux langues. Autre lecture du volume : au-dessus de la moyenne plus trois écarts types. Entre deux niveaux, prenez le plus élevé; la discussion viendra après.',
        en: 'It is growing, or has jumped to another network. The communications lead takes charge, customer service is told, and a holding statement stands ready in both languages. Another way to read volume: above the mean plus three standard deviations. If unsure between two levels, take the higher one and argue later.',
      },
      criteria: [
        seed('volumeRatio', 3, 'Huginn (3σ); Vigie', 20),
        known('networks', 2, OWN),
        seed('negativeShare', 50, PRACTICE),
        known('mediaTier', 1, 'Vanderbiest; Visibrain'),
        seed('reposts', 500, 'sponsorscope'),
      ],
      needed: 2,
      floors: { fr: [], en: [] },
      floorRules: [],
      clocks: clocksOf({
        owned: [30, OWN],
        decided: [60, OWN],
        quorum: NONE,
        briefOut: [240, OWN],
        holding: [240, OWN],
        update: [240, OWN],
        sitrep: [720, OWN],
        timeBox: [30, OWN],
        relief: NONE,
        debrief: [7_200, 'PagerDuty'],
        report: [10_080, OWN],
      }),
      teamRoleIds: ALERT_TEAM,
      freeze: {
        fr: ['Campagnes liées au sujet, payées ou non'],
        en: ['Campaigns related to the matter, paid or not'],
      },
      stepDownAfterMin: 120,
      note: {
        fr: 'Le message d’attente n’est dû que si vous décidez d’intervenir. Rapport : 5 jours ouvrables, soit 7 jours.',
        en: 'The holding statement is due only if you decide to intervene. Report: 5 working days, counted as 7 days.',
      },
    },
  },
  {
    id: idOf('severity', 3),
    fields: {
      ...KEEPING,
      level: 3,
      meaning: {
        fr: 'La réputation est en jeu et le sujet a quitté votre cercle. La cellule de crise se réunit, une seule voix s’exprime, le personnel est prévenu avant ou avec le public. L’expert du sujet et la liaison sont appelés selon le besoin.',
        en: 'Reputation is at stake and the matter has left your own circle. The crisis team meets, one voice speaks, and staff hear before the public or with it. The expert and the liaison are called in as needed.',
      },
      criteria: [
        seed('volumeRatio', 5, OWN, 50),
        seed('negativeShare', 70, PRACTICE),
        known('networks', 3, OWN),
        seed('authorReach', 100_000, PRACTICE),
      ],
      needed: 2,
      floors: {
        fr: [
          'Un média national en ligne relaie le sujet (M = 2).',
          'Un journaliste appelle ou écrit.',
          'Un mot-clic appelle au boycottage.',
          'Une mise en demeure ou une autre lettre juridique officielle arrive.',
          'La sécurité, une discrimination ou une responsabilité légale est en cause (H = 2).',
        ],
        en: [
          'A national online outlet picks it up (M = 2).',
          'A journalist calls or writes.',
          'A hashtag calls for a boycott.',
          'A formal legal letter arrives.',
          'Safety, discrimination or legal exposure is involved (H = 2).',
        ],
      },
      floorRules: [
        { measure: 'mediaTier', atLeast: 2 },
        { measure: 'harmTier', atLeast: 2 },
      ],
      clocks: clocksOf({
        owned: [15, 'Monale (15/60/180)'],
        decided: [30, OWN],
        quorum: [30, OWN],
        briefOut: [60, OWN],
        holding: [60, 'Agnes; Mercer; Monale (15/60/180)'],
        update: [120, OWN],
        sitrep: [60, OWN],
        timeBox: [15, OWN],
        relief: [480, OWN],
        debrief: [2_880, OWN],
        report: [10_080, OWN],
      }),
      teamRoleIds: CRISIS_TEAM,
      freeze: {
        fr: ['Toutes les publications programmées, sur tous les réseaux', 'Toutes les publicités'],
        en: ['All scheduled posts, on every network', 'All advertising'],
      },
      stepDownAfterMin: 360,
      note: {
        fr: 'La consigne interne part avant la première déclaration ou avec elle. Rapport : 5 jours ouvrables, soit 7 jours.',
        en: 'The staff brief goes out before the first statement or with it. Report: 5 working days, counted as 7 days.',
      },
    },
  },
  {
    id: idOf('severity', 4),
    fields: {
      ...KEEPING,
      level: 4,
      meaning: {
        fr: 'Des personnes sont touchées, une autorité intervient, ou l’organisation elle-même est menacée. La direction générale et la présidence du conseil rejoignent la cellule; le juridique joint le conseiller externe. Tout ce qui parle au nom de l’organisation se tait, sauf la cellule.',
        en: 'People have been harmed, an authority has stepped in, or the organisation itself is under threat. The CEO and the board chair join the crisis team; legal brings in outside counsel. Everything that speaks for the organisation falls silent, except the crisis team.',
      },
      criteria: [known('volumeRatio', 10, OWN), seed('volumeRatio', 1, PRACTICE, 500)],
      needed: 2,
      floors: {
        fr: [
          'La radio, la télévision ou un média international relaie le sujet (M = 3).',
          'Blessure, décès, fuite de renseignements personnels, police ou organisme de réglementation (H = 3).',
          'Un membre de la direction démissionne ou est arrêté.',
          'Le niveau 3 dure depuis 24 h sans que la situation soit maîtrisée.',
        ],
        en: [
          'Broadcast or international media pick it up (M = 3).',
          'Injury, death, data breach, police or a regulator (H = 3).',
          'An executive resigns or is arrested.',
          'Level 3 has lasted 24 hours and is not contained.',
        ],
      },
      floorRules: [
        { measure: 'mediaTier', atLeast: 3 },
        { measure: 'harmTier', atLeast: 3 },
      ],
      clocks: clocksOf({
        owned: [5, 'PagerDuty'],
        decided: [15, OWN],
        quorum: [15, OWN],
        briefOut: [30, OWN],
        holding: [30, 'everything-pr (10-10-10)'],
        update: [60, OWN],
        sitrep: [30, 'PagerDuty'],
        timeBox: [10, 'everything-pr (10-10-10)'],
        relief: [360, OWN],
        debrief: [2_880, OWN],
        report: [43_200, 'HSEEP'],
      }),
      teamRoleIds: MAJOR_TEAM,
      freeze: {
        fr: [
          'Publications programmées et publicités',
          'Infolettres et envois automatiques',
          'Robots de clavardage et réponses automatiques',
          'Affichage en succursale, messages d’attente téléphonique',
          'Influenceurs et porte-parole publicitaires sous contrat',
        ],
        en: [
          'Scheduled posts and advertising',
          'Newsletters and automatic mailings',
          'Chatbots and automatic replies',
          'Shop signs and on-hold messages',
          'Influencers and paid ambassadors',
        ],
      },
      stepDownAfterMin: 1_440,
      note: {
        fr: 'Message d’attente en 15 min si le modèle est déjà approuvé. Rapport provisoire à 30 jours, plan d’amélioration à 60 jours.',
        en: 'Holding statement in 15 min if its template is already approved. Draft report by day 30, improvement plan by day 60.',
      },
    },
  },
];
