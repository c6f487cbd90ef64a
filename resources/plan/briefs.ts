/*
 * The do / do-not sheets, one an audience. They hold for any crisis; what is peculiar to one is added when
 * it happens, in the template of kind "brief".
 */
import type { Brief } from '../../shared/domain/brief.ts';
import type { RoleCode } from '../../shared/domain/planLimits.ts';
import { insideBriefs } from './briefsInside.ts';
import { outsideBriefs } from './briefsOutside.ts';
import { AUDIENCE_IDS, idOf, type Records, ROLE_IDS } from './ids.ts';

export type WrittenBrief = Pick<Brief, 'title' | 'doList' | 'dontList' | 'sendTo' | 'tell'> & {
  readonly audience: keyof typeof AUDIENCE_IDS;
  readonly owner: RoleCode;
};

const WRITTEN: readonly WrittenBrief[] = [...insideBriefs, ...outsideBriefs];

export const briefs: Records<'brief'> = WRITTEN.map(({ audience, owner, ...sheet }, index) => ({
  id: idOf('brief', index + 1),
  fields: {
    ownerRoleId: ROLE_IDS[owner],
    reviewOn: null,
    audienceId: AUDIENCE_IDS[audience],
    ...sheet,
    validUntil: null,
  },
}));
