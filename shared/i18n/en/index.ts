/*
 * The English catalogue, one file an area. English is the shape that French is checked against.
 */
import { common } from './common.ts';
import { error } from './error.ts';
import { report } from './report.ts';
import { frame } from './frame.ts';

export const en = { common, error, frame, report } as const;
