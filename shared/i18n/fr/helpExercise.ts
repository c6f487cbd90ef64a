/** L’aide sur les exercices. */
export const helpExercise = {
  exerciseTitle: 'Les exercices',
  exercise1:
    'Réglages, Exercice, lance une simulation : un des trois récits, un fichier de scénario, ou une importation ou un incident passé, rejoué avec des auteurs masqués. Elle a son fichier et ses fenêtres, marqués EXERCICE partout, et toute la salle à disposition : journal, appels, déclarations, mur.',
  exercise2:
    'Rien n’en sort de ce portable et rien ne s’y mêle au réel : les sources ne sont pas interrogées, la publication est simulée, les appels se disent à voix haute et se notent. Son horloge peut s’arrêter ou aller jusqu’à huit fois plus vite ; l’heure réelle suit son cours à côté.',
  exercise3:
    'Les publications arrivent dans le fil. Appels, journalistes et consignes viennent comme des messages : le bandeau du haut les compte et en ouvre la liste, qui dit jusqu’à quand une réponse est attendue.',
  exercise4:
    'Le réel perce : un pic, un incident déclaré ou un niveau qui monte dans le fichier réel barre chaque fenêtre et chaque mur de l’exercice, tant que personne n’y va voir. Si plus personne n’écoute le réel, cela est dit aussi.',
  exercise5:
    'La fenêtre d’animation mène le jeu : elle lance, arrête ou accélère l’horloge, avance un stimulus ou l’écarte, montre ce qui était attendu de l’équipe et ce qu’elle a fait, et garde les constats. À la fin, le bilan signé peut entrer au journal réel : chiffres et constats, sans publications.',
  exercise6:
    'Écrivez vos propres scénarios en JSON ; leur forme est dans resources/exercise/scenario.schema.json, et chaque texte y est en français et en anglais. Un fichier fautif n’est pas retenu : chaque erreur est dite avec sa ligne et ce qui s’y trouve.',
} as const;
