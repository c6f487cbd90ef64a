/*
 * Who takes paper, as it is typed: what is wrong is said field by field, and what is right is sent trimmed.
 */
import { describe, expect, it } from 'vitest';
import {
  EMPTY_HOLDING,
  fieldRefused,
  formOfHolding,
  type HoldingForm,
  readHolding,
} from '../../../../renderer/features/plan/holdingForm.ts';
import { createWords } from '../../../../shared/i18n/createWords.ts';

const { t } = createWords('en-CA');
const named: HoldingForm = {
  ...EMPTY_HOLDING,
  kind: 'other',
  name: ' Reception ',
  place: ' Safe ',
  copies: ' 3 ',
};
const errorsOf = (form: HoldingForm) => {
  const read = readHolding(form, t);
  return 'errors' in read ? read.errors : {};
};

describe('a holding, as it is typed', () => {
  it('is read when it is right', () => {
    expect(readHolding(named, t)).toEqual({
      holding: { holder: { name: 'Reception' }, place: 'Safe', copies: 3 },
    });
    expect(readHolding({ ...named, kind: 'contact', contactId: 'id' }, t)).toMatchObject({
      holding: { holder: { contactId: 'id' } },
    });
  });

  it.each(['0', '', '-1', '1.5', '100000', '1001', '1e2', '٣', 'two'])('refuses %j copies', (copies) => {
    expect(Object.keys(errorsOf({ ...named, copies }))).toEqual(['copies']);
  });

  it('takes as many as the limit, and as long a name as fits', () => {
    expect(errorsOf({ ...named, copies: '1000', name: 'x'.repeat(160), place: 'y'.repeat(160) })).toEqual({});
  });

  it('says every field that is wrong at once', () => {
    expect(
      Object.keys(errorsOf({ ...named, name: 'x'.repeat(161), place: 'y'.repeat(161), copies: '0' })),
    ).toEqual(['holder', 'place', 'copies']);
    expect(errorsOf({ ...named, name: '  ' }).holder).toBe(t('paperCopy.holderMissing'));
    expect(errorsOf({ ...EMPTY_HOLDING }).holder).toBe(t('paperCopy.holderMissing'));
  });

  it('comes from the register, without a holder who was erased', () => {
    const version = {
      entryId: 'e',
      holder: { contactId: 'id' },
      place: 'Safe',
      copies: 2,
      reason: '',
      person: 'p',
      recordedAt: 1,
      isErased: false,
    };
    expect(formOfHolding(version, true)).toMatchObject({ kind: 'contact', contactId: 'id', copies: '2' });
    expect(formOfHolding(version, false)).toMatchObject({ kind: 'contact', contactId: null, place: 'Safe' });
    expect(formOfHolding({ ...version, holder: { name: 'Bo' } }, true)).toMatchObject({
      kind: 'other',
      name: 'Bo',
    });
  });

  it('knows which field the engine refused', () => {
    expect(fieldRefused({ code: 'contact.unknown', message: '' })).toBe('holder');
    expect(fieldRefused({ code: 'disk.full', message: '' })).toBeNull();
  });
});
