/*
 * The response desk: statements drafted, read against each other in two languages, signed as the plan asks, out of the
 * door. An approval names the digest of what was read; of another text it is refused.
 */

import type { Account } from '../domain/account.ts';
import type { BiText } from '../domain/biText.ts';
import type { CodeSheet } from '../domain/codeSheet.ts';
import { idSchema, momentSchema, sha256Schema } from '../domain/entry.ts';
import type { FileRef } from '../domain/fileRef.ts';
import { ROOM_REASON_LIMIT } from '../domain/roomLimits.ts';
import {
  STATEMENT_ADDRESS_LIMIT,
  STATEMENT_FACTS_LIMIT,
  STATEMENT_TEXT_CARRIED,
  type StatementLanguage,
} from '../domain/statementLimits.ts';
import type { RoleRecord, RuleRecord } from '../domain/statementNeeds.ts';
import { type StatementFact, statementFields, statementLanguageSchema } from '../domain/statementSchemas.ts';
import type { Statement } from '../domain/statementState.ts';
import type { Template } from '../domain/template.ts';
import { z } from '../lib/zod.ts';
import { engineCommand, engineQuery } from './define.ts';

const neededReason = z.string().trim().min(1).max(ROOM_REASON_LIMIT);
const anyReason = z.string().trim().max(ROOM_REASON_LIMIT).default('');

const { facts: _facts, fr: _fr, en: _en, ...plainFields } = statementFields;
/** Facts are named; their words are copied as they stand. */
const writtenShape = {
  ...plainFields,
  // Longer ones than are kept are refused with a reason, not at the door.
  fr: z.string().max(STATEMENT_TEXT_CARRIED),
  en: z.string().max(STATEMENT_TEXT_CARRIED),
  factIds: z.array(idSchema).max(STATEMENT_FACTS_LIMIT),
};

/** A code sheet as screens know it: without the hashes of its codes. */
export type CodeSheetFace = Omit<CodeSheet, 'codes'> & {
  readonly codeNos: readonly number[];
  readonly holder: string | null;
};

export type StatementDesk = {
  /** The newest first. */
  readonly statements: readonly Statement[];
  readonly sheets: readonly CodeSheetFace[];
  readonly rules: readonly RuleRecord[];
  readonly roles: readonly (RoleRecord & { readonly name: BiText })[];
  /** Of the contacts who hold a role. */
  readonly contacts: readonly { readonly id: string; readonly name: string }[];
  readonly templates: readonly {
    readonly id: string;
    readonly isExpired: boolean;
    /** Approved, and that has not run out: its words need no further signature where the plan says so. */
    readonly isInForce: boolean;
    /** How often statements were made from it. */
    readonly uses: number;
    readonly fields: Pick<Template, 'kind' | 'title' | 'text' | 'network' | 'levels'>;
  }[];
  /** Accounts of the plan that may be published on from here. */
  readonly accounts: readonly {
    readonly id: string;
    readonly fields: Pick<Account, 'network' | 'name' | 'handle' | 'languages'>;
  }[];
  /** Facts on the board of the incident, as they stand now. */
  readonly facts: readonly StatementFact[];
  /** Pictures of the plan that were approved beforehand and have not run out. */
  readonly assets: readonly {
    readonly id: string;
    readonly title: BiText;
    readonly file: FileRef;
    readonly altText: BiText;
  }[];
  /** Languages that the plan asks of public texts. */
  readonly publicLanguages: readonly StatementLanguage[];
  /** Names that both languages must say alike. */
  readonly names: readonly string[];
  readonly organisation: string;
};

const statementRef = z.strictObject({ statementId: idSchema });
const ofText = { statementId: idSchema, digest: sha256Schema };
/** The asking that was answered: the same words may be asked for anew on other terms. */
const ofAsking = { ...ofText, submissionId: idSchema };

