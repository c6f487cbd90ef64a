// The mapping step: a guess goes into the form and comes out as it was; what is open is said.
import { describe, expect, it } from 'vitest';
import {
  fieldsOfColumn,
  formOf,
  mappingOf,
  openProblems,
} from '../../../../renderer/features/import/mappingForm.ts';
import { type ColumnMapping, columnMappingSchema } from '../../../../shared/domain/columnMapping.ts';

const guess: ColumnMapping = {
  text: 'Tweet Text',
  externalId: 'Tweet ID',
  fixedNetwork: 'twitter',
  postedAtFrom: 'identifier',
};

describe('the mapping form', () => {
  it('gives back what it was given', () => {
    expect(mappingOf(formOf(guess))).toEqual(guess);
    const whole: ColumnMapping = {
      text: 'a',
      externalId: 'b',
      postedAt: 'c',
      postedTime: 'd',
      author: 'e',
      authorHandle: 'f',
      network: 'g',
      url: 'h',
      language: 'i',
      reach: 'j',
      title: 'k',
      dateOrder: 'dayFirst',
      timeZone: 'America/Toronto',
      postedAtFrom: 'column',
      hasHeader: true,
      delimiter: ';',
      encoding: 'windows-1252',
    };
    expect(mappingOf(formOf(whole))).toEqual(whole);
    expect(columnMappingSchema.safeParse(mappingOf(formOf(whole))).success).toBe(true);
  });

  it('has nothing open for a complete guess', () => {
    expect(openProblems(formOf(guess), [])).toEqual([]);
  });

  it('asks for the text and for the time', () => {
    const form = formOf({ text: '', postedAtFrom: 'column' });
    expect(openProblems(form, ['mapping.noText', 'mapping.noDate'])).toEqual([
      'mapping.noText',
      'mapping.noDate',
    ]);
  });

  it('asks for the order of dates until it is chosen, and not where the identifier tells the time', () => {
    const form = formOf({ text: 'a', externalId: 'b', postedAt: 'c', postedAtFrom: 'column' });
    const found = ['mapping.dateOrderAmbiguous'];
    expect(openProblems(form, found)).toEqual(['mapping.dateOrderAmbiguous']);
    expect(openProblems({ ...form, dateOrder: 'dayFirst' }, found)).toEqual([]);
    expect(openProblems({ ...form, postedAtFrom: 'identifier' }, found)).toEqual([]);
  });

  it('tells what a column is read as', () => {
    expect(fieldsOfColumn(formOf(guess), 'Tweet ID')).toEqual(['externalId']);
    expect(fieldsOfColumn(formOf(guess), 'Informativeness')).toEqual([]);
  });
});
