/*
 * The approval matrix: eight contents at four levels. A cell without signatories is content that is not
 * published at that level. Whoever is named must all sign; past the time box the fallback signs.
 */
import type { ApprovalRule } from '../../shared/domain/approvalRule.ts';
import type { ContentKind, RoleCode } from '../../shared/domain/planLimits.ts';
import { idOf, type Records, ROLE_IDS } from './ids.ts';

const RULE_LEVELS = [1, 2, 3, 4] as const;
type RuleLevel = (typeof RULE_LEVELS)[number];

/** Minutes a signatory has, by level. */
const TIME_BOX: Readonly<Record<RuleLevel, number>> = { 1: 30, 2: 30, 3: 15, 4: 10 };

type Cell = {
  readonly sign: readonly RoleCode[];
  /** Who signs when a signatory does not answer in time. */
  readonly fallback: readonly RoleCode[];
  readonly extra?: number;
  readonly timeBoxMin?: number;
  readonly note?: ApprovalRule['note'];
};

const NOT_PUBLISHED: Cell = {
  sign: [],
  fallback: [],
  note: {
    fr: 'Ce contenu ne se publie pas à ce niveau.',
    en: 'This content is not published at this level.',
  },
};

const NO_NOTE: ApprovalRule['note'] = { fr: '', en: '' };

const BY_TEMPLATE: ApprovalRule['note'] = {
  fr: 'Sans seconde signature pour son auteur : la réponse part sous l’approbation du modèle.',
  en: 'No second signature for its author: the reply goes out under the template’s approval.',
};

const CITE_CLAUSE: ApprovalRule['note'] = {
  fr: 'Citez l’article de la nétiquette. Gardez la preuve, masquez plutôt que supprimer.',
  en: 'Cite the netiquette clause. Keep the evidence; hide rather than delete.',
};

/** At level 4, past the time box, one signature of two is enough. */
const ONE_OF_TWO: ApprovalRule['note'] = {
  fr: 'Passé le délai, une signature sur deux suffit; consignez cette décision.',
  en: 'Past the time box, one of the two signatures is enough; log that decision.',
};

const MATRIX: Readonly<Record<ContentKind, readonly [Cell, Cell, Cell, Cell]>> = {
  templateReply: [
    { sign: ['communityManager'], fallback: ['commsLead'], note: BY_TEMPLATE },
    { sign: ['communityManager'], fallback: ['commsLead'], note: BY_TEMPLATE },
    { sign: ['commsLead'], fallback: ['deputy'] },
    { sign: ['commsLead'], fallback: ['deputy'] },
  ],
  freeReply: [
    {
      sign: ['communityManager'],
      fallback: ['commsLead'],
      extra: 1,
      note: {
        fr: 'Une seconde personne relit, quel que soit son rôle.',
        en: 'A second person reads it, whatever their role.',
      },
    },
    { sign: ['commsLead'], fallback: ['deputy'] },
    { sign: ['commsLead', 'legal'], fallback: ['deputy'] },
    { sign: ['spokesperson', 'legal'], fallback: ['deputy'], note: ONE_OF_TWO },
  ],
  holding: [
    NOT_PUBLISHED,
    { sign: ['commsLead'], fallback: ['deputy'] },
    { sign: ['commsLead', 'lead'], fallback: ['deputy'] },
    {
      sign: ['lead'],
      fallback: ['deputy'],
      timeBoxMin: 15,
      note: {
        fr: 'Quinze minutes pour ce message, puis l’adjoint signe.',
        en: 'Fifteen minutes for this message, then the deputy signs.',
      },
    },
  ],
  statement: [
    NOT_PUBLISHED,
    { sign: ['commsLead', 'expert'], fallback: ['deputy'] },
    { sign: ['lead', 'legal', 'expert'], fallback: ['deputy'] },
    { sign: ['ceo', 'legal'], fallback: ['other', 'lead'], note: ONE_OF_TWO },
  ],
  apology: [
    NOT_PUBLISHED,
    { sign: ['lead'], fallback: ['deputy'] },
    { sign: ['ceo', 'legal'], fallback: ['other', 'lead'] },
    { sign: ['ceo', 'legal'], fallback: ['other', 'lead'], note: ONE_OF_TWO },
  ],
  brief: [
    { sign: ['customerService'], fallback: ['commsLead'] },
    { sign: ['commsLead'], fallback: ['deputy'] },
    { sign: ['lead', 'hr'], fallback: ['deputy'] },
    { sign: ['lead', 'hr'], fallback: ['deputy'], note: ONE_OF_TWO },
  ],
  moderation: [
    { sign: ['communityManager'], fallback: ['commsLead'], note: CITE_CLAUSE },
    { sign: ['communityManager'], fallback: ['commsLead'], note: CITE_CLAUSE },
    { sign: ['commsLead'], fallback: ['deputy'], note: CITE_CLAUSE },
    { sign: ['commsLead'], fallback: ['deputy'], note: CITE_CLAUSE },
  ],
  freeze: [
    NOT_PUBLISHED,
    { sign: ['commsLead'], fallback: ['deputy'] },
    { sign: ['lead'], fallback: ['deputy'] },
    { sign: ['lead'], fallback: ['deputy'] },
  ],
};

const idsOf = (codes: readonly RoleCode[]) => codes.map((code) => ROLE_IDS[code]);

export const approvalRules: Records<'approvalRule'> = (Object.keys(MATRIX) as ContentKind[]).flatMap(
  (content, row) =>
    RULE_LEVELS.map((level, column) => {
      const cell = MATRIX[content][column] ?? NOT_PUBLISHED;
      return {
        id: idOf('approvalRule', row * 10 + level),
        fields: {
          ownerRoleId: ROLE_IDS.lead,
          reviewOn: null,
          content,
          level,
          signatoryRoleIds: idsOf(cell.sign),
          mode: 'all' as const,
          extraSignatures: cell.extra ?? 0,
          timeBoxMin: cell.sign.length === 0 ? null : (cell.timeBoxMin ?? TIME_BOX[level]),
          fallbackRoleIds: idsOf(cell.fallback),
          note: cell.note ?? NO_NOTE,
        },
      };
    }),
);
