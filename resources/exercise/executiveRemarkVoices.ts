/*
 * Who speaks about the executive’s remark, and what they say. Written by hand.
 */
import type { StoryVoice } from '../../shared/domain/scenarioMaker.ts';

export const executiveRemarkVoices: readonly StoryVoice[] = [
  {
    name: 'hurt',
    networks: ['linkedin', 'x', 'facebook'],
    reach: [60, 12_000],
    repeated: 0.3,
    tails: { fr: ['#16h30', 'Bien à vous.'], en: ['#fourthirty', 'Kind regards.'] },
    lines: {
      fr: [
        'Je pars à 16 h 30 parce que {pickup}. J’ai construit la moitié de votre logiciel, madame.',
        '{job} depuis {years} ans. On ne « construit rien », donc on peut s’arrêter demain ?',
        'À 16 h 30, ma deuxième journée commence. Celle qui n’est pas payée.',
        'Mes enfants ont entendu la phrase à la radio. Ils m’ont demandé si c’était vrai.',
        'J’étais dans la salle. Elle a ri après. Personne d’autre.',
        'Norvalis m’a félicitée pour mes résultats en juin. Je partais à 16 h 30 en juin aussi.',
        'Mère seule, {years} ans chez vous, aucune absence. Merci pour ça.',
      ],
      en: [
        'I leave at 4:30 because {pickup}. I built half of your software.',
        '{job} for {years} years. If we “build nothing”, we may as well stop tomorrow?',
        'At 4:30 my second shift begins. The unpaid one.',
        'My kids heard it on the radio and asked me whether it is true.',
        'I was in the room. She laughed afterwards. Nobody else did.',
        'Norvalis praised my results in June. I left at 4:30 in June too.',
      ],
    },
  },
  {
    name: 'angry',
    networks: ['x', 'facebook', 'tiktok'],
    reach: [30, 8_000],
    repeated: 0.25,
    tails: { fr: ['😡', '#16h30'], en: ['😡', '#fourthirty'] },
    lines: {
      fr: [
        'Rappel : son salaire, c’est 214 fois celui de la {job} qu’elle insulte.',
        'On résilie. Trois forfaits Norvalis dans la maison, trois appels demain matin.',
        'Elle part à quelle heure, elle, pour ses petits-déjeuners à 300 $ ?',
        'Des excuses, des vraies. Pas « si certains ont été blessés ».',
        'La démission, et vite.',
        'Norvalis se dit « employeur famille de l’année » dans sa pub. Retirez la pub.',
      ],
      en: [
        'Reminder: she makes 214 times what the {job} she insults makes.',
        'Cancelling. Three Norvalis plans in this house, three calls tomorrow.',
        'What time does she leave for her 300-dollar breakfasts?',
        'An apology, a real one. Not “if some were hurt”.',
        'Resign.',
        'Norvalis calls itself “family employer of the year” in its ads. Pull the ads.',
      ],
    },
  },
  {
    name: 'asking',
    networks: ['reddit', 'x', 'linkedin'],
    reach: [20, 3_000],
    repeated: 0.06,
    answers: 'angry',
    lines: {
      fr: [
        'Il y a un enregistrement complet ? Je veux la phrase d’avant.',
        'Elle parlait des employés ou des fonds d’investissement ? Les deux circulent.',
        'Qui a publié l’extrait en premier ?',
        'Est-ce que l’entreprise a dit quelque chose à ses employés, au moins ?',
      ],
      en: [
        'Is there a full recording? I want the sentence before.',
        'Was she talking about staff or about investment funds? Both versions are around.',
        'Who posted the clip first?',
        'Has the company said anything to its own people, at least?',
      ],
    },
  },
  {
    name: 'defending',
    networks: ['linkedin', 'x'],
    reach: [100, 20_000],
    repeated: 0.1,
    answers: 'hurt',
    lines: {
      fr: [
        'On peut encore parler d’effort dans ce pays ?',
        'J’ai travaillé avec elle dix ans : la personne la plus attentive que je connaisse. La phrase est mauvaise, pas elle.',
        'Sortie de son contexte, comme toujours.',
      ],
      en: [
        'Can we still talk about effort in this country?',
        'Worked with her for ten years: the most considerate person I know. Bad sentence, not a bad person.',
        'Taken out of context, as always.',
      ],
    },
  },
  {
    name: 'troll',
    networks: ['x', 'tiktok'],
    reach: [5, 800],
    repeated: 0.12,
    lines: {
      fr: [
        '16 h 30 ? moi je pars à midi, je suis sénateur',
        'ratio',
        'c’est une femme donc on la lynche, un homme aurait eu un prix',
        'au fond elle a raison haha',
      ],
      en: [
        '4:30? I leave at noon, I am a senator',
        'ratio',
        'lol she is right though',
        'touch grass, all of you',
      ],
    },
  },
  {
    name: 'press',
    networks: ['news', 'x'],
    reach: [12_000, 420_000],
    repeated: 0.7,
    authors: {
      fr: ['La Dépêche du Fleuve (fictive)', 'Affaires du Matin (fictif)'],
      en: ['The River Dispatch (fictional)', 'Morning Business (fictional)'],
    },
    lines: {
      fr: [
        '« Ceux qui partent à 16 h 30 » : la présidente de Norvalis crée un tollé.',
        'Norvalis : des employés publient l’heure de leur départ.',
        'Le titre de Norvalis recule ; le conseil se réunirait ce soir.',
      ],
      en: [
        '“People who leave at 4:30”: Norvalis president causes an outcry.',
        'Norvalis: employees post the time at which they leave.',
        'Norvalis shares slip; the board is said to meet tonight.',
      ],
    },
  },
];
