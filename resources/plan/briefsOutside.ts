/*
 * Do / do-not sheets of those near the organisation: branches, partners, contracted voices, the board.
 */
import type { WrittenBrief } from './briefs.ts';

export const outsideBriefs: readonly WrittenBrief[] = [
  {
    audience: 'branches',
    owner: 'liaison',
    title: { fr: 'Consigne aux succursales et aux franchisés', en: 'Brief for branches and franchisees' },
    doList: {
      fr: [
        'Gelez vos publications et vos publicités locales; confirmez l’heure.',
        'Affichez seulement les textes reçus de l’organisation.',
        'Appliquez les retraits et les consignes de sécurité, puis confirmez-les.',
        'Dirigez les plaintes vers le service à la clientèle et notez-en le nombre.',
      ],
      en: [
        'Freeze your local posts and advertising; confirm the time.',
        'Display only the texts you receive from the organisation.',
        'Carry out recalls and safety instructions, then confirm them.',
        'Send complaints to customer service and keep count.',
      ],
    },
    dontList: {
      fr: [
        'Ne publiez pas votre propre version.',
        'Ne vous dissociez pas des autres succursales en public.',
        'Ne répondez pas aux médias locaux.',
        'Ne supprimez pas les avis ni les commentaires.',
      ],
      en: [
        'Do not publish a version of your own.',
        'Do not distance yourself from other branches in public.',
        'Do not answer local media.',
        'Delete no reviews and no comments.',
      ],
    },
    sendTo: {
      fr: 'Médias : le porte-parole de l’organisation. Clients : le service à la clientèle.',
      en: 'Media: the organisation’s spokesperson. Customers: customer service.',
    },
    tell: {
      fr: 'La liaison, deux fois par jour et dès qu’un journaliste se présente.',
      en: 'The liaison, twice a day and whenever a journalist turns up.',
    },
  },
  {
    audience: 'partners',
    owner: 'liaison',
    title: { fr: 'Consigne aux partenaires et aux fournisseurs', en: 'Brief for partners and suppliers' },
    doList: {
      fr: [
        'Nommez une personne qui parlera avec notre liaison.',
        'Transmettez-nous les questions que vous recevez.',
        'Conservez ce qui aidera à établir les faits : lots, registres, échanges.',
        'Prévenez-nous avant de publier sur le sujet.',
      ],
      en: [
        'Name one person to talk with our liaison.',
        'Pass on to us the questions you receive.',
        'Keep whatever will help establish the facts: lots, records, correspondence.',
        'Tell us before you publish on the matter.',
      ],
    },
    dontList: {
      fr: [
        'Ne parlez pas en notre nom.',
        'N’avancez pas de cause tant que les faits ne sont pas confirmés.',
        'Ne diffusez pas nos échanges.',
      ],
      en: [
        'Do not speak for us.',
        'Suggest no cause until the facts are confirmed.',
        'Do not circulate our correspondence.',
      ],
    },
    sendTo: {
      fr: 'Questions du public : notre page d’information. Médias : notre porte-parole.',
      en: 'Questions from the public: our information page. Media: our spokesperson.',
    },
    tell: {
      fr: 'Notre liaison, au numéro donné avec cette consigne.',
      en: 'Our liaison, at the number given with this brief.',
    },
  },
  {
    audience: 'contracted',
    owner: 'commsLead',
    title: {
      fr: 'Consigne aux influenceurs, aux ambassadeurs et aux agences',
      en: 'Brief for influencers, ambassadors and agencies',
    },
    doList: {
      fr: [
        'Suspendez tout ce qui nous mentionne, y compris ce qui est programmé; envoyez-nous une capture.',
        'Restez joignable pour la reprise.',
        'Signalez-nous les questions et les attaques que vous recevez.',
      ],
      en: [
        'Suspend everything that mentions us, scheduled posts included; send us a screenshot.',
        'Stay reachable for when publishing resumes.',
        'Let us know of questions and attacks you receive.',
      ],
    },
    dontList: {
      fr: [
        'Ne prenez pas notre défense.',
        'Ne supprimez pas vos publications passées sans nous en parler.',
        'Ne mobilisez pas votre communauté.',
        'Ne cachez pas notre lien commercial.',
      ],
      en: [
        'Do not come to our defence.',
        'Do not delete past posts without talking to us.',
        'Do not rally your followers.',
        'Do not hide that we pay you.',
      ],
    },
    sendTo: {
      fr: 'Questions de votre communauté : notre page d’information. Médias : notre porte-parole.',
      en: 'Your followers’ questions: our information page. Media: our spokesperson.',
    },
    tell: { fr: 'Le responsable des communications.', en: 'The communications lead.' },
  },
  {
    audience: 'board',
    owner: 'lead',
    title: { fr: 'Consigne au conseil d’administration', en: 'Brief for the board of directors' },
    doList: {
      fr: [
        'Restez joignable pour une réunion extraordinaire.',
        'Adressez vos questions à la présidence du conseil.',
        'Déclarez tout intérêt que vous avez dans l’affaire.',
        'Gardez le point de situation pour vous.',
      ],
      en: [
        'Be reachable for a special meeting.',
        'Put your questions to the board chair.',
        'Declare any interest you have in the matter.',
        'Keep the situation report to yourself.',
      ],
    },
    dontList: {
      fr: [
        'Ne commentez pas, ni en public, ni en ligne, ni en confidence.',
        'Ne donnez pas d’ordre au personnel ni à la cellule.',
        'Ne jugez pas la direction avant l’établissement des faits.',
      ],
      en: [
        'Do not comment, in public, online or in confidence.',
        'Give no orders to staff or to the crisis team.',
        'Do not judge management before the facts are in.',
      ],
    },
    sendTo: {
      fr: 'Médias : le porte-parole. Actionnaires, membres et bailleurs de fonds : la présidence du conseil.',
      en: 'Media: the spokesperson. Shareholders, members and funders: the board chair.',
    },
    tell: { fr: 'La présidence du conseil.', en: 'The board chair.' },
  },
];