export const statementCalls = {
  'statement.desk': engineQuery<StatementDesk>()({
    summary: 'The statements of an incident (or of none), with what their approval needs of the plan.',
    input: z.strictObject({ incidentId: idSchema.nullable() }),
    grades: ['console', 'headless'],
  }),
  'statement.draft': engineCommand<Statement>()({
    summary: 'Begins a statement, or a reply to a stored post.',
    input: z.strictObject({
      incidentId: idSchema.nullable(),
      mentionId: z.number().int().min(1).optional(),
      ...writtenShape,
      title: plainFields.title.default(''),
      media: plainFields.media.default([]),
      networks: plainFields.networks.default([]),
      posture: plainFields.posture.default(null),
      templateId: plainFields.templateId.default(null),
      promises: plainFields.promises.default([]),
      isWithoutPromise: plainFields.isWithoutPromise.default(false),
      fr: writtenShape.fr.default(''),
      en: writtenShape.en.default(''),
      factIds: writtenShape.factIds.default([]),
    }),
  }),
  'statement.amend': engineCommand<Statement>()({
    summary: 'Edits a draft; what changes its words voids what was signed.',
    input: z.strictObject({ statementId: idSchema, ...z.object(writtenShape).partial().shape }),
  }),
  'statement.match': engineCommand<Statement>()({
    summary: 'Says that the language which was not edited still says the same.',
    input: z.strictObject(ofText),
  }),
  'statement.waive': engineCommand<Statement>()({
    summary: 'Lets two languages differ: a decision of the room, with its reason.',
    input: z.strictObject({ ...ofText, reason: neededReason }),
  }),
  'statement.submit': engineCommand<Statement>()({
    summary: 'Asks for the signatures of the plan, for the text as it was read.',
    input: z.strictObject({ ...ofText, expiresAt: momentSchema.nullable().default(null) }),
  }),
  'statement.recall': engineCommand<Statement>()({
    summary: 'Takes a submitted text back to be edited; what was signed is void.',
    input: z.strictObject({ statementId: idSchema, reason: anyReason }),
  }),
  'statement.sign': engineCommand<Statement>()({
    summary: 'Signs the text that was read, in the name of whoever sits here.',
    input: z.strictObject(ofAsking),
  }),
  'statement.signByCode': engineCommand<Statement>()({
    summary: 'Signs by telephone: the code of a sheet, read back after the check value was read over.',
    input: z.strictObject({
      ...ofAsking,
      sheetId: idSchema,
      no: z.number().int().min(1).max(999),
      code: z.string().min(1).max(60),
    }),
  }),
  'statement.decline': engineCommand<Statement>()({
    summary: 'Sends a submitted text back, with the reason.',
    input: z.strictObject({ ...ofAsking, reason: neededReason }),
  }),
  'statement.substitute': engineCommand<Statement>()({
    summary: 'Past the time box, lets the fallback sign: a decision of the room, with its reason.',
    input: z.strictObject({ ...ofAsking, reason: neededReason }),
  }),
  'statement.mark': engineCommand<Statement>()({
    summary: 'Says that one language went out on a network; without approval only with a reason.',
    input: z.strictObject({
      ...ofText,
      network: z.string().min(1).max(40),
      language: statementLanguageSchema,
      address: z.string().trim().max(STATEMENT_ADDRESS_LIMIT).default(''),
      evidenceId: idSchema.nullable().default(null),
      /** Of what was sent from here and nobody knew of: somebody found it there. */
      publicationId: idSchema.optional(),
      /** Why it went out although it is not approved. */
      note: anyReason,
      occurredAt: momentSchema.optional(),
    }),
  }),
  'statement.unmark': engineCommand<Statement>()({
    summary: 'Takes back a mark of publication that was a mistake.',
    input: z.strictObject({ statementId: idSchema, publicationId: idSchema, reason: neededReason }),
  }),
  'statement.withdraw': engineCommand<Statement>()({
    summary: 'Puts a statement away; what went out stays on record.',
    input: z.strictObject({ statementId: idSchema, reason: anyReason }),
  }),
  'statement.restore': engineCommand<Statement>()({
    summary: 'Takes a statement that was put away out again, as a draft.',
    input: statementRef,
  }),
};
