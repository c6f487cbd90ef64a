/*
 * What a measured subject is called: a watch query by its name, a category, an incident by its title, or all.
 */
import type { MeasureSubject } from '../../shared/domain/measure.ts';
import type { Translate } from '../../shared/i18n/createWords.ts';

export type NamedInBoth = { readonly fr: string; readonly en: string };

/** `watchName` of a watch query, `title` of an incident; where they are not known three dots stand. */
export function subjectWords(
  subject: MeasureSubject,
  t: Translate,
  locale: string,
  names: { readonly watchName?: NamedInBoth | null; readonly title?: string | null },
): string {
  switch (subject.kind) {
    case 'all':
      return t('signal.subject_all');
    case 'category':
      return t(`planChoice.category_${subject.category}`);
    case 'incident':
      return t('signal.subject_incident', { title: names.title ?? '…' });
    case 'watch':
      return nameIn(locale, names.watchName ?? null);
  }
}

/** In the reader's language, else in the other. */
export function nameIn(locale: string, name: NamedInBoth | null): string {
  if (name === null) return '…';
  return (locale.startsWith('fr') ? name.fr || name.en : name.en || name.fr) || '…';
}
