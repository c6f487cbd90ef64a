/*
 * A situation report is made of the room's rows: each size with its sections, nothing invented, nothing left empty, in
 * both languages.
 */
import { describe, expect, it } from 'vitest';
import { buildSitrep, type SitrepFacts } from '../../../shared/domain/buildSitrep.ts';
import type { Decision } from '../../../shared/domain/decision.ts';
import type { Fact } from '../../../shared/domain/fact.ts';
import { freshRoom, type Incident } from '../../../shared/domain/incident.ts';
import type { FactStatus, SitrepSize } from '../../../shared/domain/roomLimits.ts';
import type { Task } from '../../../shared/domain/task.ts';
import { createWords } from '../../../shared/i18n/createWords.ts';

const NOW = Date.UTC(2026, 10, 20, 14, 30);
const MINUTE = 60_000;
const incident: Incident = {
  id: 'i',
  title: '[fictif] Rappel du lot 42',
  status: 'open',
  level: 3,
  levelSince: NOW - 60 * MINUTE,
  peakLevel: 3,
  timeZone: 'UTC',
  declaredAt: NOW - 120 * MINUTE,
  declaredBy: 'p',
  closedAt: null,
  watchIds: [],
  ...freshRoom(3, NOW - 60 * MINUTE),
  lead: 'p',
  isErased: false,
};
const fact = (text: string, status: FactStatus, source = ''): Fact => ({
  id: text,
  incidentId: 'i',
  wordings: [{ text, by: 'p', recordedAt: NOW }],
  turns: [{ entryId: text, status, source, occurredAt: NOW - 30 * MINUTE, recordedAt: NOW, by: 'p' }],
  isWithdrawn: false,
  isErased: false,
});
const decision = (choice: string | null, question: string, takenAt: number | null): Decision => ({
  id: question,
  incidentId: 'i',
  status: takenAt === null ? 'asked' : 'taken',
  question,
  options: [],
  choice,
  why: '',
  grounds: [],
  reviewAt: null,
  reverses: null,
  reversedBy: null,
  askedAt: NOW,
  askedBy: 'p',
  takenAt,
  takenBy: takenAt === null ? null : 'p',
  isErased: false,
});
const task = (title: string, more: Partial<Task>): Task => ({
  id: title,
  incidentId: 'i',
  status: 'open',
  title,
  condition: '',
  dueAt: null,
  assignee: null,
  claimedBy: null,
  origin: null,
  addedAt: NOW,
  addedBy: 'p',
  endedAt: null,
  endedBy: null,
  note: '',
  isErased: false,
  ...more,
});
const FACTS: SitrepFacts = {
  title: '[fictif] Rappel du lot 42',
  view: {
    incident,
    facts: [
      fact('Trois personnes malades', 'confirmed', 'santé publique'),
      fact('Un décès', 'unconfirmed'),
      fact('Le lot 43 aussi', 'refuted'),
    ],
    decisions: [
      decision(null, 'Fermer l’usine ?', null),
      decision('Rappel complet', 'Rappeler ?', NOW - 10 * MINUTE),
      decision('Attendre', 'Parler ?', NOW - 90 * MINUTE),
    ],
    tasks: [
      task('Appeler le laboratoire', { dueAt: NOW + 20 * MINUTE }),
      task('Prévenir les magasins', { status: 'done', endedAt: NOW - 5 * MINUTE }),
      task('Demain seulement', { dueAt: NOW + 24 * 60 * MINUTE }),
    ],
    clocks: [],
    freezes: [],
    sitreps: [],
    callRuns: [],
    handovers: [],
    commitments: [],
    statements: [],
  },
  measures: null,
  blind: [],
  since: NOW - 60 * MINUTE,
  nextAt: NOW + 60 * MINUTE,
  now: NOW,
};
const time = (at: number): string => new Date(at).toISOString().slice(11, 16);
const write = (size: SitrepSize, locale: 'fr-CA' | 'en-CA', facts = FACTS): string =>
  buildSitrep(size, facts, {
    t: createWords(locale).t,
    moment: time,
    number: String,
    level: String,
    name: () => 'Camille',
  });

describe('a situation report', () => {
  it.each(['fr-CA', 'en-CA'] as const)('says in %s what is known, decided and to come', (locale) => {
    const { t } = createWords(locale);
    const text = write('standard', locale);
    expect(text).toContain(
      `${t('sitrep.facts_confirmed')}\n– Trois personnes malades (14:00, santé publique)`,
    );
    expect(text).toContain(`${t('sitrep.facts_unconfirmed')}\n– Un décès (14:00)`);
    expect(text).toContain(`${t('sitrep.decided')}\n– Rappel complet (14:20, Camille)`);
    expect(text).toContain(`${t('sitrep.awaited')}\n– Fermer l’usine ?`);
    expect(text).toContain('– Prévenir les magasins (14:25)');
    expect(text).toContain('– Appeler le laboratoire (14:50)');
    expect(text).toContain(t('sitrep.notMeasured'));
    expect(text).toContain(t('sitrep.nextLine', { time: '15:30' }));
    // What was decided before the last report, and what is for tomorrow, is not in this one.
    expect(text).not.toContain('Attendre');
    expect(text).not.toContain('Demain seulement');
    // A section with nothing to say is not there.
    expect(text).not.toContain(t('sitrep.silenced'));
    expect(text).not.toContain(t('sitrep.facts_unknown'));
  });

  it('is five lines at most in a flash, whatever the room holds', () => {
    const many = Array.from({ length: 40 }, (_, at) => fact(`Fait ${at}`, 'confirmed'));
    const flash = write('flash', 'fr-CA', { ...FACTS, view: { ...FACTS.view, facts: many } });
    expect(flash.split('\n').length).toBeLessThanOrEqual(5);
    expect(write('flash', 'fr-CA').split('\n')).toHaveLength(5);
  });

  it('leaves what is only being checked out of the one for the executives', () => {
    const text = write('executive', 'fr-CA');
    expect(text).toContain('Trois personnes malades');
    expect(text).not.toContain('Un décès');
    expect(text).not.toContain('Le lot 43 aussi');
  });
});
