/*
 * The evidence of an incident for counsel: each piece with its SHA-256, who kept it and when, what was taken off; what
 * this is not, what an officer of the court will ask for, and whom to call now.
 */
import type { LoosePage } from '../../../shared/contract/paper.ts';
import { clockWords } from '../../../shared/domain/clockWords.ts';
import type { Realm } from '../../../shared/domain/entry.ts';
import type { Evidence } from '../../../shared/domain/evidence.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { createReportShow } from '../../../shared/domain/reportShow.ts';
import type { Paper } from '../../../shared/domain/sheets.ts';
import { vanishWords } from '../../../shared/domain/vanishWords.ts';
import { createWords } from '../../../shared/i18n/createWords.ts';
import { createFormats } from '../../../shared/lib/formats.ts';
import type { Locale } from '../../../shared/lib/locale.ts';
import { sha256Hex } from '../journal/hash.ts';
import { markup } from '../report/markup.ts';
import { loosePage } from './loosePage.ts';

export type CustodyWish = { readonly paper: Paper; readonly locale: Locale };

export type CustodyFacts = {
  readonly organisation: string;
  readonly realm: Realm;
  readonly appVersion: string;
  readonly incident: Pick<Incident, 'title' | 'timeZone'>;
  /** In the order in which it was kept. */
  readonly evidence: readonly Evidence[];
  readonly people: readonly Person[];
  /** Whom the plan names for the law, with their first number; null where it names nobody. */
  readonly counsel: { readonly name: string; readonly phone: string } | null;
  /** Epoch ms UTC. */
  readonly now: number;
};

const DIGEST_LENGTH = 8;
const CHECKS = ['check1', 'check2', 'check3', 'check4', 'check5'] as const;
const STYLE = `.custody table { margin-top: 4mm; font-size: 9pt; } .custody th:first-child { width: 9mm; }
.custody .hash { font-family: "JetBrains Mono Paper", "DejaVu Sans Mono", monospace; font-size: 7.5pt; }
.custody th:nth-child(3) { width: 46mm; } .custody th:nth-child(4) { width: 40mm; }
.custody ul { margin-top: 1mm; } .sign { margin-top: 12mm; }`;

export function buildCustodyPage(facts: CustodyFacts, wish: CustodyWish): LoosePage {
  const { incident, evidence, counsel } = facts;
  const words = createWords(wish.locale);
  const { t, locale } = words;
  const formats = createFormats(locale, incident.timeZone);
  const show = createReportShow(facts, words, formats);
  const when = formats.dateTimeWithZone;
  const rows = evidence.map((piece, at) => {
    const copy = piece.mention?.copy ?? null;
    const source = [
      copy?.author ?? copy?.handle ?? '',
      copy?.url ?? '',
      copy === null ? '' : when(copy.postedAt),
      vanishWords(copy?.url ?? null, t) ?? '',
      piece.file === null ? '' : `${piece.file.mediaType}, ${formats.bytes(piece.file.sizeBytes)}`,
      piece.note ?? '',
    ].filter((part) => part !== '');
    const said = piece.isErased ? t('evidence.erased') : (copy?.text ?? piece.file?.name ?? '');
    const gone =
      piece.unpinnedAt === null
        ? null
        : t('custody.takenOff', { name: show.person(piece.unpinnedBy), time: when(piece.unpinnedAt) });
    return markup`<tr><td>${at + 1}</td><td>${gone === null ? said : markup`<del>${said}</del>`}<span class="note">${source.join(' · ')}</span></td><td class="hash">${piece.mention?.ref.textSha256 ?? piece.file?.sha256 ?? ''}</td><td>${show.person(piece.pinnedBy)}<span class="note">${when(piece.pinnedAt)}, ${clockWords(piece.clock, t, formats)}</span>${gone === null ? null : markup`<span class="note">${[gone, piece.unpinReason ?? ''].filter((part) => part !== '').join(' : ')}</span>`}</td></tr>
`;
  });
  const title = t('custody.title');
  const body = markup`<header class="head"><div><p class="organisation">${facts.organisation}</p><h1>${title}</h1><p>${incident.title ?? ''}</p><p class="valid">${t('custody.made', { version: facts.appVersion, count: evidence.length })}</p>${facts.realm === 'real' ? null : markup`<p class="mark">${t(facts.realm === 'demo' ? 'paper.demo' : 'paper.exercise')}</p>`}</div></header>
${evidence.length === 0 ? markup`<p>${t('custody.nothing')}</p>` : markup`<table><thead><tr><th scope="col">${t('custody.number')}</th><th scope="col">${t('custody.piece')}</th><th scope="col">SHA-256</th><th scope="col">${t('custody.keptBy')}</th></tr></thead><tbody>${rows}</tbody></table>`}
<h2>${t('custody.notTitle')}</h2><p>${t('custody.not')}</p><p>${t(evidence.some(({ clock }) => clock !== null) ? 'custody.clockCompared' : 'custody.clock')}</p>
<h2>${t('custody.askTitle')}</h2><ul>${CHECKS.map((check) => markup`<li>${t(`custody.${check}`)}</li>`)}</ul>
<p><strong>${counsel === null ? t('custody.noCounsel') : t('custody.counsel', counsel)}</strong></p>
<p class="sign">${t('custody.givenBy')} …………………………………………………  ${t('custody.receivedBy')} …………………………………………………</p>`;
  return loosePage({
    words,
    paper: wish.paper,
    title,
    organisation: facts.organisation,
    about: incident.title ?? '',
    kind: 'custody',
    style: STYLE,
    body,
    printedAt: when(facts.now),
    digest: sha256Hex(body.source).slice(0, DIGEST_LENGTH),
  });
}
