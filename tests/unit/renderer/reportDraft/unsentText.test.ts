/*
 * Words of a report on their way: kept until they are recorded, recorded over the text that was read and over no other,
 * settled by a person where somebody else wrote meanwhile. And the order of the parts.
 */
import { describe, expect, it } from 'vitest';
import { movePart, switchPart } from '../../../../renderer/features/reportDraft/arrange.ts';
import {
  chooseText,
  isOvertaken,
  placeKey,
  readTexts,
  settleText,
  typeText,
} from '../../../../renderer/features/reportDraft/unsentText.ts';
import { REPORT_SECTIONS, USUAL_ARRANGEMENT } from '../../../../shared/domain/reportSection.ts';

const KEY = placeKey('ana', { draftId: 'd', section: 'summary', language: 'fr' });
const first = { text: 'premier', entryId: 'e1' };
const theirs = { text: 'le leur', entryId: 'e2' };

describe('unsent words', () => {
  it('know the text they were begun on, whatever is written there while they are typed', () => {
    const typed = typeText({}, KEY, 'premier et', first);
    expect(typed[KEY]).toEqual({ text: 'premier et', basedOn: 'e1' });
    expect(typeText(typed, KEY, 'premier et second', theirs)[KEY]?.basedOn).toBe('e1');
    const fresh = typeText({}, KEY, 'a', null);
    expect(typeText(fresh, KEY, 'ab', theirs)[KEY]).toEqual({ text: 'ab', basedOn: null });
  });

  it('are none once the text is again as it was read', () => {
    expect(typeText(typeText({}, KEY, 'autre', first), KEY, 'premier', first)).toEqual({});
    expect(typeText(typeText({}, KEY, 'a', null), KEY, '', null)).toEqual({});
  });

  it('go once they are recorded; what was typed since goes on from there', () => {
    const typed = typeText({}, KEY, 'envoyé', first);
    expect(settleText(typed, KEY, 'envoyé', 'e9')).toEqual({});
    const more = typeText(typed, KEY, 'envoyé, puis plus', first);
    expect(settleText(more, KEY, 'envoyé', 'e9')[KEY]).toEqual({ text: 'envoyé, puis plus', basedOn: 'e9' });
  });

  it('are overtaken by another text, not by the same one', () => {
    const mine = typeText({}, KEY, 'le mien', first)[KEY];
    expect(isOvertaken(mine, first)).toBe(false);
    expect(isOvertaken(mine, theirs)).toBe(true);
    expect(isOvertaken(mine, { ...theirs, text: 'le mien' })).toBe(false);
    expect(isOvertaken(undefined, theirs)).toBe(false);
  });

  it('stand, give way or follow, as a person chose, over what was read by then', () => {
    const typed = typeText({}, KEY, 'le mien', first);
    expect(chooseText(typed, KEY, 'mine', theirs)[KEY]).toEqual({ text: 'le mien', basedOn: 'e2' });
    expect(chooseText(typed, KEY, 'theirs', theirs)).toEqual({});
    expect(chooseText(typed, KEY, 'both', theirs)[KEY]).toEqual({
      text: 'le leur\n\nle mien',
      basedOn: 'e2',
    });
  });

  it('are each of one person, and read back from a session whatever it holds', () => {
    expect(placeKey('leo', { draftId: 'd', section: 'summary', language: 'fr' })).not.toBe(KEY);
    const kept = JSON.stringify({ [KEY]: { text: 'mots', basedOn: null }, odd: 4, bad: { text: 1 } });
    expect(readTexts(kept)).toEqual({ [KEY]: { text: 'mots', basedOn: null } });
    for (const broken of [null, '', '{', '[]', '7']) expect(readTexts(broken)).toEqual({});
  });
});

describe('the order of the parts', () => {
  it('moves one by a place and keeps every part once', () => {
    const moved = movePart(USUAL_ARRANGEMENT, 'changes', -1);
    expect(moved.map(({ id }) => id).slice(0, 3)).toEqual(['changes', 'summary', 'facts']);
    expect(moved.map(({ id }) => id).toSorted()).toEqual([...REPORT_SECTIONS].toSorted());
    expect(movePart(moved, 'changes', -1)).toEqual(moved);
    expect(movePart([], 'annex', 1)).toEqual(USUAL_ARRANGEMENT);
  });

  it('leaves one out where it stands', () => {
    const out = switchPart(movePart([], 'changes', -1), 'changes', false);
    expect(out.slice(0, 2)).toEqual([
      { id: 'changes', isOn: false },
      { id: 'summary', isOn: true },
    ]);
    expect(out.filter(({ isOn }) => !isOn)).toHaveLength(1);
  });
});
