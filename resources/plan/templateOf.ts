/*
 * What the templates of the default plan have in common: nobody has approved them yet, so that the
 * organisation must before it relies on one.
 */

import type { BiText } from '../../shared/domain/biText.ts';
import type { RoleCode } from '../../shared/domain/planLimits.ts';
import type { Template } from '../../shared/domain/template.ts';
import { idOf, type Records, ROLE_IDS } from './ids.ts';

export type WrittenTemplate = Pick<Template, 'kind' | 'title' | 'text' | 'levels'> & {
  readonly owner: RoleCode;
  readonly approver: RoleCode;
  /** The network of a short variant, and what it allows. */
  readonly limit?: { readonly network: string; readonly length: number };
};

export const X = { network: 'x', length: 280 } as const;
export const BLUESKY = { network: 'bluesky', length: 300 } as const;
export const MASTODON = { network: 'mastodon', length: 500 } as const;

/** Records of a group of templates; the group's first number keeps ids apart when another group grows. */
export function templatesOf(first: number, written: readonly WrittenTemplate[]): Records<'template'> {
  return written.map(({ owner, approver, limit, ...template }, index) => ({
    id: idOf('template', first + index),
    fields: {
      ownerRoleId: ROLE_IDS[owner],
      reviewOn: null,
      ...template,
      lengthLimit: limit?.length ?? null,
      network: limit?.network ?? '',
      approverRoleId: ROLE_IDS[approver],
      approvedOn: null,
      expiresOn: null,
    },
  }));
}

/** A text of paragraphs, in both languages. */
export function paragraphs(text: { readonly fr: readonly string[]; readonly en: readonly string[] }): BiText {
  return { fr: text.fr.join('\n\n'), en: text.en.join('\n\n') };
}
