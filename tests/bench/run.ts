/*
 * `npm run bench`: every figure of the project as a table and as JSON. Ends with 1 when a
 * bar is not met.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { benchElectron } from './electronBench.ts';
import { benchImport } from './importBench.ts';
import { benchLanguage } from './languageBench.ts';
import { benchMatcher } from './matcherBench.ts';
import { isMet, print, type Row } from './measure.ts';
import { benchPipeline } from './pipelineBench.ts';
import { benchPlan } from './planBench.ts';
import { benchReport } from './reportBench.ts';
import { benchRoom } from './roomBench.ts';
import { benchScoring } from './scoringBench.ts';
import { benchSearch } from './searchBench.ts';
import { benchSpikes } from './spikeBench.ts';
import { benchStorm } from './stormBench.ts';
import { benchWall } from './wallBench.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '200000' },
    mentions: { type: 'string', default: '1000000' },
    posts: { type: 'string', default: '100000' },
    window: { type: 'string', default: '100000' },
    /** How long a storm lasts; the flood lasts half of it. */
    seconds: { type: 'string', default: '120' },
    /** Posts that pour in while the wall's memory is watched. */
    wallPosts: { type: 'string', default: '200000' },
    /** Acts of the incident whose report is written. */
    acts: { type: 'string', default: '50000' },
    reportMentions: { type: 'string', default: '500000' },
    only: { type: 'string' },
    json: { type: 'string' },
  },
});

const parts: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  import: async () => [await benchImport(Number(values.rows))],
  search: () => benchSearch(Number(values.mentions)),
  plan: benchPlan,
  room: benchRoom,
  report: () => benchReport(Number(values.acts), Number(values.reportMentions)),
  language: () => benchLanguage(Number(values.rows)),
  pipeline: () => benchPipeline(Number(values.posts)),
  matcher: () => benchMatcher(Number(values.posts)),
  storm: () => benchStorm(Number(values.seconds)),
  wall: () => benchWall(Number(values.wallPosts)),
  scoring: benchScoring,
  spikes: benchSpikes,
  electron: () => benchElectron(Number(values.window)),
};

const rows: Row[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (values.only !== undefined && values.only !== name) continue;
  process.stdout.write(`Measuring: ${name} …\n`);
  rows.push(...(await measure()));
}
process.stdout.write('\n');
print(rows);
const json = JSON.stringify({ measuredAt: new Date().toISOString(), node: process.version, rows }, null, 2);
if (values.json === undefined) process.stdout.write(`\n${json}\n`);
else writeFileSync(values.json, `${json}\n`);
if (!rows.every(isMet)) process.exitCode = 1;
