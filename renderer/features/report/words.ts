/* Which words of the catalogue say a language, a form and a reader, and in which groups forms are offered. */
import { REPORT_FORMATS, type ReportFormat } from '../../../shared/domain/limits.ts';
import type { ReportProfile } from '../../../shared/domain/reportSection.ts';

export const LOCALE_WORDS = {
  'fr-CA': 'reportDesk.localeFrCa',
  'fr-FR': 'reportDesk.localeFrFr',
  'en-CA': 'reportDesk.localeEnCa',
  'en-US': 'reportDesk.localeEnUs',
  'en-GB': 'reportDesk.localeEnGb',
} as const;

const GROUP_OF = {
  pdf: 'read',
  docx: 'read',
  html: 'read',
  slides: 'read',
  markdown: 'read',
  xlsx: 'work',
  csvLog: 'work',
  csvEvidence: 'work',
  csvFigures: 'work',
  csvMentions: 'work',
  csvImprovement: 'work',
  ics: 'work',
  json: 'whole',
  pack: 'whole',
} as const satisfies Readonly<Record<ReportFormat, string>>;

/** To read, to work with, the whole with its proofs. */
export const FORMAT_GROUPS = ['read', 'work', 'whole'] as const;
export type FormatGroup = (typeof FORMAT_GROUPS)[number];

export function groupOf(format: ReportFormat): FormatGroup {
  return GROUP_OF[format];
}

export function formatsOf(group: FormatGroup): readonly ReportFormat[] {
  return REPORT_FORMATS.filter((format) => GROUP_OF[format] === group);
}

/** As `REPORT_PROFILES`, which stands beside a schema that no page carries; the compiler holds that none is missing. */
const PROFILES: Readonly<Record<ReportProfile, true>> = {
  full: true,
  board: true,
  staff: true,
  public: true,
  legal: true,
};
export const PROFILE_IDS = Object.keys(PROFILES) as readonly ReportProfile[];
