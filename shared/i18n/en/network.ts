/* Kinds of places that have no name of their own; networks with a name keep it in every language. */
export const network = {
  news: 'News',
  blog: 'Blog',
  forum: 'Forum',
  review: 'Reviews',
  radio: 'Radio',
  tv: 'Television',
  web: 'Web',
  email: 'E-mail',
  other: 'Other',
} as const;
