/*
 * Who takes paper, how much and where, as it is typed: what is wrong is said beside its field before anything is
 * sent.
 */
import type { PaperCopyVersion, PaperHolder } from '../../../shared/domain/paperCopy.ts';
import { PAPER_COPIES_LIMIT, PAPER_HOLDER_LIMIT, PAPER_PLACE_LIMIT } from '../../../shared/domain/sheets.ts';
import type { Translate } from '../../../shared/i18n/createWords.ts';
import type { Failure } from '../../../shared/lib/result.ts';

export type HoldingForm = {
  readonly kind: 'contact' | 'other';
  readonly contactId: string | null;
  readonly name: string;
  readonly place: string;
  readonly copies: string;
};

export type Holding = { readonly holder: PaperHolder; readonly place: string; readonly copies: number };
export type HoldingErrors = { readonly [F in 'holder' | 'place' | 'copies']?: string };

export const EMPTY_HOLDING: HoldingForm = {
  kind: 'contact',
  contactId: null,
  name: '',
  place: '',
  copies: '1',
};

/** The form as the register has it. A holder who was erased is to be named anew. */
export function formOfHolding(version: PaperCopyVersion, isHolderKnown: boolean): HoldingForm {
  const { holder, place, copies } = version;
  const known = isHolderKnown ? holder : null;
  return {
    kind: known !== null && 'name' in known ? 'other' : 'contact',
    contactId: known !== null && 'contactId' in known ? known.contactId : null,
    name: known !== null && 'name' in known ? known.name : '',
    place,
    copies: String(copies),
  };
}

/** What the form says, or what is wrong with it. */
export function readHolding(
  form: HoldingForm,
  t: Translate,
): { readonly holding: Holding } | { readonly errors: HoldingErrors } {
  const name = form.name.trim();
  const place = form.place.trim();
  const copies = /^\d{1,9}$/.test(form.copies.trim()) ? Number(form.copies.trim()) : 0;
  const holder: PaperHolder | null =
    form.kind === 'other'
      ? name === ''
        ? null
        : { name }
      : form.contactId === null
        ? null
        : { contactId: form.contactId };
  const tooLong = (text: string, limit: number): string | null =>
    text.length > limit ? t('paperCopy.tooLong', { length: text.length, limit }) : null;
  const holderWrong =
    holder === null
      ? t('paperCopy.holderMissing')
      : form.kind === 'other'
        ? tooLong(name, PAPER_HOLDER_LIMIT)
        : null;
  const placeWrong = tooLong(place, PAPER_PLACE_LIMIT);
  const isCountRight = copies >= 1 && copies <= PAPER_COPIES_LIMIT;
  if (holder !== null && holderWrong === null && placeWrong === null && isCountRight)
    return { holding: { holder, place, copies } };
  return {
    errors: {
      ...(holderWrong === null ? {} : { holder: holderWrong }),
      ...(placeWrong === null ? {} : { place: placeWrong }),
      ...(isCountRight ? {} : { copies: t('paperCopy.copiesWrong', { limit: PAPER_COPIES_LIMIT }) }),
    },
  };
}

/** The field that the engine refused; null where it is about the whole. */
export function fieldRefused(failure: Failure): keyof HoldingErrors | null {
  return failure.code === 'contact.unknown' ? 'holder' : null;
}
