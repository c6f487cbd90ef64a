/*
 * Do / do-not sheets of those who work in the organisation.
 */
import type { WrittenBrief } from './briefs.ts';

export const insideBriefs: readonly WrittenBrief[] = [
  {
    audience: 'allStaff',
    owner: 'hr',
    title: { fr: 'Consigne à tout le personnel', en: 'Brief for all staff' },
    doList: {
      fr: [
        'Lisez cette consigne en entier et accusez-en réception.',
        'Continuez votre travail; suivez les avis de sécurité s’il y en a.',
        'Si l’on vous questionne, dites : « Je n’ai pas cette information, mais je vous dirige vers la bonne personne. »',
        'Signalez ce que vous voyez en ligne, avec l’adresse.',
        'Demandez de l’aide si l’on vous attaque personnellement.',
      ],
      en: [
        'Read this brief to the end and acknowledge it.',
        'Carry on with your work; follow safety notices if there are any.',
        'If you are asked, say: “I don’t have that information, but I’ll put you in touch with someone who does.”',
        'Report what you see online, with its address.',
        'Ask for help if you come under personal attack.',
      ],
    },
    dontList: {
      fr: [
        'Ne parlez pas au nom de l’organisation, ni aux médias, ni en ligne.',
        'Ne répondez pas aux critiques, même pour nous défendre.',
        'Ne transmettez ni photo, ni courriel, ni document interne.',
        'Ne nommez ni collègue ni client.',
        'Ne spéculez pas sur la cause.',
      ],
      en: [
        'Do not speak for the organisation, to the media or online.',
        'Do not answer critics, even to defend us.',
        'Pass on no photo, e-mail or internal document.',
        'Name no colleague and no customer.',
        'Do not guess at the cause.',
      ],
    },
    sendTo: {
      fr: 'Journalistes : le porte-parole. Clients : le service à la clientèle. Les numéros sont sur la feuille de contacts.',
      en: 'Journalists: the spokesperson. Customers: customer service. The numbers are on the contact sheet.',
    },
    tell: {
      fr: 'Votre gestionnaire; s’il est absent, les RH.',
      en: 'Your manager or, failing that, HR.',
    },
  },
  {
    audience: 'managers',
    owner: 'hr',
    title: { fr: 'Consigne aux gestionnaires', en: 'Brief for managers' },
    doList: {
      fr: [
        'Réunissez votre équipe dix minutes; lisez la consigne à voix haute.',
        'Joignez les absents; notez qui a accusé réception.',
        'Dites ce que vous ne savez pas, et quand vous reviendrez.',
        'Rapportez les questions et les rumeurs aux RH.',
        'Libérez sans délai les membres de la cellule de crise.',
      ],
      en: [
        'Bring your team together for ten minutes; read the brief aloud.',
        'Reach those who are away; note who has acknowledged.',
        'Say what you do not know, and when you will be back.',
        'Take questions and rumours to HR.',
        'Free members of the crisis team at once.',
      ],
    },
    dontList: {
      fr: [
        'N’adaptez pas la consigne à votre façon.',
        'Ne désignez pas de fautif devant l’équipe.',
        'N’interdisez pas aux gens d’en parler chez eux; demandez-leur de la prudence.',
        'Ne transférez pas les points de situation.',
      ],
      en: [
        'Do not reword the brief.',
        'Point at no one in front of the team.',
        'Do not forbid people to talk about it at home; ask them to be careful.',
        'Do not forward situation reports.',
      ],
    },
    sendTo: {
      fr: 'Questions du personnel : les RH. Médias : le porte-parole. Clients : le service à la clientèle.',
      en: 'Staff questions: HR. Media: the spokesperson. Customers: customer service.',
    },
    tell: {
      fr: 'Les RH, avant la fin de la journée : qui a reçu la consigne, qui manque.',
      en: 'HR, before the end of the day: who has had the brief, who is missing.',
    },
  },
  {
    audience: 'reception',
    owner: 'customerService',
    title: { fr: 'Consigne à l’accueil et au standard', en: 'Brief for the front desk and switchboard' },
    doList: {
      fr: [
        'Accueillez chacun avec le même calme.',
        'Notez le nom, le média ou l’entreprise, le numéro, la question et l’heure.',
        'Dites : « Je transmets votre demande maintenant; on vous rappelle avant » et donnez l’heure convenue avec les communications.',
        'Placez les journalistes dans la salle prévue et prévenez les communications.',
        'Si quelqu’un menace, appelez la sécurité ou le 911.',
      ],
      en: [
        'Receive everyone with the same calm.',
        'Note name, outlet or company, number, question and time.',
        'Say: “I’m passing your request on now; someone will call you back by” and give the time agreed with communications.',
        'Show journalists to the room set aside and tell communications.',
        'If someone makes a threat, call security or 911.',
      ],
    },
    dontList: {
      fr: [
        'Ne dites ni « sans commentaire », ni ce que vous en pensez.',
        'Ne confirmez pas qui est présent, absent ou en cause.',
        'Ne donnez pas de numéro personnel.',
        'Ne laissez pas filmer à l’intérieur sans accompagnement.',
      ],
      en: [
        'Say neither “no comment” nor what you think.',
        'Do not confirm who is in, who is out or who is involved.',
        'Give out no personal numbers.',
        'Let no one film inside unaccompanied.',
      ],
    },
    sendTo: {
      fr: 'Médias : le responsable des communications. Clients : le service à la clientèle. Avocats, police, inspecteurs : le juridique.',
      en: 'Media: the communications lead. Customers: customer service. Lawyers, police, inspectors: legal.',
    },
    tell: {
      fr: 'Le responsable des communications, à chaque appel de journaliste, sans attendre.',
      en: 'The communications lead, at every call from a journalist, without waiting.',
    },
  },
  {
    audience: 'customerService',
    owner: 'customerService',
    title: { fr: 'Consigne aux agents du service à la clientèle', en: 'Brief for customer service agents' },
    doList: {
      fr: [
        'Laissez la personne finir, puis reformulez son problème.',
        'Servez-vous des réponses approuvées; dites-les avec vos mots, sans changer les faits.',
        'Ouvrez un dossier et donnez-en le numéro.',
        'Passez tout de suite au chef d’équipe : blessure, menace, avocat, média.',
        'Prenez une pause après un appel difficile.',
      ],
      en: [
        'Let the person finish, then say the problem back.',
        'Work from the approved answers; put them in your own words without changing the facts.',
        'Open a case and give its number.',
        'Hand to the team leader at once: injury, threat, lawyer, media.',
        'Take a break after a hard call.',
      ],
    },
    dontList: {
      fr: [
        'Ne promettez ni remboursement ni délai qui n’est pas approuvé.',
        'Ne dites pas « vous êtes le seul à vous plaindre » ni « beaucoup appellent ».',
        'Ne nommez pas de responsable.',
        'Ne raccrochez pas sans prochaine étape.',
      ],
      en: [
        'Promise no refund and no deadline that has not been approved.',
        'Say neither “you’re the only one” nor “lots of people are calling”.',
        'Do not say who is at fault.',
        'Do not hang up without a next step.',
      ],
    },
    sendTo: {
      fr: 'Cas graves : le chef d’équipe. Renseignements à jour : la page d’information de l’organisation.',
      en: 'Serious cases: the team leader. Latest information: the organisation’s information page.',
    },
    tell: {
      fr: 'Le chef d’équipe, chaque heure : nombre de cas et questions nouvelles.',
      en: 'The team leader, every hour: number of cases and new questions.',
    },
  },
  {
    audience: 'field',
    owner: 'hr',
    title: { fr: 'Consigne au personnel sur le terrain', en: 'Brief for field staff' },
    doList: {
      fr: [
        'Votre sécurité passe avant la tournée : partez si l’on vous menace.',
        'Si l’on vous questionne, dites : « Je fais les livraisons ou l’entretien; pour cela, voici qui appeler. »',
        'Gardez sur vous la carte de poche avec les numéros.',
        'Retirez ce que l’on vous dit de retirer, et notez quoi, où et quand.',
      ],
      en: [
        'Your safety comes before the round: leave if you are threatened.',
        'If you are asked, say: “I do the deliveries or the repairs; for that, here is whom to call.”',
        'Carry the wallet card with the numbers.',
        'Remove what you are told to remove; note what, where and when.',
      ],
    },
    dontList: {
      fr: [
        'Ne discutez pas au comptoir ni sur le pas de la porte.',
        'Ne vous laissez pas interroger devant une caméra.',
        'Ne publiez pas de photo des lieux ou des produits.',
        'Ne détruisez rien de ce qui est retiré.',
      ],
      en: [
        'Do not argue at the counter or on the doorstep.',
        'Do not be interviewed on camera.',
        'Post no pictures of places or products.',
        'Destroy nothing that has been removed.',
      ],
    },
    sendTo: {
      fr: 'Clients : le service à la clientèle. Journalistes : le porte-parole.',
      en: 'Customers: customer service. Journalists: the spokesperson.',
    },
    tell: {
      fr: 'Votre chef d’équipe, par téléphone, dès qu’un incident survient.',
      en: 'Your team leader, by phone, as soon as anything happens.',
    },
  },
];
