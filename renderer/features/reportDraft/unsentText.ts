/*
 * Words of a report that were typed and are not recorded yet, by whose they are and where they stand. Each knows the text
 * that was read when it was begun: words are recorded over that one and over no other. Pure.
 */
import type { Language } from '../../../shared/domain/limits.ts';
import type { DraftText } from '../../../shared/domain/reportDraftState.ts';
import type { ReportSectionId } from '../../../shared/domain/reportSection.ts';

export type TextPlace = {
  readonly draftId: string;
  readonly section: ReportSectionId;
  readonly language: Language;
};

export type UnsentText = {
  readonly text: string;
  /** The entry of the text that was read; null where there was none. */
  readonly basedOn: string | null;
};

export type UnsentTexts = Readonly<Record<string, UnsentText>>;
type Standing = Pick<DraftText, 'text' | 'entryId'> | null;

/** What somebody else typed waits for them: it is never recorded in another name. */
export function placeKey(personId: string, { draftId, section, language }: TextPlace): string {
  return `${personId} ${draftId} ${section} ${language}`;
}

/** After typing; what is again as it was read is not unsent. */
export function typeText(texts: UnsentTexts, key: string, text: string, standing: Standing): UnsentTexts {
  const read = standing?.entryId ?? null;
  const basedOn = texts[key]?.basedOn ?? (texts[key] === undefined ? read : null);
  if (basedOn === read && text === (standing?.text ?? '')) return dropText(texts, key);
  return { ...texts, [key]: { text, basedOn } };
}

/** After it was recorded as `sent`: what was typed since goes on from there. */
export function settleText(texts: UnsentTexts, key: string, sent: string, entryId: string): UnsentTexts {
  const now = texts[key];
  if (now === undefined) return texts;
  return now.text === sent ? dropText(texts, key) : { ...texts, [key]: { text: now.text, basedOn: entryId } };
}

/** Whether somebody else wrote in the place since it was read; the same words are no difference. */
export function isOvertaken(unsent: UnsentText | undefined, standing: Standing): boolean {
  return (
    unsent !== undefined &&
    unsent.basedOn !== (standing?.entryId ?? null) &&
    unsent.text !== (standing?.text ?? '')
  );
}

/** How a person chose between both texts; theirs were read by then. */
export function chooseText(
  texts: UnsentTexts,
  key: string,
  choice: 'mine' | 'theirs' | 'both',
  standing: Standing,
): UnsentTexts {
  const mine = texts[key];
  if (mine === undefined || choice === 'theirs') return dropText(texts, key);
  const theirs = standing?.text.trimEnd() ?? '';
  const text = choice === 'both' && theirs !== '' ? `${theirs}\n\n${mine.text}` : mine.text;
  return { ...texts, [key]: { text, basedOn: standing?.entryId ?? null } };
}

export function dropText(texts: UnsentTexts, key: string): UnsentTexts {
  const { [key]: _gone, ...rest } = texts;
  return rest;
}

/** Reads what a session kept; what has another form is not taken. */
export function readTexts(kept: string | null): UnsentTexts {
  try {
    const value: unknown = JSON.parse(kept ?? '{}');
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(Object.entries(value).filter(([, one]) => isUnsent(one)));
  } catch {
    return {};
  }
}

function isUnsent(value: unknown): value is UnsentText {
  if (typeof value !== 'object' || value === null || !('text' in value) || !('basedOn' in value))
    return false;
  const { text, basedOn } = value;
  return typeof text === 'string' && (basedOn === null || typeof basedOn === 'string');
}
