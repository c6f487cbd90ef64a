/*
 * What each act on a statement carries. What a rule needs of the plan (whose signatures, within which time) is copied
 * into the act as it stood then: a plan that changes later changes nothing that was signed.
 */
import { z } from '../lib/zod.ts';
import { idSchema, momentSchema, sha256Schema } from './entry.ts';
import { factStatusSchema } from './fact.ts';
import { fileRefSchema } from './fileRef.ts';
import { levelSchema } from './level.ts';
import { mentionCopySchema, mentionRefSchema } from './mentionRef.ts';
import { POSTURES, SIGNING_MODES } from './planLimits.ts';
import { ROOM_REASON_LIMIT, ROOM_TEXT_LIMIT } from './roomLimits.ts';
import {
  PROMISE_TEXT_LIMIT,
  SIGNING_WAYS,
  STATEMENT_ADDRESS_LIMIT,
  STATEMENT_FACTS_LIMIT,
  STATEMENT_KINDS,
  STATEMENT_LANGUAGES,
  STATEMENT_MEDIA_LIMIT,
  STATEMENT_NETWORKS_LIMIT,
  STATEMENT_PROMISES_LIMIT,
  STATEMENT_ROLES_LIMIT,
  STATEMENT_TEXT_LIMIT,
  STATEMENT_TITLE_LIMIT,
} from './statementLimits.ts';

export const statementLanguageSchema = z.enum(STATEMENT_LANGUAGES);
/** As it is published: nothing is trimmed behind anybody's back. */
export const statementTextSchema = z.string().max(STATEMENT_TEXT_LIMIT);
const altTextSchema = z.string().max(2_000);

export const statementMediaSchema = z
  .array(
    z.object({ file: fileRefSchema, altText: z.object({ fr: altTextSchema, en: altTextSchema }) }).readonly(),
  )
  .max(STATEMENT_MEDIA_LIMIT)
  .readonly();

/** A public statement has every language that the plan asks for; a reply has that of the post. */
export const statementLanguagesSchema = z
  .array(statementLanguageSchema)
  .min(1)
  .max(STATEMENT_LANGUAGES.length)
  .readonly();

const reasonSchema = z.string().trim().max(ROOM_REASON_LIMIT);
const networkSchema = z.string().min(1).max(40);
const rolesSchema = z.array(idSchema).max(STATEMENT_ROLES_LIMIT).readonly();

/** Who writes, as the plan's directory knows them; null for somebody from outside of it. */
const writerShape = { contactId: idSchema.nullable() };

export const promiseSchema = z
  .object({
    id: idSchema,
    text: z.string().trim().min(1).max(PROMISE_TEXT_LIMIT),
    dueAt: momentSchema,
    /** Who answers for it. */
    ownerId: idSchema.nullable(),
  })
  .readonly();
export type StatementPromise = z.infer<typeof promiseSchema>;

export const statementFactSchema = z
  .object({ factId: idSchema, text: z.string().max(ROOM_TEXT_LIMIT), status: factStatusSchema })
  .readonly();
export type StatementFact = z.infer<typeof statementFactSchema>;

/** The post that is answered, copied; `threadKey` is what replies to one thread share. */
export const replySchema = z
  .object({
    ref: mentionRefSchema,
    copy: mentionCopySchema,
    language: z.string().max(12).nullable(),
    threadKey: z.string().min(1).max(400),
    uri: z.string().max(STATEMENT_ADDRESS_LIMIT).nullable(),
  })
  .readonly();
export type StatementReply = z.infer<typeof replySchema>;

