/* Ce que quelqu’un peut demander : ce qui est gardé à son sujet, et qu’on l’efface. */
export const contactErasure = {
  open: 'Effacer définitivement…',
  title: 'Effacer {{name}} définitivement ?',
  intro:
    'Le contenu est effacé du fichier et de toutes les sauvegardes accessibles. C’est irréversible. Le journal garde la trace de l’effacement : sa date, son auteur, son motif.',
  own_one: '{{count}} entrée de ce contact sera effacée.',
  own_many: '{{count}} d’entrées de ce contact seront effacées.',
  own_other: '{{count}} entrées de ce contact seront effacées.',
  mentions_one:
    '{{count}} mention du fil contient aussi ce nom ; les mentions sont des observations et restent.',
  mentions_many:
    '{{count}} de mentions du fil contiennent aussi ce nom ; les mentions sont des observations et restent.',
  mentions_other:
    '{{count}} mentions du fil contiennent aussi ce nom ; les mentions sont des observations et restent.',
  elsewhere: 'Autres entrées qui nomment cette personne : choisissez ce qui part aussi',
  cut: 'D’autres entrées encore nomment cette personne. Effacez celles-ci, puis regardez de nouveau.',
  reason: 'Motif',
  reasonHelp: 'Dites pourquoi, jamais qui : le motif reste.',
  erase: 'Effacer définitivement',
  done: 'Terminé',
  certificate: 'Attestation d’effacement',
  erased_one: 'Le contenu de {{count}} entrée a été effacé.',
  erased_many: 'Le contenu de {{count}} d’entrées a été effacé.',
  erased_other: 'Le contenu de {{count}} entrées a été effacé.',
  complete: 'Il n’en reste rien dans le fichier ni dans les sauvegardes accessibles.',
  pending:
    'Des traces peuvent subsister dans une sauvegarde non branchée ou dans l’espace libre du fichier. Branchez-la ; Vigie termine d’elle-même.',
  number: 'Numéro de l’entrée :',
} as const;
