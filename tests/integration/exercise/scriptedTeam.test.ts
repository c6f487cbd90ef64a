/*
 * Each scenario from its first post to its report at eight times the speed, played by a team by script: every expected
 * line stands in the report, what was left undone as missed; nothing left the laptop. The facilitator goes on to the next
 * inject as soon as the team has done what it does; the soak waits for every minute of it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ExerciseView } from '../../../shared/contract/exercise.ts';
import type { ReportDocument } from '../../../shared/domain/reportDocument.ts';
import { createWords } from '../../../shared/i18n/createWords.ts';
import { type Desk, openDesk, temporaryFolder } from '../../support/openEngine.ts';
import { beginExercise, type ExerciseDesk, openExercise } from '../../support/openExercise.ts';
import {
  type Ask,
  hasWriter,
  makeAllForms,
  openInWriter,
  plainSpaces,
} from '../../support/report/allForms.ts';
import { planForTeam, scriptedTeam, type TeamPlan } from '../../support/scriptedTeam.ts';
import {
  type MastodonPublishServer,
  openMastodonPublishServer,
  PUBLISH_TOKEN,
} from '../../support/servers/mastodonPublishServer.ts';

const IS_SOAK = process.env.VIGIE_SOAK === '1';
const WITHIN_MS = IS_SOAK ? 30 * 60_000 : 120_000;
const STORIES = ['contamination', 'employeeVideo', 'executiveRemark'] as const;
/** Of each, something that is expected once. */
/** In both languages of one story, in one of each other: each takes its ten seconds. */
const ALL_FORMS: Readonly<Record<(typeof STORIES)[number], readonly string[]>> = {
  contamination: ['fr-CA', 'en-CA'],
  employeeVideo: ['fr-CA'],
  executiveRemark: ['en-CA'],
};
const LEFT_UNDONE = { contamination: 'brief', employeeVideo: 'fact', executiveRemark: 'brief' } as const;

let place: ReturnType<typeof temporaryFolder>;
let real: Desk;
let exercise: ExerciseDesk;
let server: MastodonPublishServer;
let plan: TeamPlan;

beforeEach(async () => {
  place = temporaryFolder();
  server = await openMastodonPublishServer();
  real = await openDesk(place.folder);
  plan = await planForTeam(real, server.origin);
  // The real laptop could publish: the exercise must not.
  await real.ask('account.setSecret', { id: plan.accountId, secret: PUBLISH_TOKEN });
  exercise = await openExercise(join(place.folder, 'exercise'));
});
afterEach(async () => {
  await exercise.stop();
  await real.stop();
  await server.close();
  place.clean();
});

const view = async (): Promise<ExerciseView> => {
  const seen = await exercise.as(plan.me, 'exercise.get', {});
  if (seen === null) throw new Error('There is no exercise.');
  return seen;
};

it.each(STORIES)(
  'is played to its report: %s',
  async (story) => {
    await beginExercise(real, exercise, { story, seed: 118 });
    // Of everything that is expected the team leaves one thing undone.
    const team = scriptedTeam(exercise, plan, ({ act }) => act === LEFT_UNDONE[story]);
    await exercise.as(plan.me, 'exercise.setClock', { act: 'run', speed: 8 });
    for (;;) {
      await team.react(await view());
      const { injects } = await view();
      if (injects.every(({ state }) => state !== 'waiting')) break;
      if (IS_SOAK) await wait(200);
      else await exercise.as(plan.me, 'exercise.setClock', { act: 'next' });
    }
    await team.react(await view());
    const scenario = await real.ask('scenario.describe', { story, seed: 118 });
    // Posts that were said after the last inject are let come.
    for (let tries = 0; tries < 400 && (await view()).posts.onTheirWay > 0; tries += 1) await wait(50);
    const heard = (await exercise.as(plan.me, 'exercise.heard', {})).map(({ kind }) => kind);
    expect(new Set(heard)).toEqual(new Set(['note', 'call', 'journalist', 'order']));
    const signed = await exercise.as(plan.me, 'exercise.end', {});
    const { summary } = signed;
    const counted = Object.values(summary.expected).reduce((sum, count) => sum + count, 0);
    expect(counted).toBe(scenario.expected);
    expect(summary.injects).toEqual({ came: scenario.injects, skipped: 0, waiting: 0 });
    expect(summary.expected.missed + summary.expected.waiting).toBe(1);
    expect(summary.firstStatementSeconds).toBeGreaterThan(0);

    // Every word of the scenario came through the feed, and stands where it was said.
    await expect
      .poll(async () => (await exercise.as(plan.me, 'mention.count', {})).total, { timeout: 10_000 })
      .toBe(scenario.posts);

    const incidentId = await team.incidentId();
    for (const locale of ['fr-CA', 'en-CA'] as const) {
      const { t } = createWords(locale);
      const file = join(place.folder, `report-${locale}.json`);
      await exercise.as(plan.me, 'report.export', { incidentId, locale, format: 'json', file });
      const report = JSON.parse(readFileSync(file, 'utf8')) as ReportDocument;
      expect(report.realm).toBe('exercise');
      expect(report.banner).not.toBeNull();
      const rows = (report.exercise?.injects ?? []).flatMap((one) => one.rows);
      expect(rows.length).toBe(scenario.expected);
      const language = locale === 'fr-CA' ? 'fr' : 'en';
      const expected = (await view()).injects.flatMap(({ outcomes }) =>
        outcomes.map((one) => one.expected.words[language]),
      );
      const said = JSON.stringify(report.exercise);
      for (const words of expected) expect(said).toContain(JSON.stringify(words).slice(1, -1));
      expect(said).toContain(t('reportExercise.title'));
      const html = join(place.folder, `report-${locale}.html`);
      await exercise.as(plan.me, 'report.export', { incidentId, locale, format: 'html', file: html });
      expect(readFileSync(html, 'utf8')).toContain(t('reportExercise.title'));
      if (!ALL_FORMS[story].includes(locale)) continue;
      const ask: Ask = (name, input) => exercise.as(plan.me, name, input);
      const { pdf, files } = await makeAllForms(ask, incidentId, locale, join(place.folder, locale));
      expect(plainSpaces(pdf.text)).toContain(plainSpaces(t('reportExercise.title')));
      if (hasWriter() && story === 'contamination') {
        const opened = plainSpaces(await openInWriter(files.docx, join(place.folder, locale)));
        expect(opened).toContain(plainSpaces(t('reportExercise.title')));
      }
    }

    expect(server.statuses()).toEqual([]);
    expect(server.asked()).toBe(0);
    await real.ask('exerciseSummary.adopt', { signed });
    expect((await real.ask('engine.status', {})).mentions).toBe(0);
  },
  WITHIN_MS,
);
