/* `npm run package`: the unpacked application in release/; `-- --installers` makes this system's installers. */
import { underRecentNode } from './nodeVersion.mjs';

await underRecentNode(async () => {
  const { runScript, say } = await import('./say.ts');
  const { provision } = await import('./provision.ts');
  const { makeInstallers, packageApp } = await import('./package.ts');
  await runScript(async () => {
    const runtime = await provision('window');
    if (process.argv.includes('--installers')) await makeInstallers(runtime);
    else await packageApp(runtime);
    say('Look into release/');
    return 0;
  });
});
