/*
 * An exercise at the desk: begun from the settings, in windows of its own, marked everywhere, led from the facilitator's
 * window; what is real breaks through on every screen; at its end one signed summary is adopted, and nothing else is.
 */
import type { ElectronApplication, Page } from '@playwright/test';
import type { ExerciseView, HeardInject } from '../../shared/contract/exercise.ts';
import type { AdoptedExercise } from '../../shared/domain/exerciseSummary.ts';
import type { Incident } from '../../shared/domain/incident.ts';
import type { Person } from '../../shared/domain/person.ts';
import { askDoor, askValue, catchPorts, expect, readDesk, test, untilReady } from './support/launch.ts';
import { untilDrawn, wallPages } from './support/wall.ts';

const pagesOf = (app: ElectronApplication, part: string): readonly Page[] =>
  app.windows().filter((page) => !page.isClosed() && page.url().includes(part));

async function seat(page: Page): Promise<Person> {
  await catchPorts(page);
  const person = await askValue<Person>(page, 'engine', 'person.create', {
    name: 'Camille Roy',
    language: 'fr',
  });
  await askValue(page, 'shell', 'session.choosePerson', { personId: person.id });
  return person;
}

/** The engines of the application, the real one first. */
const enginePids = (app: ElectronApplication): Promise<number[]> =>
  app.evaluate(({ app: vigie }) =>
    vigie
      .getAppMetrics()
      .filter(({ name, serviceName }) => `${name}${serviceName}`.includes('Vigie engine'))
      .sort((a, b) => a.creationTime - b.creationTime)
      .map(({ pid }) => pid),
  );

/** The windows of the exercise once they are open. */
async function windowsOf(
  app: ElectronApplication,
  real: Page,
): Promise<{ readonly desk: Page; readonly lead: Page }> {
  const desks = () => pagesOf(app, '/windows/console/').filter((page) => page !== real);
  await expect.poll(() => desks().length).toBe(1);
  await expect.poll(() => pagesOf(app, '/windows/facilitator/').length).toBe(1);
  const [desk] = desks();
  const [lead] = pagesOf(app, '/windows/facilitator/');
  if (desk === undefined || lead === undefined) throw new Error('A window of the exercise is missing.');
  await untilReady(desk);
  await untilReady(lead);
  return { desk, lead };
}

