/* Ce que quelqu’un peut demander : ce qui est gardé à son sujet, et qu’on l’efface. */
export const contactErasure = {
  open: 'Effacer pour de bon…',
  title: 'Effacer {{name}} pour de bon ?',
  intro:
    'Les mots quittent le fichier et toutes les copies à portée, sans retour possible. Qu’il y a eu effacement, quand et par qui, reste dans la main courante.',
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
  erase: 'Effacer pour de bon',
  done: 'Terminé',
  certificate: 'Attestation d’effacement',
  erased_one: 'Les mots de {{count}} entrée ont été effacés.',
  erased_many: 'Les mots de {{count}} d’entrées ont été effacés.',
  erased_other: 'Les mots de {{count}} entrées ont été effacés.',
  complete: 'Il n’en reste rien dans le fichier, dans son journal ni dans les copies à portée.',
  pending:
    'Des traces peuvent subsister dans une copie absente ou des pages libres ; Vigie poursuit jusqu’à leur disparition.',
  number: 'Numéro de l’acte :',
} as const;
