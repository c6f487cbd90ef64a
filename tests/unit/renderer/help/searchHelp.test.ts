/* The built-in help finds what is typed, in both languages, whatever the spelling. */
import { describe, expect, it } from 'vitest';
import { markHelp, searchHelp } from '../../../../renderer/features/help/searchHelp.ts';
import { HELP_TOPICS } from '../../../../shared/domain/helpTopics.ts';
import { createWords } from '../../../../shared/i18n/createWords.ts';
import { LOCALES } from '../../../../shared/lib/locale.ts';

const topics = [
  { id: 'log', title: 'La main courante', paragraphs: ['Écrivez une ligne.', 'Entrée la consigne.'] },
  { id: 'proof', title: 'Les preuves', paragraphs: ['Épinglez une mention.'] },
];

describe('searchHelp', () => {
  it('shows everything until something is typed', () => {
    expect(searchHelp(topics, '  ').map(({ id }) => id)).toEqual(['log', 'proof']);
  });

  it('asks for every word, by its beginning, across title and paragraphs', () => {
    expect(searchHelp(topics, 'ecriv MAIN').map(({ id }) => id)).toEqual(['log']);
    expect(searchHelp(topics, 'main mention')).toEqual([]);
    expect(searchHelp(topics, 'une').map(({ id }) => id)).toEqual(['log', 'proof']);
  });

  it('finds every topic of every locale by the words of its own title', () => {
    for (const locale of LOCALES) {
      const { t } = createWords(locale);
      const all = HELP_TOPICS.map(({ id, title, paragraphs }) => ({
        id,
        title: t(title),
        paragraphs: paragraphs.map((key) => t(key)),
      }));
      for (const topic of all) expect(searchHelp(all, topic.title), `${locale} ${topic.id}`).toContain(topic);
    }
  });
});

describe('markHelp', () => {
  it('marks whole words in the text as it is written', () => {
    const text = 'Écrivez l’écriteau.';
    const marked = markHelp(text, 'ecri').map(({ start, end }) => text.slice(start, end));
    expect(marked.join(' ')).toContain('Écrivez');
    expect(marked.join(' ')).toContain('écriteau');
  });

  it('marks nothing when nothing is typed', () => {
    expect(markHelp('Écrivez.', '')).toEqual([]);
  });
});