test('an exercise runs beside what is real, which breaks through on every screen; only its summary crosses', async ({
  launch,
}) => {
  const { app, page, complaints } = await launch({ args: ['--wall', '--lang=fr-CA'] });
  await seat(page);
  await askValue(page, 'engine', 'plan.begin', { origin: 'default', organisation: 'Laiterie (fictif)' });
  await askValue(page, 'shell', 'stage.begin', { scenario: { story: 'contamination', seed: 118 } });
  const { desk, lead } = await windowsOf(app, page);
  await catchPorts(desk);
  await catchPorts(lead);
  expect(await readDesk(desk)).toMatchObject({ realm: 'exercise', stage: { state: 'running' } });
  expect(await readDesk(page)).toMatchObject({
    realm: 'real',
    stage: { state: 'running', breakThroughs: [] },
  });
  await expect.poll(() => wallPages(app).length).toBe(1);
  const [wall] = wallPages(app);
  if (wall === undefined) throw new Error('There is no wall.');
  await untilDrawn(wall);
  await expect(wall.locator('[data-realm-mark]')).toContainText('EXERCICE');

  // The facilitator lets it run; who plays hears what comes and does not see what is to come.
  await askValue(lead, 'engine', 'exercise.setClock', { act: 'run', speed: 8 });
  for (let nexts = 0; nexts < 4; nexts += 1)
    await askValue(lead, 'engine', 'exercise.setClock', { act: 'next' });
  await expect
    .poll(async () =>
      (await askValue<readonly HeardInject[]>(desk, 'engine', 'exercise.heard')).map(({ kind }) => kind),
    )
    .toContain('call');
  expect(await askDoor(desk, 'engine', 'exercise.get')).toMatchObject({ error: { code: 'call.notAllowed' } });
  expect(await askDoor(lead, 'engine', 'incident.declare', {})).toMatchObject({
    error: { code: 'call.notAllowed' },
  });
  await askValue<Incident>(desk, 'engine', 'incident.declare', {
    title: 'La rumeur du lot 118',
    level: 2,
    timeZone: 'America/Montreal',
  });
  expect(await askValue<readonly Incident[]>(page, 'engine', 'incident.list')).toEqual([]);
  expect(await askDoor(desk, 'shell', 'link.open', { url: 'https://example.org' })).toMatchObject({
    error: { code: 'exercise.notHere' },
  });
  expect(await askDoor(desk, 'shell', 'database.retry')).toMatchObject({ ok: true });
  expect(
    await askDoor(desk, 'shell', 'stage.begin', { scenario: { story: 'contamination', seed: 1 } }),
  ).toMatchObject({
    error: { code: 'exercise.underWay' },
  });

  // What is real.
  const real = await askValue<Incident>(page, 'engine', 'incident.declare', {
    title: 'Rappel réel (fictif)',
    level: 1,
    timeZone: 'America/Montreal',
  });
  for (const screen of [desk, lead, wall])
    await expect(screen.getByRole('alert').first()).toContainText('RÉEL');
  await expect(desk.getByRole('alert').first()).toContainText('Rappel réel (fictif)');
  await askValue(page, 'engine', 'incident.changeLevel', { incidentId: real.id, level: 3, reason: 'presse' });
  await expect
    .poll(async () => (await readDesk(desk)).stage?.breakThroughs.map(({ kind }) => kind))
    .toEqual(['level', 'declared']);
  await askValue(desk, 'shell', 'stage.look');
  await expect.poll(async () => (await readDesk(lead)).stage?.breakThroughs).toEqual([]);

  // The real engine hangs: it is said on every screen that nobody listens, and taken back when it goes on.
  const [realPid] = await enginePids(app);
  await app.evaluate((_electron, pid) => process.kill(pid, 'SIGSTOP'), realPid ?? 0);
  await expect(desk.getByRole('alert').first()).toContainText('Plus personne n’écoute le réel', {
    timeout: 20_000,
  });
  await app.evaluate((_electron, pid) => process.kill(pid, 'SIGCONT'), realPid ?? 0);
  await expect.poll(async () => (await readDesk(desk)).stage?.realLostSince, { timeout: 20_000 }).toBeNull();

  // Its end.
  await askValue(lead, 'engine', 'exercise.notice', { text: 'Personne n’a rappelé la radio' });
  await askValue(lead, 'engine', 'exercise.end');
  const before = (await askValue<{ entries: number }>(page, 'engine', 'engine.status')).entries;
  await askValue(lead, 'shell', 'stage.adopt');
  expect((await askValue<{ entries: number }>(page, 'engine', 'engine.status')).entries).toBe(before + 1);
  const [adopted] = await askValue<readonly AdoptedExercise[]>(page, 'engine', 'exerciseSummary.list');
  expect(adopted?.signed?.summary.findings).toEqual(['Personne n’a rappelé la radio']);
  await askValue(page, 'shell', 'stage.close', { isFileKept: false });
  await expect.poll(() => pagesOf(app, '/windows/facilitator/').length).toBe(0);
  await untilDrawn(wall);
  await expect(wall.locator('[data-realm-mark]')).toHaveCount(0);
  await expect(wall.locator('#root')).toContainText('Rappel réel (fictif)');
  expect((await readDesk(page)).stage).toBeNull();
  expect(complaints).toEqual([]);
});

test('an exercise whose engine or laptop is lost goes on where it was, at rest', async ({ launch }) => {
  const first = await launch({ args: ['--lang=en-CA'] });
  await seat(first.page);
  await askValue(first.page, 'shell', 'stage.begin', { scenario: { story: 'employeeVideo', seed: 7 } });
  const { lead } = await windowsOf(first.app, first.page);
  await catchPorts(lead);
  await askValue(lead, 'engine', 'exercise.setClock', { act: 'run', speed: 8 });
  await askValue(lead, 'engine', 'exercise.setClock', { act: 'next' });
  const pids = await enginePids(first.app);
  expect(pids.length).toBe(2);
  // Both: the exercise's heals, and so does the real one.
  await first.app.evaluate((_electron, all) => {
    for (const pid of all) process.kill(pid, 'SIGKILL');
  }, pids);
  const view = async (page: Page): Promise<ExerciseView | null> => {
    const reply = await askDoor(page, 'engine', 'exercise.get');
    return reply.ok ? (reply.value as ExerciseView | null) : null;
  };
  await expect.poll(async () => (await view(lead))?.time.speed, { timeout: 20_000 }).toBe(0);
  const came = (await view(lead))?.injects.filter(({ state }) => state === 'came').length;
  await first.close();
  const second = await launch({ userData: first.userData, args: ['--lang=en-CA'] });
  await catchPorts(second.page);
  await expect.poll(async () => (await readDesk(second.page)).stage?.state).toBe('running');
  await askValue(second.page, 'shell', 'stage.open', { window: 'facilitator' });
  await expect.poll(() => pagesOf(second.app, '/windows/facilitator/').length).toBe(1);
  const [again] = pagesOf(second.app, '/windows/facilitator/');
  if (again === undefined) throw new Error('The facilitator’s window is missing.');
  await catchPorts(again);
  const seen = await view(again);
  expect(seen?.injects.filter(({ state }) => state === 'came').length).toBe(came);
  expect(seen?.time.speed).toBe(0);
  await askValue(second.page, 'shell', 'stage.close', { isFileKept: true });
});
