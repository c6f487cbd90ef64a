/*
 * Acts on evidence. A pinned mention is copied with what it said, and its text's digest,
 * so that the entry stands without the feed.
 */
import type { MentionRow } from '../../../shared/contract/mention.ts';
import type { Evidence } from '../../../shared/domain/evidence.ts';
import type { FileRef } from '../../../shared/domain/fileRef.ts';
import type { MentionCopy, MentionRef } from '../../../shared/domain/mentionRef.ts';
import { Refusal } from '../../../shared/lib/result.ts';
import type { EntryDraft } from '../journal/append.ts';
import { sha256Hex } from '../journal/hash.ts';
import type { Act, CommandContext } from '../runCommand.ts';
import type { CommandTable } from './commandTable.ts';
import { folded, requireEvidence, requireOpenIncident } from './require.ts';

/** What a row does not carry but a citation needs. */
export type CitedMention = MentionRow & { readonly dedupeKey: string };

export const evidenceCommands: CommandTable<'evidence.pin' | 'evidence.unpin'> = {
  'evidence.pin': (context, input) => {
    requireOpenIncident(context.states, input.incidentId);
    const mention = requireCitable(context, input.mentionId);
    const isPinned = context.states.evidence
      .byLinkKey(mention.dedupeKey)
      .some((evidence) => evidence.incidentId === input.incidentId && evidence.unpinnedAt === null);
    if (isPinned) throw new Refusal('evidence.already', 'The mention is already pinned to this incident.');
    const id = context.newId();
    return {
      entries: [pinDraft(context, id, input.incidentId, mention, input.note ?? null)],
      reply: (states) => folded(states.evidence.get(id)),
    };
  },
  'evidence.unpin': (context, input) => {
    const evidence = requireEvidence(context.states, input.evidenceId);
    requireOpenIncident(context.states, evidence.incidentId);
    return {
      entries: [
        {
          noun: 'evidence',
          entityId: evidence.id,
          incidentId: evidence.incidentId,
          kind: 'evidence.unpinned',
          payload: { reason: input.reason },
        },
      ],
      reply: (states) => folded(states.evidence.get(evidence.id)),
    };
  },
};

/** Keeps a file that already lies in the store; called once its bytes are on disk. */
export function attachFile(
  context: CommandContext,
  input: { readonly incidentId: string; readonly file: FileRef; readonly note: string | null },
): Act<Evidence> {
  requireOpenIncident(context.states, input.incidentId);
  const id = context.newId();
  return {
    entries: [
      {
        noun: 'evidence',
        entityId: id,
        incidentId: input.incidentId,
        kind: 'evidence.attached',
        payload: { file: input.file, note: input.note, clock: context.clockReading() },
      },
    ],
    reply: (states) => folded(states.evidence.get(id)),
  };
}

/** A mention that an entry may cite: it is there, and so are its words. */
export function requireCitable(
  { mentions }: Pick<CommandContext, 'mentions'>,
  mentionId: number,
): CitedMention {
  const mention = mentions.cited(mentionId);
  if (mention === null) throw new Refusal('mention.unknown', 'There is no such mention.', { mentionId });
  if (mention.expiredAt !== null)
    throw new Refusal('mention.expired', 'The words of this mention were removed.', { mentionId });
  return mention;
}

/** How an entry names a mention: by what it is in the world. */
export function refOf(mention: CitedMention): MentionRef {
  return {
    network: mention.network,
    externalId: mention.externalId,
    fingerprint: mention.externalId === null ? mention.dedupeKey : null,
    textSha256: sha256Hex(mention.text),
  };
}

/** What an entry copies of a mention that it rests on. */
export function copyOf({ author, handle, text, url, postedAt }: CitedMention): MentionCopy {
  return { author, handle, text, url, postedAt };
}

/** The entry that pins a mention to an incident. */
export function pinDraft(
  { clockReading }: Pick<CommandContext, 'clockReading'>,
  id: string,
  incidentId: string,
  mention: CitedMention,
  note: string | null,
): EntryDraft {
  return {
    noun: 'evidence',
    entityId: id,
    incidentId,
    kind: 'evidence.pinned',
    payload: {
      ref: refOf(mention),
      copy: copyOf(mention),
      note,
      clock: clockReading(),
    },
  };
}
