/*
 * A shift of the log on paper: what happened between two moments, in the words of the report, who led and who kept the
 * log, and room for two signatures.
 */
import type { LoosePage } from '../../../shared/contract/paper.ts';
import type { Realm } from '../../../shared/domain/entry.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import type { ReportDocument } from '../../../shared/domain/reportDocument.ts';
import type { ReportFacts } from '../../../shared/domain/reportFacts.ts';
import { buildLog } from '../../../shared/domain/reportLog.ts';
import { createReportShow } from '../../../shared/domain/reportShow.ts';
import type { Paper } from '../../../shared/domain/sheets.ts';
import { createWords } from '../../../shared/i18n/createWords.ts';
import { createFormats } from '../../../shared/lib/formats.ts';
import type { Locale } from '../../../shared/lib/locale.ts';
import { sha256Hex } from '../journal/hash.ts';
import { type Markup, markup } from '../report/markup.ts';
import { loosePage } from './loosePage.ts';

export type ShiftWish = {
  /** Epoch ms UTC. */
  readonly from: number;
  readonly to: number;
  readonly paper: Paper;
  readonly locale: Locale;
};

export type ShiftPageFacts = Pick<ReportFacts, 'timeline' | 'evidence' | 'people'> & {
  readonly organisation: string;
  readonly realm: Realm;
  readonly incident: Pick<Incident, 'title' | 'timeZone' | 'lead' | 'scribe'>;
  /** The rows as the report draws them. */
  readonly tableOf: (log: ReportDocument['log']) => Markup;
  /** Epoch ms UTC. */
  readonly now: number;
};

const STYLE = `.shift .log { margin-top: 4mm; font-size: 9.5pt; }
.shift .log th:nth-child(1) { width: 36mm; } .shift .log th:nth-child(2) { width: auto; } .shift .log th:nth-child(3) { width: 34mm; }
.shift .log .day { font-weight: 650; } .utc, .note, .flag { font-size: 8pt; color: #333; }
.utc { display: block; white-space: nowrap; } .act { font-weight: 600; } .sign { margin-top: 12mm; }`;
const DIGEST_LENGTH = 8;

export function buildShiftPage(facts: ShiftPageFacts, wish: ShiftWish): LoosePage {
  const { incident } = facts;
  const words = createWords(wish.locale);
  const { t, locale } = words;
  const formats = createFormats(locale, incident.timeZone);
  const show = createReportShow(facts, words, formats);
  const timeline = facts.timeline.filter(
    ({ occurredAt }) => occurredAt >= wish.from && occurredAt <= wish.to,
  );
  const log = buildLog({ timeline, evidence: facts.evidence, isTimelineCut: false }, show, new Map());
  const title = t('shift.title');
  const span = t('shift.span', {
    from: formats.dateTimeWithZone(wish.from),
    to: formats.dateTimeWithZone(wish.to),
  });
  const body = markup`<header class="head"><div><p class="organisation">${facts.organisation}</p><h1>${title}</h1><p>${incident.title ?? ''}</p><p class="valid">${span}</p>${facts.realm === 'real' ? null : markup`<p class="mark">${t(facts.realm === 'demo' ? 'paper.demo' : 'paper.exercise')}</p>`}</div></header>
<p>${t('room.lead')} : <strong>${show.person(incident.lead)}</strong> · ${t('room.scribe')} : <strong>${show.person(incident.scribe)}</strong> · ${t('shift.acts', { count: log.rows.length })}</p>
${log.rows.length === 0 ? markup`<p>${t('shift.nothing')}</p>` : facts.tableOf(log)}
<p class="sign">${t('shift.prepared')} …………………………………………………  ${t('shift.checked')} …………………………………………………</p>`;
  return loosePage({
    words,
    paper: wish.paper,
    title,
    organisation: facts.organisation,
    about: incident.title ?? '',
    kind: 'shift',
    style: STYLE,
    body,
    printedAt: formats.dateTimeWithZone(facts.now),
    digest: sha256Hex(body.source).slice(0, DIGEST_LENGTH),
  });
}
