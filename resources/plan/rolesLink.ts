/*
 * Cards of those who tie the room to the world outside: monitoring lead, liaison.
 */
import type { RoleCard } from './roleCard.ts';

export const linkCards: readonly RoleCard[] = [
  {
    code: 'monitor',
    name: { fr: 'Responsable de la veille', en: 'Monitoring lead' },
    purpose: {
      fr: 'Dit ce qui se passe en ligne, à quelle vitesse, et ce que l’on ne voit pas.',
      en: 'Says what is happening online, how fast, and what cannot be seen.',
    },
    firstMinutes: {
      fr: [
        'Trouvez la première mention et consignez son heure et son adresse.',
        'Épinglez comme preuves les publications qui risquent de disparaître.',
        'Donnez le volume, la tonalité, les réseaux et le plus grand auteur.',
        'Nommez les angles morts.',
        'Ajoutez aux requêtes les mots et les mots-clics de cette crise.',
      ],
      en: [
        'Find the first mention; log its time and address.',
        'Pin as evidence any post that may vanish.',
        'Give volume, tone, networks and the largest author.',
        'Name the blind spots.',
        'Add to the queries the words and hashtags of this crisis.',
      ],
    },
    doList: {
      fr: [
        'Triez chaque mention : trolleur, râleur, mal informé, client mécontent, mise en cause, juridique.',
        'Posez un seuil de réouverture sur ce que la cellule choisit d’observer.',
        'Signalez aussitôt un nouveau réseau, un média, un appel au boycottage.',
        'Vérifiez l’état des sources avant chaque point de situation.',
        'Donnez toujours un chiffre avec son heure et sa source.',
      ],
      en: [
        'Triage each mention: troll, ranter, misinformed, unhappy customer, accusation, legal.',
        'Set a tripwire on whatever the team chooses to observe.',
        'Report at once a new network, a media outlet, a call for boycott.',
        'Check the sources’ health before each situation report.',
        'Never give a number without its time and its source.',
      ],
    },
    dontList: {
      fr: [
        'Ne répondez à personne, n’aimez et ne partagez rien.',
        'Ne présentez pas une estimation comme une mesure.',
        'Ne relevez pas plus de renseignements que l’incident n’en demande.',
      ],
      en: [
        'Do not reply to anyone; like and share nothing.',
        'Do not pass an estimate off as a measurement.',
        'Do not collect more personal information than the incident needs.',
      ],
    },
    handOver: {
      fr: [
        'La courbe : où elle en est, vers où elle va.',
        'Ce qui est observé, avec ses seuils et l’heure du prochain examen.',
        'Les comptes et les mots-clics à surveiller.',
        'Les sources en panne et les angles morts.',
      ],
      en: [
        'The curve: where it stands, where it is heading.',
        'What is being observed, its tripwires and when to re-check.',
        'Accounts and hashtags to keep an eye on.',
        'Sources that are down, and blind spots.',
      ],
    },
  },
  {
    code: 'liaison',
    name: { fr: 'Liaison', en: 'Liaison' },
    purpose: {
      fr: 'Relie la cellule à ceux qui n’y sont pas : partenaires, succursales, autorités, autres sites.',
      en: 'Ties the team to those outside it: partners, branches, authorities, other sites.',
    },
    firstMinutes: {
      fr: [
        'Dressez la liste de qui doit l’apprendre de vous avant de le lire ailleurs.',
        'Demandez au responsable ce que vous pouvez dire, et à partir de quand.',
        'Appelez d’abord ceux qui recevront des appels à leur tour.',
      ],
      en: [
        'List who must hear it from you before they read it elsewhere.',
        'Ask the lead what you may say, and from when.',
        'Call first those who will be called themselves.',
      ],
    },
    doList: {
      fr: [
        'Donnez à tous la même version, celle qui est approuvée.',
        'Rapportez à la cellule ce que les partenaires voient et demandent.',
        'Notez l’heure, la personne jointe et ce qui a été convenu.',
        'Prévenez les autorités dans le délai que la loi vous donne, avec le juridique.',
      ],
      en: [
        'Give everyone the same version, the approved one.',
        'Bring back to the team what partners see and ask.',
        'Note the time, whom you reached and what was agreed.',
        'With legal, notify authorities within the time the law gives you.',
      ],
    },
    dontList: {
      fr: [
        'Ne promettez rien au nom de la cellule.',
        'Ne transmettez pas de brouillon.',
        'Ne commentez pas la conduite d’un partenaire.',
      ],
      en: [
        'Promise nothing on the team’s behalf.',
        'Pass on no drafts.',
        'Do not comment on a partner’s conduct.',
      ],
    },
    handOver: {
      fr: [
        'Qui a été joint, quand, et ce qui lui a été dit.',
        'Qui attend une réponse, et pour quelle heure.',
        'Qui refuse d’attendre et pourrait s’exprimer seul.',
      ],
      en: [
        'Who was reached, when, and what they were told.',
        'Who is waiting for an answer, and by what time.',
        'Who will not wait and may speak on their own.',
      ],
    },
  },
];
