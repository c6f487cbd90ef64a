/*
 * A child that writes one file over and over, generation after generation, until it is
 * killed. `careless` overwrites in place: the control that the test must catch.
 */
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { writeAtomically } from '../../../electron/engine/report/writeAtomically.ts';

const [file, manner] = process.argv.slice(2);
if (file === undefined) throw new Error('Name the file to write.');

for (let generation = 0; ; generation += 1) {
  const body = String.fromCharCode(97 + (generation % 26)).repeat(3_000_000 + generation);
  const whole = `${body}\n${createHash('sha256').update(body).digest('hex')}\n`;
  if (manner === 'careless') await writeFile(file, whole);
  else await writeAtomically(file, whole);
  if (generation === 0) process.stdout.write('ready\n');
}
