/** Ce qu’un exercice répond quand il refuse. */
export const errorExercise = {
  'exercise.none': 'Aucun exercice n’est ouvert ici.',
  'exercise.underWay': 'Un exercice est encore ouvert. Fermez-le avant d’en commencer un autre.',
  'exercise.ended': 'L’exercice est terminé ; plus rien n’arrive.',
  'exercise.notEnded': 'L’exercice continue. Terminez-le d’abord.',
  'exercise.injectUnknown': 'Ce stimulus ne figure pas dans le scénario.',
  'exercise.injectSettled': 'Ce stimulus est déjà arrivé, ou a été écarté.',
  'exercise.nothingNext': 'Il ne reste aucun stimulus dans ce scénario.',
  'exercise.notEmpty': 'Un exercice commence dans un fichier à lui ; celui-ci contient déjà des entrées.',
  'exercise.notHere': 'Pas pendant un exercice : rien ne quitte ce poste ni n’atteint le fichier réel.',
  'exercise.unsigned':
    'Ce bilan a été modifié, ou n’est pas signé par le poste qu’il nomme. Il n’a pas été adopté.',
  'exercise.adopted': 'Le bilan de cet exercice a déjà été adopté.',
  'exercise.failed': 'L’exercice n’a pas pu commencer. Rien n’a changé dans le fichier réel ; réessayez.',
  'exercise.findingUnknown': 'Ce constat n’est plus là.',
  'scenario.faulty':
    'Le scénario contient des erreurs. Choisissez de nouveau le fichier pour voir chacune avec sa ligne.',
  'scenario.nothing': 'Rien dont on puisse tirer un scénario : aucune de ses publications n’est conservée.',
  'exercise.findingsFull': 'Le bilan ne peut pas contenir plus de constats. Retirez-en un d’abord.',
  'exercise.otherRealm':
    'Ce fichier et cette fenêtre ne sont pas de même nature : l’un est un exercice, l’autre non. Le fichier ne s’ouvre qu’en lecture.',
  'exercise.otherFile':
    'Cet exercice a été commencé depuis un autre fichier. Ouvrez ce fichier pour en adopter le bilan.',
} as const;
