/*
 * Acts on the tone of posts. A label that says what stands already is no act.
 */
import type { ToneLabel } from '../../../shared/domain/toneLabel.ts';
import type { EntryDraft } from '../journal/append.ts';
import { sha256Hex } from '../journal/hash.ts';
import type { CommandContext } from '../runCommand.ts';
import type { CommandTable } from './commandTable.ts';
import { type CitedMention, refOf, requireCitable } from './evidence.ts';

export const toneLabelCommands: CommandTable<'toneLabel.say' | 'toneLabel.withdraw'> = {
  'toneLabel.say': (context, { mentionIds, tone }) => {
    const entries = citedOnce(context, mentionIds).flatMap((mention): readonly EntryDraft[] => {
      if (labelOf(context, mention.dedupeKey)?.tone === tone) return [];
      const payload = {
        ref: refOf(mention),
        dedupeKey: mention.dedupeKey,
        tone,
        read: mention.tone?.read ?? null,
      };
      return [{ ...entityOf(mention), kind: 'toneLabel.recorded', payload }];
    });
    return { entries, reply: () => ({ labelled: entries.length }) };
  },
  'toneLabel.withdraw': (context, { mentionIds }) => {
    const entries = citedOnce(context, mentionIds).flatMap((mention): readonly EntryDraft[] => {
      const stands = labelOf(context, mention.dedupeKey)?.tone ?? null;
      return stands === null ? [] : [{ ...entityOf(mention), kind: 'toneLabel.withdrawn', payload: {} }];
    });
    return { entries, reply: () => ({ labelled: entries.length }) };
  },
};

function citedOnce(context: CommandContext, mentionIds: readonly number[]): readonly CitedMention[] {
  return [...new Set(mentionIds)].map((id) => requireCitable(context, id));
}

/** Two laptops label the same post in the same record. */
function entityOf({ dedupeKey }: CitedMention) {
  return { noun: 'toneLabel', entityId: sha256Hex(`toneLabel\u001f${dedupeKey}`) };
}

function labelOf({ states }: CommandContext, dedupeKey: string): ToneLabel | null {
  return states.toneLabel.byLinkKey(dedupeKey)[0] ?? null;
}
