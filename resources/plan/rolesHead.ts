/*
 * Cards of those who answer for the organisation: CEO, board chair.
 */
import type { RoleCard } from './roleCard.ts';

export const headCards: readonly RoleCard[] = [
  {
    code: 'ceo',
    name: { fr: 'Direction générale', en: 'CEO' },
    purpose: {
      fr: 'Porte la responsabilité de l’organisation : s’engage, s’excuse, dédommage, et laisse la cellule travailler.',
      en: 'Carries the organisation’s responsibility: commits, apologises, compensates, and lets the crisis team work.',
    },
    firstMinutes: {
      fr: [
        'Recevez le point de situation; posez vos questions au responsable de crise seulement.',
        'Confirmez que le responsable de crise a votre mandat.',
        'Prévenez la présidence du conseil au niveau 4.',
        'Restez joignable pour signer.',
      ],
      en: [
        'Take the situation report; put your questions to the crisis lead alone.',
        'Confirm that the crisis lead acts with your authority.',
        'Call the board chair at level 4.',
        'Stay within reach to sign.',
      ],
    },
    doList: {
      fr: [
        'Présentez vous-même les excuses quand le plan le demande.',
        'Décidez des dédommagements et des rappels.',
        'Parlez au personnel avant de parler aux médias.',
        'Montrez-vous auprès des personnes touchées, sans caméra.',
      ],
      en: [
        'Make the apology yourself when the plan calls for it.',
        'Decide on compensation and recalls.',
        'Speak to staff before you speak to the media.',
        'Go to those affected, without cameras.',
      ],
    },
    dontList: {
      fr: [
        'Ne publiez rien depuis votre compte personnel.',
        'Ne contournez pas les signatures.',
        'Ne donnez pas d’ordre hors de la cellule.',
        'Ne parlez pas pour l’organisation si c’est vous qui êtes visé.',
      ],
      en: [
        'Post nothing from your own account.',
        'Do not go around the signatures.',
        'Give no orders outside the team.',
        'Do not speak for the organisation if you are the one accused.',
      ],
    },
    handOver: {
      fr: [
        'Les engagements que vous avez pris, et envers qui.',
        'Les personnes à qui vous avez parlé.',
        'Ce que vous avez autorisé : sommes, rappels, fermetures.',
        'Qui signe en votre absence.',
      ],
      en: [
        'Commitments you made, and to whom.',
        'People you have spoken to.',
        'What you authorised: sums, recalls, closures.',
        'Who signs while you are away.',
      ],
    },
  },
  {
    code: 'other',
    name: { fr: 'Présidence du conseil', en: 'Board chair' },
    purpose: {
      fr: 'Soutient la direction, informe le conseil, et la remplace quand c’est elle qui est en cause.',
      en: 'Backs the CEO, keeps the board informed, and stands in when the CEO is the one accused.',
    },
    firstMinutes: {
      fr: [
        'Recevez le point de situation de la direction générale ou du responsable de crise.',
        'Demandez si un membre de la direction ou du conseil est en cause.',
        'Prévenez les membres du conseil; rappelez-leur qui parle.',
      ],
      en: [
        'Take the situation report from the CEO or the crisis lead.',
        'Ask whether an executive or a director is involved.',
        'Tell the directors, and remind them who speaks.',
      ],
    },
    doList: {
      fr: [
        'Signez à la place de la direction générale quand le plan vous désigne.',
        'Réunissez le conseil quand une décision lui revient.',
        'Faites confier l’enquête à quelqu’un d’indépendant si la direction est visée.',
      ],
      en: [
        'Sign for the CEO where the plan names you.',
        'Convene the board when a decision belongs to it.',
        'See that an inquiry into management is led by someone independent.',
      ],
    },
    dontList: {
      fr: [
        'Ne dirigez pas la cellule.',
        'Ne parlez pas aux médias sans le porte-parole.',
        'Ne laissez pas un membre du conseil commenter en ligne.',
      ],
      en: [
        'Do not run the crisis team.',
        'Do not speak to the media without the spokesperson.',
        'Do not let a director comment online.',
      ],
    },
    handOver: {
      fr: [
        'Ce que le conseil sait, et depuis quand.',
        'Ce que le conseil a décidé ou doit décider.',
        'Qui, au conseil, reste joignable.',
      ],
      en: [
        'What the board knows, and since when.',
        'What the board has decided or must decide.',
        'Which directors can still be reached.',
      ],
    },
  },
];
