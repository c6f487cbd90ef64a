/*
 * Calls about contacts that read or write a file.
 */
import type { Contact } from '../../shared/domain/contact.ts';
import type { AnyPlanRecord, PlanState } from '../../shared/domain/planHistory.ts';
import { createWords } from '../../shared/i18n/createWords.ts';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import type { EngineHandlers } from '../door/handlers.ts';
import { decideContacts, inspectContacts, type KnownContacts } from './exchange/contactExchange.ts';
import { digestOf, keepBytes } from './files/fileStore.ts';
import { homeCountryOf } from './ingest/contact/homeCountry.ts';
import type { PlanHandlerDeps } from './planHandlers.ts';

type ContactCall = 'contact.inspectFile' | 'contact.takeIn' | 'contact.takeBack' | 'contact.export';

export function createContactHandlers(deps: PlanHandlerDeps): Pick<EngineHandlers, ContactCall> {
  const { threads, keeper, record, filesFolder } = deps;
  const planAt = async (asOf: number | null): Promise<PlanState> =>
    (await (await keeper.chores()).call('plan', { asOf })).state;
  const known = (plan: PlanState): KnownContacts =>
    ((plan.contact ?? []) as unknown as KnownContacts).filter(
      (contact) => contact.retiredAt === null && !contact.isErased,
    );
  const read = (file: string, plan: PlanState, mapping: unknown) =>
    threads.parser.call('readContacts', { file, country: homeCountryOf(plan), mapping: mapping as never });

  return {
    'contact.inspectFile': async ({ file, mapping }) => {
      const plan = await planAt(null);
      const contacts = await read(file, plan, mapping);
      if (!contacts.ok) return contacts;
      return ok(inspectContacts(contacts.value, await digestOf(file), known(plan)));
    },
    'contact.takeIn': async ({ file, sha256, mapping, decisions }, { person }) => {
      const plan = await planAt(null);
      const contacts = await read(file, plan, mapping);
      if (!contacts.ok) return contacts;
      if ((await digestOf(file)) !== sha256)
        return fail('file.changed', 'The file is not the one that was looked at.', { sha256 });
      if ((contacts.value.table?.problems.length ?? 0) > 0)
        return fail('mapping.incomplete', 'The columns of this file must be named.');
      const { additions, merges, skipped } = decideContacts(contacts.value.contacts, decisions, known(plan));
      const taken = await deps.filesInTurn(async () => {
        // A picture stands on the disk before the entry that cites it.
        const withPhotos: Partial<Contact>[] = [];
        for (const { incoming, fields } of additions) {
          const photo = contacts.value.contacts[incoming]?.photo ?? null;
          if (photo === null) withPhotos.push(fields);
          else {
            const kept = await keepBytes(filesFolder, photo.bytes, photo.mediaType, fields.name ?? '');
            if (!kept.ok) return kept;
            withPhotos.push({ ...fields, photo: kept.value });
          }
        }
        return record(() => threads.writer.call('takeInContacts', { additions: withPhotos, merges, person }));
      });
      return taken.ok ? ok({ ...taken.value, skipped }) : taken;
    },
    'contact.takeBack': async ({ ids, takenAt }, { person }) => {
      const [now, before] = [await planAt(null), await planAt(takenAt - 1)];
      const wanted = new Set(ids);
      const earlier = new Map((before.contact ?? []).map((contact) => [contact.id, contact]));
      const contact = (now.contact ?? []).flatMap((one): readonly AnyPlanRecord[] => {
        if (!wanted.has(one.id)) return [one];
        const was = earlier.get(one.id);
        return was === undefined ? [] : [was];
      });
      const wish = { wished: { ...now, contact }, isReplacing: true, isBeginning: false, reason: '' };
      const changed = await record(() => threads.writer.call('changePlan', { ...wish, person }));
      return changed.ok ? ok({ retired: changed.value.retired, amended: changed.value.changed }) : changed;
    },
    'contact.export': async ({ file, format, scope, locale, ids }) => {
      const { writeContacts } = await import('./report/contacts/writeContacts.ts');
      const wanted = ids === undefined ? null : new Set(ids);
      const contacts = known(await planAt(null)).filter(({ id }) => wanted === null || wanted.has(id));
      return writeContacts(file, contacts, format, scope, createWords(locale));
    },
  };
}

/** Numbers that a person typed, read as numbers: what is none keeps its text. */
export async function withReadPhones(
  input: unknown,
  country: () => Promise<string>,
): Promise<Result<unknown>> {
  const { fields } = input as { readonly fields?: { readonly phones?: readonly { readonly raw: string }[] } };
  if (fields?.phones === undefined || fields.phones.length === 0) return ok(input);
  const { readPhone } = await import('./ingest/contact/phone.ts');
  const home = await country();
  const phones = fields.phones.map((phone) => {
    const { raw, e164, extension } = readPhone(phone.raw, home);
    return { ...phone, raw: raw === '' ? phone.raw : raw, e164, extension };
  });
  return ok({ ...(input as object), fields: { ...fields, phones } });
}
