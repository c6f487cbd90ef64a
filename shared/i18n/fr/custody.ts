/* Les preuves d’un incident sur papier, pour le conseil juridique. */
export const custody = {
  action: 'Imprimer le registre des preuves',
  title: 'Registre de conservation des preuves',
  made_one: '{{count}} pièce, conservée avec Vigie {{version}}',
  made_many: '{{count}} de pièces, conservées avec Vigie {{version}}',
  made_other: '{{count}} pièces, conservées avec Vigie {{version}}',
  nothing: 'Rien n’a été gardé comme preuve.',
  number: 'Nᵒ',
  piece: 'Contenu et provenance',
  keptBy: 'Conservée par',
  takenOff: 'retirée par {{name}}, {{time}}',
  notTitle: 'Ce que ceci n’est pas',
  not: 'Ce sont des copies faites par l’organisation elle-même. L’empreinte montre qu’une copie n’a pas changé depuis sa conservation ; elle ne montre ni ce qui figurait en ligne, ni à quelle heure. Ce n’est pas un constat.',
  clock:
    'Les heures sont celles de l’ordinateur. Son horloge n’a pas été comparée à une référence : dites-le, et notez l’écart si vous le connaissez.',
  clockCompared:
    'Les heures sont celles de l’ordinateur. À côté de chaque pièce figure l’écart entre son horloge et celle des serveurs des sources écoutées, mesuré dans les vingt-quatre heures précédentes. Aucune autorité ne le certifie.',
  askTitle: 'Ce que demandera l’huissier ou le commissaire de justice',
  check1: 'L’adresse complète de chaque page, et le chemin pour y arriver.',
  check2: 'Si c’est encore en ligne, et jusqu’à quand (une story ou un direct disparaît).',
  check3: 'La page du compte et son identifiant, pas seulement son nom affiché.',
  check4: 'Qui l’a vu en premier, quand, et par quel moyen.',
  check5: 'Que personne n’a écrit à l’auteur ni demandé de retrait avant le constat.',
  counsel: 'À appeler maintenant : {{name}}, {{phone}}',
  noCounsel: 'Le plan ne nomme personne pour le droit. Inscrivez le numéro ici : ……………………………………',
  givenBy: 'Remis par',
  receivedBy: 'Reçu par',
} as const;
