/* Quand la base ne s’ouvre pas : ce qui ne va pas et ce qui peut se faire. */
export const database = {
  title: 'Le fichier n’a pas pu être ouvert',
  nothingTouched: 'Le fichier est resté tel quel. Rien n’a été écrit par-dessus.',
  file: 'Fichier',
  code: 'Code',
  whatToDo: 'Ce qui peut se faire',
  retry: 'Réessayer',
  retryHelp: 'Une fois l’autre programme fermé, le disque revenu ou les droits rétablis.',
  readOnly: 'Ouvrir en lecture seule',
  readOnlyHelp: 'Consulter et imprimer ce qui s’y trouve ; rien ne se consigne.',
  other: 'Choisir un autre fichier',
  otherHelp: 'Le travail continue dans un autre fichier de Vigie.',
  restoreTitle: 'Ou restaurer une copie',
  restoreHelp: 'La plus récente est en haut. Le fichier actuel est conservé sous un autre nom.',
  stillRefused: 'Toujours refusé.',
} as const;
