/*
 * A program that touches files in every way Node offers, to prove that the recording shim sees
 * them all: fileWriter.ts FOLDER
 */
import * as fs from 'node:fs';
import { appendFile, copyFile, open, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage');
const at = (name: string): string => join(folder, name);

fs.mkdirSync(at('deep/er/still'), { recursive: true });
fs.writeFileSync(at('plain'), 'a'.repeat(100_000));
fs.appendFileSync(at('plain'), 'more');
fs.writeFileSync(at('plain-2'), 'first, longer');
fs.writeFileSync(at('plain-2'), 'second');
fs.copyFileSync(at('plain'), at('deep/copy'));
fs.linkSync(at('plain-2'), at('deep/linked'));
fs.renameSync(at('plain-2'), at('deep/er/moved'));
fs.truncateSync(at('plain'), 50_000);
fs.writeFileSync(at('gone'), 'x');
fs.unlinkSync(at('gone'));
fs.writeFileSync(at('gone'), 'back again under the same name');
fs.mkdirSync(at('empty'));
fs.rmdirSync(at('empty'));
await writeFile(at('async'), Buffer.alloc(300_000, 7));
await appendFile(at('async'), 'tail');
await copyFile(at('async'), at('async-copy'));
await rename(at('async-copy'), at('deep/er/still/async-copy'));
const handle = await open(at('vectors'), 'w');
await handle.writev([Buffer.from('one'), Buffer.from('two')], 10);
await handle.sync();
await handle.close();
await new Promise<void>((resolve, reject) => {
  const stream = fs.createWriteStream(at('stream'));
  stream.on('error', reject).on('finish', resolve);
  for (let n = 0; n < 200; n += 1) stream.write(`line ${n}\n`);
  stream.end();
});
fs.rmSync(at('deep/linked'));
