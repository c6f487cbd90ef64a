/*
 * The words of the page, in both languages. They are Vigie's own, put in when the page is made.
 */

/** @typedef {(key: string, values?: Readonly<Record<string, string | number>>) => string} Say */

/**
 * @param {'fr' | 'en'} language
 * @returns {Say}
 */
export function createSay(language) {
  const numbers = new Intl.NumberFormat(`${language}-CA`);
  return (key, values = {}) =>
    (WORDS[language][key] ?? key).replace(/\{\{(\w+)\}\}/g, (_, name) => {
      const value = values[name] ?? '';
      return typeof value === 'number' ? numbers.format(value) : value;
    });
}
