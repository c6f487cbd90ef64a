/* Un quart de main courante sur papier. */
export const shift = {
  action: 'Imprimer la page d’un quart',
  title: 'Main courante du quart',
  words:
    'Ce que dit la main courante entre deux moments, à imprimer et à signer. Elle part de sa dernière reprise.',
  from: 'De',
  to: 'À',
  toHelp: 'Vide : maintenant.',
  momentHelp: 'Par exemple 14:05, ou 2026-11-27 14:05.',
  momentWrong: 'Ce n’est pas une heure passée.',
  fromNeeded: 'Dites quand le quart a commencé.',
  backwards: 'Un quart finit après avoir commencé.',
  print: 'Imprimer en PDF',
  span: 'de {{from}} à {{to}}',
  acts_one: '{{count}} ligne',
  acts_many: '{{count}} de lignes',
  acts_other: '{{count}} lignes',
  nothing: 'Rien n’a été consigné pendant ce temps.',
  prepared: 'Tenue par',
  checked: 'Relue par',
} as const;
