/*
 * Types of crisis after Coombs' situational theory (SCCT, 2007): three clusters by how much people hold
 * the organisation responsible. The first posture is the recommended one; the lead decides.
 */
import type { CrisisType } from '../../shared/domain/crisisType.ts';
import type { Cluster, Posture } from '../../shared/domain/planLimits.ts';
import { idOf, type Records, ROLE_IDS } from './ids.ts';

type Written = {
  readonly cluster: Cluster;
  readonly postures: readonly Posture[];
  readonly name: CrisisType['name'];
  readonly note: CrisisType['note'];
};

const TYPES: readonly Written[] = [
  {
    cluster: 'victim',
    postures: ['inform', 'bolster'],
    name: { fr: 'Catastrophe naturelle', en: 'Natural disaster' },
    note: {
      fr: 'Dites d’abord quoi faire pour être en sécurité, puis votre soutien et ce que vous faites. Être victime ne protège pas toujours : l’incendie de la tour Grenfell sert d’exemple aux critiques de cette méthode. Le plan recommande, le responsable de crise décide.',
      en: 'Say first what people must do to be safe, then that you stand with them and what you are doing. Being a victim does not always shield a reputation: critics of this method point to the Grenfell Tower fire. The plan recommends, the crisis lead decides.',
    },
  },
  {
    cluster: 'victim',
    postures: ['inform', 'deny', 'bolster'],
    name: { fr: 'Rumeur', en: 'Rumour' },
    note: {
      fr: 'Informez tant que les faits ne sont pas vérifiés. Niez dès que la rumeur est démontrée fausse, une seule fois, preuve et source à l’appui, sans répéter ses mots. Après un démenti, n’atténuez plus : l’un contredirait l’autre.',
      en: 'Inform while the facts are being checked. Deny once the rumour is shown to be false: one time, with proof and a source, without repeating its words. After a denial, do not diminish: the one undoes the other.',
    },
  },
  {
    cluster: 'victim',
    postures: ['inform', 'bolster'],
    name: { fr: 'Violence au travail', en: 'Workplace violence' },
    note: {
      fr: 'Les personnes touchées et leurs proches l’apprennent avant le public, et de vive voix. Ne nommez personne. Si des alertes avaient été données à l’interne, passez à « réparer » : le public y verra une faute évitable.',
      en: 'Those affected and their families hear it before the public, and from a person. Name no one. If warnings had been raised inside, move to “rebuild”: people will see something that could have been prevented.',
    },
  },
  {
    cluster: 'victim',
    postures: ['inform', 'bolster'],
    name: { fr: 'Malveillance venue de l’extérieur', en: 'Tampering by an outsider' },
    note: {
      fr: 'Produit altéré, compte piraté, sabotage : dites quoi ne plus utiliser et comment reconnaître ce qui est touché. Vous êtes visé, mais le public demandera pourquoi c’était possible; ne vous présentez en victime qu’après avoir répondu. Le plan recommande, le responsable de crise décide.',
      en: 'Tampered product, hijacked account, sabotage: say what to stop using and how to tell what is affected. You are the target, yet people will ask why it was possible; answer that before you speak as a victim. The plan recommends, the crisis lead decides.',
    },
  },
  {
    cluster: 'accidental',
    postures: ['diminish', 'inform', 'deny', 'rebuild'],
    name: { fr: 'Contestation d’une partie prenante', en: 'Challenge by a stakeholder' },
    note: {
      fr: 'Quelqu’un juge vos pratiques contraires à ses valeurs ou aux vôtres. Écoutez, expliquez ce que vous faites et pourquoi. Niez seulement ce qui est infondé, preuve à l’appui. Si le reproche est juste, ou déjà entendu, passez à « réparer ».',
      en: 'Someone holds that what you do offends their values, or your own. Listen, explain what you do and why. Deny only what is unfounded, with proof. If the charge is fair, or not the first of its kind, move to “rebuild”.',
    },
  },
  {
    cluster: 'accidental',
    postures: ['diminish', 'inform', 'rebuild'],
    name: { fr: 'Accident d’origine technique', en: 'Accident with a technical cause' },
    note: {
      fr: 'Panne, bris, interruption : dites ce qui est touché, quoi faire en attendant et quand vous reparlerez. Ne promettez pas d’heure de rétablissement. « Atténuer » veut dire expliquer la cause, jamais réduire ce que vivent les gens. Une panne de plus demande « réparer ».',
      en: 'Outage, breakage, interruption: say what is affected, what to do meanwhile and when you will speak again. Promise no time of recovery. To diminish is to explain the cause, never to make light of what people go through. One outage too many calls for “rebuild”.',
    },
  },
  {
    cluster: 'accidental',
    postures: ['diminish', 'inform', 'rebuild'],
    name: { fr: 'Produit dangereux, cause technique', en: 'Product harm with a technical cause' },
    note: {
      fr: 'La consigne de sécurité passe avant tout le reste : quel produit, quels lots, quoi en faire, qui appeler. Une personne blessée, un antécédent ou une mauvaise réputation mène directement à « réparer ». Le plan recommande, le responsable de crise décide.',
      en: 'Safety instructions come before all else: which product, which lots, what to do with it, whom to call. An injury, a precedent or a poor reputation leads straight to “rebuild”. The plan recommends, the crisis lead decides.',
    },
  },
  {
    cluster: 'preventable',
    postures: ['rebuild', 'inform'],
    name: { fr: 'Accident dû à une erreur humaine', en: 'Accident through human error' },
    note: {
      fr: 'L’organisation répond de l’erreur; elle ne livre pas la personne qui l’a faite. Excusez-vous, réparez, dites ce qui change. Un passé sans tache n’adoucit pas cette posture.',
      en: 'The organisation answers for the error and does not hand over the person who made it. Apologise, make good, say what changes. A clean record does not soften this posture.',
    },
  },
  {
    cluster: 'preventable',
    postures: ['rebuild', 'inform'],
    name: { fr: 'Produit dangereux, erreur humaine', en: 'Product harm through human error' },
    note: {
      fr: 'Consigne de sécurité d’abord, rappel s’il le faut, puis excuses et dédommagement dans la même déclaration. Ne mettez pas en cause un employé, un fournisseur ou la clientèle.',
      en: 'Safety instructions first, a recall if need be, then apology and compensation in the same statement. Do not point at an employee, a supplier or customers.',
    },
  },
  {
    cluster: 'preventable',
    postures: ['rebuild', 'inform', 'bolster'],
    name: {
      fr: 'Faute de l’organisation, sans blessé',
      en: 'Organisational misdeed without injury',
    },
    note: {
      fr: 'Le public a été trompé ou exposé sans le savoir. Reconnaissez le fait en mots simples, dites qui était touché et ce que vous offrez. Rappeler vos bonnes actions peut suivre, jamais remplacer les excuses.',
      en: 'People were misled, or put at risk without knowing. Admit it in plain words, say who was affected and what you offer. Past good deeds may come after the apology, never instead of it.',
    },
  },
  {
    cluster: 'preventable',
    postures: ['rebuild', 'inform'],
    name: { fr: 'Faute de l’organisation, avec blessés', en: 'Organisational misdeed with injuries' },
    note: {
      fr: 'Les personnes blessées et leurs proches passent avant tout communiqué. La direction générale s’exprime elle-même. Le juridique relit les mots; il n’efface pas les excuses.',
      en: 'The injured and their families come before any release. The CEO speaks in person. Legal reviews the wording and does not strike out the apology.',
    },
  },
  {
    cluster: 'preventable',
    postures: ['rebuild', 'inform'],
    name: { fr: 'Inconduite d’un dirigeant', en: 'Management misconduct' },
    note: {
      fr: 'La personne visée ne parle pas pour l’organisation et n’approuve rien. La présidence du conseil prend la place de la direction générale si c’est elle qui est en cause. Séparez le fait, l’enquête et la sanction : ne devancez ni l’une ni l’autre.',
      en: 'The person concerned does not speak for the organisation and approves nothing. If it is the CEO, the board chair takes that seat. Keep the fact, the inquiry and the sanction apart, and run ahead of neither.',
    },
  },
];

export const crisisTypes: Records<'crisisType'> = TYPES.map((type, index) => ({
  id: idOf('crisisType', index + 1),
  fields: { ownerRoleId: ROLE_IDS.commsLead, reviewOn: null, ...type },
}));
