/*
 * Whom to tell inside and near the organisation, through which channel and how often. Strike those you do
 * not have; add contacts and head counts.
 */
import type { Audience } from '../../shared/domain/audience.ts';
import type { RoleCode } from '../../shared/domain/planLimits.ts';
import { AUDIENCE_IDS, type Records, ROLE_IDS } from './ids.ts';

type Written = Pick<Audience, 'name' | 'channel' | 'cadence' | 'note'> & { readonly owner: RoleCode };

const AUDIENCES: Readonly<Record<keyof typeof AUDIENCE_IDS, Written>> = {
  allStaff: {
    owner: 'hr',
    name: { fr: 'Tout le personnel', en: 'All staff' },
    channel: {
      fr: 'Courriel et babillard; texto au niveau 4',
      en: 'E-mail and notice board; text message at level 4',
    },
    cadence: {
      fr: 'Avant ou avec la première déclaration, puis à chaque changement de niveau',
      en: 'Before or with the first statement, then at each change of level',
    },
    note: {
      fr: 'Pensez aux personnes sans courriel, en congé, de nuit, en stage ou bénévoles.',
      en: 'Think of people without e-mail, on leave, on nights, interns and volunteers.',
    },
  },
  managers: {
    owner: 'hr',
    name: { fr: 'Gestionnaires', en: 'Managers' },
    channel: { fr: 'Appel ou visioconférence de dix minutes', en: 'Ten-minute call, by phone or video' },
    cadence: {
      fr: 'Une heure avant leurs équipes si possible, puis chaque jour',
      en: 'An hour before their teams if possible, then daily',
    },
    note: {
      fr: 'Ils répondent aux questions de leur équipe et rapportent celles qui n’ont pas de réponse.',
      en: 'They take their team’s questions and bring back those that have no answer.',
    },
  },
  reception: {
    owner: 'customerService',
    name: { fr: 'Accueil et standard', en: 'Front desk and switchboard' },
    channel: {
      fr: 'En personne ou par téléphone, consigne imprimée au poste',
      en: 'In person or by phone, with the printed brief at the desk',
    },
    cadence: { fr: 'Dès le niveau 2, puis à chaque quart', en: 'From level 2 on, then at every shift' },
    note: {
      fr: 'Ils verront les journalistes et les visiteurs avant tout le monde.',
      en: 'They meet journalists and visitors before anyone else does.',
    },
  },
  customerService: {
    owner: 'customerService',
    name: { fr: 'Agents du service à la clientèle', en: 'Customer service agents' },
    channel: { fr: 'Outil de soutien et réunion debout', en: 'Support tool and a stand-up' },
    cadence: {
      fr: 'Dès le niveau 1, puis à chaque réponse nouvelle',
      en: 'From level 1 on, then with every new answer',
    },
    note: {
      fr: 'Donnez-leur les réponses approuvées dans les deux langues, et le numéro des cas graves.',
      en: 'Give them the approved answers in both languages, and the number for serious cases.',
    },
  },
  field: {
    owner: 'hr',
    name: {
      fr: 'Personnel sur le terrain (livraison, techniciens, vente)',
      en: 'Field staff (delivery, technicians, sales)',
    },
    channel: {
      fr: 'Texto, puis appel du chef d’équipe',
      en: 'Text message, then a call from the team leader',
    },
    cadence: {
      fr: 'Dès le niveau 3, puis au début de chaque tournée',
      en: 'From level 3 on, then at the start of each round',
    },
    note: {
      fr: 'Leur véhicule ou leur uniforme porte votre nom : on leur posera des questions.',
      en: 'Their vehicle or uniform bears your name: people will ask them questions.',
    },
  },
  branches: {
    owner: 'liaison',
    name: { fr: 'Succursales et franchisés', en: 'Branches and franchisees' },
    channel: {
      fr: 'Appel au responsable du lieu, consigne par courriel',
      en: 'Call to the local manager, brief by e-mail',
    },
    cadence: {
      fr: 'Avant ou avec la première déclaration, puis deux fois par jour',
      en: 'Before or with the first statement, then twice a day',
    },
    note: {
      fr: 'Un franchisé a ses propres comptes : demandez qu’il les gèle aussi.',
      en: 'Franchisees have accounts of their own: ask them to freeze those too.',
    },
  },
  partners: {
    owner: 'liaison',
    name: { fr: 'Partenaires et fournisseurs', en: 'Partners and suppliers' },
    channel: { fr: 'Appel, puis courriel de confirmation', en: 'Call, then an e-mail to confirm' },
    cadence: {
      fr: 'Dès le niveau 3, puis à chaque fait nouveau',
      en: 'From level 3 on, then with each new fact',
    },
    note: {
      fr: 'Appelez d’abord ceux dont le nom ou le produit est cité.',
      en: 'Call first those whose name or product is being mentioned.',
    },
  },
  contracted: {
    owner: 'commsLead',
    name: {
      fr: 'Influenceurs, ambassadeurs et agences sous contrat',
      en: 'Influencers, ambassadors and agencies under contract',
    },
    channel: { fr: 'Appel ou messagerie privée', en: 'Call or direct message' },
    cadence: {
      fr: 'Dès le gel des publications, puis à la reprise',
      en: 'When publishing is frozen, then when it resumes',
    },
    note: {
      fr: 'Vérifiez ce que leur contrat prévoit sur la suspension des publications.',
      en: 'Check what their contract says about suspending posts.',
    },
  },
  board: {
    owner: 'lead',
    name: { fr: 'Conseil d’administration', en: 'Board of directors' },
    channel: {
      fr: 'Appel de la présidence, point de situation par courriel',
      en: 'Call from the chair, situation report by e-mail',
    },
    cadence: {
      fr: 'Dès le niveau 3, puis chaque jour; au niveau 4, deux fois par jour',
      en: 'From level 3 on, then daily; twice a day at level 4',
    },
    note: {
      fr: 'Le conseil reçoit le point de situation destiné à la direction, sans les noms des plaignants.',
      en: 'The board gets the executive situation report, without complainants’ names.',
    },
  },
  authorities: {
    owner: 'legal',
    name: { fr: 'Autorités et organismes de réglementation', en: 'Authorities and regulators' },
    channel: {
      fr: 'Avis écrit du juridique, appel de la liaison',
      en: 'Written notice from legal, call from the liaison',
    },
    cadence: {
      fr: 'Dans le délai prévu par la loi, puis à chaque fait nouveau',
      en: 'Within the time the law allows, then with each new fact',
    },
    note: {
      fr: 'Inscrivez ici les avis que la loi exige de vous, et leur délai.',
      en: 'List here the notices the law requires of you, with their deadlines.',
    },
  },
};

export const audiences: Records<'audience'> = (
  Object.keys(AUDIENCE_IDS) as (keyof typeof AUDIENCE_IDS)[]
).map((key) => {
  const { owner, ...written } = AUDIENCES[key];
  return {
    id: AUDIENCE_IDS[key],
    fields: { ownerRoleId: ROLE_IDS[owner], reviewOn: null, ...written, size: null, contactIds: [] },
  };
});
