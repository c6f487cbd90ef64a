/* What is handed over, worked out of what was chosen and of how far the version is. */
import { describe, expect, it } from 'vitest';
import {
  type Choices,
  canStandBeside,
  issuesOf,
  localesToSubmit,
  mayHave,
  receiversOf,
  receiversProblem,
  shortDigest,
  wishOf,
} from '../../../../renderer/features/report/handOver.ts';
import { FORMAT_GROUPS, formatsOf, PROFILE_IDS } from '../../../../renderer/features/report/words.ts';
import { NO_TEXT } from '../../../../shared/domain/biText.ts';
import {
  REPORT_FORMATS,
  REPORT_RECEIVER_LIMIT,
  REPORT_RECEIVERS_LIMIT,
} from '../../../../shared/domain/limits.ts';
import type { ReportDraft, ReportIssue } from '../../../../shared/domain/reportDraftState.ts';
import { REPORT_PROFILES } from '../../../../shared/domain/reportSection.ts';
import type { Locale } from '../../../../shared/lib/locale.ts';

const CHOICES: Choices = {
  locale: null,
  beside: null,
  profile: 'board',
  format: 'html',
  source: 'version',
  receivers: ' Conseil \n\nAlex\nConseil',
};

function draft(status: ReportDraft['status'], locales: readonly Locale[] = []): ReportDraft {
  return {
    id: 'draft-1',
    incidentId: 'incident-1',
    number: 1,
    previousId: null,
    status,
    arrangement: [],
    languages: 'both',
    classification: NO_TEXT,
    handling: NO_TEXT,
    texts: [],
    authors: [],
    objectives: [],
    submission:
      locales.length === 0
        ? null
        : {
            entryId: 'entry-1',
            documents: locales.map((locale) => ({ locale, digest: locale.repeat(4), sizeBytes: 1 })),
            note: '',
            at: 1,
            by: 'person-1',
          },
    returned: null,
    approval: null,
    issues: [],
    withdrawn: null,
    begunAt: 0,
    begunBy: 'person-1',
    isErased: false,
  };
}

const issue = (number: number | null, at: number): ReportIssue => ({
  number,
  profile: 'board',
  receivers: ['Conseil'],
  documents: [],
  files: [],
  entryId: `issue-${at}`,
  at,
  by: 'person-2',
});

const wish = (choices: Partial<Choices>, drafts: readonly ReportDraft[]) =>
  wishOf('incident-1', { ...CHOICES, ...choices }, drafts, 'fr-CA');

describe('what is handed over', () => {
  it('is a working copy of nobody while the version is written, and where there is none', () => {
    for (const drafts of [[], [draft('draft')], [draft('withdrawn', ['fr-CA'])]])
      expect(wish({}, drafts)).toMatchObject({ draftId: null, receivers: [], locale: 'fr-CA' });
  });

  it('is the frozen document while it waits for approval, still for nobody', () => {
    expect(wish({}, [draft('inReview', ['en-CA', 'fr-CA'])])).toMatchObject({
      draftId: 'draft-1',
      receivers: [],
      locale: 'fr-CA',
    });
  });

  it('is an issue for those who are named, each once, as soon as it is approved', () => {
    for (const status of ['approved', 'issued'] as const)
      expect(wish({}, [draft(status, ['fr-CA'])])).toMatchObject({
        draftId: 'draft-1',
        receivers: ['Conseil', 'Alex'],
      });
    expect(wish({ source: 'now' }, [draft('issued', ['fr-CA'])])).toMatchObject({
      draftId: null,
      receivers: [],
    });
  });

  it('takes a language in which the version was submitted', () => {
    expect(wish({ locale: 'en-GB' }, [draft('approved', ['fr-FR', 'en-CA'])]).locale).toBe('en-CA');
    expect(wish({ locale: 'en-GB' }, [draft('approved', ['fr-FR'])]).locale).toBe('fr-FR');
    expect(wish({ locale: 'en-GB', source: 'now' }, [draft('approved', ['fr-FR'])]).locale).toBe('en-GB');
  });

  it('puts a second language beside the first only where form and version have one', () => {
    expect(wish({ beside: 'en-CA' }, []).beside).toBe('en-CA');
    expect(wish({ beside: 'fr-FR' }, []).beside).toBeNull();
    expect(wish({ beside: 'en-CA', format: 'docx' }, []).beside).toBeNull();
    expect(wish({ beside: 'en-CA' }, [draft('approved', ['fr-CA'])]).beside).toBeNull();
    expect(REPORT_FORMATS.filter(canStandBeside)).toEqual(['pdf', 'html']);
  });

  it('is submitted in the languages of the version', () => {
    expect(localesToSubmit('both', 'fr-FR')).toEqual(['fr-FR', 'en-GB']);
    expect(localesToSubmit('en', 'en-US')).toEqual(['en-US']);
    expect(localesToSubmit('fr', 'en-US')).toEqual(['fr-CA']);
  });

  it('says when too many receivers are named, or one too long', () => {
    expect(receiversProblem(receiversOf('a\nb'))).toBeNull();
    const many = Array.from({ length: REPORT_RECEIVERS_LIMIT + 1 }, (_, at) => `n${at}`).join('\n');
    expect(receiversProblem(receiversOf(many))).toBe('tooMany');
    expect(receiversProblem(receiversOf('x'.repeat(REPORT_RECEIVER_LIMIT + 1)))).toBe('tooLong');
  });

  it('keeps what holds everything from those who may not read everything', () => {
    const kept = REPORT_FORMATS.filter((format) => !mayHave('public', format));
    expect(kept).toEqual(['csvMentions', 'pack']);
    expect(REPORT_FORMATS.every((format) => mayHave('full', format) && mayHave('legal', format))).toBe(true);
  });
});

describe('what was handed over', () => {
  it('is listed over all versions, the newest first', () => {
    const listed = issuesOf([
      { ...draft('issued'), issues: [issue(1, 10), issue(2, 30)] },
      { ...draft('issued'), number: 2, issues: [issue(1, 20)] },
    ]);
    expect(listed.map(({ version, issue: { number } }) => [version, number])).toEqual([
      [1, 2],
      [2, 1],
      [1, 1],
    ]);
  });

  it('names a digest as the pages of the report do', () => {
    expect(shortDigest('0123456789abcdef')).toBe('0123\u00a04567\u00a089ab');
  });
});

describe('the lists of choices', () => {
  it('offer every form in one group, and every reader', () => {
    expect(FORMAT_GROUPS.flatMap(formatsOf).toSorted()).toEqual(REPORT_FORMATS.toSorted());
    expect(PROFILE_IDS).toEqual(REPORT_PROFILES);
  });
});
