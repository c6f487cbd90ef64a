/*
 * The reader's part in sheets of one-time codes: the page that is printed. The codes are handed in and nowhere kept.
 */
import type { LoosePage } from '../../../shared/contract/paper.ts';
import { textIn } from '../../../shared/domain/biText.ts';
import type { Realm } from '../../../shared/domain/entry.ts';
import type { Paper } from '../../../shared/domain/sheets.ts';
import { type Locale, languageOf } from '../../../shared/lib/locale.ts';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import { prepareLocal } from '../db/repositories/localRepository.ts';
import type { States } from '../db/repositories/stateRepository.ts';
import type { Db } from '../db/sqlite.ts';

export function createReaderCodeSheet(
  need: () => { readonly db: Db; readonly context: { readonly states: States } },
  clock: () => number,
) {
  return {
    async codeSheetPage(input: {
      readonly sheetId: string;
      readonly codes: readonly { readonly no: number; readonly code: string }[];
      readonly wish: { readonly paper: Paper; readonly locale: Locale };
    }): Promise<Result<LoosePage>> {
      const { buildCodeSheetPage } = await import('../paper/codeSheetPage.ts');
      const { db, context } = need();
      const { states } = context;
      const sheet = states.codeSheet.get(input.sheetId);
      if (sheet === null) return fail('codeSheet.unknown', 'There is no such sheet.');
      const { contactId } = sheet;
      const role = states
        .plan('role')
        .all()
        .find(
          ({ retiredAt, isErased, fields }) =>
            retiredAt === null &&
            !isErased &&
            (fields.holderId === contactId || fields.deputyId === contactId),
        );
      return ok(
        buildCodeSheetPage(
          {
            number: sheet.number,
            holder: contactId === null ? '' : (states.plan('contact').get(contactId)?.fields.name ?? ''),
            role: role === undefined ? null : textIn(role.fields.name, languageOf(input.wish.locale)),
            codes: input.codes,
            issuedAt: sheet.issuedAt,
            issuedBy: states.person.get(sheet.issuedBy)?.name ?? '',
          },
          input.wish,
          {
            organisation: states.plan('plan').all()[0]?.fields.organisation ?? '',
            realm: (prepareLocal(db).get('realm') ?? 'real') as Realm,
            now: clock(),
          },
        ),
      );
    },
  };
}
