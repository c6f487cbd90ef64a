/*
 * Runs of words in what people write: their look, and where they lead.
 */
import type { Token } from 'markdown-it';
import { type ReportInline, said } from '../../../shared/domain/reportBlock.ts';

const LINK_LIMIT = 2_000;
const PLACE = /^#[\w-]{1,80}$/;
const OUTSIDE = /^(https?|mailto):/i;

type Look = ReportInline['look'];
const LOOKS: Readonly<Record<string, Look>> = { strong: 'strong', em: 'em', s: 'struck' };
/** A run has one look: that which says most. */
const ORDER: readonly Look[] = ['code', 'struck', 'strong', 'em'];

/** Where a link may lead; null where it is words alone. */
export function linkTarget(href: string): string | null {
  if (PLACE.test(href)) return href;
  if (href.length > LINK_LIMIT || !OUTSIDE.test(href) || !URL.canParse(href)) return null;
  return href;
}

export function inlinesIn(token: Token): ReportInline[] {
  const runs: ReportInline[] = [];
  const looks: Look[] = [];
  const targets: (string | null)[] = [];
  const add = (text: string, look?: Look): void => {
    if (text === '') return;
    const shown = look ?? ORDER.find((one) => looks.includes(one)) ?? 'plain';
    runs.push({ ...said(text, shown), href: targets.at(-1) ?? null });
  };
  for (const child of token.children ?? []) {
    if (child.type === 'softbreak' || child.type === 'hardbreak') add('\n');
    else if (child.type === 'code_inline') add(child.content, 'code');
    else if (child.type === 'image') add(plainText(inlinesIn(child)));
    else if (child.type === 'link_open') targets.push(linkTarget(String(child.attrGet('href') ?? '')));
    else if (child.type === 'link_close') targets.pop();
    else if (child.nesting === 1) looks.push(LOOKS[child.tag] ?? 'plain');
    else if (child.nesting === -1) looks.pop();
    else add(child.content);
  }
  return joinRuns(runs);
}

/** Lines one under the other, with what is empty left out. */
export function joinLines(lines: readonly (readonly ReportInline[])[]): ReportInline[] {
  const full = lines.filter((line) => line.some(({ text }) => text !== ''));
  return joinRuns(full.flatMap((line, index) => (index === 0 ? line : [said('\n'), ...line])));
}

export function plainText(inlines: readonly ReportInline[]): string {
  return inlines
    .map(({ text }) => text)
    .join('')
    .trim();
}

/** Neighbours that look alike and lead to the same place are one run. */
function joinRuns(runs: readonly ReportInline[]): ReportInline[] {
  const joined: ReportInline[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last !== undefined && last.look === run.look && last.href === run.href)
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}
