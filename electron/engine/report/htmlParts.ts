/*
 * Small parts the report's page is made of.
 */
import type { Level } from '../../../shared/domain/limits.ts';
import type { ReportFact, ReportMoment } from '../../../shared/domain/reportDocument.ts';
import { levelShape } from './levelShape.ts';
import { type Markup, type MarkupValue, markup } from './markup.ts';

/** A moment in the incident's zone, with UTC under it. */
export function momentMarkup(moment: ReportMoment, shown: 'whole' | 'time' = 'whole'): Markup {
  const text = shown === 'whole' ? moment.shown : moment.time;
  return markup`<time datetime="${moment.iso}">${text}</time> <span class="utc">${moment.utc}</span>`;
}

const HASH_KEYS = new Set(['textSha256', 'fileSha256', 'incident', 'organisation', 'approvedDigest']);

/** A sheet of facts as a description list. */
export function factsMarkup(facts: readonly ReportFact[], className = 'facts inline'): Markup {
  const rows = facts.map((fact) => {
    const value: MarkupValue =
      fact.moment !== null
        ? momentMarkup(fact.moment)
        : HASH_KEYS.has(fact.key)
          ? markup`<span class="hash">${fact.value}</span>`
          : markup`<span class="said">${fact.value}</span>`;
    return markup`<div><dt>${fact.label}</dt><dd>${value}</dd></div>`;
  });
  return markup`<dl class="${className}">${rows}</dl>`;
}

/** A level by its shape and words. */
export function levelMarkup(level: Level, words: string): Markup {
  return markup`<span class="level">${levelShape(level)}${words}</span>`;
}

/** What somebody wrote: its language is not known, its direction is its own. */
export function saidMarkup(text: string, className = 'said'): Markup {
  return markup`<p class="${className}" dir="auto" lang="" translate="no">${text}</p>`;
}

/** A part of the report under its heading. */
export function partMarkup(id: string, title: string, content: MarkupValue, className = 'part'): Markup {
  return markup`<section class="${className}" id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>
${content}</section>
`;
}

/** The rest of a part that was cut in two for printing: no heading a second time. */
export function continuedMarkup(title: string, content: MarkupValue): Markup {
  return markup`<section class="continued" aria-label="${title}">
${content}</section>
`;
}
