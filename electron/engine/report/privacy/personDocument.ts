/*
 * Everything that is kept of somebody as a file that they can read: what each part means comes first, in their
 * language.
 */
import type { PersonDocument } from '../../../../shared/contract/trace.ts';
import type { Words } from '../../../../shared/i18n/createWords.ts';

/** The document as JSON text, with its legend. */
export function writePersonDocument({ format, madeAt, ...found }: PersonDocument, { t }: Words): string {
  const legend = {
    format: t('trace.legendFormat'),
    madeAt: t('trace.legendMadeAt'),
    contact: t('trace.legendContact'),
    'contact.phones': t('trace.legendPhones'),
    'contact.consent': t('trace.legendConsent'),
    'contact.photo': t('trace.legendPhoto'),
    history: t('trace.legendHistory'),
    references: t('trace.legendReferences'),
    acknowledgements: t('trace.legendAcknowledgements'),
    entries: t('trace.legendEntries'),
    mentions: t('trace.legendMentions'),
    isCut: t('trace.legendIsCut'),
  };
  const limits = [t('trace.limitWording'), t('trace.limitFiles'), t('trace.limitOthers')];
  return `${JSON.stringify({ format, madeAt, legend, limits, ...found }, null, 2)}\n`;
}
