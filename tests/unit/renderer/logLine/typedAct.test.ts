// What the typing line makes of its signs: decisions, questions, kinds of lines, people named.
import { describe, expect, it } from 'vitest';
import { parseTypedAct } from '../../../../renderer/features/logLine/typedAct.ts';

const ZONE = 'America/Toronto';
const NOW = Date.parse('2026-11-22T19:20:00Z');
const PEOPLE = [
  { id: 'a', name: 'Camille Roy' },
  { id: 'b', name: 'Élise Tremblay' },
  { id: 'c', name: 'Jean Roy' },
  { id: 'd', name: null },
];
const read = (typed: string) => parseTypedAct(typed, NOW, ZONE, PEOPLE);

describe('parseTypedAct', () => {
  it.each([
    ['! Rappel complet', 'decide', 'note', 'Rappel complet'],
    ['!Rappel complet', 'decide', 'note', 'Rappel complet'],
    ['? Fermer l’usine', 'ask', 'note', 'Fermer l’usine'],
    ['< Le siège demande un point', 'line', 'messageIn', 'Le siège demande un point'],
    ['> Point envoyé', 'line', 'messageOut', 'Point envoyé'],
    ['~ Appel du laboratoire', 'line', 'call', 'Appel du laboratoire'],
    ['+ Couper la campagne', 'line', 'order', 'Couper la campagne'],
    ['= Communiqué lu à la radio', 'line', 'statement', 'Communiqué lu à la radio'],
    ['* Panne générale', 'line', 'event', 'Panne générale'],
    ['Une ligne ordinaire !', 'line', 'note', 'Une ligne ordinaire !'],
  ])('reads %s', (typed, act, kind, text) => {
    expect(read(typed)).toMatchObject({ act, kind, text, occurredAt: null });
  });

  it('takes a telephone number, an exclamation alone and an arrow for words', () => {
    for (const typed of ['+1 514 555 0100 a rappelé', '!!!', '?', '->ici', '=oui'])
      expect(read(typed)).toMatchObject({
        act: 'line',
        kind: typed.startsWith('+1') ? 'note' : 'note',
        text: typed,
      });
  });

  it('reads the time first, then the sign', () => {
    expect(read('14:05 ! Rappel')).toEqual({
      act: 'decide',
      kind: 'note',
      text: 'Rappel',
      people: [],
      occurredAt: Date.parse('2026-11-22T19:05:00Z'),
    });
  });

  it('names people by a word of their name, and nobody where two could be meant', () => {
    expect(read('Prévenir @camille et @Élise.').people).toEqual(['a', 'b']);
    expect(read('@elise @CamilleRoy').people).toEqual(['b', 'a']);
    expect(read('Voir @roy, courriel a@camille.example').people).toEqual([]);
  });
});
