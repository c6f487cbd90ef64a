/*
 * What single pages have in common (a situation report, a shift, a custody list): one self-contained page with the style
 * of the sheets, and a foot that names it, says when it was printed, its digest and its number of pages.
 */
import type { LoosePage } from '../../../shared/contract/paper.ts';
import type { Paper } from '../../../shared/domain/sheets.ts';
import type { Words } from '../../../shared/i18n/createWords.ts';
import { type Markup, markup } from '../report/markup.ts';
import { SIZES_MM } from './buildSheet.ts';
import { paperChrome, paperDocument } from './paperFrame.ts';

export type LooseParts = {
  readonly words: Words;
  readonly paper: Paper;
  readonly title: string;
  readonly organisation: string;
  /** What a file of it is named by, beside the title. */
  readonly about: string;
  /** Class of the body, for what its own style says. */
  readonly kind: string;
  readonly style: string;
  readonly body: Markup;
  readonly printedAt: string;
  readonly digest: string;
};

export function loosePage(parts: LooseParts): LoosePage {
  const { words, title, organisation, about, kind, body, printedAt, digest } = parts;
  const { t, locale } = words;
  const html = paperDocument({
    locale,
    title,
    organisation,
    kind,
    style: `\n${parts.style}`,
    body: markup`<section class="page" lang="${locale}">
${body}</section>`,
  });
  const [widthMm, heightMm] = SIZES_MM[parts.paper].page;
  return {
    html,
    title: `${title} ${about}`.trim(),
    chrome: paperChrome([title, `${t('erasure.printedAt')} ${printedAt}`, digest]),
    widthMm,
    heightMm,
    digest,
  };
}
