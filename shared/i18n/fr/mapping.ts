/* Ce qu’il faut régler ou savoir d’un fichier, une phrase pour chaque code de shared/domain/guessMapping.ts. */
export const mapping = {
  noText: 'Choisissez la colonne qui contient le texte des publications.',
  noDate: 'Dites d’où vient l’heure de chaque publication : une colonne de dates, ou l’identifiant.',
  dateOrderAmbiguous: 'Les dates de ce fichier se lisent de deux façons. Choisissez l’ordre.',
  dateOrderContradictory:
    'Certaines dates commencent par le jour, d’autres par le mois. Choisissez un ordre : les lignes qui n’y répondent pas sont écartées.',
  noHeader: 'Le fichier n’a pas de ligne de titres ; les colonnes sont numérotées.',
  timeZoneAssumed: 'Les heures ne disent pas leur fuseau : elles sont lues dans celui choisi ici.',
  datesWithoutTime: 'Les dates n’ont pas d’heure : chaque publication est placée à minuit.',
  networkUnknown:
    'Le fichier ne dit pas de quel réseau viennent les publications. Nommez-le si vous le savez.',
  identifierDamaged: 'Les identifiants ont été arrondis par un tableur : ils ne sont pas utilisés.',
  identifierOrdinal:
    'Les identifiants ne font que numéroter les lignes de ce fichier : ils ne sont pas utilisés.',
  mailUnreadable:
    'Ce message est trop gros, ou construit de façon trop douteuse pour être lu. Il sera compté comme écarté.',
} as const;
