/*
 * Triage acts. A post that somebody else has claimed is refused with their name until the claim expires; what a decision
 * rested on is copied into it. What was measured and why a post came back is handed in by the engine, as it stood.
 */
import type { Verdict } from '../../../shared/domain/verdict.ts';
import { CLAIM_MS, type Tripwire } from '../../../shared/domain/verdictKinds.ts';
import { Refusal } from '../../../shared/lib/result.ts';
import type { EntryDraft } from '../journal/append.ts';
import { sha256Hex } from '../journal/hash.ts';
import type { Act, CommandContext } from '../runCommand.ts';
import type { CommandTable } from './commandTable.ts';
import { type CitedMention, copyOf, pinDraft, refOf, requireCitable } from './evidence.ts';
import { folded, requireOpenIncident, requirePerson } from './require.ts';

type VerdictCommand =
  | 'verdict.claim'
  | 'verdict.release'
  | 'verdict.observe'
  | 'verdict.intervene'
  | 'verdict.dismiss'
  | 'verdict.assign'
  | 'verdict.askContext'
  | 'verdict.withdraw';

/** What the engine adds to a wish before the writer has it. */
export type MeasuredDecision = {
  readonly measured?: {
    readonly subject: string;
    readonly volumeRatio: number | null;
    readonly cause: string | null;
  };
};
const HALF_MORE = 1.5;
const NOT_MEASURED = { subject: 'all', volumeRatio: null, cause: null };

type Target = { readonly mentionId?: number | undefined; readonly verdictId?: string | undefined };
type Found = {
  readonly id: string;
  readonly state: Verdict | null;
  readonly mention: CitedMention | null;
  readonly post: Readonly<Record<string, unknown>>;
};

export const verdictCommands: CommandTable<VerdictCommand> = {
  'verdict.claim': (context, input) => {
    const found = findPost(context, input);
    return act(found.id, 'claimed', { post: found.post, until: context.now + CLAIM_MS });
  },
  'verdict.release': (context, { verdictId }) => {
    const { claim } = requireVerdict(context, verdictId);
    if (claim === null) throw new Refusal('verdict.notClaimed', 'Nobody has claimed it.');
    return act(verdictId, 'released', {});
  },
  'verdict.observe': (context, input) => {
    const { recheckAt, tripwires } = input;
    if (recheckAt <= context.now)
      throw new Refusal('verdict.recheckPassed', 'The moment of re-check has passed already.');
    const found = findPost(context, input);
    const armed = tripwires.map((wire) => aboveNow(wire, measuredIn(input).volumeRatio));
    return act(found.id, 'observed', { ...decided(found, input), recheckAt, tripwires: armed });
  },
  'verdict.intervene': (context, input) => {
    const found = findPost(context, input);
    const decision = act(found.id, 'intervened', decided(found, input));
    const { mention } = found;
    if (input.incidentId === undefined || mention === null) return decision;
    const incident = requireOpenIncident(context.states, input.incidentId);
    const isPinned = context.states.evidence
      .byLinkKey(mention.dedupeKey)
      .some((one) => one.incidentId === incident.id && one.unpinnedAt === null);
    const pin = isPinned ? [] : [pinDraft(context, context.newId(), incident.id, mention, null)];
    return { ...decision, entries: [...decision.entries, ...pin] };
  },
  'verdict.dismiss': (context, input) => {
    const found = findPost(context, input);
    const { cause } = measuredIn(input);
    return act(found.id, 'dismissed', { post: found.post, reason: input.reason, cause });
  },
  'verdict.assign': (context, input) => {
    requirePerson(context.states, input.to);
    const found = findPost(context, input);
    return act(found.id, 'assigned', { post: found.post, to: input.to });
  },
  'verdict.askContext': (context, input) => {
    const found = findPost(context, input);
    return act(found.id, 'contextAsked', { post: found.post, reason: input.reason });
  },
  'verdict.withdraw': (context, { verdictId }) => {
    const state = requireVerdict(context, verdictId);
    if (state.decisions.length === 0 || state.isWithdrawn)
      throw new Refusal('verdict.notDecided', 'Nothing stands that could be taken back.');
    return act(verdictId, 'withdrawn', {});
  },
};

function act(id: string, verb: string, payload: Readonly<Record<string, unknown>>): Act<Verdict> {
  const entry: EntryDraft = { noun: 'verdict', entityId: id, kind: `verdict.${verb}`, payload };
  return { entries: [entry], reply: (states) => folded(states.verdict.get(id)) };
}

/** A volume that is reached already would bring the post back at once: half as much again is asked then. */
function aboveNow(wire: Tripwire, ratioNow: number | null): Tripwire {
  if (wire.kind !== 'volumeRatio' || ratioNow === null || ratioNow < wire.atLeast) return wire;
  return { ...wire, atLeast: Math.ceil(ratioNow * HALF_MORE) };
}

function measuredIn(input: object) {
  return (input as MeasuredDecision).measured ?? NOT_MEASURED;
}

function decided(
  found: Found,
  input: {
    readonly class: string;
    readonly reason: string;
    readonly level: number;
    readonly facts: readonly string[];
  },
) {
  const { class: kind, reason, level, facts } = input;
  return { post: found.post, class: kind, reason, level, facts, ...measuredIn(input) };
}

/** Two laptops decide on the same post in the same record. */
export function verdictIdOf(dedupeKey: string): string {
  return sha256Hex(`verdict\u001f${dedupeKey}`);
}

function requireVerdict({ states }: CommandContext, id: string): Verdict {
  const state = states.verdict.get(id);
  if (state === null) throw new Refusal('verdict.unknown', 'Nothing was decided about such a post.');
  return state;
}

/** The post, unless somebody else holds it. */
function findPost(context: CommandContext, { mentionId, verdictId }: Target): Found {
  const mention = mentionId === undefined ? null : requireCitable(context, mentionId);
  const id = mention === null ? (verdictId ?? '') : verdictIdOf(mention.dedupeKey);
  const state = mention === null ? requireVerdict(context, id) : context.states.verdict.get(id);
  const claim = state?.claim ?? null;
  if (claim !== null && claim.until > context.now && claim.by !== context.person)
    throw new Refusal('verdict.claimed', 'Somebody else is working on this post.', {
      name: context.states.person.get(claim.by)?.name ?? '',
    });
  if (mention !== null)
    return {
      id,
      state,
      mention,
      post: { ref: refOf(mention), dedupeKey: mention.dedupeKey, copy: copyOf(mention) },
    };
  if (state === null || state.copy === null)
    throw new Refusal('verdict.erased', 'The words of this post were erased.');
  return { id, state, mention, post: { ref: state.ref, dedupeKey: state.dedupeKey, copy: state.copy } };
}
