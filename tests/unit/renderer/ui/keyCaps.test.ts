// Keys as they are printed on the reader's keyboard.
import { expect, test } from 'vitest';
import { type KeyWords, keyCaps } from '../../../../renderer/ui/keyCaps.ts';

const french: KeyWords = {
  ctrl: 'Ctrl',
  shift: 'Maj',
  alt: 'Alt',
  enter: 'Entrée',
  escape: 'Échap',
  space: 'Espace',
  tab: 'Tab',
  home: 'Début',
  end: 'Fin',
  pageUp: 'Page préc.',
  pageDown: 'Page suiv.',
  followedBy: 'puis',
};

test.each([
  ['$mod+k', [['Ctrl', 'K']]],
  ['$mod+Shift+m', [['Ctrl', 'Maj', 'M']]],
  ['g r', [['G'], ['R']]],
  ['[Shift]+?', [['?']]],
  ['?', [['?']]],
  ['+', [['+']]],
  ['Digit1', [['1']]],
  ['Alt+Enter', [['Alt', 'Entrée']]],
  ['Shift+ArrowDown', [['Maj', '↓']]],
  ['F6', [['F6']]],
])('%s', (keys, caps) => {
  expect(keyCaps(keys, french, false)).toEqual(caps);
});

test('a Mac shows its own signs', () => {
  expect(keyCaps('$mod+Shift+k', french, true)).toEqual([['⌘', '⇧', 'K']]);
});
