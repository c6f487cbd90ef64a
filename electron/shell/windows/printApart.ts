/*
 * Printing that survives a failed print. In the older runtime one print that is broken off (its window closed, its page
 * crashed) makes every later one of that process fail (seen). Once a print has failed, this one and all that follow are
 * made by a process of their own, which prints the pages of a folder and ends.
 */
import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, type PrintToPDFOptions } from 'electron';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import type { Start } from '../beforeReady.ts';
import { createLog, type Log } from '../log.ts';
import { absolute } from '../paths.ts';
import { withPrintFolder } from '../printsFolder.ts';
import { writePrivateFile } from '../writeFile.ts';
import { createPrinter, type Printer } from './paper.ts';

const PAGE = 'page.html';
const PAGES = /^page(-\d+)?\.html$/;
const OPTIONS = 'options.json';
const PRINT = 'page.pdf';
/** A start and a hundred pages on a slow machine. */
const LIMIT_MS = 180_000;
const NOT_LAID_OUT = fail('print.failed', 'The page could not be laid out as PDF.');

export function createSteadyPrinter(prints: string, log: Log): Printer {
  const print = createPrinter(log);
  let isSpoilt = false;
  return async (html, options) => {
    if (!isSpoilt) {
      const printed = await print(html, options);
      if (printed.ok) return printed;
      isSpoilt = true;
    }
    return printApart(prints, { html, options }, log);
  };
}

type Page = { readonly html: string; readonly options: PrintToPDFOptions };

async function printApart(prints: string, { html, options }: Page, log: Log): Promise<Result<Uint8Array>> {
  try {
    return await withPrintFolder(prints, async (folder) => {
      writePrivateFile(join(folder, PAGE), html);
      writePrivateFile(join(folder, OPTIONS), JSON.stringify(options));
      const code = await runApart(folder);
      if (code === 0) return ok(new Uint8Array(await readFile(join(folder, PRINT))));
      log.error({ code }, 'a print in a process of its own failed');
      return NOT_LAID_OUT;
    });
  } catch (error) {
    log.error({ err: error }, 'a print in a process of its own failed');
    return NOT_LAID_OUT;
  }
}

function runApart(folder: string): Promise<number | null> {
  const switches = ['no-sandbox', 'disable-gpu'].filter((name) => app.commandLine.hasSwitch(name));
  const args = [
    ...switches.map((name) => `--${name}`),
    ...(app.isPackaged ? [] : [app.getAppPath()]),
    `--print-folder=${folder}`,
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      resolve(code);
    });
  });
}

/** What the process of its own does, from its start to its end. */
export function printAlone({ command, paths }: Start): void {
  const folder = absolute(process.cwd(), command.printFolder ?? '');
  void printFolder(folder, createLog(paths.logs)).then((code) => app.exit(code));
}

/** Each page of the folder becomes a PDF beside it. Answers the exit code. */
async function printFolder(folder: string, log: Log): Promise<number> {
  app.on('window-all-closed', () => undefined);
  try {
    const options = JSON.parse(await readFile(join(folder, OPTIONS), 'utf8')) as PrintToPDFOptions;
    const print = createPrinter(log);
    for (const page of (await readdir(folder)).filter((name) => PAGES.test(name))) {
      const printed = await print(await readFile(join(folder, page), 'utf8'), options);
      if (!printed.ok) return 1;
      writePrivateFile(join(folder, page.replace('.html', '.pdf')), printed.value);
    }
    return 0;
  } catch (error) {
    log.error({ err: error }, 'a page could not be printed');
    return 1;
  }
}
