/*
 * Replies to one person: taking a complaint to a private channel, answering a journalist. Several wordings of
 * the same reply, because one pasted everywhere reads as contempt.
 */
import { BLUESKY, paragraphs, type WrittenTemplate, X } from './templateOf.ts';

const TO_PRIVATE = {
  kind: 'toPrivate',
  levels: [0, 1, 2, 3, 4],
  owner: 'customerService',
  approver: 'commsLead',
} as const;
const JOURNALIST = {
  kind: 'journalist',
  levels: [0, 1, 2, 3, 4],
  owner: 'commsLead',
  approver: 'spokesperson',
} as const;

export const replyTemplates: readonly WrittenTemplate[] = [
  {
    ...TO_PRIVATE,
    title: { fr: 'Passage en privé, plainte', en: 'Move to private, complaint' },
    text: {
      fr: 'Bonjour {person}. Vous nous signalez ceci : {problem}. Ce n’est pas ce que vous deviez vivre chez nous, et nous voulons le régler avec vous. Appelez-nous au {phone} ou écrivez à {email}; mentionnez le dossier {caseNumber}. Par prudence, ne publiez pas ici vos renseignements personnels.',
      en: 'Hello {person}. You are telling us about this: {problem}. It is not what you should have met with here, and we want to settle it with you. Call us at {phone} or write to {email}, and mention case {caseNumber}. To be safe, please do not post your personal information here.',
    },
  },
  {
    ...TO_PRIVATE,
    title: { fr: 'Passage en privé, très court', en: 'Move to private, very short' },
    limit: X,
    text: {
      fr: 'Bonjour {person}. Nous avons bien lu : {problem}. Une personne s’en occupe avec vous : {phone} ou {email}, dossier {caseNumber}. Ne publiez pas ici vos renseignements personnels.',
      en: 'Hello {person}. We have read you: {problem}. Someone will see to it with you: {phone} or {email}, case {caseNumber}. Please do not post your personal information here.',
    },
  },
  {
    ...TO_PRIVATE,
    title: { fr: 'Passage en privé, personne en colère', en: 'Move to private, someone angry' },
    limit: BLUESKY,
    text: {
      fr: 'Votre colère se comprend, {person}. Le problème est celui-ci, si nous lisons bien : {problem}. Nous préférons vous parler plutôt que d’en débattre ici : {phone} ou {email}. Demandez {agent}.',
      en: 'You have reason to be angry, {person}. If we read you right, the problem is this: {problem}. We would rather talk with you than argue here: {phone} or {email}. Ask for {agent}.',
    },
  },
  {
    ...TO_PRIVATE,
    title: { fr: 'Passage en privé, blessure ou malaise', en: 'Move to private, injury or illness' },
    text: {
      fr: '{person}, votre santé d’abord : si vous ne vous sentez pas bien, consultez ou composez le {emergency}. Vous nous signalez ceci : {problem}. Nous voulons vous parler tout de suite : {phone}, à toute heure. Gardez le produit et son emballage si vous le pouvez, sans l’utiliser.',
      en: '{person}, your health comes first: if you feel unwell, see someone or call {emergency}. You are telling us about this: {problem}. We want to speak with you right away: {phone}, at any hour. Keep the product and its packaging if you can, and do not use it.',
    },
  },
  {
    ...TO_PRIVATE,
    title: { fr: 'Retour en public, cas réglé', en: 'Back in public, case settled' },
    limit: X,
    text: {
      fr: 'Merci de nous avoir parlé, {person}. Voici ce que nous avons fait : {action}. Si quelque chose manque encore, le dossier {caseNumber} reste ouvert : {phone}.',
      en: 'Thank you for talking with us, {person}. Here is what we did: {action}. If anything is still missing, case {caseNumber} remains open: {phone}.',
    },
  },
  {
    ...JOURNALIST,
    title: {
      fr: 'Accusé de réception à un journaliste, courriel',
      en: 'Acknowledgement to a journalist, e-mail',
    },
    text: paragraphs({
      fr: [
        'Bonjour {person},',
        'Nous avons reçu à {time} votre demande au sujet de ce qui suit : {topic}. Votre heure de tombée, telle que nous l’avons notée : {deadline}.',
        'Nous vérifions les faits. {spokesperson} vous répondra avant cette heure, ou vous dira à quel moment une réponse est possible. Nos informations confirmées se trouvent ici : {link}.',
        'Pour toute question d’ici là : {contact}.',
      ],
      en: [
        'Hello {person},',
        'We received your request at {time}, about the following: {topic}. Your deadline, as we noted it: {deadline}.',
        'We are checking the facts. {spokesperson} will answer you before then, or tell you when an answer can be had. What we have confirmed is here: {link}.',
        'For any question meanwhile: {contact}.',
      ],
    }),
  },
  {
    ...JOURNALIST,
    title: {
      fr: 'Accusé de réception à un journaliste, téléphone',
      en: 'Acknowledgement to a journalist, phone',
    },
    text: paragraphs({
      fr: [
        '« Bonjour, ici {agent}. Je prends votre demande pour que la bonne personne vous réponde. Votre nom, votre média, votre numéro et votre heure de tombée, s’il vous plaît? »',
        '« Je répète : {topic}, avant {deadline}. Je ne suis pas porte-parole. {spokesperson} vous rappelle, et ce qui est déjà confirmé se trouve ici : {link}. »',
      ],
      en: [
        '“Hello, this is {agent}. I’ll take your request so that the right person can answer you. Your name, outlet, number and deadline, please?”',
        '“Let me repeat: {topic}, before {deadline}. I am not a spokesperson. {spokesperson} will call you back, and what is already confirmed is here: {link}.”',
      ],
    }),
  },
];
