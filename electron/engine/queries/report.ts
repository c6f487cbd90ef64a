/*
 * Gathers the facts of a report and builds its document; every figure comes from the same
 * reading of the file.
 */
import type { CallOutput } from '../../../shared/contract/contract.ts';
import { buildReport } from '../../../shared/domain/report.ts';
import type { ReportDocument } from '../../../shared/domain/reportDocument.ts';
import { createWords } from '../../../shared/i18n/createWords.ts';
import { createFormats } from '../../../shared/lib/formats.ts';
import { type Locale, languageOf } from '../../../shared/lib/locale.ts';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import { gatherReportFacts, type ReportContext } from '../report/gatherFacts.ts';
import { writeReportHtml } from '../report/html.ts';
import { pdfChrome } from '../report/pdfChrome.ts';

type Input = { readonly incidentId: string; readonly locale: Locale };

export const reportQueries = {
  'report.build': (context: ReportContext, input: Input): Result<ReportDocument> => build(context, input),
  'report.html': (context: ReportContext, input: Input): Result<CallOutput<'report.html'>> => {
    const built = build(context, input);
    if (!built.ok) return built;
    const document = built.value;
    return ok({ html: writeReportHtml(document), title: document.title, chrome: pdfChrome(document) });
  },
};

function build(context: ReportContext, input: Input): Result<ReportDocument> {
  const incident = context.states.incident.get(input.incidentId);
  if (incident === null) return fail('incident.unknown', 'There is no such incident.');
  const facts = gatherReportFacts(context, incident, languageOf(input.locale));
  return ok(buildReport(facts, createWords(input.locale), createFormats(input.locale, incident.timeZone)));
}
