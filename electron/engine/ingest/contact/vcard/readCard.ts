/*
 * One card to one contact. Versions 2.1, 3.0 and 4.0 differ in how parameters and values are written, which is
 * settled by now; what the properties mean is the same in all.
 */
import { OWN_PROPERTIES, type ReadContact } from '../../../../../shared/domain/contactFile.ts';
import { readPhoneLabel } from '../../../../../shared/domain/contactValues.ts';
import { isKnownTimeZone } from '../../../../../shared/domain/timeZone.ts';
import { putValue, type ValueField } from '../contactValue.ts';
import { ContactDraft } from '../draft.ts';
import type { Card } from './cards.ts';
import { readPhoto } from './photo.ts';
import { type Property, textOf, textsOf } from './property.ts';

/** Properties whose text is one field; of our own and of everybody's. The first that is there counts. */
const FIELDS: readonly (readonly [name: string, field: ValueField])[] = [
  ['TITLE', 'position'],
  ['ROLE', 'position'],
  ['NOTE', 'note'],
  [OWN_PROPERTIES.language, 'language'],
  ['LANG', 'language'],
  [OWN_PROPERTIES.preferred, 'preferred'],
  [OWN_PROPERTIES.accessNeeds, 'accessNeeds'],
  [OWN_PROPERTIES.timeZone, 'timeZone'],
  [OWN_PROPERTIES.availability, 'availability'],
  [OWN_PROPERTIES.callOrder, 'callOrder'],
  [OWN_PROPERTIES.verifiedOn, 'verifiedOn'],
  [OWN_PROPERTIES.consentBasis, 'consentBasis'],
  [OWN_PROPERTIES.consentOn, 'consentOn'],
  [OWN_PROPERTIES.purpose, 'purpose'],
  [OWN_PROPERTIES.keepUntil, 'keepUntil'],
];

export type CardOptions = {
  /** ISO country of numbers without a +. */
  readonly country: string;
  /** The file was UTF-16, so charsets named in it no longer hold. */
  readonly isUnicode: boolean;
};

/** Reads a card; null for one that is a group and nobody to call. */
export function readCard(card: Card, { country, isUnicode }: CardOptions): ReadContact | null {
  const draft = new ContactDraft(card.line, country);
  for (const { code, line, detail } of card.notices) draft.notice(code, line, detail);
  const byName = new Map<string, Property[]>();
  const byGroup = new Map<string, Map<string, Property>>();
  for (const property of card.properties) {
    const { name, group } = property;
    byName.set(name, [...(byName.get(name) ?? []), property]);
    if (group === '') continue;
    const grouped = byGroup.get(group) ?? new Map<string, Property>();
    byGroup.set(group, grouped.set(name, property));
  }
  const all = (name: string) => byName.get(name) ?? [];
  const text = (property: Property | undefined): string => {
    if (property === undefined) return '';
    const { text, isGuessed } = textOf(property, isUnicode);
    if (isGuessed) draft.notice('card.charset', property.line, text);
    return text;
  };
  const beside = (property: Property, name: string) =>
    property.group === '' ? '' : text(byGroup.get(property.group)?.get(name));

  const kind = text(all('KIND')[0]) || text(all('X-ADDRESSBOOKSERVER-KIND')[0]);
  if (kind.trim().toLowerCase() === 'group') return null;
  draft.uid = text(all('UID')[0]).trim().slice(0, 200) || null;

  for (const property of all('FN')) draft.text('name', text(property), property.line);
  for (const property of all('N')) draft.text('name', nameOf(property, isUnicode), property.line);
  for (const property of all('NICKNAME')) draft.text('name', text(property), property.line);
  for (const property of all('ORG')) {
    const { texts, isGuessed } = textsOf(property, isUnicode);
    if (isGuessed) draft.notice('card.charset', property.line, texts.join(' '));
    draft.text('organisation', texts.filter((part) => part.trim() !== '').join(', '), property.line);
  }
  for (const property of byPreference(all('TEL'))) {
    const label = readPhoneLabel(
      [...(property.params.get('TYPE') ?? []), beside(property, 'X-ABLABEL')].join(' '),
    );
    const use = readPhoneLabel(beside(property, OWN_PROPERTIES.use));
    const value = text(property);
    if (label.isFax) {
      draft.notice('phone.fax', property.line, value);
      continue;
    }
    const traits = {
      kind: label.kind ?? 'other',
      isSmsWelcome: label.isSmsWelcome || use.isSmsWelcome,
      isOffHours: use.isOffHours,
      written: beside(property, OWN_PROPERTIES.written),
    };
    draft.phone(value.replace(/^\s*tel:/i, ''), traits, property.line);
  }
  for (const property of byPreference(all('EMAIL'))) draft.email(text(property), property.line);
  const known = new Set<ValueField>();
  for (const [name, field] of FIELDS) {
    const found = all(name)[0];
    if (found === undefined || known.has(field)) continue;
    known.add(field);
    putValue(draft, field, text(found), found.line);
  }
  // Programs write offsets here as well ("-05:00"), which say nothing of summer.
  const zone = text(all('TZ')[0]).trim();
  if (draft.fields.timeZone === undefined && /^[A-Za-z_]+\//.test(zone) && isKnownTimeZone(zone))
    putValue(draft, 'timeZone', zone, card.line);
  for (const property of all('PHOTO')) {
    const photo = readPhoto(property);
    if (photo === null || draft.photo !== null) continue;
    if (typeof photo === 'string') draft.notice(photo, property.line);
    else draft.photo = photo;
  }
  return draft.finish();
}

/** Given, additional and family name, as it is spoken; prefixes and suffixes belong to letters. */
function nameOf(property: Property, isUnicode: boolean): string {
  const [family = '', given = '', additional = ''] = textsOf(property, isUnicode).texts;
  return [given, additional, family].filter((part) => part.trim() !== '').join(' ');
}

/** What is preferred comes first; else the order of the card. */
function byPreference(properties: readonly Property[]): readonly Property[] {
  const rank = ({ params }: Property): number => {
    const pref = params.get('PREF')?.[0];
    if (pref !== undefined) return Number(pref) || 1;
    return (params.get('TYPE') ?? []).some((type) => type.toLowerCase() === 'pref') ? 1 : 101;
  };
  return properties.toSorted((a, b) => rank(a) - rank(b));
}
