/*
 * What the screen of code sheets reads from the desk: who of the plan could not approve by telephone, in which order
 * sheets and people stand, and which codes wait for a decision. Pure.
 */
import type { CodeSheetFace, StatementDesk } from '../../../shared/contract/statement.ts';
import type { CodeUse } from '../../../shared/domain/codeSheet.ts';
import { codeConflicts, codesLeft } from '../../../shared/domain/codeSheetRules.ts';
import { holdersOf } from '../../../shared/domain/statementNeeds.ts';
import { type Locale, languageOf } from '../../../shared/lib/locale.ts';

type Plan = Pick<StatementDesk, 'sheets' | 'rules' | 'roles' | 'contacts'>;

/** Few enough that the next sheet should be issued. */
const FEW_CODES = 3;

export type SheetState = 'inUse' | 'nearlyUsed' | 'usedUp' | 'revoked' | 'erased';

/** Codes of a sheet that nobody has used yet; none of a revoked one. */
export function leftOf(sheet: CodeSheetFace): number {
  // The rule asks for the codes with their hashes, which no window holds.
  return codesLeft({ ...sheet, codes: sheet.codeNos.map((no) => ({ no, salt: '', hash: '' })) });
}

export function stateOf(sheet: CodeSheetFace): SheetState {
  if (sheet.revokedAt !== null) return 'revoked';
  if (sheet.codeNos.length === 0) return 'erased';
  const left = leftOf(sheet);
  return left === 0 ? 'usedUp' : left <= FEW_CODES ? 'nearlyUsed' : 'inUse';
}

/** When a code of it was last used, epoch ms UTC; null: never. */
export function lastUsedAt({ uses }: Pick<CodeSheetFace, 'uses'>): number | null {
  return uses.reduce<number | null>((last, { at }) => Math.max(last ?? at, at), null);
}

/** Those in force by the name of their holder, then the newest first; the others by when they ended. */
export function orderSheets(
  sheets: readonly CodeSheetFace[],
  locale: Locale,
): { readonly inForce: readonly CodeSheetFace[]; readonly past: readonly CodeSheetFace[] } {
  const byName = new Intl.Collator(locale);
  const isPast = (sheet: CodeSheetFace): boolean => ['revoked', 'erased'].includes(stateOf(sheet));
  return {
    inForce: sheets
      .filter((sheet) => !isPast(sheet))
      .sort((a, b) => byName.compare(a.holder ?? '', b.holder ?? '') || b.issuedAt - a.issuedAt),
    past: sheets.filter(isPast).sort((a, b) => (b.revokedAt ?? b.issuedAt) - (a.revokedAt ?? a.issuedAt)),
  };
}

export type SheetConflict = {
  readonly sheet: CodeSheetFace;
  readonly no: number;
  readonly uses: readonly CodeUse[];
};

/** Codes to decide about, of revoked sheets too: what was signed before it was lost still waits. The oldest first. */
export function conflictsOf(sheets: readonly CodeSheetFace[]): readonly SheetConflict[] {
  const firstAt = ({ uses }: SheetConflict): number => Math.min(...uses.map(({ at }) => at));
  return sheets
    .flatMap((sheet) =>
      codeConflicts(sheet).map(({ no, uses }) => ({
        sheet,
        no,
        uses: [...uses].sort((a, b) => a.at - b.at || (a.entryId < b.entryId ? -1 : 1)),
      })),
    )
    .sort((a, b) => firstAt(a) - firstAt(b));
}

export type Candidate = {
  readonly id: string;
  readonly name: string;
  /** Roles of the plan's rules for which they sign; none: they sign only as a second pair of eyes. */
  readonly roleIds: readonly string[];
  /** Number of a sheet of theirs that still has codes. */
  readonly sheetNumber: string | null;
};

/** Who may be given a sheet: signatories without one first, then signatories, then the others, each by name. */
export function candidates({ sheets, rules, roles, contacts }: Plan, locale: Locale): readonly Candidate[] {
  const asked = rules
    .filter(({ retiredAt, isErased }) => retiredAt === null && !isErased)
    .flatMap(({ fields }) => [...fields.signatoryRoleIds, ...fields.fallbackRoleIds]);
  const signing = [...new Set(asked)].map((roleId) => ({ roleId, holders: holdersOf(roleId, roles) }));
  const byName = new Intl.Collator(locale);
  const rank = ({ roleIds, sheetNumber }: Candidate): number =>
    roleIds.length === 0 ? 2 : sheetNumber === null ? 0 : 1;
  return contacts
    .map(({ id, name }) => ({
      id,
      name,
      roleIds: signing.filter(({ holders }) => holders.includes(id)).map(({ roleId }) => roleId),
      sheetNumber: sheets.find((sheet) => sheet.contactId === id && leftOf(sheet) > 0)?.number ?? null,
    }))
    .sort((a, b) => rank(a) - rank(b) || byName.compare(a.name, b.name));
}

/** Signatories of the plan who could not approve by telephone. */
export function withoutSheet(people: readonly Candidate[]): readonly Candidate[] {
  return people.filter(({ roleIds, sheetNumber }) => roleIds.length > 0 && sheetNumber === null);
}

/** The locale in which a sheet is printed: the screen's, or the nearest one of the other language. */
export function sheetLocale(screen: Locale, language: 'fr' | 'en'): Locale {
  if (languageOf(screen) === language) return screen;
  const isEuropean = screen === 'fr-FR' || screen === 'en-GB';
  if (language === 'fr') return isEuropean ? 'fr-FR' : 'fr-CA';
  return isEuropean ? 'en-GB' : 'en-CA';
}
