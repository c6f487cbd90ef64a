/*
 * The calendar of the improvement plan, read back by a small reader of its own: every text is what it was, every line
 * short enough, every event the same one on a second writing.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeImprovementCalendar } from '../../../electron/engine/report/calendar.ts';
import type { ImprovementAction } from '../../../shared/domain/improvementAction.ts';
import { createWords } from '../../../shared/i18n/createWords.ts';

const WRITTEN_AT = Date.UTC(2026, 2, 20, 15, 4, 5);

function actionOf(number: number, changes: Partial<ImprovementAction> = {}): ImprovementAction {
  return {
    id: `0195a000-0000-7000-8000-${String(number).padStart(12, '0')}`,
    finding: 'Personne ne savait qui appeler ; la liste datait de 2024',
    action: 'Revoir la chaîne d’appel, tous les mois',
    owner: 'Inès Caron-Whitfield',
    startOn: '2026-04-01',
    dueOn: '2026-04-30',
    criterion: 'Quorum en 20 min\nau prochain exercice',
    status: 'open',
    statusShown: 'ouverte',
    ...changes,
  };
}

type Component = {
  readonly name: string;
  readonly fields: Map<string, string>;
  readonly inside: Component[];
};

/** Reads RFC 5545 as the standard says: unfold, split at the first colon, take escapes away. */
function readCalendar(text: string): Component {
  expect(text.endsWith('\r\n')).toBe(true);
  const whole: Component = { name: '', fields: new Map(), inside: [] };
  const open = [whole];
  for (const line of text
    .slice(0, -2)
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')) {
    const colon = line.indexOf(':');
    const [name, value] = [line.slice(0, colon), line.slice(colon + 1)];
    if (name === 'BEGIN') {
      const component: Component = { name: value, fields: new Map(), inside: [] };
      open.at(-1)?.inside.push(component);
      open.push(component);
    } else if (name === 'END') expect(open.pop()?.name).toBe(value);
    else open.at(-1)?.fields.set(name, value);
  }
  expect(open).toHaveLength(1);
  const [calendar] = whole.inside;
  if (calendar === undefined || whole.inside.length !== 1) throw new Error('One calendar was expected.');
  return calendar;
}

const textOf = (component: Component | undefined, field: string): string =>
  (component?.fields.get(field) ?? '').replace(/\\([nN\\;,])/g, (_, sign: string) =>
    sign.toLowerCase() === 'n' ? '\n' : sign,
  );
const eventsOf = (text: string): readonly Component[] =>
  readCalendar(text).inside.filter(({ name }) => name === 'VEVENT');

describe('the calendar', () => {
  it('has a whole day for every action that has one, with reminders while it is open', () => {
    const words = createWords('fr-CA');
    const calendar = writeImprovementCalendar(
      [
        actionOf(1),
        actionOf(2, { dueOn: '2026-12-31', status: 'done', statusShown: 'terminée' }),
        actionOf(3, { dueOn: null }),
        actionOf(4, { dueOn: '2026-02-30' }),
        actionOf(5, { dueOn: '2028-02-29', status: 'dropped', statusShown: 'abandonnée' }),
      ],
      words,
      WRITTEN_AT,
    );
    const events = eventsOf(calendar);
    const days = events.map(({ fields }) => [
      fields.get('DTSTART;VALUE=DATE'),
      fields.get('DTEND;VALUE=DATE'),
      fields.get('STATUS'),
    ]);
    expect(days).toEqual([
      ['20260430', '20260501', 'CONFIRMED'],
      ['20261231', '20270101', 'CONFIRMED'],
      ['20280229', '20280301', 'CANCELLED'],
    ]);
    expect(events.map(({ inside }) => inside.map(({ fields }) => fields.get('TRIGGER')))).toEqual([
      ['-PT159H', '-PT15H', 'PT9H'],
      [],
      [],
    ]);
    expect(events.every(({ fields }) => fields.get('DTSTAMP') === '20260320T150405Z')).toBe(true);
    expect(textOf(events[0], 'SUMMARY')).toBe('Échéance\u00a0: Revoir la chaîne d’appel, tous les mois');
    expect(textOf(events[0], 'DESCRIPTION').split('\n')).toEqual([
      'Action · Revoir la chaîne d’appel, tous les mois',
      'Constat · Personne ne savait qui appeler ; la liste datait de 2024',
      'Responsable · Inès Caron-Whitfield',
      'Critère de réussite · Quorum en 20 min',
      'au prochain exercice',
      'État d’avancement · ouverte',
    ]);
  });

  it('is the same event after a second writing, whatever changed in it', () => {
    const words = createWords('en-CA');
    const first = writeImprovementCalendar([actionOf(7)], words, WRITTEN_AT);
    const later = writeImprovementCalendar([actionOf(7, { dueOn: '2026-06-01' })], words, WRITTEN_AT + 1_000);
    expect(eventsOf(first)[0]?.fields.get('UID')).toBe('0195a000-0000-7000-8000-000000000007@vigie');
    expect(eventsOf(later)[0]?.fields.get('UID')).toBe(eventsOf(first)[0]?.fields.get('UID'));
    expect(writeImprovementCalendar([actionOf(7)], words, WRITTEN_AT)).toBe(first);
  });

  it('keeps any text as text, and every line within 75 bytes', () => {
    const hostile = fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.constantFrom(
          '\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\n',
          '\\n',
          ';',
          ',',
          '漢字'.repeat(20),
          '🙂'.repeat(20),
          '\r',
        ),
      ),
      { maxLength: 6 },
    );
    const words = createWords('en-CA');
    fc.assert(
      fc.property(hostile, hostile, (one, other) => {
        const action = `x${one.join('')}`;
        const finding = `y${other.join('')}`;
        const calendar = writeImprovementCalendar([actionOf(1, { action, finding })], words, WRITTEN_AT);
        expect(calendar.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
        expect(/[\r\n](?<!\r\n)(?!\n)/.test(calendar)).toBe(false);
        const events = eventsOf(calendar);
        expect(events).toHaveLength(1);
        const shown = (text: string): string =>
          text
            .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
            .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/gu, '\ufffd');
        expect(textOf(events[0], 'DESCRIPTION')).toContain(
          `Action · ${shown(action)}\nFinding · ${shown(finding)}`,
        );
        expect(textOf(events[0], 'SUMMARY')).toBe(`Due: ${shown(action).split('\n')[0]}`);
        expect(events[0]?.inside.map((alarm) => textOf(alarm, 'DESCRIPTION'))).toEqual(
          Array(3).fill(`Action of the improvement plan · Due: ${shown(action).split('\n')[0]}`),
        );
      }),
      { numRuns: 200 },
    );
  });
});
