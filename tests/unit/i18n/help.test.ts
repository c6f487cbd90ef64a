/*
 * The help is whole: every text belongs to a topic, and both languages say each thing once.
 */
import { describe, expect, it } from 'vitest';
import { HELP_TOPICS } from '../../../shared/domain/helpTopics.ts';
import { createWords } from '../../../shared/i18n/createWords.ts';
import { help as en } from '../../../shared/i18n/en/help.ts';
import { help as fr } from '../../../shared/i18n/fr/help.ts';

const FRAME = ['title', 'topics'];

describe('the built-in help', () => {
  it('lists every text of the catalogue in exactly one topic', () => {
    const listed = HELP_TOPICS.flatMap((topic) => [topic.title, ...topic.paragraphs]).map((key) =>
      key.slice('help.'.length),
    );
    expect(new Set(listed).size).toBe(listed.length);
    expect([...FRAME, ...listed].toSorted()).toEqual(Object.keys(en).toSorted());
    expect(Object.keys(fr).toSorted()).toEqual(Object.keys(en).toSorted());
  });

  it('stays short and calm', () => {
    for (const text of [...Object.values(en), ...Object.values(fr)]) {
      expect(text.length).toBeLessThan(330);
      expect(text).not.toMatch(/!/);
    }
  });

  it('is said in French with French spacing', () => {
    const { t } = createWords('fr-FR');
    expect(t('help.aboutTitle')).toBe('Qu’est-ce que Vigie\u202f?');
    expect(createWords('fr-CA').t('help.shortcut1')).toContain('«\u00a0?\u00a0»');
    expect(createWords('fr-CA').t('help.about2')).toContain('poste\u00a0:');
  });
});
