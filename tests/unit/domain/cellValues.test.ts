import { describe, expect, it } from 'vitest';
import { readIdentifier, readLanguage, readReach } from '../../../shared/domain/cellValues.ts';

describe('readIdentifier', () => {
  it.each([
    ['353417323123720193', '353417323123720193'],
    [' 353417323123720193 ', '353417323123720193'],
    ['="353417323123720193"', '353417323123720193'],
    ["'353417323123720193", '353417323123720193'],
    ['12345.0', '12345'],
    ['at://did:plc:x/app.bsky.feed.post/3k', 'at://did:plc:x/app.bsky.feed.post/3k'],
    ['007', '007'],
    ['353417323123720193.0', null],
    ['3.53417E+17', null],
    ['3,53417e+17', null],
    ['', null],
    ['  ', null],
  ])('%j: %s', (cell, id) => {
    expect(readIdentifier(cell)).toBe(id);
  });
});

describe('readLanguage', () => {
  it.each([
    ['fr', 'fr'],
    ['FR-ca', 'fr-ca'],
    ['en_US', 'en-us'],
    ['Français', 'fr'],
    ['English', 'en'],
    ['und', null],
    ['', null],
    ['???', null],
    ['Klingon', null],
  ])('%j: %s', (cell, language) => {
    expect(readLanguage(cell)).toBe(language);
  });
});

describe('readReach', () => {
  it.each([
    ['0', 0],
    ['1234', 1234],
    ['1 234', 1234],
    ['1\u202f234\u00a0567', 1234567],
    ['1,234', 1234],
    ['1.234.567', 1234567],
    ['12.5K', 12500],
    ['12,5 k', 12500],
    ['3M', 3000000],
    ['-5', null],
    ['many', null],
    ['', null],
    ['1e9', null],
    ['9'.repeat(30), null],
  ])('%j: %s', (cell, reach) => {
    expect(readReach(cell)).toBe(reach);
  });
});
