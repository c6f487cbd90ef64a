/*
 * Acts on mentions taken by hand. A post that is in the feed already is not doubled: it gets its judgement.
 */
import type { FileRef } from '../../../shared/domain/fileRef.ts';
import { standingFields } from '../../../shared/domain/handJudgement.ts';
import type { HandMention, HandMentionFields } from '../../../shared/domain/handMention.ts';
import { Refusal } from '../../../shared/lib/result.ts';
import type { Act, CommandContext } from '../runCommand.ts';
import type { CommandTable } from './commandTable.ts';
import { folded, refuseFuture } from './require.ts';

type HandCommand = 'handMention.amend' | 'handMention.withdraw' | 'handMention.restore';

/** Takes a mention by hand; a picture lies in the store already. */
export function recordHandMention(
  context: CommandContext,
  { fields, picture }: { readonly fields: HandMentionFields; readonly picture: FileRef | null },
): Act<HandMention> {
  refuseFuture(context, fields.postedAt);
  const dedupeKey = keyOf(context, fields, picture);
  refuseAnother(context, dedupeKey, null);
  const id = context.newId();
  return act(id, 'recorded', { ...fields, picture, dedupeKey });
}

export const handMentionCommands: CommandTable<HandCommand> = {
  'handMention.amend': (context, { id, fields: wished, reason }) => {
    const mention = requireHandMention(context, id);
    const stands = standingFields(mention);
    if (stands === null)
      throw new Refusal('handMention.erased', 'What was taken by hand was erased.', { handMentionId: id });
    refuseWithdrawn(mention);
    const changed = Object.fromEntries(
      Object.entries(wished).filter(
        ([name, value]) => value !== undefined && value !== stands[name as keyof HandMentionFields],
      ),
    );
    if (Object.keys(changed).length === 0) return { entries: [], reply: () => mention };
    const fields = { ...stands, ...changed };
    refuseFuture(context, fields.postedAt);
    // Words that are put right leave the post what it is; where it stands in the world may make it another.
    const isElsewhere = ['network', 'externalId', 'url'].some((name) => name in changed);
    const dedupeKey = isElsewhere ? keyOf(context, fields, mention.picture) : mention.dedupeKey;
    if (dedupeKey !== null) refuseAnother(context, dedupeKey, id);
    return act(id, 'amended', {
      ...changed,
      ...(dedupeKey === null || dedupeKey === mention.dedupeKey ? {} : { dedupeKey }),
      reason,
    });
  },
  'handMention.withdraw': (context, { id, reason }) => {
    refuseWithdrawn(requireHandMention(context, id));
    return act(id, 'withdrawn', { reason });
  },
  'handMention.restore': (context, { id }) => {
    const mention = requireHandMention(context, id);
    if (mention.withdrawnAt === null)
      throw new Refusal('handMention.notWithdrawn', 'It was not taken back.', { handMentionId: id });
    if (mention.dedupeKey !== null) refuseAnother(context, mention.dedupeKey, id);
    return act(id, 'restored', {});
  },
};

/** The key under which the feed knows this post: by its identifier, by its address, else by what it says. */
function keyOf(context: CommandContext, fields: HandMentionFields, picture: FileRef | null): string {
  const mention = context.toMention(fields, picture);
  if (mention === null)
    throw new Refusal('handMention.nothingSeen', 'There is neither a text, an address nor a picture.');
  if (mention.url === null) return mention.dedupeKey;
  return (
    context.mentions.keyByUrl(mention.url, fields.isTimeGuessed ? null : fields.postedAt) ?? mention.dedupeKey
  );
}

function act(id: string, verb: string, payload: Readonly<Record<string, unknown>>): Act<HandMention> {
  return {
    entries: [{ noun: 'handMention', entityId: id, kind: `handMention.${verb}`, payload }],
    reply: (states) => folded(states.handMention.get(id)),
  };
}

function requireHandMention({ states }: CommandContext, id: string): HandMention {
  const mention = states.handMention.get(id);
  if (mention === null)
    throw new Refusal('handMention.unknown', 'No such mention was taken by hand.', { handMentionId: id });
  return mention;
}

function refuseWithdrawn(mention: HandMention): void {
  if (mention.withdrawnAt !== null)
    throw new Refusal('handMention.withdrawn', 'It was taken back before.', { handMentionId: mention.id });
}

function refuseAnother({ states }: CommandContext, dedupeKey: string, id: string | null): void {
  const other = states.handMention
    .byLinkKey(dedupeKey)
    .find((one) => one.id !== id && one.withdrawnAt === null);
  if (other !== undefined)
    throw new Refusal('handMention.already', 'This post was taken by hand before.', {
      handMentionId: other.id,
    });
}
