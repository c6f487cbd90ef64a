/*
 * What is being added: read from what was pasted, looked at where it can be, kept while the dialog is open.
 */
import type { SourcePreview } from '../../../shared/contract/source.ts';
import type { SourceKeeps, SourceKind, WatchCategory } from '../../../shared/domain/planLimits.ts';
import { guessSource, type SourceGuess } from '../../../shared/domain/sourceGuess.ts';
import { SOURCE_TROUBLES, type SourceTrouble } from '../../../shared/domain/sourceHealth.ts';
import type { Failure } from '../../../shared/lib/result.ts';

export type AddDraft = {
  readonly typed: string;
  readonly guess: SourceGuess | null;
  readonly preview: SourcePreview | null;
  readonly trouble: SourceTrouble | null;
  readonly failure: Failure | null;
  readonly allowedHosts: readonly string[];
  /** Null until somebody typed one: what the feed calls itself stands in. */
  readonly name: string | null;
  readonly categories: readonly WatchCategory[];
  readonly keeps: SourceKeeps;
};

export const NEW_DRAFT: AddDraft = {
  typed: '',
  guess: null,
  preview: null,
  trouble: null,
  failure: null,
  allowedHosts: [],
  name: null,
  categories: [],
  keeps: 'everything',
};

/** Another text is another source: what was seen of the one before means nothing. */
export function typed(draft: AddDraft, text: string): AddDraft {
  const guess = guessSource(text);
  const { name, categories } = draft;
  return { ...NEW_DRAFT, name, categories, typed: text, guess, keeps: keepsOf(guess?.kind) };
}

/** Somebody knows better what it is: asked with what was typed, as it was typed. */
export function overruled(draft: AddDraft, kind: SourceKind): AddDraft {
  const address = draft.typed.trim();
  const guess = kind === guessSource(address)?.kind ? guessSource(address) : { kind, address, name: '' };
  return { ...draft, guess, preview: null, trouble: null, failure: null, keeps: keepsOf(kind) };
}

/** A stream of a whole network is more than anybody reads. */
function keepsOf(kind: SourceKind | undefined): SourceKeeps {
  return kind === 'jetstream' ? 'matching' : 'everything';
}

/** Only feeds can be looked at before; everything else is heard once it is added. */
export function canLook({ guess }: AddDraft): boolean {
  return guess?.kind === 'feed';
}

export function nameOf({ name, preview, guess }: AddDraft): string {
  return name ?? preview?.title ?? guess?.name ?? '';
}

/** The trouble that a refusal names; null for a refusal of another kind. */
export function troubleOf({ code, detail }: Failure): SourceTrouble | null {
  if (code !== 'source.refused') return null;
  return SOURCE_TROUBLES.find((one) => one === detail?.trouble) ?? null;
}

/**
 * A stream cannot be looked at before it is added, and one inside the network is refused without leave: whoever adds
 * such an address is asked for leave here. Other addresses that lead inside are refused when they are resolved.
 */
export function needsLeave({ guess }: AddDraft): boolean {
  if (guess === null || !['jetstream', 'mastodon'].includes(guess.kind)) return false;
  const host = hostOf(guess.address).toLowerCase();
  return (
    /^(?:localhost|\d+|(?:127|10)(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2})$/.test(
      host,
    ) ||
    /^(?:::1|f[cd][\da-f]{2}:.*)$/.test(host) ||
    /\.(?:local|lan|internal|home\.arpa)$/.test(host) ||
    (host !== '' && !host.includes('.') && !host.includes(':'))
  );
}

/** The host of an address, as the rules of hosts name it. */
export function hostOf(address: string): string {
  return /^[a-z]+:\/\/(?:\[([^\]]+)\]|([^/?#:]+))/i.exec(address)?.slice(1).find(Boolean) ?? '';
}
