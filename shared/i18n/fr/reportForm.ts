/** Ce que disent les formes d’un rapport en plus du rapport lui-même : au traitement de texte et en diapositives. */
export const reportForm = {
  rowsCut_one:
    'Ce tableau est abrégé : {{count}} ligne n’y figure pas, car les traitements de texte ne supportent pas de tableaux aussi longs. Le rapport en JSON contient toutes les lignes ; la main courante est aussi remise en entier en CSV.',
  rowsCut_many:
    'Ce tableau est abrégé : {{count}} de lignes n’y figurent pas, car les traitements de texte ne supportent pas de tableaux aussi longs. Le rapport en JSON contient toutes les lignes ; la main courante est aussi remise en entier en CSV.',
  rowsCut_other:
    'Ce tableau est abrégé : {{count}} lignes n’y figurent pas, car les traitements de texte ne supportent pas de tableaux aussi longs. Le rapport en JSON contient toutes les lignes ; la main courante est aussi remise en entier en CSV.',

  slides: 'Diapositives',
  slideOf: '{{number}} sur {{count}}',
  previous: 'Précédente',
  next: 'Suivante',
  continued: '{{title}} ({{number}} sur {{count}})',
  rest: 'La suite se trouve dans la partie {{number}} du rapport, « {{title}} ».',
  numbersIn: 'Chiffres et repères : partie {{number}} du rapport, « {{title}} ».',
} as const;
