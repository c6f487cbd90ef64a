/* Ce qui cloche dans une requête de veille, ou n’est sans doute pas voulu : une phrase pour chaque code de shared/scoring/query/queryProblem.ts. */
export const query = {
  empty: 'La requête est vide. Écrivez au moins un mot.',
  tooLong: 'La requête dépasse {{limit}} caractères. Raccourcissez-la, ou faites-en deux.',
  tooDeep: 'Plus de {{limit}} niveaux sont imbriqués ici. Simplifiez la requête, ou faites-en deux.',
  termTooLong: 'Ce terme dépasse {{limit}} caractères. Raccourcissez-le.',
  parenthesisUnclosed: 'Cette parenthèse n’est jamais fermée.',
  parenthesisUnopened: 'Cette parenthèse ne ferme rien.',
  parenthesesEmpty: 'Ces parenthèses sont vides.',
  quoteUnclosed: 'Ce guillemet n’est jamais fermé. Fermez-le par {{expected}}.',
  quoteUnopened: 'Ce guillemet ne ferme rien.',
  quotesEmpty: 'Il n’y a rien entre ces guillemets.',
  operandMissingBefore: 'Il manque quelque chose avant {{found}}.',
  operandMissingAfter: 'Il manque quelque chose après {{found}}.',
  nearDistance:
    '{{found}} n’indique pas une distance de 1 à {{limit}} mots. Écrivez-en une, par exemple {{expected}}.',
  nearOperand:
    'De part et d’autre de NEAR, il faut un mot, une expression, un mot-clic ou un compte, ou plusieurs reliés par OR. {{found}} n’y a pas sa place.',
  nearChained:
    'NEAR relie deux côtés, pas trois. Mettez chaque paire entre parenthèses, avec AND entre les deux.',
  starPlace: 'Le * ne peut se trouver qu’à la fin d’un mot.',
  starTooShort: 'Trop de mots commencent ainsi. Écrivez au moins {{limit}} lettres avant le *.',
  questionTooShort: 'Trop de mots s’écrivent ainsi. Mettez au moins {{limit}} lettres autour du « ? ».',
  onlySigns: 'Il n’y a ni lettre, ni chiffre, ni pictogramme à chercher dans {{found}}.',
  minusSign:
    'Le signe moins n’exclut rien ici. Écrivez NOT devant le mot ; si le signe en fait partie, mettez le tout entre guillemets.',
  fieldUnknown:
    'Le champ « {{found}} » n’existe pas. Ceux qui existent : {{expected}} (suivis aussitôt de la valeur). Pour chercher ce texte tel quel, mettez-le entre guillemets.',
  fieldEmpty: 'La valeur manque. Écrivez-la juste après le deux-points, par exemple {{expected}}.',
  wildcardInField: 'Le « * » et le « ? » ne s’emploient pas dans un champ. Écrivez la valeur en entier.',
  languageUnreadable: '« {{found}} » n’est pas un code de langue. Écrivez par exemple {{expected}}.',
  siteUnreadable:
    '« {{found}} » n’est pas un nom de domaine. Écrivez-le seul, sans chemin, par exemple {{expected}}.',
  onlyExcludes: 'Ceci dit seulement ce qui ne doit pas s’y trouver. Ajoutez ce qui doit s’y trouver.',
  openAlternative:
    'Cette branche ne fait qu’exclure : presque toutes les publications seraient retenues. Ajoutez avec AND ce qui doit s’y trouver.',
  capitalsMeant: '« {{found}} » est lu comme un mot. Pour l’opérateur, écrivez {{expected}} en capitales.',
  wildcardInQuotes: 'Entre guillemets, le * ne remplace pas d’autres lettres : il est cherché tel quel.',
  networkUnknown:
    'Vigie ne connaît aucun réseau nommé « {{found}} ». Seules les publications importées sous ce nom précis seront retenues.',
} as const;
