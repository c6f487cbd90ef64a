/*
 * Lets a developer script start on whatever Node the machine has (20 is enough
 * to read this file) and go on under one that runs TypeScript and loads the
 * database addon. Plain JavaScript on purpose: an older Node must parse it.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const executable = process.platform === 'win32' ? 'node.exe' : 'node';
const bundledNode = fileURLToPath(new URL(`../../node_modules/node/bin/${executable}`, import.meta.url));

/** True where this Node runs our sources: Node-API 10 (22.14) and type stripping. */
export function isNodeRecent() {
  return Number(process.versions.napi) >= 10 && Boolean(process.features.typescript);
}

/** Path of a Node that runs our sources: this one, or the one npm installed beside our packages. */
export function recentNodePath() {
  return isNodeRecent() ? process.execPath : bundledNode;
}

/**
 * Runs `work` here when this Node is recent enough, else starts the same
 * script again under the Node of node_modules and ends with its exit code.
 */
export async function underRecentNode(work) {
  if (isNodeRecent()) {
    await work();
    return;
  }
  if (!existsSync(bundledNode)) {
    console.error(
      `Vigie needs Node 22.18 or newer to run from source; this is ${process.version}.\nOne command brings it: npm ci`,
    );
    process.exit(1);
  }
  const child = spawn(bundledNode, process.argv.slice(1), { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 128)));
}
