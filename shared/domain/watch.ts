/*
 * What is listened for: a query in one of the seven categories of the plan.
 */
import { z } from '../lib/zod.ts';
import { NO_TEXT } from './biText.ts';
import { LANGUAGES } from './limits.ts';
import { PLAN_NAME_LIMIT, PLAN_QUERY_LIMIT, WATCH_CATEGORIES } from './planLimits.ts';
import { definePlanNoun, keepingShape, NO_KEEPING } from './planRecord.ts';
import { biNameSchema, textSchema } from './planText.ts';

export const watchNoun = definePlanNoun(
  'watch',
  () =>
    z.object({
      ...keepingShape,
      category: z.enum(WATCH_CATEGORIES),
      name: biNameSchema,
      /** In the grammar of queries (`shared/scoring`). */
      query: textSchema(PLAN_QUERY_LIMIT),
      languages: z.array(z.enum(LANGUAGES)).max(LANGUAGES.length).readonly(),
      /** Authors and sites that are never stored, unlike NOT, which only does not match. */
      excludedAuthors: z.array(textSchema(PLAN_NAME_LIMIT)).max(500).readonly(),
      /** Authors and sites that are stored, can serve as evidence, and are left out of the feed. */
      hiddenAuthors: z.array(textSchema(PLAN_NAME_LIMIT)).max(500).readonly(),
    }),
  {
    ...NO_KEEPING,
    category: 'companyName',
    name: NO_TEXT,
    query: '',
    languages: ['fr', 'en'],
    excludedAuthors: [],
    hiddenAuthors: [],
  },
  ['hiddenAuthors'],
);
export type Watch = z.infer<typeof watchNoun.fields>;
