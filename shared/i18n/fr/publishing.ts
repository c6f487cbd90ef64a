/* La publication depuis ce poste : comptes, jetons, file d’attente. */
export const publishing = {
  act: 'Publier depuis ce poste',
  none: 'Aucun compte du plan ne parle cette langue ici.',
  dialogTitle: 'Publier sur ce compte',
  dialogWords: 'Voici ce qui va paraître, mot pour mot. Une fois le texte paru, Vigie ne le retire pas.',
  account: 'Compte',
  send: 'Publier maintenant',
  noSecret:
    'Ce poste n’a pas de jeton pour ce compte. Le texte attendra ici tant qu’aucun jeton n’est saisi à la fiche du compte.',
  tooLong: '{{used}} signes sur {{limit}} : le réseau le refusera sans doute.',
  goesOffline:
    'Sans réseau, le texte attend sur ce poste et part dès que le serveur répond, jamais après l’échéance de l’approbation.',
  notAfter: 'Ne part plus après {{time}}.',
  pictures_one: '{{count}} image l’accompagne.',
  pictures_many: '{{count}} images l’accompagnent.',
  pictures_other: '{{count}} images l’accompagnent.',
  unreachable: 'Le serveur est injoignable.',
  queued: 'En attente d’envoi',
  sending: 'Envoi en cours',
  unknown: 'Parution incertaine',
  failed: 'Non publié',
  cancelled: 'Annulé',
  row: '{{network}} {{account}}, {{language}}, depuis {{time}}',
  unknownWords:
    'La réponse s’est perdue : personne ne sait si le texte est paru. Vigie redemande au réseau avant de renvoyer quoi que ce soit. Vous pouvez aussi regarder le compte.',
  unknownLeft:
    'La réponse s’est perdue, et Vigie ne cherche plus. Regardez le compte et dites ce que vous y voyez.',
  elsewhere: 'Mis en file sur un autre poste ({{device}}) : seul celui-là l’envoie.',
  next: 'Prochain essai à {{time}}.',
  tries_one: '{{count}} essai.',
  tries_many: '{{count}} essais.',
  tries_other: '{{count}} essais.',
  tryNow: 'Essayer maintenant',
  isOut: 'C’est paru',
  cancel: 'Ne pas envoyer',
  cancelUnknown: 'Ce n’est pas paru',
  cancelWords: 'Le texte sort de la file et ne partira pas.',
  cancelUnknownWords:
    'Vous avez regardé le compte et n’y avez pas trouvé ce texte. Vigie ne le cherchera plus.',
  doubt_changed:
    'Les mots parus n’étaient plus ceux qu’on avait signés : le texte avait changé sur un autre ordinateur.',
  doubt_notCounted: 'Une signature par code dont il dépendait ne compte pas.',
  because: 'Pourquoi : {{reason}}',
  secretTitle: 'Jeton de ce poste',
  secretKept: 'Ce poste garde un jeton pour ce compte et ce serveur.',
  secretNone: 'Ce poste n’a pas de jeton pour ce compte et ce serveur : rien ne peut être publié d’ici.',
  secretOther:
    'Ce poste garde un jeton saisi quand ce compte avait un autre nom ou un autre serveur : il n’ouvre rien. Saisissez le bon, ou oubliez-le.',
  secretPlain:
    'Sur ce poste, les secrets sont dans un fichier lisible par vous seul, sans chiffrement du système.',
  secretField: 'Jeton ou mot de passe d’application',
  secretHelp:
    'Mastodon : un jeton avec read:accounts, read:statuses, read:search, write:statuses et write:media. Bluesky : un mot de passe d’application, jamais celui du compte.',
  secretSave: 'Garder',
  secretRemove: 'Oublier le jeton',
  secretSaved: 'Le jeton est gardé sur ce poste.',
  secretRemoved: 'Le jeton est oublié.',
  check: 'Vérifier le compte',
  checked: 'Le jeton ouvre le compte {{handle}}.',
} as const;
