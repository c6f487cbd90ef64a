/*
 * A cell of the approval matrix: which content at which level needs whose signatures, within which
 * time, and who signs when they do not.
 */
import { z } from '../lib/zod.ts';
import { NO_TEXT } from './biText.ts';
import { idSchema } from './entry.ts';
import { LEVELS } from './limits.ts';
import { CONTENT_KINDS, SIGNING_MODES } from './planLimits.ts';
import { definePlanNoun, keepingShape, NO_KEEPING } from './planRecord.ts';
import { biNameSchema } from './planText.ts';

const rolesSchema = z.array(idSchema).max(10).readonly();

export const approvalRuleNoun = definePlanNoun(
  'approvalRule',
  () =>
    z.object({
      ...keepingShape,
      content: z.enum(CONTENT_KINDS),
      level: z.union(LEVELS.map((level) => z.literal(level))),
      /** Empty: the content is not published at this level. */
      signatoryRoleIds: rolesSchema,
      mode: z.enum(SIGNING_MODES),
      /** A second pair of eyes from any role, besides those named. */
      extraSignatures: z.number().int().min(0).max(3),
      /** Minutes a signatory has; null without limit. */
      timeBoxMin: z.number().int().min(1).max(10_080).nullable(),
      fallbackRoleIds: rolesSchema,
      note: biNameSchema,
    }),
  {
    ...NO_KEEPING,
    content: 'statement',
    level: 1,
    signatoryRoleIds: [],
    mode: 'all',
    extraSignatures: 0,
    timeBoxMin: null,
    fallbackRoleIds: [],
    note: NO_TEXT,
  },
);
export type ApprovalRule = z.infer<typeof approvalRuleNoun.fields>;
