/*
 * The register of confidentiality incidents as a table, with everything the regulation asks for in its order. Moments
 * stand in the incident's own zone with their offset and in UTC beside it, so that nobody has to guess.
 */
import type { ConfidentialityView } from '../../../../shared/contract/confidentialityIncident.ts';
import { noticeClock } from '../../../../shared/domain/confidentialityRules.ts';
import type { Words } from '../../../../shared/i18n/createWords.ts';
import { createFormats } from '../../../../shared/lib/formats.ts';
import { writeTable } from '../contacts/csv.ts';

type Column = readonly [header: string, cell: (incident: ConfidentialityView) => string];

/** The table as text, headers and answers in the language of `words`; `now` in epoch ms UTC. */
export function writeRegisterCsv(
  register: readonly ConfidentialityView[],
  words: Words,
  now: number,
): string {
  const columns = columnsOf(words, now);
  const rows = [
    columns.map(([header]) => header),
    ...register.map((one) => columns.map(([, cell]) => cell(one))),
  ];
  return writeTable(rows, words.language === 'fr' ? ';' : ',');
}

function columnsOf(words: Words, now: number): readonly Column[] {
  const { t, locale } = words;
  const yesNo = (is: boolean) => t(is ? 'confidentialityIncident.yes' : 'confidentialityIncident.no');
  const count = (value: number | null) =>
    value === null ? t('confidentialityIncident.notKnown') : String(value);
  const moment = (at: number | null, timeZone: string) =>
    at === null
      ? ''
      : `${createFormats(locale, timeZone).dateTimeWithZone(at)} / ${new Date(at).toISOString()}`;
  const field =
    <K extends keyof ConfidentialityView['fields']>(name: K) =>
    ({ fields }: ConfidentialityView) =>
      String(fields[name] ?? '');
  return [
    [t('confidentialityIncident.number'), ({ id }) => id],
    [t('confidentialityIncident.title'), field('title')],
    [t('confidentialityIncident.information'), field('information')],
    [t('confidentialityIncident.circumstances'), field('circumstances')],
    [t('confidentialityIncident.happenedFrom'), field('happenedFrom')],
    [t('confidentialityIncident.happenedTo'), field('happenedTo')],
    [t('confidentialityIncident.isPeriodApproximate'), ({ fields }) => yesNo(fields.isPeriodApproximate)],
    [t('confidentialityIncident.awareAt'), ({ fields }) => moment(fields.awareAt, fields.timeZone)],
    [t('confidentialityIncident.persons'), ({ fields }) => count(fields.persons)],
    [t('confidentialityIncident.personsInQuebec'), ({ fields }) => count(fields.personsInQuebec)],
    [t('confidentialityIncident.isCountApproximate'), ({ fields }) => yesNo(fields.isCountApproximate)],
    [t('confidentialityIncident.sensitivity'), field('sensitivity')],
    [t('confidentialityIncident.consequences'), field('consequences')],
    [t('confidentialityIncident.likelihood'), field('likelihood')],
    [t('confidentialityIncident.risk'), ({ fields }) => t(`confidentialityIncident.risk_${fields.risk}`)],
    [t('confidentialityIncident.riskReason'), field('riskReason')],
    [t('confidentialityIncident.authority'), field('authority')],
    [
      t('confidentialityIncident.authorityNotifiedAt'),
      ({ fields }) => moment(fields.authorityNotifiedAt, fields.timeZone),
    ],
    [t('confidentialityIncident.clock'), ({ fields }) => clockWord(fields, words, now)],
    [t('confidentialityIncident.delayReason'), field('delayReason')],
    [
      t('confidentialityIncident.personsNotifiedAt'),
      ({ fields }) => moment(fields.personsNotifiedAt, fields.timeZone),
    ],
    [t('confidentialityIncident.personsNotice'), field('personsNotice')],
    [t('confidentialityIncident.isPublicNoticeGiven'), ({ fields }) => yesNo(fields.isPublicNoticeGiven)],
    [t('confidentialityIncident.publicNoticeReason'), field('publicNoticeReason')],
    [t('confidentialityIncident.measures'), field('measures')],
    [
      t('confidentialityIncident.state'),
      ({ closedAt }) =>
        t(closedAt === null ? 'confidentialityIncident.open' : 'confidentialityIncident.closed'),
    ],
    [t('confidentialityIncident.keptUntil'), ({ keptUntil }) => keptUntil],
    [t('confidentialityIncident.revision'), ({ revision }) => String(revision)],
  ];
}

function clockWord(fields: ConfidentialityView['fields'], { t }: Words, now: number): string {
  const clock = noticeClock(fields, now);
  switch (clock.state) {
    case 'notified':
      return t(clock.isLate ? 'confidentialityIncident.notifiedLate' : 'confidentialityIncident.notified');
    case 'notNeeded':
      return t('confidentialityIncident.notNeeded');
    case 'running':
      return t('confidentialityIncident.running');
    default:
      return t('confidentialityIncident.overdue');
  }
}
