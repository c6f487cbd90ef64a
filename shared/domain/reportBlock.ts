/*
 * What the written parts of a report are made of: a few kinds of blocks that every writer (page, PDF, DOCX, Markdown,
 * slides) can lay out. All words are said already, in the document's language; what people typed stands as they typed it.
 */
import { z } from '../lib/zod.ts';
import { reportFactSchema } from './reportLine.ts';
import { reportPictureSchema } from './reportPicture.ts';

export const INLINE_LOOKS = ['plain', 'strong', 'em', 'code', 'struck', 'soft'] as const;

/** A run of text. Line feeds inside are line breaks. */
export const reportInlineSchema = z.strictObject({
  text: z.string(),
  look: z.enum(INLINE_LOOKS),
  /** `https:`, `http:`, `mailto:` or `#` with the id of a part, of a row of the log (`#entry-…`) or of evidence (`#evidence-3`). */
  href: z.string().nullable(),
  /** Typed by somebody or found in the world: its language and direction are its own. */
  isSaid: z.boolean(),
});

const paragraphSchema = z.strictObject({
  type: z.literal('paragraph'),
  /** A verdict is the one line to read first; a note is small. */
  tone: z.enum(['plain', 'intro', 'note', 'verdict']),
  inlines: z.array(reportInlineSchema),
});

const headingSchema = z.strictObject({
  type: z.literal('heading'),
  /** Under the part's own title, which is level 2. */
  level: z.union([z.literal(3), z.literal(4)]),
  inlines: z.array(reportInlineSchema),
});

const quoteSchema = z.strictObject({ type: z.literal('quote'), inlines: z.array(reportInlineSchema) });

/** A list nests by `depth`, counted from 0. */
const listSchema = z.strictObject({
  type: z.literal('list'),
  isOrdered: z.boolean(),
  items: z.array(
    z.strictObject({ depth: z.number().int().min(0).max(5), inlines: z.array(reportInlineSchema) }),
  ),
});

export const reportTableSchema = z.strictObject({
  type: z.literal('table'),
  /** Says what the table shows, for those who do not see it; shown too when `isTitleShown`. */
  title: z.string(),
  isTitleShown: z.boolean(),
  /** `share` is the part of the width a column takes, all of them adding up to 1. */
  columns: z.array(
    z.strictObject({ label: z.string(), align: z.enum(['start', 'end']), share: z.number().min(0).max(1) }),
  ),
  rows: z.array(
    z.strictObject({
      /** A row that heads those under it has one cell over all columns. */
      isHeading: z.boolean(),
      /** An id that links may lead to; null for most. */
      anchor: z.string().nullable(),
      cells: z.array(z.array(reportInlineSchema)),
    }),
  ),
  /** Stands in place of the rows when there are none. */
  emptyNote: z.string().nullable(),
});

const factsSchema = z.strictObject({ type: z.literal('facts'), facts: z.array(reportFactSchema) });

const pictureSchema = z.strictObject({ type: z.literal('picture'), picture: reportPictureSchema });

export const reportBlockSchema = z.discriminatedUnion('type', [
  paragraphSchema,
  headingSchema,
  quoteSchema,
  listSchema,
  reportTableSchema,
  factsSchema,
  pictureSchema,
]);

export type ReportInline = z.infer<typeof reportInlineSchema>;
export type ReportBlock = z.infer<typeof reportBlockSchema>;
export type ReportTable = z.infer<typeof reportTableSchema>;

/** A run of our own words. */
export function inline(
  text: string,
  look: ReportInline['look'] = 'plain',
  href: string | null = null,
): ReportInline {
  return { text, look, href, isSaid: false };
}

/** A run of what somebody typed or posted. */
export function said(text: string, look: ReportInline['look'] = 'plain'): ReportInline {
  return { text, look, href: null, isSaid: true };
}

/** A paragraph of our own words. */
export function paragraph(
  text: string,
  tone: Extract<ReportBlock, { type: 'paragraph' }>['tone'] = 'plain',
): ReportBlock {
  return { type: 'paragraph', tone, inlines: [inline(text)] };
}

/** A heading inside a part. */
export function heading(text: string, level: 3 | 4 = 3): ReportBlock {
  return { type: 'heading', level, inlines: [inline(text)] };
}
