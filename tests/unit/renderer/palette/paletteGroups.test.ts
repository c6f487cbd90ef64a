/* What the palette offers and finds. */
import { describe, expect, it } from 'vitest';
import {
  buildPalette,
  buildSheet,
  fitsPalette,
} from '../../../../renderer/features/palette/paletteGroups.ts';
import type { Action } from '../../../../renderer/store/actions.ts';
import { createWords } from '../../../../shared/i18n/createWords.ts';

const { t } = createWords('fr-CA');
const act = (over: Partial<Action> & Pick<Action, 'id'>): Action => ({
  group: 'help',
  label: () => over.id,
  run: () => undefined,
  ...over,
});

describe('fitsPalette', () => {
  it('finds words by their beginnings, without accents and case, in any order', () => {
    expect(fitsPalette('Déclarer un incident Incident', 'INC decl')).toBe(true);
    expect(fitsPalette('Passer en français Ce poste langue', 'francais')).toBe(true);
    expect(fitsPalette('Aller à l’aide Aide', 'aide')).toBe(true);
  });

  it('leaves out what misses one of the words', () => {
    expect(fitsPalette('Déclarer un incident', 'declarer rapport')).toBe(false);
    expect(fitsPalette('Déclarer un incident', 'cident')).toBe(false);
  });
});

describe('buildPalette', () => {
  it('offers what can be done now, grouped in one order', () => {
    const groups = buildPalette(
      [
        act({ id: 'help.open' }),
        act({ id: 'feed.open', group: 'go', keys: ['g f'] }),
        act({ id: 'mention.next', group: 'mention', keys: ['j'], isKeyOnly: true }),
        act({ id: 'incident.close', group: 'incident', isAvailable: () => false }),
      ],
      t,
    );
    expect(groups.map(({ id, acts }) => [id, acts.map((one) => one.id)])).toEqual([
      ['go', ['feed.open']],
      ['help', ['help.open']],
    ]);
  });
});

describe('buildSheet', () => {
  it('shows every key, also of what cannot be done now', () => {
    const groups = buildSheet(
      [act({ id: 'a', keys: ['n', 'Insert'], isAvailable: () => false }), act({ id: 'b' })],
      t,
    );
    expect(groups.flatMap(({ lines }) => lines.map(({ keys }) => keys))).toEqual(['n', 'Insert']);
  });
});
