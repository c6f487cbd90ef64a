/*
 * Cards of those who speak and answer: community manager, communications lead, spokesperson, customer service.
 */
import type { RoleCard } from './roleCard.ts';

export const voiceCards: readonly RoleCard[] = [
  {
    code: 'communityManager',
    name: { fr: 'Gestionnaire de communauté', en: 'Community manager' },
    purpose: {
      fr: 'Voit le premier, répond avec calme, laisse parler les gens et applique la nétiquette.',
      en: 'Sees it first, answers calmly, lets people speak and applies the netiquette.',
    },
    firstMinutes: {
      fr: [
        'Consignez ce que vous avez vu, avec l’adresse et l’heure.',
        'Prévenez le responsable de la veille; ne répondez pas encore.',
        'Mettez en pause les publications programmées qui touchent au sujet.',
        'Préparez le modèle qui convient, dans les deux langues.',
      ],
      en: [
        'Log what you saw, with its address and time.',
        'Tell the monitoring lead; do not reply yet.',
        'Pause scheduled posts that touch on the matter.',
        'Get the right template ready, in both languages.',
      ],
    },
    doList: {
      fr: [
        'Reconnaissez la nature du problème, puis proposez le téléphone ou le courriel.',
        'Répondez une fois en public; continuez en privé et revenez dire que c’est réglé.',
        'Adaptez chaque réponse à la personne qui la reçoit.',
        'Corrigez un fait faux une fois, avec la source.',
        'Avant de masquer, gardez la preuve et citez l’article.',
      ],
      en: [
        'Show that you know what the problem is, then offer a phone number or an e-mail address.',
        'Reply in public once; go on in private, and come back to say it is settled.',
        'Fit each reply to the person who gets it.',
        'Correct a false fact once, with its source.',
        'Before hiding anything, keep the evidence and cite the clause.',
      ],
    },
    dontList: {
      fr: [
        'Ne discutez pas dans le fil et n’affrontez personne.',
        'Ne supprimez rien parce que c’est négatif.',
        'Ne collez pas la même réponse partout.',
        'N’annoncez pas d’heure de retour à la normale.',
        'Ne répondez pas depuis votre compte personnel.',
      ],
      en: [
        'Do not argue in the thread; confront no one.',
        'Delete nothing because it is negative.',
        'Do not paste the same reply everywhere.',
        'Do not say when things will be back to normal.',
        'Do not reply from your own account.',
      ],
    },
    handOver: {
      fr: [
        'Les conversations ouvertes et leur prochaine étape.',
        'Les personnes passées en privé et leur numéro de dossier.',
        'Ce qui a été masqué, par quel article.',
        'Ce qui est programmé ou gelé.',
      ],
      en: [
        'Open conversations and the next step in each.',
        'People taken to private channels, with their case numbers.',
        'What was hidden, and under which clause.',
        'What is scheduled, what is frozen.',
      ],
    },
  },
  {
    code: 'commsLead',
    name: { fr: 'Responsable des communications', en: 'Communications lead' },
    purpose: {
      fr: 'Tient une seule version des faits, dans les deux langues, et la fait approuver à temps.',
      en: 'Keeps one version of the facts, in both languages, and gets it approved in time.',
    },
    firstMinutes: {
      fr: [
        'Demandez les faits confirmés; écartez les autres.',
        'Choisissez la posture avec le responsable de crise et consignez-la.',
        'Sortez le message d’attente du plan et remplissez-le en français et en anglais.',
        'Soumettez-le aux signataires du niveau.',
        'Faites geler ce que le niveau demande.',
      ],
      en: [
        'Ask for the confirmed facts; leave out the rest.',
        'Settle the posture with the crisis lead and have it logged.',
        'Take the holding statement from the plan and fill it in, in French and in English.',
        'Submit it to the signatories of this level.',
        'Have frozen what the level asks for.',
      ],
    },
    doList: {
      fr: [
        'Dites quatre choses : ce que vous savez, que cela vous touche, ce que vous faites, quand vous reparlerez.',
        'Publiez les deux langues en même temps.',
        'Inscrivez chaque engagement avec son heure et son responsable.',
        'Reparlez à l’heure dite, même pour dire que vous vérifiez encore.',
        'Corrigez ce qui a été publié quand un fait est démenti.',
      ],
      en: [
        'Say four things: what you know, that you care, what you are doing, when you will speak again.',
        'Publish both languages at the same time.',
        'Enter each commitment with its time and its owner.',
        'Speak when you said you would, even to say you are still checking.',
        'Correct what was published when a fact is refuted.',
      ],
    },
    dontList: {
      fr: [
        'Ne spéculez pas et ne blâmez personne.',
        'Ne mêlez pas le démenti et l’excuse.',
        'Ne modifiez pas un texte déjà approuvé : soumettez-le de nouveau.',
        'Ne publiez pas une langue sans l’autre, sauf dérogation consignée.',
      ],
      en: [
        'Do not speculate; blame no one.',
        'Do not mix denial with apology.',
        'Do not change a text once approved: submit it again.',
        'Do not publish one language without the other, unless a waiver is logged.',
      ],
    },
    handOver: {
      fr: [
        'La dernière déclaration, où et à quelle heure.',
        'La posture, et ce qu’elle interdit de dire.',
        'Les engagements ouverts et la prochaine heure promise.',
        'Les textes en rédaction ou en attente de signature.',
        'Les demandes de médias.',
      ],
      en: [
        'The last statement, where it ran and when.',
        'The posture, and what it rules out.',
        'Open commitments and the next promised time.',
        'Texts being drafted or awaiting signature.',
        'Media requests.',
      ],
    },
  },
  {
    code: 'spokesperson',
    name: { fr: 'Porte-parole', en: 'Spokesperson' },
    purpose: {
      fr: 'Est la seule voix de l’organisation devant les médias et le public.',
      en: 'Is the organisation’s one voice before the media and the public.',
    },
    firstMinutes: {
      fr: [
        'Lisez la dernière déclaration approuvée et les faits confirmés.',
        'Convenez de trois messages avec le responsable des communications.',
        'Préparez vos réponses aux cinq questions les plus dures.',
        'Dites où et quand vous serez joignable.',
      ],
      en: [
        'Read the last approved statement and the confirmed facts.',
        'Agree on three messages with the communications lead.',
        'Prepare answers to the five hardest questions.',
        'Say where and when you can be reached.',
      ],
    },
    doList: {
      fr: [
        'Commencez par les personnes touchées.',
        'Dites « nous ne le savons pas encore » quand c’est vrai, et quand vous le saurez.',
        'Tenez-vous aux faits approuvés.',
        'Faites consigner chaque entrevue : qui, quand, ce qui a été dit et promis.',
      ],
      en: [
        'Begin with the people affected.',
        'Say “we do not know yet” when it is so, and when you expect to.',
        'Keep to the approved facts.',
        'Have each interview logged: who, when, what was said and promised.',
      ],
    },
    dontList: {
      fr: [
        'Ne dites jamais « sans commentaire ».',
        'Ne parlez pas en confidence : tout peut être publié.',
        'N’émettez pas d’hypothèse sur la cause, la faute ou le coût.',
        'Ne répétez pas les mots de l’accusation.',
      ],
      en: [
        'Never say “no comment”.',
        'Do not speak off the record: anything may be printed.',
        'Offer no theory on cause, fault or cost.',
        'Do not repeat the words of the accusation.',
      ],
    },
    handOver: {
      fr: [
        'Les médias rencontrés et ce qui leur a été dit.',
        'Les demandes en attente et leur heure de tombée.',
        'Les questions restées sans réponse.',
        'Les messages qui ont porté, ceux qui ont été mal compris.',
      ],
      en: [
        'Media you spoke to, and what they were told.',
        'Requests waiting, with their deadlines.',
        'Questions left unanswered.',
        'Messages that came across, and those that were misread.',
      ],
    },
  },
  {
    code: 'customerService',
    name: { fr: 'Service à la clientèle', en: 'Customer service' },
    purpose: {
      fr: 'Répond à chacun en privé, règle ce qui peut l’être et dit à la cellule ce que les clients vivent.',
      en: 'Answers each person in private, settles what can be settled and tells the team what customers are going through.',
    },
    firstMinutes: {
      fr: [
        'Regroupez les demandes reçues sur le sujet et comptez-les.',
        'Remettez aux agents la consigne interne dès qu’elle est approuvée.',
        'Ouvrez une file à part pour ce sujet.',
        'Signalez aussitôt toute personne blessée ou menacée.',
      ],
      en: [
        'Gather the requests on this matter and count them.',
        'Hand agents the staff brief as soon as it is approved.',
        'Open a separate queue for this matter.',
        'Report at once anyone hurt or threatened.',
      ],
    },
    doList: {
      fr: [
        'Écoutez d’abord; reformulez le problème avant de répondre.',
        'Donnez un numéro de dossier et une heure de rappel, puis tenez-la.',
        'Prévenez le gestionnaire de communauté quand un cas public est réglé.',
        'Rapportez chaque heure le nombre de cas et les questions nouvelles.',
      ],
      en: [
        'Listen first; say the problem back before you answer.',
        'Give a case number and a time to call back, and keep it.',
        'Tell the community manager when a public case is settled.',
        'Report every hour how many cases there are and which questions are new.',
      ],
    },
    dontList: {
      fr: [
        'Ne promettez pas de dédommagement qui n’est pas approuvé.',
        'Ne donnez pas votre avis sur la cause.',
        'Ne demandez pas de renseignements personnels en public.',
        'Ne transférez pas un journaliste à un agent.',
      ],
      en: [
        'Promise no compensation that has not been approved.',
        'Give no opinion on the cause.',
        'Ask for no personal information in public.',
        'Do not put a journalist through to an agent.',
      ],
    },
    handOver: {
      fr: [
        'Les dossiers ouverts et les rappels promis.',
        'Les cas graves et qui les suit.',
        'Les questions sans réponse approuvée.',
        'L’attente actuelle et les effectifs du prochain quart.',
      ],
      en: [
        'Open cases and promised calls.',
        'Serious cases, and who follows them.',
        'Questions that have no approved answer.',
        'Present waiting time, and staffing of the next shift.',
      ],
    },
  },
];
