/*
 * What `electron FOLDER` needs in a runtime that came without a default app:
 * it starts the application of FOLDER. An ES module with a top-level await on
 * purpose: Electron waits for it before `ready`, so that the application may
 * still register its schemes.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const preloaded = [];
let folder = null;
for (let index = 1; index < process.argv.length && folder === null; index += 1) {
  const argument = process.argv[index];
  if (argument === '-r' || argument === '--require') {
    index += 1;
    preloaded.push(process.argv[index]);
  } else if (!argument.startsWith('-')) {
    folder = resolve(argument);
  }
}
if (folder === null) {
  console.error('Name the folder of an application: electron FOLDER');
  process.exit(1);
}
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
app.setAppPath(folder);
const require = createRequire(join(folder, 'package.json'));
for (const module of preloaded) require(module);
await import(pathToFileURL(join(folder, manifest.main)).href);
