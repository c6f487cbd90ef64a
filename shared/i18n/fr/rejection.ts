/* Pourquoi une ligne a été écartée : une phrase courte pour chaque motif de shared/domain/rejection.ts. */
export const rejection = {
  'line.tooLong': 'Ligne trop longue',
  'line.unbalancedQuote': 'Guillemet ouvert et jamais fermé',
  'line.tooManyColumns': 'Plus de cellules que de colonnes',
  'text.missing': 'Aucun texte',
  'identifier.unreadable': 'L’identifiant ne contient pas d’heure',
  'date.missing': 'Aucune date',
  'date.unreadable': 'Date illisible',
  'date.ambiguous': 'Date lisible de deux façons',
  'date.tooOld': 'Date trop ancienne',
  'date.future': 'Date dans l’avenir',
} as const;
