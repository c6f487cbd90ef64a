/*
 * The netiquette, numbered so that a moderator can cite a clause. Criticism is never a breach of it.
 */
import type { Clause } from '../../shared/domain/clause.ts';
import { idOf, type Records, ROLE_IDS } from './ids.ts';

type Written = Pick<Clause, 'title' | 'text' | 'measures'>;

const CLAUSES: readonly Written[] = [
  {
    title: { fr: 'Objet et responsables', en: 'Purpose and who runs the accounts' },
    text: {
      fr: 'Nos comptes servent à informer et à échanger. Ils sont tenus par notre équipe des communications. Écrire sur l’une de nos pages, c’est accepter la présente nétiquette.',
      en: 'Our accounts exist to inform and to exchange. Our communications team runs them. By posting on one of our pages you accept this netiquette.',
    },
    measures: [],
  },
  {
    title: { fr: 'Heures de modération', en: 'Hours of moderation' },
    text: {
      fr: 'Nous modérons nos pages du lundi au vendredi, de 9 h à 17 h, sauf les jours fériés. En situation d’urgence, nous pouvons le faire en tout temps. En cas de danger, composez le 911 : n’attendez pas une réponse de notre part.',
      en: 'Our pages are moderated Monday to Friday, 9:00 to 17:00, public holidays excepted. In an emergency we may do so at any hour. If there is danger, call 911: do not wait for us to answer.',
    },
    measures: [],
  },
  {
    title: { fr: 'Lecture et réponse', en: 'Reading and replying' },
    text: {
      fr: 'Nous lisons tous les commentaires. Nous ne répondons pas à chacun : les questions auxquelles nous pouvons être utiles passent en premier. Si votre cas demande des précisions, nous vous proposons de poursuivre par téléphone ou par courriel.',
      en: 'We read every comment. We do not answer each one: questions where we can help come first. If your case calls for details, we will offer to continue by phone or e-mail.',
    },
    measures: [],
  },
  {
    title: { fr: 'Droit à la critique', en: 'Room for criticism' },
    text: {
      fr: 'La critique est la bienvenue, même vive. Aucun commentaire n’est masqué ou supprimé parce qu’il nous est défavorable. Les commentaires sont publiés en entier; nous ne les corrigeons ni ne les abrégeons.',
      en: 'Criticism is welcome, however sharp. No comment is hidden or deleted for being unfavourable to us. Comments appear whole; we neither correct nor shorten them.',
    },
    measures: [],
  },
  {
    title: { fr: 'Propos haineux ou discriminatoires', en: 'Hateful or discriminatory remarks' },
    text: {
      fr: 'Les propos qui méprisent une personne ou un groupe en raison de son origine, de sa couleur, de sa religion, de son sexe, de son genre, de son orientation sexuelle, de son âge, d’un handicap ou d’un autre motif protégé ne sont pas tolérés.',
      en: 'Remarks that demean a person or a group because of origin, colour, religion, sex, gender, sexual orientation, age, disability or another protected ground are not tolerated.',
    },
    measures: ['hide', 'delete', 'block', 'report'],
  },
  {
    title: { fr: 'Menaces, harcèlement et violence', en: 'Threats, harassment and violence' },
    text: {
      fr: 'Les menaces, le harcèlement, l’intimidation et les appels à la violence sont retirés sans avertissement, après conservation de la preuve. Nous pouvons les signaler au réseau et à la police.',
      en: 'Threats, harassment, intimidation and calls to violence are removed without warning once the evidence has been kept. We may report them to the network and to the police.',
    },
    measures: ['hide', 'delete', 'block', 'report'],
  },
  {
    title: { fr: 'Attaques contre le personnel', en: 'Attacks on staff' },
    text: {
      fr: 'Critiquez nos décisions et nos services autant qu’il le faut. N’insultez pas les personnes qui y travaillent et ne les désignez pas à la colère des autres.',
      en: 'Criticise our decisions and services as much as you need to. Do not insult the people who work here or single them out for the anger of others.',
    },
    measures: ['warn', 'hide', 'block'],
  },
  {
    title: { fr: 'Diffamation', en: 'Defamation' },
    text: {
      fr: 'Les accusations graves portées sans fondement contre une personne ou une organisation peuvent engager la responsabilité de leur auteur et la nôtre. Nous pouvons les masquer, le temps de les faire examiner.',
      en: 'Serious accusations made without foundation against a person or an organisation may expose their author, and us, to liability. We may hide them while they are being reviewed.',
    },
    measures: ['warn', 'hide', 'report'],
  },
  {
    title: { fr: 'Propos obscènes ou grossiers', en: 'Obscene or vulgar content' },
    text: {
      fr: 'Les propos et les images obscènes ou à caractère sexuel n’ont pas leur place sur nos pages. Pour un juron échappé sous la colère, un avertissement suffit.',
      en: 'Obscene or sexual words and images have no place on our pages. For a swear word let slip in anger, a warning is enough.',
    },
    measures: ['warn', 'hide', 'delete'],
  },
  {
    title: { fr: 'Renseignements personnels ou confidentiels', en: 'Personal or confidential information' },
    text: {
      fr: 'Ne publiez pas de numéro de téléphone, d’adresse, de numéro de dossier, de renseignement de santé ni de document confidentiel, le vôtre compris. Nous les masquons aussitôt pour protéger les personnes.',
      en: 'Do not post phone numbers, addresses, case numbers, health information or confidential documents, your own included. We hide them at once to protect people.',
    },
    measures: ['hide', 'delete'],
  },
  {
    title: { fr: 'Publicité et messages répétés', en: 'Advertising and repeated messages' },
    text: {
      fr: 'Les annonces commerciales, les liens trompeurs et le même message publié plusieurs fois peuvent être masqués. Le premier exemplaire d’une critique reste en place.',
      en: 'Commercial offers, misleading links and the same message posted over and over may be hidden. The first copy of a criticism stays up.',
    },
    measures: ['warn', 'hide', 'delete', 'block'],
  },
  {
    title: { fr: 'Hors sujet', en: 'Off topic' },
    text: {
      fr: 'Restez en lien avec la publication commentée. Si votre question porte sur autre chose, écrivez-nous en privé. Nous avertissons avant de masquer.',
      en: 'Keep to the post you are commenting on. If your question is about something else, write to us privately. We warn before we hide.',
    },
    measures: ['warn', 'hide'],
  },
  {
    title: { fr: 'Fausses informations', en: 'False information' },
    text: {
      fr: 'Nous corrigeons publiquement, avec une source, ce qui est faux. Nous masquons une fausse information seulement si elle peut mettre quelqu’un en danger ou si elle est publiée de nouveau après correction.',
      en: 'We correct what is false in public, with a source. We hide false information only if it could put someone in danger or is posted again after being corrected.',
    },
    measures: ['warn', 'hide', 'report'],
  },
  {
    title: { fr: 'Appels à l’action de masse', en: 'Calls to mass action' },
    text: {
      fr: 'Vous pouvez dire que vous ne ferez plus affaire avec nous et pourquoi. Les appels à inonder une page, un numéro ou une personne de messages peuvent être masqués.',
      en: 'You may say that you will no longer deal with us, and why. Calls to flood a page, a number or a person with messages may be hidden.',
    },
    measures: ['warn', 'hide', 'report'],
  },
  {
    title: { fr: 'Forme des commentaires', en: 'Form of comments' },
    text: {
      fr: 'Évitez d’écrire tout en majuscules : c’est crier. Écrivez en français ou en anglais, dans la forme qui vous convient; une faute n’est jamais un motif de modération.',
      en: 'Avoid writing all in capitals: it reads as shouting. Write in English or in French, as it suits you; a spelling mistake is never grounds for moderation.',
    },
    measures: ['warn'],
  },
  {
    title: { fr: 'Mesures graduées', en: 'Graded measures' },
    text: {
      fr: 'Dans l’ordre : nous avertissons, masquons, supprimons, bloquons, signalons. Nous commençons par la plus légère qui convient, citons l’article appliqué et gardons une copie. Vous pouvez demander par écrit que la décision soit revue.',
      en: 'In this order: we warn, hide, delete, block, report. We start with the mildest that fits, cite the clause applied and keep a copy. You may ask in writing for the decision to be reviewed.',
    },
    measures: ['warn', 'hide', 'delete', 'block', 'report'],
  },
  {
    title: { fr: 'Dossiers, site Web et abonnements', en: 'Case files, website and following' },
    text: {
      fr: 'Aucun dossier individuel n’est traité sur les réseaux sociaux; passez par le téléphone ou le courriel. Si une publication et notre site Web se contredisent, le site l’emporte. Suivre un compte, aimer ou partager ne vaut pas appui de notre part.',
      en: 'No individual case is handled on social media; use the phone or e-mail. If a post and our website disagree, the website prevails. When we follow, like or share, it is not an endorsement.',
    },
    measures: [],
  },
  {
    title: { fr: 'Vie privée, archives et changements', en: 'Privacy, archives and changes' },
    text: {
      fr: 'Ce que vous publiez peut être conservé à titre de preuve ou d’archive, selon notre politique de confidentialité. Chaque réseau a aussi ses propres règles. La nétiquette peut changer sans préavis; la version en vigueur est la dernière publiée, avec sa date, sur notre site Web.',
      en: 'What you post may be kept as evidence or as an archive, as our privacy policy sets out. Each network has rules of its own as well. This netiquette may change without notice; the version in force is the latest one dated and published on our website.',
    },
    measures: [],
  },
];

export const clauses: Records<'clause'> = CLAUSES.map((clause, index) => ({
  id: idOf('clause', index + 1),
  fields: { ownerRoleId: ROLE_IDS.communityManager, reviewOn: null, number: index + 1, ...clause },
}));
