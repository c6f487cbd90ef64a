/*
 * Acts on paper copies. A copy is handed out with what its foot says; a newer print takes the place of an older
 * one in one act, so that no moment knows of both.
 */
import type { PaperCopy, PaperHolder } from '../../../shared/domain/paperCopy.ts';
import { standingVersion } from '../../../shared/domain/paperCopyRules.ts';
import type { Withdrawal } from '../../../shared/domain/sheets.ts';
import { Refusal } from '../../../shared/lib/result.ts';
import type { EntryDraft } from '../journal/append.ts';
import type { Act, CommandContext } from '../runCommand.ts';
import type { CommandTable } from './commandTable.ts';
import { folded } from './require.ts';

type PaperCopyCommand =
  | 'paperCopy.handOut'
  | 'paperCopy.amend'
  | 'paperCopy.withdraw'
  | 'paperCopy.restore'
  | 'paperCopy.replace';

export const paperCopyCommands: CommandTable<PaperCopyCommand> = {
  'paperCopy.handOut': (context, { holder, place, copies, print, ...wish }) => {
    requireHolder(context, holder);
    const id = context.newId();
    return act(
      id,
      draft(id, 'issued', { ...wish, print: given(print), holder, place, copies, replaces: null }),
    );
  },
  'paperCopy.amend': (context, { id, reason, ...wished }) => {
    const copy = requireCopy(context, id);
    requireHolder(context, wished.holder);
    const stands = standingVersion(copy);
    const changed = Object.entries(wished).filter(
      ([name, value]) =>
        value !== undefined && JSON.stringify(value) !== JSON.stringify(stands[name as keyof typeof wished]),
    );
    if (changed.length === 0) return { entries: [], reply: () => copy };
    return act(id, draft(id, 'amended', { ...Object.fromEntries(changed), reason }));
  },
  'paperCopy.withdraw': (context, { id, how, reason }) => {
    requireHandedOut(context, id);
    return act(id, withdrawal(id, how, reason, null));
  },
  'paperCopy.restore': (context, { id, isReplacementMistaken }) => {
    const copy = requireCopy(context, id);
    if (copy.withdrawal === null)
      throw new Refusal('paperCopy.notWithdrawn', 'The paper copy was not withdrawn.', { paperCopyId: id });
    const newer = copy.withdrawal.replacedBy;
    const isNewerOut = newer !== null && context.states.paperCopy.get(newer)?.withdrawal === null;
    return act(
      id,
      draft(id, 'restored', {}),
      ...(isReplacementMistaken && isNewerOut ? [withdrawal(newer, 'mistaken', '', null)] : []),
    );
  },
  'paperCopy.replace': (context, { id: oldId, print, reason, ...wished }) => {
    const old = requireHandedOut(context, oldId);
    const stands = standingVersion(old);
    const holder = wished.holder ?? stands.holder;
    if (old.wish === null || holder === null)
      throw new Refusal('paperCopy.erased', 'What is known of the paper copy was erased.', {
        paperCopyId: oldId,
      });
    requireHolder(context, holder);
    const id = context.newId();
    const held = { holder, place: wished.place ?? stands.place, copies: wished.copies ?? stands.copies };
    return act(
      id,
      draft(id, 'issued', { ...old.wish, print: given(print), ...held, replaces: oldId }),
      withdrawal(oldId, 'replaced', reason, id),
    );
  },
};

function draft(entityId: string, verb: string, payload: EntryDraft['payload']): EntryDraft {
  return { noun: 'paperCopy', entityId, kind: `paperCopy.${verb}`, payload };
}

function withdrawal(id: string, how: Withdrawal, reason: string, replacedBy: string | null): EntryDraft {
  return draft(id, 'withdrawn', { how, reason, replacedBy });
}

function act(id: string, ...entries: readonly EntryDraft[]): Act<PaperCopy> {
  return { entries, reply: (states) => folded(states.paperCopy.get(id)) };
}

function requireCopy(context: CommandContext, id: string): PaperCopy {
  const copy = context.states.paperCopy.get(id);
  if (copy === null)
    throw new Refusal('paperCopy.unknown', 'There is no such paper copy.', { paperCopyId: id });
  return copy;
}

function requireHandedOut(context: CommandContext, id: string): PaperCopy {
  const copy = requireCopy(context, id);
  if (copy.withdrawal !== null)
    throw new Refusal('paperCopy.withdrawn', 'The paper copy was withdrawn.', { paperCopyId: id });
  return copy;
}

/** Paper goes to somebody who can be asked for it back: not to a contact who was erased. */
function requireHolder(context: CommandContext, holder: PaperHolder | undefined): void {
  if (holder === undefined || 'name' in holder) return;
  const contact = context.states.plan('contact').get(holder.contactId);
  if (contact === null || contact.isErased)
    throw new Refusal('contact.unknown', 'There is no such contact.', { contactId: holder.contactId });
}

/** The engine fills in what a sheet says now before the act reaches the writer. */
function given<T>(print: T | undefined): T {
  if (print === undefined) throw new Error('A paper copy was handed out without what its foot says.');
  return print;
}
