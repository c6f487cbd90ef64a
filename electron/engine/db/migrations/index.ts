/*
 * Every migration in order. A number that has shipped is never edited; a new one is added.
 */
import type { Db } from '../sqlite.ts';
import { migrate0001 } from './0001-journal.ts';
import { migrate0002 } from './0002-projections.ts';
import { migrate0003 } from './0003-mentions.ts';
import { migrate0004 } from './0004-plan.ts';
import { migrate0005 } from './0005-registers.ts';
import { migrate0006 } from './0006-listening.ts';
import { migrate0007 } from './0007-conversations.ts';
import { migrate0008 } from './0008-intake.ts';
import { migrate0009 } from './0009-retention.ts';
import { migrate0010 } from './0010-signals.ts';
import { migrate0011 } from './0011-room.ts';
import { migrate0012 } from './0012-speaking.ts';
import { migrate0013 } from './0013-publishing.ts';
import { migrate0014 } from './0014-moderation.ts';
import { migrate0015 } from './0015-exercise.ts';
import { migrate0016 } from './0016-report.ts';

export type Migration = { readonly version: number; readonly run: (db: Db) => void };

export const MIGRATIONS: readonly Migration[] = [
  { version: 1, run: migrate0001 },
  { version: 2, run: migrate0002 },
  { version: 3, run: migrate0003 },
  { version: 4, run: migrate0004 },
  { version: 5, run: migrate0005 },
  { version: 6, run: migrate0006 },
  { version: 7, run: migrate0007 },
  { version: 8, run: migrate0008 },
  { version: 9, run: migrate0009 },
  { version: 10, run: migrate0010 },
  { version: 11, run: migrate0011 },
  { version: 12, run: migrate0012 },
  { version: 13, run: migrate0013 },
  { version: 14, run: migrate0014 },
  { version: 15, run: migrate0015 },
  { version: 16, run: migrate0016 },
];

/** The newest version this code knows; a file above it is refused and not touched. */
export const NEWEST_VERSION: number = MIGRATIONS.at(-1)?.version ?? 0;
