/*
 * Makes a scenario of an exercise from one of the stories and a seed, or checks a file that somebody wrote:
 *
 *   npm run --silent scenario -- --story contamination --seed 118 > rumour.json
 *   npm run --silent scenario -- --check rumour.json
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { contamination } from '../../resources/exercise/contamination.ts';
import { employeeVideo } from '../../resources/exercise/employeeVideo.ts';
import { executiveRemark } from '../../resources/exercise/executiveRemark.ts';
import { makeScenario, type Story } from '../../shared/domain/scenarioMaker.ts';
import { readScenario } from '../engine/exercise/readScenario.ts';
import { Stop } from './say.ts';

const STORIES: Readonly<Record<string, Story>> = { contamination, employeeVideo, executiveRemark };

/** Answers the exit code: 1 where a file has faults. */
export async function scenario(): Promise<number> {
  const { values } = parseArgs({
    options: { story: { type: 'string' }, seed: { type: 'string', default: '1' }, check: { type: 'string' } },
  });
  if (values.check !== undefined) return check(values.check);
  const story =
    values.story !== undefined && Object.hasOwn(STORIES, values.story) ? STORIES[values.story] : undefined;
  if (story === undefined)
    throw new Stop(`Which story: ${Object.keys(STORIES).join(', ')} (--story), or --check FILE.`);
  if (!/^\d{1,9}$/.test(values.seed)) throw new Stop('A seed is a whole number (--seed).');
  process.stdout.write(`${JSON.stringify(makeScenario(story, Number(values.seed)), null, 2)}\n`);
  return 0;
}

function check(file: string): number {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new Stop(`${file} cannot be read.`);
  }
  const read = readScenario(text);
  if (read.ok) {
    process.stdout.write(`${file}: sound, ${read.scenario.injects.length} injects.\n`);
    return 0;
  }
  for (const { line, code, about } of read.faults)
    process.stdout.write(`${file}:${line}: ${code} ${about}\n`);
  if (read.count > read.faults.length)
    process.stdout.write(`… and ${read.count - read.faults.length} more.\n`);
  return 1;
}
