/*
 * The certificate of an erasure, in a reader: it reads every copy in reach.
 */
import type { LoosePage } from '../../../shared/contract/paper.ts';
import type { Realm } from '../../../shared/domain/entry.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import type { CopyPlaces } from '../db/copies.ts';
import { dbFailure } from '../db/dbFailure.ts';
import { prepareLocal } from '../db/repositories/localRepository.ts';
import type { Db } from '../db/sqlite.ts';
import type { CertificateWish } from '../paper/erasureCertificate.ts';
import { erasureFacts } from '../queries/erasure.ts';
import type { QueryContext } from '../queries/queryTable.ts';

export function createReaderErasure(
  need: () => { readonly db: Db; readonly context: Omit<QueryContext, 'now'> },
  clock: () => number,
) {
  return {
    async erasureCertificate(input: {
      readonly erasureId: string;
      readonly wish: CertificateWish;
      readonly places: CopyPlaces;
    }): Promise<Result<LoosePage>> {
      const { buildErasureCertificate } = await import('../paper/erasureCertificate.ts');
      try {
        const { db, context } = need();
        const facts = erasureFacts(context, input.erasureId, input.places);
        if (!facts.ok) return facts;
        const [page] = context.states.plan('plan').all();
        const organisation = page?.fields.organisation ?? '';
        const realm = (prepareLocal(db).get('realm') ?? 'real') as Realm;
        return ok(buildErasureCertificate(facts.value, input.wish, { organisation, realm, now: clock() }));
      } catch (error) {
        const known = dbFailure(error);
        if (known === null) throw error;
        return { ok: false, error: known };
      }
    },
  };
}
