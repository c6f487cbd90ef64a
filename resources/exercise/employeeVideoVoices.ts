/*
 * Who speaks about the video of the courier, and what they say. Written by hand.
 */
import type { StoryVoice } from '../../shared/domain/scenarioMaker.ts';

export const employeeVideoVoices: readonly StoryVoice[] = [
  {
    name: 'customer',
    networks: ['facebook', 'x', 'instagram'],
    reach: [20, 2_500],
    repeated: 0.15,
    tails: { fr: ['😤', 'Jamais plus.', '#livro'], en: ['😤', 'Never again.', '#livro'] },
    lines: {
      fr: [
        'Ah, donc c’est comme ça que {parcel} est arrivé en miettes.',
        'Ça explique bien des choses. {parcel} : livré contre la clôture, trois fois.',
        'J’ai porté plainte il y a {weeks} semaines, dossier « en traitement ». La vidéo, elle, a pris une heure.',
        'Livro m’a répondu que mon emballage était « insuffisant ». Regardez la vidéo.',
        'Mon livreur à moi est un ange, il ne mérite pas d’être mis dans le même sac. Mais Livro, répondez !',
        'On paie la livraison « avec soin » {place} et voilà le soin.',
        'Qui rembourse {parcel} maintenant ?',
      ],
      en: [
        'So that is how {parcel} arrived in pieces.',
        'Explains a lot. {parcel}: left against the fence, three times.',
        'I complained {weeks} weeks ago, file “in progress”. The video took an hour.',
        'Livro told me my packaging was “insufficient”. Watch the video.',
        'My own courier is an angel and does not deserve this. But Livro, say something.',
        'We pay for delivery “with care” {place}. There is your care.',
        'Who pays for {parcel} now?',
      ],
    },
  },
  {
    name: 'hunter',
    networks: ['tiktok', 'x', 'reddit'],
    reach: [100, 30_000],
    repeated: 0.35,
    tails: { fr: ['Faites tourner.', '👀'], en: ['Make it known.', '👀'] },
    lines: {
      fr: [
        'On voit le numéro du camion à 0:14. À vous de jouer.',
        'Trouvons-le. Qu’il explique ça à la caméra.',
        'Quelqu’un {place} reconnaît la ruelle ?',
        'Son nom circule déjà dans les commentaires. Livro, vous le protégez ?',
        'Version ralentie et agrandie dans le fil. On voit son visage.',
        'Il rit. C’est ça qui me tue, il RIT.',
      ],
      en: [
        'Truck number is readable at 0:14. Over to you.',
        'Let us find him. Let him explain that on camera.',
        'Does anyone recognise the alley {place}?',
        'His name is already in the comments. Livro, are you protecting him?',
        'Slowed down and enlarged below. You can see his face.',
        'He laughs. That is what gets me, he LAUGHS.',
      ],
    },
  },
  {
    name: 'worker',
    networks: ['reddit', 'x', 'mastodon'],
    reach: [30, 5_000],
    repeated: 0.2,
    answers: 'hunter',
    lines: {
      fr: [
        'J’ai fait ce métier. 190 arrêts par jour, sans pause. Je ne l’excuse pas, je dis d’où ça vient.',
        'Publier le nom d’un gars à 22 $ l’heure, c’est courageux, bravo.',
        'La vidéo commence au milieu. Qu’est-ce qui se passe avant ?',
        'Lynchez l’algorithme qui minute les tournées, pas le gars.',
        'Si vous partagez son adresse, vous êtes pire que lui.',
      ],
      en: [
        'Did that job. 190 stops a day, no break. Not an excuse, just where it comes from.',
        'Posting the name of a guy on 22 dollars an hour, how brave.',
        'The video starts in the middle. What happens before?',
        'Go after whoever times the routes, not the guy.',
        'If you share his address you are worse than he is.',
      ],
    },
  },
  {
    name: 'joker',
    networks: ['tiktok', 'x', 'instagram'],
    reach: [10, 60_000],
    repeated: 0.3,
    lines: {
      fr: [
        'Livro : votre colis a des ailes.',
        'Discipline olympique : le lancer du FRAGILE.',
        'Note technique : 9,4. Réception : 0.',
        'Moi qui lance ma semaine :',
      ],
      en: [
        'Livro: your parcel has wings.',
        'Olympic sport: FRAGILE toss.',
        'Technical score 9.4. Landing 0.',
        'Me throwing this week away:',
      ],
    },
  },
  {
    name: 'troll',
    networks: ['x', 'tiktok'],
    reach: [5, 700],
    repeated: 0.1,
    lines: {
      fr: [
        'c’est un acteur, réveillez-vous',
        'encore un coup de la concurrence lol',
        'virez-les tous et mettez des drones',
      ],
      en: ['paid actor, wake up', 'the competition did this lol', 'fire them all and use drones'],
    },
  },
  {
    name: 'press',
    networks: ['news', 'x'],
    reach: [8_000, 310_000],
    repeated: 0.7,
    authors: {
      fr: ['Le Fil du Port (fictif)', 'Matin Régional (fictif)'],
      en: ['The Harbour Wire (fictional)', 'Morning Region (fictional)'],
    },
    lines: {
      fr: [
        'Une vidéo de colis lancés fait réagir ; Livro dit « vérifier ».',
        'Colis : le syndicat met en cause les cadences, l’entreprise ne commente pas.',
        'L’employé visé aurait reçu des menaces.',
      ],
      en: [
        'A video of parcels being thrown draws anger; Livro says it is “checking”.',
        'Parcels: the union blames the pace, the company does not comment.',
        'The employee is said to have received threats.',
      ],
    },
  },
];
