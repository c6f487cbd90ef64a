/*
 * Nothing half-named: every noun has its table, every call its handler and its place in the
 * list, every error code its sentence in both languages, every French word its variables.
 */
import { describe, expect, it } from 'vitest';
import { TABLE_BY_NOUN } from '../../electron/engine/journal/projections.ts';
import { isReaderQuery } from '../../electron/engine/threads/readerMethods.ts';
import { isWriterCommand } from '../../electron/engine/threads/writerCommands.ts';
import { type CallName, contract } from '../../shared/contract/contract.ts';
import { PLAN_COMMAND_NAMES, PLAN_QUERY_NAMES } from '../../shared/contract/planRecord.ts';
import { NOUNS } from '../../shared/domain/nouns.ts';
import { en } from '../../shared/i18n/en/index.ts';
import { fr } from '../../shared/i18n/fr/index.ts';
import { ERROR_CODES } from '../../shared/lib/errorCode.ts';
import { z } from '../../shared/lib/zod.ts';
import { readSources } from './sources.ts';

const variablesOf = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1]).sort();

describe('completeness', () => {
  it('gives every noun a table', () => {
    expect(NOUNS.map((noun) => noun.noun).sort()).toEqual(Object.keys(TABLE_BY_NOUN).sort());
  });

  it('names kinds after their noun, in the past', () => {
    for (const noun of NOUNS) {
      for (const kind of Object.keys(noun.kinds))
        expect(kind).toMatch(new RegExp(`^${noun.noun}\\.[a-z]+[A-Za-z]*(ed|en|ne|wn)$`));
    }
  });

  const planNames = [...PLAN_COMMAND_NAMES, ...PLAN_QUERY_NAMES];

  it('answers every call of the engine, and names every call noun.verb', () => {
    const handlers = readSources(['electron/engine'])
      .filter(({ path }) =>
        /\/((plan|contact|paper|privacy|pin|code|evidence|handMention|listening|outbox|signal|report|wall|exercise|scenario)?[hH]andlers|callLists)\.ts$/.test(
          path,
        ),
      )
      .map(({ text }) => text)
      .join('\n');
    for (const [name, definition] of Object.entries(contract)) {
      expect(name).toMatch(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/);
      if (definition.door !== 'engine') continue;
      const isAnswered =
        isWriterCommand(name as CallName) ||
        isReaderQuery(name as CallName) ||
        handlers.includes(`'${name}':`);
      expect(isAnswered, name).toBe(true);
      // Calls that all nouns of the plan answer alike are listed by the contract itself.
      const isListed = (planNames as readonly string[]).includes(name);
      if ((isWriterCommand(name as CallName) || isReaderQuery(name as CallName)) && !isListed)
        expect(handlers, name).toContain(`'${name}'`);
    }
  });

  it('can describe every input as JSON Schema', () => {
    for (const [name, definition] of Object.entries(contract)) {
      const schema = z.toJSONSchema(definition.input as z.ZodType, { io: 'input', unrepresentable: 'any' });
      expect(schema, name).toMatchObject({ type: 'object' });
      expect(definition.summary, name).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('has a sentence for every error code, in both languages', () => {
    for (const code of ERROR_CODES) {
      expect(en.error[code], code).toMatch(/\.$/);
      expect(fr.error[code], code).toMatch(/\.$/);
    }
    expect(Object.keys(en.error).sort()).toEqual([...ERROR_CODES].sort());
  });

  it('uses the same variables in French as in English', () => {
    for (const [area, words] of Object.entries(en) as [keyof typeof en, Record<string, string>][]) {
      const french = fr[area] as Record<string, string>;
      for (const [key, text] of Object.entries(words)) {
        // The singular of one language may leave the number out; the other forms must agree.
        if (key.endsWith('_one')) continue;
        expect(variablesOf(french[key] ?? ''), `${area}.${key}`).toEqual(variablesOf(text));
      }
    }
  });

  it('writes no exclamation marks and no typographic spaces in the catalogues', () => {
    for (const catalogue of [en, fr]) {
      for (const [area, words] of Object.entries(catalogue)) {
        for (const [key, text] of Object.entries(words as Record<string, string>)) {
          expect(/!/.test(text) && key !== 'typingPrefixes', `${area}.${key}: ${text}`).toBe(false);
          expect(/[\u00a0\u202f]/.test(text), `${area}.${key}: typeset adds these`).toBe(false);
        }
      }
    }
  });
});
