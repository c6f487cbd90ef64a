/*
 * Messages to staff and partners, and facts that hold in any crisis.
 */
import { paragraphs, type WrittenTemplate } from './templateOf.ts';

const BRIEF = { kind: 'brief', levels: [1, 2, 3, 4], owner: 'hr', approver: 'lead' } as const;
const PARTNERS = { kind: 'partners', levels: [2, 3, 4], owner: 'liaison', approver: 'lead' } as const;
const FACT = { kind: 'fact', levels: [0, 1, 2, 3, 4], owner: 'commsLead', approver: 'commsLead' } as const;

export const insideTemplates: readonly WrittenTemplate[] = [
  {
    ...BRIEF,
    title: { fr: 'Consigne au personnel', en: 'Staff brief' },
    text: paragraphs({
      fr: [
        'Ce qui se passe, à {time} : {topic}.',
        'Ce qui est confirmé : {fact}. Ce que nous vérifions : {unknown}.',
        'À faire : {doThis}.',
        'À ne pas faire : {dontDoThis}. Ne parlez pas au nom de l’organisation, ni aux médias, ni en ligne.',
        'Dirigez les clients vers {contact} et les journalistes vers {spokesperson}.',
        'Accusez réception de ce message. Prochaine information : {nextUpdateAt}, sur {channel}. Cette consigne vaut jusqu’à {validUntil}.',
      ],
      en: [
        'What is happening, as of {time}: {topic}.',
        'What is confirmed: {fact}. What we are checking: {unknown}.',
        'Do: {doThis}.',
        'Do not: {dontDoThis}. Do not speak for the organisation, to the media or online.',
        'Send customers to {contact} and journalists to {spokesperson}.',
        'Acknowledge this message. Next update: {nextUpdateAt}, on {channel}. This brief is valid until {validUntil}.',
      ],
    }),
  },
  {
    ...BRIEF,
    title: { fr: 'Consigne au personnel, texto', en: 'Staff brief, text message' },
    text: {
      fr: '{organisation}, {time} : {topic}. À faire : {doThis}. Ne publiez rien et ne répondez pas aux médias. Clients : {contact}. Répondez OK pour accuser réception. Suite : {nextUpdateAt}.',
      en: '{organisation}, {time}: {topic}. Do: {doThis}. Post nothing and do not answer the media. Customers: {contact}. Reply OK to acknowledge. More at: {nextUpdateAt}.',
    },
  },
  {
    ...BRIEF,
    title: {
      fr: 'Éléments de langage pour le service à la clientèle',
      en: 'Key messages for customer service',
    },
    owner: 'customerService',
    approver: 'commsLead',
    text: paragraphs({
      fr: [
        'Sujet : {topic}. Version de {time}; elle remplace les précédentes.',
        'Dites : « Je comprends {effect}. Voici ce que nous savons : {fact}. Voici ce que nous faisons : {action}. »',
        'Si l’on demande autre chose : « Je ne le sais pas encore. Nous le dirons sur {channel} : {nextUpdateAt}. »',
        'Vous pouvez offrir : {offer}. Passez à {agent} toute blessure, menace, lettre d’avocat ou demande de média.',
      ],
      en: [
        'Subject: {topic}. Version of {time}; it replaces earlier ones.',
        'Say: “I understand {effect}. Here is what we know: {fact}. Here is what we are doing: {action}.”',
        'If asked anything else: “I don’t know that yet. We will say it on {channel}: {nextUpdateAt}.”',
        'You may offer: {offer}. Hand to {agent} any injury, threat, lawyer’s letter or media request.',
      ],
    }),
  },
  {
    ...BRIEF,
    title: { fr: 'Note de clôture au personnel', en: 'Closing note to staff' },
    text: paragraphs({
      fr: [
        'La situation suivante est réglée depuis {time} : {topic}. La consigne du {date} n’a plus cours.',
        'Merci d’avoir tenu bon, et d’abord à celles et ceux qui ont répondu au public. Ce que nous changeons : {change}.',
        'Une rencontre de retour d’expérience aura lieu : {debriefAt}. On y cherche des causes, pas des coupables. Si ces jours vous ont éprouvé, parlez-en : {support}.',
        'Pour toute question : {contact}.',
      ],
      en: [
        'The following has been settled since {time}: {topic}. The brief of {date} no longer applies.',
        'Thank you for holding the line, above all to those who answered the public. What we are changing: {change}.',
        'There will be a debrief: {debriefAt}. It looks for causes, not for culprits. If these days have been hard on you, talk to someone: {support}.',
        'For any question: {contact}.',
      ],
    }),
  },
  {
    ...PARTNERS,
    title: { fr: 'Message aux partenaires et aux fournisseurs', en: 'Message to partners and suppliers' },
    text: paragraphs({
      fr: [
        'Bonjour {person},',
        'Nous tenons à ce que vous l’appreniez de nous. À {time}, la situation est la suivante : {topic}.',
        'Ce qui est confirmé : {fact}. Ce que nous faisons : {action}. Ce que cela change pour vous : {effect}.',
        'Nous vous demandons ceci : {request}. Dirigez les médias vers {spokesperson}, et ne commentez pas en notre nom.',
        'Votre interlocuteur : {contact}. Prochaine information : {nextUpdateAt}, par {channel}.',
      ],
      en: [
        'Hello {person},',
        'We want you to hear this from us. As of {time}, the situation is this: {topic}.',
        'What is confirmed: {fact}. What we are doing: {action}. What it changes for you: {effect}.',
        'What we ask of you: {request}. Please send the media to {spokesperson}, and do not comment on our behalf.',
        'Your contact: {contact}. Next update: {nextUpdateAt}, by {channel}.',
      ],
    }),
  },
  {
    ...PARTNERS,
    title: { fr: 'Message aux succursales et aux franchisés', en: 'Message to branches and franchisees' },
    text: paragraphs({
      fr: [
        'À {time} : {topic}. Niveau : {level}.',
        'À faire maintenant : {doThis}. Gelez vos publications et vos publicités locales, puis confirmez l’heure à {contact}.',
        'Affichez et dites seulement ceci : {approvedText}.',
        'Journalistes : {spokesperson}. Prochaine information : {nextUpdateAt}, par {channel}.',
      ],
      en: [
        'As of {time}: {topic}. Level: {level}.',
        'Do now: {doThis}. Freeze your local posts and advertising, then confirm the time to {contact}.',
        'Display and say this only: {approvedText}.',
        'Journalists: {spokesperson}. Next update: {nextUpdateAt}, by {channel}.',
      ],
    }),
  },
  {
    ...FACT,
    title: { fr: 'Qui nous sommes', en: 'Who we are' },
    text: {
      fr: '{organisation}. Fondation : {foundedIn}. Siège : {place}. Effectif : {staffCount}. Activité : {activity}. Direction générale : {executive}. Site Web : {link}.',
      en: '{organisation}. Founded: {foundedIn}. Head office: {place}. Staff: {staffCount}. Activity: {activity}. CEO: {executive}. Website: {link}.',
    },
  },
  {
    ...FACT,
    title: { fr: 'Où nous joindre', en: 'Where to reach us' },
    approver: 'customerService',
    text: {
      fr: 'Service à la clientèle : {phone}, {email}, {hours}. Médias : {mediaContact}. En cas de danger : {emergency}. Information à jour : {link}.',
      en: 'Customer service: {phone}, {email}, {hours}. Media: {mediaContact}. In case of danger: {emergency}. Latest information: {link}.',
    },
  },
  {
    ...FACT,
    title: { fr: 'Comment nous vérifions', en: 'How we check' },
    approver: 'expert',
    text: {
      fr: 'Nous contrôlons ce qui suit : {product}. Fréquence : {frequency}. Le contrôle est fait par {controller} selon cette norme : {standard}. Dernier résultat : {result}, {date}. Pour vérifier : {source}.',
      en: 'What we check: {product}. How often: {frequency}. Checks are done by {controller} to this standard: {standard}. Latest result: {result}, {date}. To verify: {source}.',
    },
  },
  {
    ...FACT,
    title: { fr: 'Comment nous modérons', en: 'How we moderate' },
    text: {
      fr: 'Nous lisons tous les commentaires et nous laissons la critique en place. Nous masquons seulement ce qui enfreint notre nétiquette, en citant l’article appliqué. Le texte complet : {link}. Pour faire revoir une décision : {contact}.',
      en: 'We read every comment and leave criticism up. We hide only what breaks our netiquette, and we cite the clause. The full text: {link}. To have a decision reviewed: {contact}.',
    },
  },
];
