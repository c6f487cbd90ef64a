/*
 * Stretches of a text and what is said in their place; the same stretches over a text that is cut into runs.
 */
import type { Somebody } from './redactionName.ts';
import type { ReportInline } from './reportBlock.ts';

/** Why a stretch goes. `mixed`: for several reasons at once. */
export type PieceKind = 'number' | 'address' | 'post' | 'digest' | 'shared' | 'mixed';

/**
 * A stretch by UTF-16 indexes: somebody who is called by a number, something that goes (`key` tells two of a kind apart),
 * or, where both are null, what must stay whatever is found inside of it.
 */
export type Piece = {
  readonly start: number;
  readonly end: number;
  readonly who: Somebody | null;
  readonly gone: { readonly kind: PieceKind; readonly key: string } | null;
};
/** A stretch with what stands in its place. */
export type Edit = { readonly start: number; readonly end: number; readonly say: string };

const BETWEEN = /^[\s\p{Zs},]*$/u;
const MIXED = { who: null, gone: { kind: 'mixed', key: '' } } as const;

/** Something that goes. */
export function gone(start: number, end: number, kind: PieceKind, key: string): Piece {
  return { start, end, who: null, gone: { kind, key } };
}

/** Something that stays. */
export function stays(start: number, end: number): Piece {
  return { start, end, who: null, gone: null };
}

/**
 * Pieces in order and apart from each other. Of two that overlap all of both goes. One that stays shields what lies
 * inside of it.
 */
export function settlePieces(text: string, pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.length < 2) return pieces.filter(isGoing);
  const kept = pieces.filter((piece) => !isGoing(piece));
  const isShielded = ({ start, end }: Piece): boolean =>
    kept.some((one) => one.start <= start && end <= one.end);
  const wanted = pieces
    .filter((piece) => isGoing(piece) && !isShielded(piece))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const settled: Piece[] = [];
  for (const piece of wanted) {
    const last = settled.at(-1);
    if (last === undefined || piece.start >= last.end) settled.push(piece);
    else if (piece.end > last.end) {
      const whole = { ...last, end: piece.end };
      settled[settled.length - 1] = isSame(last, piece) ? whole : { ...whole, ...MIXED };
    }
  }
  return settled.reduce<Piece[]>((joined, piece) => {
    // « Caron, Inès » is one person, said once.
    const last = joined.at(-1);
    if (last !== undefined && isSame(last, piece) && BETWEEN.test(text.slice(last.end, piece.start)))
      joined[joined.length - 1] = { ...last, end: piece.end };
    else joined.push(piece);
    return joined;
  }, []);
}

function isGoing({ who, gone: what }: Piece): boolean {
  return who !== null || what !== null;
}

function isSame(one: Piece, other: Piece): boolean {
  if (one.who === null || other.who === null)
    return one.who === other.who && one.gone?.kind === other.gone?.kind;
  return one.who.series === other.who.series && one.who.key === other.who.key;
}

/** A text after its edits. */
export function editText(text: string, edits: readonly Edit[]): string {
  let out = '';
  let from = 0;
  for (const { start, end, say } of edits) {
    out += text.slice(from, start) + say;
    from = end;
  }
  return out + text.slice(from);
}

/** Runs of text after edits of all of them together; what is said instead is a run of our own words. */
export function editInlines(
  inlines: readonly ReportInline[],
  edits: readonly Edit[],
): readonly ReportInline[] {
  if (edits.length === 0) return inlines;
  const out: ReportInline[] = [];
  let from = 0;
  for (const inline of inlines) {
    const to = from + inline.text.length;
    let at = from;
    const keep = (until: number): void => {
      if (until > at) out.push({ ...inline, text: inline.text.slice(at - from, until - from) });
    };
    for (const { start, end, say } of edits) {
      if (end <= at || start >= to) continue;
      keep(Math.max(at, start));
      // Said where the stretch begins; the runs that follow only lose their share of it.
      if (start >= from && say !== '') out.push({ ...inline, text: say, isSaid: false });
      at = Math.min(end, to);
    }
    keep(to);
    from = to;
  }
  return out;
}
