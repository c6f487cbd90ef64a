/*
 * The readiness of the plan on one dated page: a score by part, and the first of what is to be mended.
 */
import { type Finding, READINESS_PARTS, type Readiness } from '../../../shared/domain/readiness.ts';
import { type Markup, type MarkupValue, markup } from '../report/markup.ts';
import { type SheetContext, say, table } from './sheetContext.ts';

/** A page holds so many kinds of findings; the screen shows them all. */
const KINDS_SHOWN = 18;

export function certificate(context: SheetContext, readiness: Readiness, day: string): Markup {
  const rows = READINESS_PARTS.map((part): readonly MarkupValue[] => {
    const found = readiness.parts.find((one) => one.part === part);
    const count = found?.findings.length ?? 0;
    return [
      say(context, (t) => t(`plan.part_${part}`)),
      markup`<strong>${found?.score ?? 0}</strong>`,
      count === 0
        ? say(context, (t) => t('readiness.sound'))
        : say(context, (t) => t('readiness.findings', { count })),
    ];
  });
  const kinds = countKinds(readiness.parts.flatMap((part) => part.findings));
  return markup`<p class="lead">${say(context, (t) => t('readiness.checkedOn', { day }))} · <strong>${say(context, (t) => t('readiness.score', { score: readiness.score }))}</strong></p>
${table([say(context, (t) => t('paper.part')), say(context, (t) => t('paper.score')), ''], rows, 'grid')}
<h3>${say(context, (t) => t('paper.toMend'))}</h3>
<ul>${kinds.slice(0, KINDS_SHOWN).map(([code, count]) => markup`<li>${say(context, (t) => t(`readiness.${code}`))} (${count}) <span class="note">${say(context, (t) => t(`readiness.${code}Mend`))}</span></li>`)}</ul>
<p>${say(context, (t) => t('paper.signature'))} …………………………………………</p>`;
}

function countKinds(findings: readonly Finding[]): readonly (readonly [Finding['code'], number])[] {
  const counts = new Map<Finding['code'], number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
