/** L’aide sur les exercices. */
export const helpExercise = {
  exerciseTitle: 'Les exercices',
  exercise1:
    'Réglages, Exercice, lance une simulation : un des trois récits, un fichier de scénario, ou une importation ou un incident passé, rejoué avec des noms masqués. Elle a son fichier et ses fenêtres, marqués EXERCICE, et toute la salle : main courante, appels, déclarations, chronologie, affichage mural.',
  exercise2:
    'Rien ne quitte ce poste et rien ne se mêle au réel : les sources ne sont pas interrogées, la publication est simulée, les appels se jouent à voix haute et se notent. L’horloge peut être mise en pause ou accélérée jusqu’à huit fois ; l’heure réelle suit son cours à côté.',
  exercise3:
    'Les publications arrivent dans le fil. Appels, journalistes et directives viennent comme des messages : le bandeau du haut les compte et en ouvre la liste, qui dit jusqu’à quand une réponse est attendue.',
  exercise4:
    'Ce qui est réel passe quand même : un pic, un incident déclaré ou un niveau qui monte dans le fichier réel s’affiche en travers des fenêtres et de l’affichage mural de l’exercice, tant que personne n’est allé voir. Si plus personne n’écoute le réel, cela est dit aussi.',
  exercise5:
    'La fenêtre d’animation mène le jeu : elle lance, met en pause ou accélère l’horloge, avance un stimulus ou l’écarte, montre ce qui était attendu de l’équipe et ce qu’elle a fait, et garde les constats. À la fin, le bilan signé peut entrer au journal réel : chiffres et constats, sans publications.',
  exercise6:
    'Écrivez vos propres scénarios en JSON ; leur forme est dans resources/exercise/scenario.schema.json, et chaque texte y est en français et en anglais. Un fichier qui contient des erreurs n’est pas chargé : chaque erreur est dite avec sa ligne et l’élément en cause.',
} as const;
