/*
 * Cards of those who advise and protect: legal, HR, expert.
 */
import type { RoleCard } from './roleCard.ts';

export const counselCards: readonly RoleCard[] = [
  {
    code: 'legal',
    name: { fr: 'Juridique', en: 'Legal' },
    purpose: {
      fr: 'Protège les droits des personnes et de l’organisation sans la réduire au silence.',
      en: 'Protects the rights of people and of the organisation without silencing it.',
    },
    firstMinutes: {
      fr: [
        'Demandez s’il y a blessure, menace, fuite de renseignements ou lettre d’avocat.',
        'Faites conserver les preuves; rien ne se supprime.',
        'Dites quels avis la loi exige, à qui et dans quel délai.',
        'Prévenez le conseiller externe et l’assureur si le niveau l’exige.',
      ],
      en: [
        'Ask whether there is injury, threat, data breach or a lawyer’s letter.',
        'Have the evidence kept; nothing is deleted.',
        'Say which notices the law requires, to whom and by when.',
        'Alert outside counsel and the insurer if the level calls for it.',
      ],
    },
    doList: {
      fr: [
        'Rendez votre avis dans le délai imparti, par écrit.',
        'Proposez des mots à la place de ceux que vous écartez.',
        'Distinguez ce qui est interdit de ce qui est seulement risqué.',
        'Tenez le registre de conservation des preuves.',
      ],
      en: [
        'Give your advice within the time box, in writing.',
        'Offer words in place of those you strike.',
        'Tell what is forbidden from what is merely risky.',
        'Keep the custody log of the evidence.',
      ],
    },
    dontList: {
      fr: [
        'Ne retenez pas une consigne de sécurité.',
        'Ne répondez pas en public à une menace ou à une mise en demeure.',
        'Ne demandez pas le retrait d’une critique pour la seule raison qu’elle gêne.',
        'Ne prenez pas une capture d’écran pour un constat.',
      ],
      en: [
        'Do not hold up safety instructions.',
        'Do not answer a threat or a formal letter in public.',
        'Do not seek to have criticism taken down merely because it stings.',
        'Do not take a screenshot for certified proof.',
      ],
    },
    handOver: {
      fr: [
        'Les avis donnés et ceux qui sont attendus.',
        'Les délais légaux qui courent.',
        'Les preuves versées et où elles sont.',
        'Les échanges avec les avocats, l’assureur, les autorités.',
      ],
      en: [
        'Advice given, advice awaited.',
        'Legal deadlines that are running.',
        'Evidence held, and where.',
        'Exchanges with lawyers, the insurer, the authorities.',
      ],
    },
  },
  {
    code: 'hr',
    name: { fr: 'RH', en: 'HR' },
    purpose: {
      fr: 'Veille à ce que le personnel sache quoi faire et soit protégé, y compris la cellule.',
      en: 'Sees that staff know what to do and are looked after, the crisis team included.',
    },
    firstMinutes: {
      fr: [
        'Demandez si un employé est visé, blessé ou nommé en ligne.',
        'Appelez cette personne avant qu’elle ne lise quoi que ce soit.',
        'Choisissez les consignes internes à envoyer et leurs destinataires.',
        'Lancez les branches de la chaîne d’appel qui vous reviennent.',
      ],
      en: [
        'Ask whether an employee is targeted, hurt or named online.',
        'Call that person before they read anything.',
        'Choose which staff briefs go out, and to whom.',
        'Start your branches of the call tree.',
      ],
    },
    doList: {
      fr: [
        'Faites accuser réception des consignes et relancez ceux qui manquent.',
        'Rappelez qui parle aux médias, et que chacun garde sa liberté de parole privée.',
        'Offrez de l’aide aux personnes attaquées en ligne.',
        'Surveillez la fatigue de la cellule et demandez les relèves.',
      ],
      en: [
        'Get the briefs acknowledged and chase those who have not answered.',
        'Remind staff who speaks to the media, and that their private speech remains theirs.',
        'Offer help to anyone attacked online.',
        'Watch the crisis team for fatigue and ask for reliefs.',
      ],
    },
    dontList: {
      fr: [
        'N’annoncez pas de sanction pendant la crise.',
        'Ne confirmez ni l’identité ni le dossier d’un employé.',
        'N’envoyez pas de consigne qui n’est pas approuvée.',
        'Ne surveillez pas les comptes personnels du personnel.',
      ],
      en: [
        'Announce no sanction during the crisis.',
        'Confirm neither an employee’s identity nor anything in their file.',
        'Send no brief that has not been approved.',
        'Do not watch employees’ personal accounts.',
      ],
    },
    handOver: {
      fr: [
        'Les consignes envoyées et la part des accusés de réception.',
        'Les personnes à soutenir, et qui les suit.',
        'Les questions du personnel restées ouvertes.',
        'Les quarts et les repos.',
      ],
      en: [
        'Briefs sent, and the share acknowledged.',
        'People who need support, and who is with them.',
        'Staff questions still open.',
        'Shifts and rest.',
      ],
    },
  },
  {
    code: 'expert',
    name: { fr: 'Expert', en: 'Expert' },
    purpose: {
      fr: 'Connaît le produit, le service ou le terrain en cause, et confirme les faits.',
      en: 'Knows the product, service or place in question, and confirms the facts.',
    },
    firstMinutes: {
      fr: [
        'Dites ce que vous savez de première main, et d’où vous le tenez.',
        'Dites s’il y a un danger, et quoi faire pour l’éviter.',
        'Listez ce qu’il faut vérifier, auprès de qui et en combien de temps.',
      ],
      en: [
        'Say what you know first hand, and how you know it.',
        'Say whether there is a danger, and how to avoid it.',
        'List what must be checked, with whom and how long it takes.',
      ],
    },
    doList: {
      fr: [
        'Classez chaque fait : confirmé, à confirmer, démenti, inconnu.',
        'Expliquez en mots que le public comprend.',
        'Relisez les déclarations pour l’exactitude.',
        'Prévenez la cellule dès qu’un fait change.',
      ],
      en: [
        'Sort each fact: confirmed, unconfirmed, refuted, unknown.',
        'Explain in words the public understands.',
        'Read statements for accuracy.',
        'Tell the team the moment a fact changes.',
      ],
    },
    dontList: {
      fr: [
        'Ne devinez pas la cause.',
        'Ne parlez pas aux médias sans le porte-parole.',
        'Ne donnez pas d’heure de rétablissement.',
      ],
      en: [
        'Do not guess at the cause.',
        'Do not speak to the media without the spokesperson.',
        'Give no time of recovery.',
      ],
    },
    handOver: {
      fr: [
        'Les faits confirmés et leur source.',
        'Les vérifications en cours et l’heure attendue.',
        'Les hypothèses écartées, et pourquoi.',
      ],
      en: [
        'Confirmed facts and their source.',
        'Checks under way, and when they are due.',
        'Theories ruled out, and why.',
      ],
    },
  },
];
