/* Pourquoi un rapport, son RETEX ou son plan d’amélioration refuse. */
export const errorReport = {
  'reportDraft.noDocument':
    'Le document soumis n’est pas sur cet ordinateur, ou pas dans cette langue. Choisissez une langue dans laquelle il a été soumis.',
  'reportDraft.unknown': 'Cette version du rapport n’est pas connue ici.',
  'reportDraft.underWay':
    'Une version de ce rapport est encore en cours. Diffusez-la ou retirez-la avant d’entamer la suivante.',
  'reportDraft.frozen': 'Ce qui a été diffusé ou retiré ne change plus. Entamez la version suivante.',
  'reportDraft.notDraft': 'Le rapport attend une approbation. Reprenez-le avant de le modifier.',
  'reportDraft.changed':
    'Quelqu’un a écrit dans cette partie entre-temps. Lisez son texte, puis remettez le vôtre ; rien n’a été écrasé.',
  'reportDraft.notInReview': 'Ce rapport n’attend pas d’approbation.',
  'reportDraft.otherDocuments':
    'Ces documents ne sont pas ceux qui ont été soumis. Rouvrez le rapport et relisez-le.',
  'reportDraft.ownText':
    'Personne n’approuve un rapport qu’il a rédigé, même en partie, ou soumis. Demandez à quelqu’un d’autre.',
  'reportDraft.notApproved': 'Ce rapport n’est pas approuvé : il ne peut pas être diffusé.',
  'contribution.unknown': 'Ces réponses ne sont pas connues ici.',
  'contribution.withdrawn': 'Ces réponses ont déjà été retirées.',
  'contribution.empty': 'Répondez à au moins une des questions.',
  'contribution.notAsked': 'Ce formulaire ne pose pas cette question. Prenez celui du RETEX à froid.',
  'contribution.nameNeeded': 'Indiquez qui répond.',
  'improvement.unknown': 'Cette action corrective n’est pas connue ici.',
  'improvement.ended': 'Cette action corrective est réalisée ou abandonnée. Rouvrez-la d’abord.',
  'improvement.notEnded': 'Cette action corrective est encore ouverte.',
  'improvement.adopted': 'Le plan a déjà repris cette proposition.',
  'improvement.findingNeeded': 'Indiquez le constat, dans une langue au moins.',
  'improvement.dueBeforeStart': 'L’échéance précède le début. Vérifiez les deux dates.',
} as const;
