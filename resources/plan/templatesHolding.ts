/*
 * Holding statements. Each does four jobs: we know; we care; what we are doing now; when and where the next
 * word comes. Confirmed facts only, no blame, no time of recovery.
 */
import { BLUESKY, MASTODON, paragraphs, type WrittenTemplate, X } from './templateOf.ts';

const COMMON = { kind: 'holding', levels: [2, 3, 4], owner: 'commsLead', approver: 'lead' } as const;

export const holdingTemplates: readonly WrittenTemplate[] = [
  {
    ...COMMON,
    title: { fr: 'Message d’attente, toute situation', en: 'Holding statement, any situation' },
    text: paragraphs({
      fr: [
        '{place}, {date}, {time}',
        'Nous sommes au courant de la situation suivante : {topic}.',
        'Nous comprenons {effect}, et nous pensons d’abord aux personnes touchées.',
        'En ce moment : {action}. Nous vérifions les faits et ne publierons que ce qui est confirmé. Ce que nous ne savons pas encore : {unknown}.',
        'Prochaine information : {nextUpdateAt}, sur {channel}.',
        'Pour nous joindre : {contact}.',
      ],
      en: [
        '{place}, {date}, {time}',
        'We are aware of the following: {topic}.',
        'We understand {effect}, and those affected come first in our minds.',
        'What we are doing now: {action}. We are checking the facts and will publish only what is confirmed. What we do not know yet: {unknown}.',
        'Next update: {nextUpdateAt}, on {channel}.',
        'To reach us: {contact}.',
      ],
    }),
  },
  {
    ...COMMON,
    title: { fr: 'Message d’attente, très court', en: 'Holding statement, very short' },
    limit: X,
    text: {
      fr: '{topic} : nous sommes au courant et nous comprenons {effect}. En ce moment : {action}. Prochaine information : {nextUpdateAt}, sur {channel}. Pour nous joindre : {contact}.',
      en: '{topic}: we are aware, and we understand {effect}. What we are doing now: {action}. Next update: {nextUpdateAt}, on {channel}. To reach us: {contact}.',
    },
  },
  {
    ...COMMON,
    title: { fr: 'Message d’attente, court', en: 'Holding statement, short' },
    limit: BLUESKY,
    text: {
      fr: '{topic} : nous le savons depuis {time} et nous comprenons {effect}. En ce moment : {action}. Prochaine information : {nextUpdateAt}, sur {channel}. Pour nous joindre : {contact}.',
      en: '{topic}: we have known since {time}, and we understand {effect}. What we are doing now: {action}. Next update: {nextUpdateAt}, on {channel}. To reach us: {contact}.',
    },
  },
  {
    ...COMMON,
    title: { fr: 'Message d’attente, moyen', en: 'Holding statement, medium' },
    limit: MASTODON,
    text: paragraphs({
      fr: [
        '{topic} : nous sommes au courant depuis {time}.',
        'Nous comprenons {effect}. En ce moment : {action}. Nous vérifions le reste et le dirons quand ce sera confirmé.',
        'Prochaine information : {nextUpdateAt}, sur {channel}. Pour nous joindre : {contact}.',
      ],
      en: [
        '{topic}: we have been aware since {time}.',
        'We understand {effect}. What we are doing now: {action}. We are checking the rest and will say it once it is confirmed.',
        'Next update: {nextUpdateAt}, on {channel}. To reach us: {contact}.',
      ],
    }),
  },
  {
    ...COMMON,
    title: { fr: 'Message d’attente, sécurité ou produit', en: 'Holding statement, safety or product' },
    levels: [3, 4],
    text: paragraphs({
      fr: [
        'À faire maintenant : {instruction}. Produits visés : {product}.',
        'Nous avons reçu à {time} le signalement suivant : {topic}. Nous comprenons {effect}; votre sécurité passe avant tout.',
        'En ce moment : {action}. Si vous avez un malaise ou une blessure, consultez un professionnel de la santé, ou composez le {emergency} s’il y a urgence.',
        'Prochaine information : {nextUpdateAt}, sur {channel}. Pour nous joindre : {contact}.',
      ],
      en: [
        'What to do now: {instruction}. Products concerned: {product}.',
        'At {time} we received the following report: {topic}. We understand {effect}; your safety comes before everything.',
        'What we are doing now: {action}. If you feel unwell or are hurt, see a health professional, or call {emergency} if it is urgent.',
        'Next update: {nextUpdateAt}, on {channel}. To reach us: {contact}.',
      ],
    }),
  },
  {
    ...COMMON,
    title: { fr: 'Message d’attente, service interrompu', en: 'Holding statement, service down' },
    levels: [2, 3, 4],
    text: paragraphs({
      fr: [
        'Depuis {time}, le service suivant est interrompu : {service}. Lieux touchés : {place}.',
        'Nous comprenons {effect} et nous le regrettons. En ce moment : {action}. En attendant, vous pouvez procéder ainsi : {workaround}.',
        'Prochaine information : {nextUpdateAt}, sur {channel}, même si rien n’a changé. Pour nous joindre : {contact}.',
      ],
      en: [
        'Since {time} the following service has been down: {service}. Places affected: {place}.',
        'We understand {effect}, and we are sorry for it. What we are doing now: {action}. In the meantime, here is another way: {workaround}.',
        'Next update: {nextUpdateAt}, on {channel}, even if nothing has changed. To reach us: {contact}.',
      ],
    }),
  },
  {
    ...COMMON,
    title: {
      fr: 'Message d’attente, conduite d’une personne de l’organisation',
      en: 'Holding statement, conduct of one of our people',
    },
    text: paragraphs({
      fr: [
        'Nous avons vu la publication suivante, qui met en cause une personne de notre organisation : {topic}.',
        'Nous comprenons {effect}. Nous prenons ce signalement au sérieux et nous entendrons chacun avant de conclure. En ce moment : {action}.',
        'Par respect pour les personnes, nous ne donnerons aucun nom. Si vous étiez présent, écrivez-nous : {contact}.',
        'Prochaine information : {nextUpdateAt}, sur {channel}.',
      ],
      en: [
        'We have seen the following post, which concerns one of our people: {topic}.',
        'We understand {effect}. We take this report seriously and will hear everyone before we conclude. What we are doing now: {action}.',
        'Out of respect for those involved, we will give no names. If you were there, write to us: {contact}.',
        'Next update: {nextUpdateAt}, on {channel}.',
      ],
    }),
  },
  {
    ...COMMON,
    title: {
      fr: 'Message d’attente, renseignements personnels',
      en: 'Holding statement, personal information',
    },
    levels: [3, 4],
    text: paragraphs({
      fr: [
        'À {time}, nous avons constaté un incident qui pourrait toucher des renseignements personnels : {topic}.',
        'Nous comprenons {effect}. En ce moment : {action}. Les personnes dont nous confirmerons qu’elles sont touchées seront avisées directement.',
        'Ce que vous pouvez faire dès maintenant : {instruction}. Nous ne vous demanderons jamais de mot de passe par téléphone ni par courriel.',
        'Prochaine information : {nextUpdateAt}, sur {channel}. Pour nous joindre : {contact}.',
      ],
      en: [
        'At {time} we found an incident that may involve personal information: {topic}.',
        'We understand {effect}. What we are doing now: {action}. People whom we confirm to be affected will be told directly.',
        'What you can do now: {instruction}. We will never ask for a password by phone or e-mail.',
        'Next update: {nextUpdateAt}, on {channel}. To reach us: {contact}.',
      ],
    }),
  },
  {
    ...COMMON,
    title: { fr: 'Suivi du message d’attente', en: 'Follow-up to a holding statement' },
    text: paragraphs({
      fr: [
        'Comme promis, voici où nous en sommes à {time} au sujet de ce qui suit : {topic}.',
        'Nous comprenons {effect}, et nous savons que l’attente pèse. Confirmé depuis notre dernier message : {fact}. Encore en vérification : {unknown}.',
        'En ce moment : {action}. Prochaine information : {nextUpdateAt}, sur {channel}. Pour nous joindre : {contact}.',
      ],
      en: [
        'As promised, here is where things stand at {time} on the following: {topic}.',
        'We understand {effect}, and we know that waiting is hard. Confirmed since our last message: {fact}. Still being checked: {unknown}.',
        'What we are doing now: {action}. Next update: {nextUpdateAt}, on {channel}. To reach us: {contact}.',
      ],
    }),
  },
];
