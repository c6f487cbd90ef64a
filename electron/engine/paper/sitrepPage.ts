/*
 * A situation report on paper: number, incident, level, the words as they were approved, by whom, the next one; or
 * marked as a draft that nobody approved.
 */
import type { LoosePage } from '../../../shared/contract/paper.ts';
import type { Realm } from '../../../shared/domain/entry.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import type { Paper } from '../../../shared/domain/sheets.ts';
import type { Sitrep } from '../../../shared/domain/sitrep.ts';
import { createFormats } from '../../../shared/lib/formats.ts';
import type { Locale } from '../../../shared/lib/locale.ts';
import { sha256Hex } from '../journal/hash.ts';
import { markup } from '../report/markup.ts';
import { wordsOf } from './buildSheet.ts';
import { loosePage } from './loosePage.ts';

export type SitrepWish = { readonly paper: Paper; readonly locale: Locale };

export type SitrepPageFacts = {
  readonly organisation: string;
  readonly realm: Realm;
  readonly incident: Pick<Incident, 'title' | 'timeZone'>;
  readonly draftedBy: string;
  readonly approvedBy: string | null;
  /** Epoch ms UTC. */
  readonly now: number;
};

const DIGEST_LENGTH = 8;

export function buildSitrepPage(sitrep: Sitrep, wish: SitrepWish, facts: SitrepPageFacts): LoosePage {
  const [words] = wordsOf({ language: sitrep.language, locale: wish.locale });
  const { t, locale } = words;
  const { dateTimeWithZone } = createFormats(locale, facts.incident.timeZone);
  const text = sitrep.text ?? t('log.erasedText');
  const digest = (sitrep.digest ?? sha256Hex(text)).slice(0, DIGEST_LENGTH);
  const size = t(`sitrep.size_${sitrep.size}`);
  const title =
    sitrep.number === null ? t('sitrep.titleDraft') : t('sitrep.titleNumber', { number: sitrep.number });
  const signed =
    sitrep.approvedAt === null
      ? t('sitrep.draftMark')
      : t('sitrep.approvedLine', {
          name: facts.approvedBy ?? t('log.someone'),
          time: dateTimeWithZone(sitrep.approvedAt),
        });
  const next =
    sitrep.nextAt === null
      ? t('sitrep.nextNone')
      : t('sitrep.nextLine', { time: dateTimeWithZone(sitrep.nextAt) });
  const sections = text.split(/\n{2,}/).map((section) => {
    const [head = '', ...rest] = section.split('\n');
    // What a list follows is a heading; a paragraph is none.
    return rest[0]?.startsWith('– ') === true
      ? markup`<p class="section"><strong>${head}</strong>${`\n${rest.join('\n')}`}</p>`
      : markup`<p class="section">${section}</p>`;
  });
  const body = markup`<header class="head"><div><p class="organisation">${facts.organisation}</p><h1>${title} · ${size}</h1><p>${facts.incident.title ?? ''}</p><p class="valid">${signed}</p><p class="valid">${t('sitrep.draftedLine', { name: facts.draftedBy, time: dateTimeWithZone(sitrep.draftedAt) })}</p>${sitrep.number === null ? markup`<p class="mark">${t('sitrep.draftMark')}</p>` : null}${facts.realm === 'real' ? null : markup`<p class="mark">${t(facts.realm === 'demo' ? 'paper.demo' : 'paper.exercise')}</p>`}</div></header>
${sections}<p class="section"><strong>${next}</strong></p>`;
  return loosePage({
    words,
    paper: wish.paper,
    title,
    organisation: facts.organisation,
    about: facts.incident.title ?? '',
    kind: 'sitrep',
    style: '.section { margin-top: 4mm; break-inside: avoid; }',
    body,
    printedAt: dateTimeWithZone(facts.now),
    digest,
  });
}
