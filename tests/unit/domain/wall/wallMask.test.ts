/*
 * What visitors may read: no name, no author, no number to call, whatever the script of the text.
 */
import { describe, expect, it } from 'vitest';
import { initials, maskText, maskWall, readNames } from '../../../../shared/domain/wallMask.ts';
import { wallModels, wallNames } from '../../../support/gallery/wallModels.ts';

describe('what visitors read', () => {
  it('has initials for names', () => {
    expect(initials('Camille Roy')).toBe('C. R.');
    expect(initials('Anne-Sophie Tremblay')).toBe('A. S. T.');
    expect(initials('محمد علي')).toBe('م. ع.');
    expect(initials('  ')).toBe('•••');
  });

  it.each([
    ['Appelez le 1 800 555-0142 poste 3', 'Appelez le ••• poste 3'],
    ['+33 (0)1.23.45.67.89', '•••'],
    ['écrire à info@fleuve.example, merci', 'écrire à •••, merci'],
    ['@pain.fictif l’a dit', '••• l’a dit'],
    ['lot 42, 412 mentions, 15 h 30, 2026', 'lot 42, 412 mentions, 15 h 30, 2026'],
    ['Camille Roy décide', 'C. R. décide'],
    ['CAMILLE\u00a0ROY décide', 'C. R. décide'],
    ['Camille appelle Mme Tremblay', 'C. appelle Mme T.'],
    ['le Royaume-Uni', 'le Royaume-Uni'],
    ['le 2026-11-28 à midi', 'le 2026-11-28 à midi'],
    ['voir https://reseau.example/camille.roy/99 vite', 'voir ••• vite'],
  ])('%s → %s', (text, masked) => {
    expect(maskText(text, readNames(wallNames))).toBe(masked);
  });

  it('leaves no name, handle, address or number anywhere in what the page gets', () => {
    for (const model of Object.values(wallModels)) {
      const said = JSON.stringify(maskWall(model, wallNames));
      for (const name of wallNames) expect(said).not.toContain(name);
      for (const post of model.posts) {
        if (post.author !== null) expect(said).not.toContain(post.author);
        if (post.handle !== null) expect(said).not.toContain(post.handle);
      }
      expect(said).not.toContain('555-0142');
      expect(said).not.toContain('info@');
    }
  });
});
