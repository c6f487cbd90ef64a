/*
 * A contact while it is being read: every value is cleaned and brought within the limits of a contact on its way
 * in, and whatever is left out or shortened is noted with its line. vCards and tables both go through here.
 */
import { type Contact, emailSchema } from '../../../../shared/domain/contact.ts';
import {
  CONTACT_NOTICES_LIMIT,
  type ContactNotice,
  type ContactProblem,
  type FileNote,
  type ReadContact,
  type ReadPhoto,
} from '../../../../shared/domain/contactFile.ts';
import {
  EMAILS_LIMIT,
  PHONES_LIMIT,
  type PhoneKind,
  PLAN_LINE_LIMIT,
  PLAN_NAME_LIMIT,
} from '../../../../shared/domain/planLimits.ts';
import { cleanText } from '../normaliseMention.ts';
import { readPhone } from './phone.ts';

/** The texts of a contact, how long each may be, and whether it is one line. */
const TEXTS = {
  name: { limit: PLAN_NAME_LIMIT, isLine: true },
  organisation: { limit: PLAN_NAME_LIMIT, isLine: true },
  position: { limit: PLAN_NAME_LIMIT, isLine: true },
  accessNeeds: { limit: PLAN_LINE_LIMIT, isLine: false },
  purpose: { limit: PLAN_LINE_LIMIT, isLine: false },
  note: { limit: PLAN_LINE_LIMIT, isLine: false },
} as const;
export type TextField = keyof typeof TEXTS;

export type PhoneTraits = {
  readonly kind: PhoneKind;
  readonly isSmsWelcome: boolean;
  readonly isOffHours: boolean;
  /** As somebody wrote it, where the number stands in a dialable form beside. */
  readonly written?: string | undefined;
  readonly extension?: string | undefined;
};

/** Longest text that is cleaned at all: what is kept of it is far shorter. */
const LOOKED_AT = 20_000;
const DETAIL_LIMIT = 80;

export class ContactDraft {
  readonly line: number;
  readonly fields: { -readonly [K in keyof Contact]?: Contact[K] } = {};
  uid: string | null = null;
  photo: ReadPhoto | null = null;
  readonly #country: string;
  readonly #notices: FileNote<ContactNotice>[] = [];
  readonly #problems: FileNote<ContactProblem>[] = [];

  constructor(line: number, country: string) {
    this.line = line;
    this.#country = country;
  }

  notice(code: ContactNotice, line: number, detail: string | null = null): void {
    if (this.#notices.length < CONTACT_NOTICES_LIMIT)
      this.#notices.push({ code, line, detail: sample(detail) });
  }

  problem(code: ContactProblem, line: number, detail: string | null = null): void {
    if (this.#problems.length < CONTACT_NOTICES_LIMIT)
      this.#problems.push({ code, line, detail: sample(detail) });
  }

  /** The first text of a field stays; a second one (an organisation in two columns) is not asked for. */
  text(field: TextField, value: string, line: number): void {
    const text = tidy(value, TEXTS[field].isLine);
    if (text === '' || this.fields[field] !== undefined) return;
    const { limit } = TEXTS[field];
    if (text.length > limit) this.notice('text.shortened', line, text);
    this.fields[field] = cut(text, limit);
  }

  phone(text: string, traits: PhoneTraits, line: number): void {
    const reading = readPhone(text, this.#country);
    if (reading.raw === '') return;
    if (reading.reason !== null) this.problem('phone.unreadable', line, text);
    const phones = this.fields.phones ?? [];
    if (phones.length >= PHONES_LIMIT) {
      this.notice('phone.tooMany', line, text);
      return;
    }
    const { kind, isSmsWelcome, isOffHours, written = '', extension = '' } = traits;
    const raw = cut(tidy(written, true), 40);
    this.fields.phones = [
      ...phones,
      {
        kind,
        raw: raw === '' ? reading.raw : raw,
        e164: reading.e164,
        extension: reading.extension === '' ? extension.replace(/\D/g, '').slice(0, 11) : reading.extension,
        isSmsWelcome,
        isOffHours,
      },
    ];
  }

  /** An address, or several with names and brackets around them. */
  email(text: string, line: number): void {
    const plain = cleanText(text.slice(0, 1_000)).replace(/^mailto:/i, '');
    if (plain === '') return;
    const found = plain
      .split(/[\s,;<>"]+/)
      .filter((part) => part.length <= 254 && emailSchema.safeParse(part).success);
    if (found.length === 0) this.problem('email.unreadable', line, plain);
    for (const email of found) {
      const emails = this.fields.emails ?? [];
      if (emails.includes(email)) continue;
      if (emails.length < EMAILS_LIMIT) this.fields.emails = [...emails, email];
      else this.notice('email.tooMany', line, email);
    }
  }

  /** A value of a closed kind; what cannot be read is noted and left out. */
  value<K extends keyof Contact>(
    field: K,
    text: string,
    read: (text: string) => Contact[K] | null,
    line: number,
  ): void {
    const plain = cleanText(text.slice(0, LOOKED_AT));
    if (plain === '') return;
    const value = read(plain);
    if (value === null) this.notice('value.unreadable', line, plain);
    else this.fields[field] = value;
  }

  /** The contact as read; without a name it takes that of the organisation, or says that it has none. */
  finish(): ReadContact {
    const { fields } = this;
    if (fields.name === undefined && fields.organisation !== undefined) {
      fields.name = fields.organisation;
      this.notice('name.fromElse', this.line, fields.name);
    }
    if (fields.name === undefined) this.problem('name.missing', this.line);
    return {
      line: this.line,
      uid: this.uid,
      fields,
      photo: this.photo,
      notices: this.#notices,
      problems: this.#problems,
    };
  }
}

function tidy(value: string, isLine: boolean): string {
  const text = cleanText(value.slice(0, LOOKED_AT));
  return isLine ? text.replace(/\s+/g, ' ') : text;
}

function sample(detail: string | null): string | null {
  const text = detail === null ? '' : tidy(detail.slice(0, DETAIL_LIMIT), true);
  return text === '' ? null : text;
}

/** Shortens without leaving half a letter outside the basic plane. */
function cut(text: string, limit: number): string {
  const short = text.length > limit ? text.slice(0, limit) : text;
  return short.replace(/[\ud800-\udbff]$/, '').trim();
}
