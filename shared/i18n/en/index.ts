/*
 * The English catalogue, one file an area. English is the shape that French is checked against.
 */
import { common } from './common.ts';
import { error } from './error.ts';

export const en = { common, error } as const;
