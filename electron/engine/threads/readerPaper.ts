/*
 * The reader's part in paper: sheets, and the register of copies compared with what their sheets would say now. A
 * digest is worked out once for a sheet, a language, a paper and a region, and again only when the plan changed.
 */

import type { SheetPage } from '../../../shared/contract/paper.ts';
import type { ListedPaperCopy, PaperCopyCounts, PaperRegister } from '../../../shared/contract/paperCopy.ts';
import type { Realm } from '../../../shared/domain/entry.ts';
import type { PaperCopy, PaperPrint, PaperWish } from '../../../shared/domain/paperCopy.ts';
import { paperCopyState, standingVersion } from '../../../shared/domain/paperCopyRules.ts';
import type { PlanState } from '../../../shared/domain/planHistory.ts';
import { isDatedSheet, PAPER_COPY_STATES } from '../../../shared/domain/sheets.ts';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import { dbFailure } from '../db/dbFailure.ts';
import { prepareLocal } from '../db/repositories/localRepository.ts';
import type { States } from '../db/repositories/stateRepository.ts';
import type { Db } from '../db/sqlite.ts';
import { homeCountryOf } from '../ingest/contact/homeCountry.ts';
import { followedImprovements, planAsOf, planRevision, wrongNumbers } from '../queries/plan.ts';

type Opened = { readonly db: Db; readonly context: { readonly states: States } };

export type PrintWish =
  | { readonly wish: PaperWish; readonly copyId?: undefined }
  | { readonly copyId: string; readonly wish?: undefined };

export function createReaderPaper(need: () => Opened, clock: () => number) {
  /** Of the plan as it was when `key` was last read. */
  let known: { readonly key: string; readonly digests: Map<string, string> } | null = null;

  /** Sheets bring their words and codes with them, which the feed's start should not wait for. */
  const prepare = async () => {
    const { buildSheet, sheetPrint } = await import('../paper/buildSheet.ts');
    const { formatPhone } = await import('../ingest/contact/phone.ts');
    const { db, context } = need();
    const realm = (prepareLocal(db).get('realm') ?? 'real') as Realm;
    const plan: PlanState = planAsOf(db, Number.MAX_SAFE_INTEGER);
    const revision = planRevision(db, null);
    const dial = (e164: string) => formatPhone(e164, homeCountryOf(plan));
    const { states } = context;
    const facts = {
      revision,
      realm,
      dial,
      wrongNumbers: wrongNumbers(states),
      improvements: followedImprovements(states),
    };
    return {
      build: (wish: PaperWish): SheetPage => buildSheet(wish, plan, { ...facts, now: clock() }),
      /** As it would be printed at a moment, from the plan as it stands. */
      print: (wish: PaperWish, now: number): PaperPrint => sheetPrint(wish, plan, { ...facts, now }),
    };
  };

  const digestsOf = async (copies: readonly PaperCopy[], revision: number) => {
    const { db } = need();
    const erasures = db.prepare('SELECT count(*) FROM payload_erasure').pluck().get() as number;
    const key = `${revision} ${erasures}`;
    const digests = known?.key === key ? known.digests : new Map<string, string>();
    known = { key, digests };
    let sheets: Awaited<ReturnType<typeof prepare>> | null = null;
    for (const { wish, print } of copies) {
      if (wish === null || print === null || digests.has(keyOf(wish, print))) continue;
      sheets ??= await prepare();
      digests.set(keyOf(wish, print), sheets.print(wish, print.printedAt).digest);
    }
    return digests;
  };

  const listed = async (): Promise<PaperRegister> => {
    const { db, context } = need();
    const all = context.states.paperCopy.all();
    const revision = planRevision(db, null);
    const digests = await digestsOf(
      all.filter((copy) => copy.withdrawal === null),
      revision,
    );
    const today = new Date(clock()).toISOString().slice(0, 10);
    const copies = all
      .map((copy): ListedPaperCopy => {
        const isCompared = copy.withdrawal === null && copy.wish !== null && copy.print !== null;
        const digestNow = isCompared ? (digests.get(keyOf(copy.wish, copy.print)) ?? null) : null;
        const state = paperCopyState(copy, digestNow, today);
        return { copy, state, digestNow, holderName: holderName(context.states, copy) };
      })
      .sort((a, b) => PAPER_COPY_STATES.indexOf(a.state) - PAPER_COPY_STATES.indexOf(b.state));
    const counts: Record<keyof PaperCopyCounts, number> = {
      outOfDate: 0,
      expired: 0,
      current: 0,
      withdrawn: 0,
      erased: 0,
    };
    for (const { copy, state } of copies) counts[state] += standingVersion(copy).copies;
    return { revision, counts, copies };
  };

  const answer = async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
    try {
      return await work();
    } catch (error) {
      const failure = dbFailure(error);
      if (failure === null) throw error;
      return { ok: false, error: failure };
    }
  };

  return {
    sheet: (wish: PaperWish): Promise<Result<SheetPage>> =>
      answer(async () => ok((await prepare()).build(wish))),
    paperRegister: (_input: null): Promise<Result<PaperRegister>> => answer(async () => ok(await listed())),
    /** What the foot of a sheet, or of a newer print of a copy, would say now. */
    paperPrint: ({ wish, copyId }: PrintWish): Promise<Result<PaperPrint>> =>
      answer(async () => {
        if (wish !== undefined) return ok((await prepare()).print(wish, clock()));
        const copy = need().context.states.paperCopy.get(copyId);
        if (copy === null) return fail('paperCopy.unknown', 'There is no such paper copy.');
        if (copy.wish === null) return fail('paperCopy.erased', 'Which sheet it was is no longer known.');
        return ok((await prepare()).print(copy.wish, clock()));
      }),
  };
}

/** A sheet that says its day is compared with what it would have said on that day. */
function keyOf({ sheet, language, paper, locale }: PaperWish, print: PaperPrint): string {
  const day = isDatedSheet(sheet) ? new Date(print.printedAt).toISOString().slice(0, 10) : '';
  return [sheet, language, paper, locale, day].join(' ');
}

function holderName(states: States, copy: PaperCopy): string | null {
  const { holder } = standingVersion(copy);
  if (holder === null) return null;
  if ('name' in holder) return holder.name;
  const contact = states.plan('contact').get(holder.contactId);
  return contact === null || contact.isErased ? null : contact.fields.name;
}
