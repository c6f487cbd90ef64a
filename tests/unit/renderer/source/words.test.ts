/* What the wall of sources says, in both languages: no code of ours is left for anybody to read. */
import { describe, expect, it } from 'vitest';
import {
  NEW_DRAFT,
  nameOf,
  overruled,
  troubleOf,
  typed,
} from '../../../../renderer/features/source/addDraft.ts';
import { rejectWord } from '../../../../renderer/features/source/rejectWords.ts';
import { stateReason } from '../../../../renderer/features/source/stateWords.ts';
import { REJECTION_REASONS } from '../../../../shared/domain/rejection.ts';
import {
  SOURCE_REJECTS,
  SOURCE_TROUBLES,
  type SourceHealth,
} from '../../../../shared/domain/sourceHealth.ts';
import { createWords } from '../../../../shared/i18n/createWords.ts';
import { ERROR_CODES } from '../../../../shared/lib/errorCode.ts';
import { createFormats } from '../../../../shared/lib/formats.ts';

const NOW = Date.UTC(2026, 5, 1, 12);
const LOCALES = ['fr-CA', 'en-CA'] as const;

describe.each(LOCALES)('the wall of sources in %s', (locale) => {
  const { t } = createWords(locale);
  const formats = createFormats(locale, 'America/Toronto');

  it('has words for every reason why something was not taken in', () => {
    const reasons = [...SOURCE_REJECTS, ...REJECTION_REASONS, ...ERROR_CODES.map((code) => `file.${code}`)];
    for (const reason of reasons) {
      const words = rejectWord(reason, t);
      expect(words, reason).not.toBe(reason);
      expect(words.length, reason).toBeGreaterThan(2);
    }
    expect(rejectWord('reasonOfANewerVersion', t)).toBe('reasonOfANewerVersion');
  });

  it('says of every trouble what is wrong and what happens next', () => {
    for (const trouble of SOURCE_TROUBLES) {
      const at = (nextAttemptAt: number | null) =>
        stateReason(
          { state: { kind: 'failing', trouble, detail: '', nextAttemptAt, since: NOW } } as SourceHealth,
          NOW,
          t,
          formats,
        );
      const said = [at(null), at(NOW), at(NOW + 600_000)];
      expect(new Set(said).size, trouble).toBe(3);
      for (const words of said) expect(words, trouble).toMatch(/^\p{Lu}.*\. \p{Lu}.*\.$/u);
      expect(said[2], trouble).toContain('10');
    }
  });
});

describe('what is being added', () => {
  it('is read from what was typed, and asked as somebody says who knows better', () => {
    const draft = typed(NEW_DRAFT, 'passerelle fermée');
    expect(draft.guess?.kind).toBe('gdelt');
    const known = overruled(draft, 'hackerNews');
    expect(known.guess).toEqual({ kind: 'hackerNews', address: 'passerelle fermée', name: '' });
    expect(overruled(known, 'gdelt').guess).toEqual(draft.guess);
    expect(overruled(draft, 'jetstream').keeps).toBe('matching');
    expect(nameOf({ ...known, name: 'Un nom' })).toBe('Un nom');
  });

  it('names the trouble of a refusal, and none of another failure', () => {
    const failure = { code: 'source.refused', message: '', detail: { trouble: 'loginPage' } } as const;
    expect(troubleOf(failure)).toBe('loginPage');
    expect(troubleOf({ ...failure, detail: { trouble: '<b>' } })).toBeNull();
    expect(troubleOf({ code: 'call.failed', message: '' })).toBeNull();
  });
});
