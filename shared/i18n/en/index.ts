/*
 * The English catalogue, one file an area. English is the shape that French is checked against.
 */
import { backup } from './backup.ts';
import { common } from './common.ts';
import { database } from './database.ts';
import { error } from './error.ts';
import { frame } from './frame.ts';
import { palette } from './palette.ts';
import { person } from './person.ts';
import { report } from './report.ts';
import { setting } from './setting.ts';
import { shortcut } from './shortcut.ts';

export const en = {
  common,
  error,
  frame,
  report,
  backup,
  database,
  palette,
  person,
  setting,
  shortcut,
} as const;
