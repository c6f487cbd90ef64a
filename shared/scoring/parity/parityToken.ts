/*
 * What is compared of two texts that must say the same: a place in the text and what it stands for. Where a form can
 * mean two things ("14 h" is an hour or a duration) it carries both, and agrees with whichever stands opposite.
 */

export const PARITY_KINDS = [
  'number',
  'money',
  'percent',
  'date',
  'time',
  'duration',
  'link',
  'email',
  'handle',
  'phone',
  'name',
  'promise',
] as const;
export type ParityKind = (typeof PARITY_KINDS)[number];

export type ParitySide = 'fr' | 'en';

export type ParityToken = {
  readonly kind: ParityKind;
  /** What it may stand for; two tokens agree when they share one. */
  readonly keys: readonly string[];
  /** UTF-16 offsets in the text. */
  readonly from: number;
  readonly to: number;
  /** Too weak to be missed on the other side; it may still be contradicted there. */
  readonly isWeak: boolean;
};

/** A text that is read once: what a reader has taken is no longer there for those that follow. */
export class TextToRead {
  readonly side: ParitySide;
  /** As it was before anything was taken, with plain spaces, apostrophes and hyphens. */
  readonly plain: string;
  readonly tokens: ParityToken[] = [];
  #rest: string;

  constructor(side: ParitySide, text: string) {
    this.side = side;
    // As long as before: offsets hold.
    this.plain = text
      .replace(/[\u00a0\u202f\u2009\t]/g, ' ')
      .replace(/[\u2019\u02bc]/g, "'")
      .replace(/[\u2010\u2011\u2012]/g, '-');
    this.#rest = this.plain;
  }

  get rest(): string {
    return this.#rest;
  }

  /** Takes each place that `form` finds and `read` knows; `read` answers the tokens, or null to leave it there. */
  take(
    form: RegExp,
    read: (found: RegExpMatchArray) => readonly Omit<ParityToken, 'from' | 'to'>[] | null,
  ): void {
    let done = 0;
    let rest = '';
    for (const found of this.#rest.matchAll(form)) {
      const tokens = read(found);
      if (tokens === null) continue;
      const from = found.index ?? 0;
      const to = from + found[0].length;
      for (const token of tokens) this.tokens.push({ ...token, from, to });
      rest += this.#rest.slice(done, from) + '\u0001'.repeat(to - from);
      done = to;
    }
    if (done > 0) this.#rest = rest + this.#rest.slice(done);
  }
}

/** One token that is meant. */
export function meant(
  kind: ParityKind,
  ...keys: readonly string[]
): readonly Omit<ParityToken, 'from' | 'to'>[] {
  return [{ kind, keys, isWeak: false }];
}

/** One token that may be said otherwise on the other side. */
export function weak(
  kind: ParityKind,
  ...keys: readonly string[]
): readonly Omit<ParityToken, 'from' | 'to'>[] {
  return [{ kind, keys, isWeak: true }];
}
