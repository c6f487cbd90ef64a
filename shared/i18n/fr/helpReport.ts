/** L’aide sur la rédaction du rapport, le RETEX et le plan d’amélioration. */
export const helpReport = {
  reportWritingTitle: 'Rédiger le rapport, tenir le RETEX, améliorer',
  reportWriting1:
    'Rapport, Rédiger : commencez un brouillon, choisissez une partie, écrivez en français, en anglais ou dans les deux. Les boutons insèrent titres, listes, tableaux et liens en Markdown. Le texte s’enregistre en quittant le champ ou par Ctrl+S. Alt et une flèche déplacent une partie.',
  reportWriting2:
    'Si quelqu’un écrit au même endroit entre-temps, rien n’est écrasé : les deux textes s’affichent et vous choisissez. Ce qui attend l’approbation, est approuvé ou diffusé se lit sans se modifier ; la version suivante part de ce texte.',
  reportWriting3:
    'RETEX note ce que répond chaque personne, à chaud dès la clôture ou à froid plus tard, même sans s’être assise à ce poste. Qui a pris part sans avoir répondu est nommé. Le rapport regroupe les réponses par question, chacune avec son nom.',
  reportWriting4:
    'Amélioration tient les constats : une action, un responsable, une date, un critère de réussite. Le texte proposé pour le plan s’affiche à côté de ce qu’il dit ; notez quand il y figure. Ce qui reste ouvert se voit à l’état de préparation et, sans incident en cours, à l’affichage mural.',
} satisfies Record<string, string>;