export const statementFields = {
  kind: z.enum(STATEMENT_KINDS),
  title: z.string().trim().max(STATEMENT_TITLE_LIMIT),
  languages: statementLanguagesSchema,
  fr: statementTextSchema,
  en: statementTextSchema,
  media: statementMediaSchema,
  networks: z.array(networkSchema).max(STATEMENT_NETWORKS_LIMIT).readonly(),
  posture: z.enum(POSTURES).nullable(),
  templateId: idSchema.nullable(),
  facts: z.array(statementFactSchema).max(STATEMENT_FACTS_LIMIT).readonly(),
  promises: z.array(promiseSchema).max(STATEMENT_PROMISES_LIMIT).readonly(),
  /** That it promises nothing, said by somebody: silence is not an answer. */
  isWithoutPromise: z.boolean(),
};
const statementShape = z.object(statementFields);

export const draftedSchema = statementShape.extend({ ...writerShape, replyTo: replySchema.nullable() });
export const amendedSchema = statementShape.partial().extend(writerShape);
export const matchedSchema = z.object({ digest: sha256Schema });
export const waivedSchema = z.object({ digest: sha256Schema, reason: reasonSchema, decisionId: idSchema });

export const needsSchema = z
  .object({
    /** The cell of the matrix; null where the plan has none. */
    ruleId: idSchema.nullable(),
    roleIds: rolesSchema,
    mode: z.enum(SIGNING_MODES),
    /** Signatures of anybody, besides those named. */
    extra: z.number().int().min(0).max(3),
    timeBoxMin: z.number().int().min(1).nullable(),
    fallbackRoleIds: rolesSchema,
    /** Roles that nobody holds: whoever is not an author may sign for them. */
    vacantRoleIds: rolesSchema,
    /** The cell names the author's own role alone, and the words are those of an approved template. */
    isOwnRole: z.boolean(),
  })
  .readonly();
export type ApprovalNeeds = z.infer<typeof needsSchema>;

export const submittedSchema = z.object({
  digest: sha256Schema,
  /** At which the matrix was read; not a change of level. */
  forLevel: levelSchema,
  needs: needsSchema,
  /** When it is to be out at the latest: nothing is published under it after that. Null: no such time. */
  expiresAt: momentSchema.nullable(),
});
export const recalledSchema = z.object({ reason: reasonSchema });

/** Which asking it answers: another asking for the same words may be for another kind, level or promise. */
const submissionShape = { submissionId: idSchema, digest: sha256Schema };

export const signedSchema = z.object({
  signatureId: idSchema,
  submissionId: idSchema,
  digest: sha256Schema,
  ...writerShape,
  /** Of the plan, held by whoever signs. */
  roleIds: rolesSchema,
  way: z.enum(SIGNING_WAYS),
  /** Of a signature by telephone: which code, and which check value was read over. */
  code: z
    .object({ sheetId: idSchema, no: z.number().int().min(1).max(999), checkValue: z.string().max(12) })
    .nullable(),
});
export const declinedSchema = z.object({ ...submissionShape, reason: reasonSchema });
export const substitutedSchema = z.object({
  ...submissionShape,
  reason: reasonSchema,
  decisionId: idSchema,
});

const publicationShape = {
  publicationId: idSchema,
  network: networkSchema,
  language: statementLanguageSchema,
  digest: sha256Schema,
};
export const queuedSchema = z.object({
  ...publicationShape,
  accountId: idSchema,
  notAfter: momentSchema.nullable(),
});
export const cancelledSchema = z.object({ publicationId: idSchema, reason: reasonSchema });
export const failedSchema = z.object({
  publicationId: idSchema,
  code: z.string().max(80),
  /** Nobody knows whether it went out. */
  isUnknown: z.boolean(),
});
export const publishedSchema = z.object({
  ...publicationShape,
  address: z.string().max(STATEMENT_ADDRESS_LIMIT),
  remoteId: z.string().max(STATEMENT_ADDRESS_LIMIT).nullable(),
  way: z.enum(['hand', 'sent']),
  /** Whether what went out was approved when it did. */
  wasApproved: z.boolean(),
  evidenceId: idSchema.nullable(),
  note: reasonSchema,
});
export const unmarkedSchema = z.object({ publicationId: idSchema, reason: reasonSchema });
export const withdrawnSchema = z.object({ reason: reasonSchema });
