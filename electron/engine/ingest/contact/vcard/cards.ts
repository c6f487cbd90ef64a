/*
 * From logical lines to cards. A card ends with its END, with the BEGIN of the next one, or with the file: whatever
 * a writer or a full disk did to one card costs that card only. A card inside another's AGENT is passed over.
 */
import {
  CONTACT_NOTICES_LIMIT,
  type ContactNotice,
  type FileNote,
} from '../../../../../shared/domain/contactFile.ts';
import { logicalLines } from './lines.ts';
import { type Property, readProperty } from './property.ts';

export type Card = {
  /** Physical line of its BEGIN, from 1. */
  readonly line: number;
  readonly properties: readonly Property[];
  readonly notices: readonly FileNote<ContactNotice>[];
};

/** What is read of a card; everything else in it is passed over without a word. */
const KNOWN = /^(?:VERSION|FN|N|NICKNAME|ORG|TITLE|ROLE|TEL|EMAIL|LANG|TZ|NOTE|UID|PHOTO|KIND|X-.+)$/;
/** Properties kept of one card. */
const PROPERTIES_LIMIT = 300;

class OpenCard {
  readonly line: number;
  readonly properties: Property[] = [];
  readonly notices: FileNote<ContactNotice>[] = [];
  /** Cards opened inside an AGENT and not yet closed. */
  depth = 0;
  isBeforeAgent = false;
  #isFull = false;

  constructor(line: number) {
    this.line = line;
  }

  note(code: ContactNotice, line: number, detail: string | null = null): void {
    if (this.notices.length < CONTACT_NOTICES_LIMIT) this.notices.push({ code, line, detail });
  }

  add(property: Property): void {
    if (!KNOWN.test(property.name)) return;
    if (this.properties.length < PROPERTIES_LIMIT) this.properties.push(property);
    else if (!this.#isFull) {
      this.#isFull = true;
      this.note('card.tooMuch', property.line);
    }
  }
}

/** Cards of a file and, between them, what stands outside any card. `source` holds one character a byte. */
export function* readCards(source: string): Generator<Card | FileNote<ContactNotice>> {
  let card: OpenCard | null = null;
  let isOutsideNoted = false;
  for (const logical of logicalLines(source)) {
    const { line } = logical;
    const property = readProperty(logical);
    const isCard = property !== null && /^\s*VCARD\s*$/i.test(property.value.slice(0, 40));
    if (isCard && property.name === 'BEGIN') {
      if (card?.isBeforeAgent === true) {
        card.depth += 1;
        card.isBeforeAgent = false;
        continue;
      }
      if (card !== null) {
        card.note('card.endMissing', line);
        yield card;
      }
      card = new OpenCard(line);
      isOutsideNoted = false;
    } else if (card === null) {
      if (!isOutsideNoted && !(isCard && property.name === 'END'))
        yield { code: 'file.linesOutside', line, detail: null };
      isOutsideNoted = true;
    } else if (isCard && property.name === 'END') {
      if (card.depth > 0) card.depth -= 1;
      else {
        yield card;
        card = null;
      }
    } else if (logical.isTorn) {
      // Half a number is worse than none.
      card.note('card.truncated', line);
    } else if (card.depth > 0) {
      // Somebody else's card.
    } else if (property === null) {
      card.note('card.lineUnreadable', line, logical.text.slice(0, 80));
    } else {
      card.isBeforeAgent = property.name === 'AGENT' && property.value.trim() === '';
      card.add(property);
    }
  }
  if (card === null) return;
  if (!card.notices.some(({ code }) => code === 'card.truncated')) card.note('card.truncated', card.line);
  yield card;
}
