/* Les lieux qui n’ont pas de nom propre ; les réseaux gardent le leur dans toutes les langues. */
export const network = {
  news: 'Presse',
  blog: 'Blogue',
  forum: 'Forum',
  review: 'Avis',
  radio: 'Radio',
  tv: 'Télévision',
  web: 'Web',
  email: 'Courriel',
  other: 'Autre',
} as const;
