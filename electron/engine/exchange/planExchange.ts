/*
 * Plans in and out of this file: read strictly, shown before anything is changed, then taken in as one
 * act or not at all.
 */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PlanFileInspection } from '../../../shared/contract/plan.ts';
import {
  PLAN_FILE_SIZE_LIMIT,
  type PlanFile,
  readPlanFile,
  stateOfFile,
  toPlanFile,
} from '../../../shared/domain/planFile.ts';
import { comparePlans, type PlanState } from '../../../shared/domain/planHistory.ts';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import { dbFailure } from '../db/dbFailure.ts';
import { sqliteCode } from '../db/sqlite.ts';
import { type Written, writeAtomically } from '../report/writeAtomically.ts';
import { distrustSources } from './distrustSources.ts';

export type ReadPlan = { readonly file: PlanFile; readonly sha256: string };

/** Reads and checks a plan file; the first problem's place is in the failure's detail. */
export async function readPlan(path: string): Promise<Result<ReadPlan>> {
  let text: string;
  try {
    if ((await stat(path)).size > PLAN_FILE_SIZE_LIMIT)
      return fail('planFile.notAPlan', 'The file is too large to be a plan.');
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (sqliteCode(error) === 'ENOENT') return fail('file.missing', 'The file was not found.');
    return fail('file.notReadable', 'The file cannot be read.', { code: sqliteCode(error) });
  }
  const read = readPlanFile(text);
  if (read.ok) return ok({ file: read.file, sha256: createHash('sha256').update(text).digest('hex') });
  if (read.code !== 'invalid') return fail(`planFile.${read.code}`, 'This is no plan that can be read.');
  const [first] = read.problems;
  return fail('planFile.invalid', 'The file does not fit the form of a plan.', {
    problems: read.problems.length,
    problem: first?.code ?? 'fieldInvalid',
    noun: first?.noun ?? '',
    record: first?.record ?? 0,
    field: first?.field ?? '',
  });
}

/** What would change: nothing of it is stored. */
export function inspectPlan(path: string, read: ReadPlan, present: PlanState): PlanFileInspection {
  const { file, sha256 } = read;
  return {
    fileName: basename(path),
    sha256,
    exportedAt: Date.parse(file.exportedAt),
    revision: file.revision,
    differences: comparePlans(present, distrustSources(stateOfFile(file.records), present)),
  };
}

/** Writes the plan as one file, whole or not at all. */
export async function writePlan(
  path: string,
  present: PlanState,
  revision: number,
  now: number,
): Promise<Result<Written>> {
  try {
    const text = `${JSON.stringify(toPlanFile(present, revision, now), null, 2)}\n`;
    return ok(await writeAtomically(path, text));
  } catch (error) {
    const known = dbFailure(error);
    if (known === null) throw error;
    return { ok: false, error: known };
  }
}
