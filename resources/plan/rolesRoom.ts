/*
 * Cards of those who run the room: crisis lead, deputy, scribe.
 */
import type { RoleCard } from './roleCard.ts';

export const roomCards: readonly RoleCard[] = [
  {
    code: 'lead',
    name: { fr: 'Responsable de crise', en: 'Crisis lead' },
    purpose: {
      fr: 'Décide, et répond de ce qui est décidé : le niveau, observer ou intervenir, les déclarations, la clôture.',
      en: 'Decides, and answers for what is decided: the level, whether to observe or intervene, the statements, the close.',
    },
    firstMinutes: {
      fr: [
        'Annoncez que vous dirigez, et depuis quelle heure; faites-le consigner.',
        'Demandez ce qui est su, ce qui ne l’est pas, et ce que la veille ne voit pas.',
        'Fixez le niveau. Entre deux, prenez le plus élevé.',
        'Lancez la chaîne d’appel et le gel des publications prévus à ce niveau.',
        'Donnez l’heure du prochain point de situation.',
      ],
      en: [
        'Say that you have the lead, and from what time; have it logged.',
        'Ask what is known, what is not, and what monitoring cannot see.',
        'Set the level. Torn between two, take the higher.',
        'Start the call tree and the freeze that this level asks for.',
        'Give the time of the next situation report.',
      ],
    },
    doList: {
      fr: [
        'Décidez à voix haute : quoi, pourquoi, et quand y revenir.',
        'Confiez chaque tâche à une personne nommée, avec une heure.',
        'Faites partir la consigne interne avant la première déclaration, ou avec elle.',
        'Approuvez dans le délai imparti, ou laissez signer le suppléant.',
        'Abaissez le niveau par décision, quand les critères tiennent depuis le temps prévu.',
      ],
      en: [
        'Decide aloud: what, why, and when it will be looked at again.',
        'Give each task to one named person, with a time.',
        'See that the staff brief leaves before the first statement, or with it.',
        'Approve within the time box, or let the fallback sign.',
        'Step down by decision, once the criteria have held for the time set.',
      ],
    },
    dontList: {
      fr: [
        'Ne rédigez pas et ne répondez pas en ligne : vous perdriez la vue d’ensemble.',
        'Ne débattez pas du niveau pendant l’alerte.',
        'Ne laissez paraître aucun fait qui n’est pas confirmé.',
        'Ne cherchez pas de coupable; la revue cherchera des causes.',
        'Ne restez pas en poste au-delà de votre quart.',
      ],
      en: [
        'Do not draft or reply online: you would lose sight of the whole.',
        'Do not debate the level while the alert is on.',
        'Do not let an unconfirmed fact out.',
        'Do not look for someone to blame; the review will look for causes.',
        'Do not stay on past the end of your shift.',
      ],
    },
    handOver: {
      fr: [
        'Le niveau, depuis quand, et ce qui le ferait changer.',
        'Les décisions prises, celles qui attendent.',
        'Les engagements publics encore ouverts, avec leur heure.',
        'Qui est en poste, qui est fatigué, qui manque.',
        'Dites à la cellule qui dirige à partir de maintenant; faites-le consigner.',
      ],
      en: [
        'The level, since when, and what would change it.',
        'Decisions taken, decisions waiting.',
        'Public commitments still open, each with its time.',
        'Who is on duty, who is tired, who is missing.',
        'Tell the team who leads from now on; have it logged.',
      ],
    },
  },
  {
    code: 'deputy',
    name: { fr: 'Adjoint', en: 'Deputy' },
    purpose: {
      fr: 'Fait avancer ce que le responsable a décidé, tient les échéances et peut prendre sa place à tout moment.',
      en: 'Moves along what the lead has decided, keeps the clocks, and can take over at any moment.',
    },
    firstMinutes: {
      fr: [
        'Mettez-vous à côté du responsable de crise, ou sur la même ligne.',
        'Lancez la chaîne d’appel et suivez le quorum.',
        'Nommez qui tient la main courante.',
        'Affichez les échéances du niveau.',
      ],
      en: [
        'Sit beside the crisis lead, or stay on the same line.',
        'Start the call tree and watch the quorum.',
        'Name who keeps the log.',
        'Put the clocks of this level where everyone sees them.',
      ],
    },
    doList: {
      fr: [
        'Rappelez chaque échéance dix minutes avant.',
        'Suivez les signatures; à la fin du délai, appelez le suppléant.',
        'Répétez chaque ordre pour vérifier qu’il est compris.',
        'Organisez les quarts dès la première heure.',
        'Prenez les appels qui distrairaient le responsable.',
      ],
      en: [
        'Call out each clock ten minutes before it runs out.',
        'Chase the signatures; when the time box ends, call the fallback.',
        'Repeat each order back, so that it is known to be understood.',
        'Plan the shifts within the first hour.',
        'Take the calls that would distract the lead.',
      ],
    },
    dontList: {
      fr: [
        'Ne décidez pas à la place du responsable tant qu’il est joignable.',
        'N’ouvrez pas une seconde discussion hors de la cellule.',
        'Ne laissez pas une tâche sans nom ni heure.',
      ],
      en: [
        'Do not decide for the lead while the lead can be reached.',
        'Do not open a second discussion outside the team.',
        'Do not leave a task without a name and a time.',
      ],
    },
    handOver: {
      fr: [
        'Les tâches ouvertes : qui, pour quelle heure.',
        'Les signatures attendues et la fin de leur délai.',
        'Les personnes jointes, celles qui ne l’ont pas été.',
        'Le tableau des quarts jusqu’à demain.',
      ],
      en: [
        'Open tasks: who has them, for what time.',
        'Signatures awaited, and when their time box ends.',
        'Who has been reached, who has not.',
        'The shifts until tomorrow.',
      ],
    },
  },
  {
    code: 'scribe',
    name: { fr: 'Responsable de la main courante', en: 'Scribe' },
    purpose: {
      fr: 'Consigne ce qui se passe, à l’heure où cela se passe : c’est la mémoire de la cellule et la matière du rapport.',
      en: 'Writes down what happens when it happens: the team’s memory, and what the report is made of.',
    },
    firstMinutes: {
      fr: [
        'Ouvrez la main courante et consignez l’heure de votre prise de poste.',
        'Notez qui est présent, où, et dans quel rôle.',
        'Consignez le niveau, son motif et la décision en cours.',
        'Vérifiez que l’horloge de votre poste est juste.',
      ],
      en: [
        'Open the log and enter the time you came on.',
        'Note who is present, where, and in which role.',
        'Log the level, its reason and the decision in hand.',
        'Check that your computer’s clock is right.',
      ],
    },
    doList: {
      fr: [
        'Écrivez les décisions avec leur motif et leur auteur.',
        'Écrivez les ordres donnés, puis leur exécution.',
        'Commencez par « À FAIRE » ce qui reste à faire, avec un nom et une heure.',
        'Séparez ce qui est su de ce qui est supposé.',
        'Demandez qu’on répète quand vous n’avez pas entendu.',
      ],
      en: [
        'Write decisions with their reason and who took them.',
        'Write orders given, then that they were carried out.',
        'Begin with “TO DO” whatever is still to be done, with a name and a time.',
        'Keep what is known apart from what is supposed.',
        'Ask for it again when you did not hear.',
      ],
    },
    dontList: {
      fr: [
        'Ne transcrivez pas les conversations.',
        'N’écrivez ni opinion, ni reproche, ni ironie.',
        'Ne corrigez pas une ligne : ajoutez un rectificatif.',
        'Ne prenez pas d’autre tâche.',
      ],
      en: [
        'Do not transcribe conversations.',
        'Write no opinion, no blame, no irony.',
        'Do not correct a line: add an amendment.',
        'Take on no other task.',
      ],
    },
    handOver: {
      fr: [
        'La dernière ligne consignée, et son heure.',
        'Les lignes « À FAIRE » encore ouvertes.',
        'Ce que vous savez avoir manqué, et à qui le demander.',
        'Consignez la relève dans la main courante.',
      ],
      en: [
        'The last line logged, and its time.',
        'The “TO DO” lines still open.',
        'What you know you missed, and whom to ask.',
        'Log the relief itself.',
      ],
    },
  },
];
