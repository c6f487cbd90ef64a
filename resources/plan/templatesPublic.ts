/*
 * Public statements beyond the holding one: correction of fact, apology, service restored, "we are
 * listening", closing.
 */
import { MASTODON, paragraphs, type WrittenTemplate, X } from './templateOf.ts';

const CORRECTION = {
  kind: 'correction',
  levels: [1, 2, 3, 4],
  owner: 'commsLead',
  approver: 'commsLead',
} as const;
const APOLOGY = { kind: 'apology', levels: [2, 3, 4], owner: 'commsLead', approver: 'ceo' } as const;
const RESTORED = {
  kind: 'restored',
  levels: [1, 2, 3, 4],
  owner: 'commsLead',
  approver: 'commsLead',
} as const;
const LISTENING = {
  kind: 'listening',
  levels: [2, 3, 4],
  owner: 'commsLead',
  approver: 'commsLead',
} as const;
const CLOSING = { kind: 'closing', levels: [2, 3, 4], owner: 'commsLead', approver: 'lead' } as const;

export const publicTemplates: readonly WrittenTemplate[] = [
  {
    ...CORRECTION,
    title: { fr: 'Rectification d’un fait', en: 'Correction of fact' },
    text: paragraphs({
      fr: [
        'Une information inexacte circule sur le sujet suivant : {topic}.',
        'Le fait est celui-ci : {fact}. Chacun peut le vérifier ici : {source}.',
        'Nous comprenons {effect}. Si vous avez un élément que nous n’avons pas, transmettez-le-nous : {contact}. Nous l’examinerons.',
      ],
      en: [
        'Inaccurate information is going around on the following: {topic}.',
        'The fact is this: {fact}. Anyone can check it here: {source}.',
        'We understand {effect}. If you have something we do not, send it to us: {contact}. We will look into it.',
      ],
    }),
  },
  {
    ...CORRECTION,
    title: { fr: 'Rectification d’un fait, très courte', en: 'Correction of fact, very short' },
    limit: X,
    text: {
      fr: 'Une précision sur ce sujet : {topic}. Le fait est celui-ci : {fact}. À vérifier ici : {source}. Un élément à nous transmettre? {contact}',
      en: 'A correction on this: {topic}. The fact is as follows: {fact}. Check it here: {source}. Something to send us? {contact}',
    },
  },
  {
    ...CORRECTION,
    title: { fr: 'Rectification de nos propres propos', en: 'Correction of our own statement' },
    limit: MASTODON,
    text: paragraphs({
      fr: [
        'Nous avons publié à {time} une information inexacte : {error}.',
        'Voici ce qui est juste : {fact}. Source : {source}. Nous laissons notre premier message en place, avec un lien vers celui-ci.',
        'Nous regrettons la confusion. Pour nous joindre : {contact}.',
      ],
      en: [
        'At {time} we published something that was wrong: {error}.',
        'Here is what is right: {fact}. Source: {source}. Our first message stays up, with a link to this one.',
        'We are sorry for the confusion. To reach us: {contact}.',
      ],
    }),
  },
  {
    ...APOLOGY,
    title: { fr: 'Excuses et réparation', en: 'Apology and redress' },
    text: paragraphs({
      fr: [
        '{place}, {date}',
        'Nous avons commis une faute : {fault}. Des personnes en ont subi les conséquences : {effect}.',
        'Nous en sommes responsables et nous présentons nos excuses à chacune d’elles.',
        'Ce que nous faisons pour elles : {redress}. Ce que nous changeons pour que cela ne se reproduise pas : {change}. Nous rendrons compte de ces changements : {nextUpdateAt}, sur {channel}.',
        'Si vous êtes touché, une personne vous répondra ici : {contact}.',
        '{signatory}',
      ],
      en: [
        '{place}, {date}',
        'We did wrong: {fault}. People have borne the consequences: {effect}.',
        'We are responsible, and we apologise to each of them.',
        'What we are doing for them: {redress}. What we are changing so that it does not happen again: {change}. We will report on these changes: {nextUpdateAt}, on {channel}.',
        'If you are affected, a person will answer you here: {contact}.',
        '{signatory}',
      ],
    }),
  },
  {
    ...APOLOGY,
    title: { fr: 'Excuses, très courtes', en: 'Apology, very short' },
    limit: X,
    text: {
      fr: 'Nous avons commis une faute : {fault}. Nous vous présentons nos excuses. Pour réparer : {redress}. Si vous êtes touché : {contact}. Notre déclaration complète : {link}',
      en: 'We did wrong: {fault}. We apologise to you. To put it right: {redress}. If you are affected: {contact}. Our full statement: {link}',
    },
  },
  {
    ...RESTORED,
    title: { fr: 'Service rétabli', en: 'Service restored' },
    text: paragraphs({
      fr: [
        'Le service suivant est rétabli depuis {time} : {service}.',
        'L’interruption a duré {duration}. Nous en sommes désolés et nous vous remercions de votre patience. Cause connue à cette heure : {cause}.',
        'Ce que nous faisons pour les personnes touchées : {redress}. Si le problème persiste chez vous, joignez-nous : {contact}.',
        'Nous dirons ce que nous en tirons : {nextUpdateAt}, sur {channel}.',
      ],
      en: [
        'The following service has been back since {time}: {service}.',
        'It was down for {duration}. We are sorry, and we thank you for your patience. Cause, as known at this time: {cause}.',
        'What we are doing for those affected: {redress}. If you still have trouble, reach us: {contact}.',
        'We will say what we have learned: {nextUpdateAt}, on {channel}.',
      ],
    }),
  },
  {
    ...RESTORED,
    title: { fr: 'Service rétabli, très court', en: 'Service restored, very short' },
    limit: X,
    text: {
      fr: 'Rétabli depuis {time} : {service}. Nous sommes désolés de l’interruption et vous remercions de votre patience. Si le problème persiste chez vous : {contact}. Détails : {link}',
      en: 'Back since {time}: {service}. We are sorry for the interruption, and thank you for your patience. If you still have trouble: {contact}. Details: {link}',
    },
  },
  {
    ...LISTENING,
    title: { fr: 'Nous vous lisons (publication épinglée)', en: 'We are reading you (pinned post)' },
    text: paragraphs({
      fr: [
        'Vous êtes nombreux à nous écrire au sujet de ce qui suit : {topic}.',
        'Nous lisons chaque commentaire, y compris les plus durs, et nous les laissons en place. Nous ne pourrons pas répondre à tous.',
        'Pour un cas qui vous touche, une personne vous répondra ici : {contact}. Notre nétiquette : {link}.',
        'Tout ce qui est confirmé se trouve sur {channel}. Prochaine information : {nextUpdateAt}.',
      ],
      en: [
        'Many of you are writing to us about the following: {topic}.',
        'We are reading every comment, the harshest included, and leaving them up. We will not be able to answer them all.',
        'If it affects you personally, a person will answer you here: {contact}. Our netiquette: {link}.',
        'Everything that is confirmed is on {channel}. Next update: {nextUpdateAt}.',
      ],
    }),
  },
  {
    ...LISTENING,
    title: { fr: 'Nous vous lisons, très court', en: 'We are reading you, very short' },
    limit: X,
    text: {
      fr: '{topic} : nous lisons tous vos messages et nous les laissons en place. Pour un cas qui vous touche : {contact}. Les faits confirmés sont sur {channel}. Prochaine information : {nextUpdateAt}.',
      en: '{topic}: we are reading all your messages and leaving them up. If it affects you personally: {contact}. Confirmed facts are on {channel}. Next update: {nextUpdateAt}.',
    },
  },
  {
    ...CLOSING,
    title: { fr: 'Message de clôture', en: 'Closing statement' },
    text: paragraphs({
      fr: [
        'La situation suivante est réglée depuis {time} : {topic}.',
        'Ce qui s’est passé : {fact}. Ce que nous avons fait : {action}. Ce que nous changeons : {change}.',
        'Nous remercions les personnes qui nous ont alertés, parfois durement. Si vous attendez encore une réponse, joignez-nous : {contact}.',
        'C’est notre dernier message régulier à ce sujet. Tout fait nouveau paraîtra sur {channel}.',
      ],
      en: [
        'The following has been settled since {time}: {topic}.',
        'What happened: {fact}. What we did: {action}. What we are changing: {change}.',
        'We thank those who alerted us, even when it stung. If you are still waiting for an answer, reach us: {contact}.',
        'This is our last regular message on the matter. Anything new will appear on {channel}.',
      ],
    }),
  },
  {
    ...CLOSING,
    title: { fr: 'Message de clôture, moyen', en: 'Closing statement, medium' },
    limit: MASTODON,
    text: {
      fr: '{topic} : la situation est réglée depuis {time}. Ce que nous changeons : {change}. Merci à celles et ceux qui nous ont alertés. Si vous attendez encore une réponse : {contact}. Le récit complet : {link}',
      en: '{topic}: this has been settled since {time}. What we are changing: {change}. Thank you to those who alerted us. If you are still waiting for an answer: {contact}. The full account: {link}',
    },
  },
];
