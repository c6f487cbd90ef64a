/*
 * Small values of contacts as files write them, in French and English: what kind of number it is, a language, a
 * preferred way, a basis of consent. Unreadable means null, never a guess.
 */
import { fold } from '../scoring/fold.ts';
import { LANGUAGES, type Language } from './limits.ts';
import {
  CONSENT_BASES,
  CONTACT_METHODS,
  type ConsentBasis,
  type ContactMethod,
  type PhoneKind,
} from './planLimits.ts';

/** What a label says of a number. */
export type PhoneLabel = {
  /** Null when the label names no kind. */
  readonly kind: PhoneKind | null;
  readonly isFax: boolean;
  readonly isSmsWelcome: boolean;
  readonly isOffHours: boolean;
};

const MOBILE = /\b(?:mobiles?|cell|cells|cellular|cellulaires?|cellphone|cel|portables?|gsm|iphone|natel)\b/;
const WORK =
  /\b(?:work|business|office|bureau|travail|prof?|professionnel|company|compagnie|entreprise|main)\b/;
const HOME = /\b(?:home|house|domicile|maison|personal|personnel|prive|private|residence)\b/;
const OTHER = /\b(?:other|autre|voice|voix)\b/;
/** Machines and services that nobody answers, and numbers of somebody else. */
const NO_VOICE =
  /\b(?:fax|telecopieur|telecopie|pager|teleavertisseur|telex|tty|ttytdd|modem|bbs|isdn|rnis)\b/;
const SMS = /\b(?:sms|texto|textos|text|texte)\b/;
const OFF_HOURS = /\b(?:off hours|hors heures|hors des heures|after hours|astreinte|garde)\b/;

/** A label, a list of types or a header, in plain words. */
export function plainLabel(label: string): string {
  return fold(label.slice(0, 200))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Reads `cell,voice`, `_$!<Mobile>!$_`, `Work Fax`, `Téléphone (bureau)`, `cellulaire, SMS, hors heures`. */
export function readPhoneLabel(label: string): PhoneLabel {
  const plain = plainLabel(label.replace(/offHours/g, 'off hours'));
  const isMobile = MOBILE.test(plain);
  const kind = isMobile
    ? 'mobile'
    : WORK.test(plain)
      ? 'work'
      : HOME.test(plain)
        ? 'home'
        : OTHER.test(plain)
          ? 'other'
          : null;
  const isVoice = isMobile || /\b(?:voice|voix)\b/.test(plain);
  return {
    kind,
    isFax: NO_VOICE.test(plain) && !isVoice,
    isSmsWelcome: SMS.test(plain),
    isOffHours: OFF_HOURS.test(plain),
  };
}

/** The language that somebody is spoken to in; null for one that the plan does not speak. */
export function readContactLanguage(text: string): Language | null {
  const plain = plainLabel(text);
  const code = /^(?:french|francais|fra|fre)\b/.test(plain)
    ? 'fr'
    : /^(?:english|anglais|eng)\b/.test(plain)
      ? 'en'
      : plain.split(' ')[0];
  return LANGUAGES.find((language) => language === code) ?? null;
}

const METHOD_WORDS = new Map<string, ContactMethod>(
  Object.entries({
    telephone: 'phone',
    tel: 'phone',
    appel: 'phone',
    call: 'phone',
    voice: 'phone',
    texto: 'sms',
    text: 'sms',
    courriel: 'email',
    mail: 'email',
    'e mail': 'email',
  }),
);

/** The way somebody prefers to be reached. */
export function readContactMethod(text: string): ContactMethod | null {
  const plain = plainLabel(text);
  return CONTACT_METHODS.find((method) => method === plain) ?? METHOD_WORDS.get(plain) ?? null;
}

/** Why the details may be kept; by its code. */
export function readConsentBasis(text: string): ConsentBasis | null {
  const plain = text.trim().toLowerCase();
  return CONSENT_BASES.find((basis) => basis.toLowerCase() === plain) ?? null;
}
