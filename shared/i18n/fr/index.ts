/*
 * The French catalogue. Written in French, not translated word by word; the compiler checks
 * that no key and no plural form is missing.
 */
import type { en } from '../en/index.ts';
import type { FrenchOf } from '../shape.ts';
import { common } from './common.ts';
import { error } from './error.ts';
import { report } from './report.ts';
import { frame } from './frame.ts';

export const fr = { common, error, frame, report } satisfies {
  readonly [Area in keyof typeof en]: FrenchOf<(typeof en)[Area]>;
};
