/* Pourquoi une ligne a été écartée : une phrase courte pour chaque motif de shared/domain/rejection.ts. */
export const rejection = {
  'line.tooLong': 'Ligne trop longue',
  'line.unbalancedQuote': 'Guillemet ouvert et jamais fermé',
  'line.tooManyColumns': 'Plus de cellules que de colonnes',
  'json.unreadable': 'Ce n’est pas du JSON',
  'json.notAPost': 'Du JSON, mais pas une publication',
  'mail.unreadable': 'Message construit de façon trop douteuse pour être lu',
  'mail.tooLarge': 'Message de plus de 32 Mo',
  'text.missing': 'Aucun texte',
  'identifier.unreadable': 'L’identifiant ne contient pas d’heure',
  'date.missing': 'Aucune date',
  'date.zoneUnknown': 'Fuseau horaire inconnu',
  'date.unreadable': 'Date illisible',
  'date.ambiguous': 'Date lisible de deux façons',
  'date.tooOld': 'Date trop ancienne',
  'date.future': 'Date dans l’avenir',
} as const;
