/*
 * A program that replaces one file again and again, and says when each version is stored:
 * with the shell's own writer, with that of the reports, or (to prove the test) carelessly over the old one.
 *   fileReplacer.ts FILE whole|report|careless VERSIONS
 */
import { writeFileSync, writeSync } from 'node:fs';
import { writeAtomically } from '../../../electron/engine/report/writeAtomically.ts';
import { writePrivateFile } from '../../../electron/shell/writeFile.ts';

const [, , file, manner, versions] = process.argv;
if (file === undefined || (manner !== 'whole' && manner !== 'report' && manner !== 'careless'))
  throw new Error('usage');

for (let version = 1; version <= Number(versions); version += 1) {
  const text = `${version}\n${'evidence '.repeat(200 + ((version * 131) % 4_000))}\n${version} end`;
  if (manner === 'whole') writePrivateFile(file, text);
  else if (manner === 'report') await writeAtomically(file, text);
  else writeFileSync(file, text);
  writeSync(1, `${version}\n`);
}
