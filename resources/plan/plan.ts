/*
 * The plan's own page: what the plan is for, and what it promises about personal details.
 */
import { idOf, type Records, ROLE_IDS } from './ids.ts';

export const plan: Records<'plan'> = [
  {
    id: idOf('plan', 1),
    fields: {
      ownerRoleId: ROLE_IDS.lead,
      reviewOn: null,
      organisation: '',
      purpose: {
        fr: [
          'Ce plan dit qui fait quoi quand l’organisation est mise en cause sur les réseaux sociaux : comment mesurer la gravité, qui appeler, qui décide, qui approuve, quoi dire et à qui le dire d’abord.',
          'Trois règles de conduite valent à tous les niveaux. Agissez vite. Laissez les gens parler : ne les affrontez pas et ne supprimez jamais un commentaire parce qu’il est négatif. Reconnaissez la nature du problème, puis proposez le téléphone ou le courriel.',
          'Les chiffres de départ sont des repères à régler sur votre propre historique. Nommez les titulaires et leurs adjoints, inscrivez les contacts, faites approuver les modèles, puis tenez un exercice : le plan est prêt quand il a servi une fois sans crise.',
        ].join('\n\n'),
        en: [
          'This plan settles who does what when the organisation comes under fire on social media: how to judge how serious it is, whom to call, who decides, who approves, what to say and who hears it first.',
          'Three rules of conduct hold at every level. Act fast. Let people speak: never confront them, and never delete a comment because it is negative. Show that you know what the problem is, then offer a phone number or an e-mail address.',
          'The numbers are a starting point; tune them to your own history. Name the people who hold each role and those who stand in, enter your contacts, have the templates approved, then run an exercise: the plan is ready once it has been used without a crisis.',
        ].join('\n\n'),
      },
      privacy: {
        fr: [
          'Finalité. Les publications relevées servent à repérer une crise, à y répondre, à en garder la preuve et à en tirer des leçons. Elles ne servent ni à la prospection, ni au profilage, ni à l’évaluation du personnel.',
          'Fondement. Une publication publique reste un renseignement personnel. Fondement proposé : l’intérêt légitime de l’organisation à protéger les personnes et à répondre de ses actes. Faites confirmer ce fondement par votre juridique, selon les lois qui s’appliquent à vous.',
          'Étendue. Ne gardez que le texte, l’auteur, l’heure, l’adresse et la portée. Les coordonnées de l’annuaire servent à joindre les personnes en cas de crise, avec un motif inscrit pour chacune, et se vérifient tous les 90 jours.',
          'Conservation proposée. Douze mois, et douze mois après la clôture pour ce qui est paru pendant un incident; ensuite, le texte, l’auteur et l’adresse sont retirés, et il ne reste que de quoi compter. Ce que cite la main courante est gardé comme preuve; les preuves visées par une procédure le sont jusqu’à sa fin.',
          'Droits. Une demande d’accès, de rectification ou d’effacement reçoit une réponse dans le délai prévu par la loi. Ce qui est effacé disparaît; seule son empreinte reste, pour que la main courante demeure vérifiable.',
        ].join('\n\n'),
        en: [
          'Purpose. Posts are collected to spot a crisis, answer it, keep the evidence and learn from it. They are not used for prospecting, for profiling or for judging staff.',
          'Legal basis. A public post is still personal information. Proposed basis: the organisation’s legitimate interest in protecting people and answering for what it does. Have your legal adviser confirm it under the laws that apply to you.',
          'Extent. Keep the text, author, time, address and reach, and nothing more. Details in the crisis directory serve to reach people in a crisis; each has a stated reason and is verified every 90 days.',
          'Proposed retention. Twelve months, and twelve months after closing for what was posted during an incident; after that text, author and address are removed, and only what can be counted stays. What the log cites is kept as evidence; evidence needed in proceedings is kept until they end.',
          'Rights. Requests to see, correct or erase personal information are answered within the time the law allows. What is erased is gone; only its digest remains, so that the log can still be verified.',
        ].join('\n\n'),
      },
      publicLanguages: ['fr', 'en'],
      mentionMonths: 12,
      spikeVoice: 'own',
      spikeSensitivity: 'medium',
      spikeFloor: 5,
      spikeCoolDownMin: 30,
      campaigns: [],
      timeZone: 'America/Toronto',
      country: 'CA',
      validUntil: null,
      exerciseOn: null,
      reportLogo: null,
      reportColour: '',
      reportClassification: { fr: '', en: '' },
      reportHandling: { fr: '', en: '' },
      reportPartsOff: [],
      reportAuthorsBelow: 5_000,
    },
  },
];
