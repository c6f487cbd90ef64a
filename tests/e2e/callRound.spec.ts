/*
 * A call sheet filled by hand is typed back by keyboard alone: in the order of the paper, with what cannot be said
 * where it was typed, kept over a reload, recorded, seen in the log, corrected and taken back.
 */
import type { Page } from '@playwright/test';
import { createWords } from '../../shared/i18n/createWords.ts';
import { expectNoViolation } from './support/axe.ts';
import { sitDown } from './support/desk.ts';
import { askValue, catchPorts, expect, test, untilReady } from './support/launch.ts';

const { t } = createWords('fr-CA');

const dialog = (page: Page) => page.getByRole('dialog').last();
const grid = (page: Page) => dialog(page).getByRole('region', { name: t('callRound.grid') });
const PEOPLE = ['Ana Bell', 'Boris Duval', 'Cyril Roy', 'Delia Côté'];

/** A plan with a tree of four: Ana calls Boris, Cyril and Delia. */
async function makeTree(page: Page): Promise<{ readonly treeId: string; readonly ids: readonly string[] }> {
  await askValue(page, 'engine', 'plan.begin', { origin: 'empty', organisation: 'Mirabosse' });
  const ids: string[] = [];
  for (const name of PEOPLE)
    ids.push((await askValue<{ id: string }>(page, 'engine', 'contact.add', { fields: { name } })).id);
  const places = ids.map((contactId, at) => ({
    contactId,
    callerId: at === 0 ? null : ids[0],
    backupCallerId: null,
  }));
  const fields = { name: { fr: 'Cellule', en: 'Team' }, places };
  const { id: treeId } = await askValue<{ id: string }>(page, 'engine', 'callTree.add', { fields });
  return { treeId, ids };
}

async function runFromPalette(page: Page, label: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type(label);
  await page.getByRole('menuitem', { name: label }).first().waitFor();
  await page.keyboard.press('Enter');
}

test('A filled call sheet is typed back by keyboard alone, and those reached stand in the log', async ({
  launch,
}) => {
  const { page, complaints } = await launch({ args: ['--lang=fr-CA'] });
  await sitDown(page, t);
  await catchPorts(page);
  await makeTree(page);
  const { id: incidentId } = await askValue<{ id: string }>(page, 'engine', 'incident.declare', {
    title: 'Rappel du lot 42',
    level: 2,
    timeZone: 'America/Toronto',
  });
  await page.keyboard.press('g');
  await page.keyboard.press('r');
  await expect(page.getByText('Rappel du lot 42').first()).toBeVisible();
  await runFromPalette(page, t('callRound.actionList'));
  await expect(dialog(page).getByText(t('callRound.empty'))).toBeVisible();
  await expectNoViolation(page, 'no sheet yet');
  await dialog(page)
    .getByRole('button', { name: t('callRound.type') })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await expect(grid(page).getByRole('rowheader')).toContainText(['Boris Duval', 'Cyril Roy', 'Delia Côté']);

  // The calls were made yesterday, so that no hour of today is ahead.
  const yesterday = new Date(Date.now() - 26 * 3_600_000).toISOString().slice(0, 10);
  const day = dialog(page).getByRole('textbox', { name: t('callRound.day') });
  await day.focus();
  await page.keyboard.type('2999-01-01');
  const first = grid(page).getByRole('textbox', {
    name: t('callRound.tryOf', { number: 1, name: 'Boris Duval' }),
  });
  await first.focus();
  await page.keyboard.type('1405');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('j');
  await page.keyboard.press('ArrowDown');
  await expect(grid(page).getByText(t('callRound.problem_inFuture'))).toBeVisible();
  await day.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(yesterday);
  await expect(grid(page).getByText(t('callRound.reachedAt', { time: '14 h 05' }))).toBeVisible();

  // The second was called twice; a letter in the empty third column is the result.
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await expect(first).toHaveValue('14 h 05');
  await page.keyboard.type('14h06');
  await page.keyboard.press('Tab');
  await page.keyboard.type('2:20 pm');
  await page.keyboard.press('Enter');
  await page.keyboard.type('b');
  await expect(
    grid(page)
      .getByRole('group', { name: t('callRound.outcomeOf', { name: 'Cyril Roy' }) })
      .getByRole('radio', { name: t('callRound.outcome_voicemail') }),
  ).toBeChecked();
  await expect(
    grid(page)
      .getByRole('group', { name: t('callRound.outcomeOf', { name: 'Cyril Roy' }) })
      .getByRole('radio', { name: t('callRound.outcome_voicemail') }),
  ).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('rappelle à 15 h');

  // The third has a time that is none, then no result.
  await page.keyboard.press('Enter');
  await page.keyboard.type('14h75');
  await page.keyboard.press('ArrowUp');
  await expect(grid(page).getByText(t('callRound.problem_noTime'))).toBeVisible();
  await expectNoViolation(page, 'a sheet with trouble');
  await dialog(page)
    .getByRole('button', { name: t('callRound.record') })
    .focus();
  await page.keyboard.press('Enter');
  const third = grid(page).getByRole('textbox', {
    name: t('callRound.tryOf', { number: 1, name: 'Delia Côté' }),
  });
  await expect(third).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('1430');

  // What is typed outlives a reload.
  await page.reload();
  await untilReady(page);
  await expect(page.locator('[data-region="strip"]')).toContainText(t('frame.connectionLive'));
  await runFromPalette(page, t('callRound.actionType'));
  await expect(first).toHaveValue('14 h 05');
  await expect(grid(page).getByText(t('callRound.problem_timeWithoutOutcome'))).toBeVisible();
  await grid(page)
    .getByRole('group', { name: t('callRound.outcomeOf', { name: 'Delia Côté' }) })
    .getByRole('radio', { checked: true })
    .focus();
  await page.keyboard.press('ArrowLeft');
  await expect(
    dialog(page).getByText(
      `${t('callRound.tally', { count: 1, all: 3 })}, ${t('callRound.tallyVoicemail', { count: 1 })}, ${t('callRound.tallyWrongNumber', { count: 1 })}`,
    ),
  ).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('button', { name: t('callRound.record') })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('button', { name: t('callRound.correct') })).toBeVisible();
  await expectNoViolation(page, 'a recorded sheet');

  // A line was read wrong.
  await dialog(page)
    .getByRole('button', { name: t('callRound.correct') })
    .focus();
  await page.keyboard.press('Enter');
  await first.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('1408');
  const reason = dialog(page).getByRole('textbox', { name: t('callRound.reason') });
  await reason.focus();
  await page.keyboard.type('8 lu comme 5');
  await expectNoViolation(page, 'a correction');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByText('8 lu comme 5')).toBeVisible();
  await page.keyboard.press('Escape');

  const log = page.locator('[data-region="timeline"]');
  const line = log.getByRole('listitem').filter({ hasText: t('log.callReached', { name: 'Boris Duval' }) });
  await expect(line).toContainText('14 h 08');
  await expect(line).toContainText(t('log.fromPaper'));
  await expect(log.getByText(t('log.callReached', { name: 'Cyril Roy' }))).toHaveCount(0);
  await expectNoViolation(page, 'calls in the log');

  // The wrong number leads to whoever it is of.
  await runFromPalette(page, t('callRound.actionList'));
  await dialog(page).getByRole('listitem').getByRole('button').focus();
  await page.keyboard.press('Enter');
  await dialog(page)
    .getByRole('button', { name: t('callRound.withdraw') })
    .focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('feuille d’un exercice');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByText('feuille d’un exercice')).toBeVisible();
  await dialog(page)
    .getByRole('button', { name: t('callRound.openContact', { name: 'Delia Côté' }) })
    .focus();
  await page.keyboard.press('Enter');
  await expect(
    page.locator('[data-region="planRecord"]').getByRole('heading', { name: 'Delia Côté' }),
  ).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('r');
  await expect(line).toContainText(t('log.callWithdrawn'));
  expect(await askValue<readonly unknown[]>(page, 'engine', 'callRound.list', { incidentId })).toHaveLength(
    1,
  );
  expect(complaints).toEqual([]);
});

test('A sheet printed before the tree changed is followed as it was printed, also for who left since or was erased', async ({
  launch,
}) => {
  const { page } = await launch({ args: ['--lang=fr-CA'] });
  await sitDown(page, t);
  await catchPorts(page);
  const { treeId, ids } = await makeTree(page);
  const [ana, boris, cyril, delia] = ids;
  const { revision } = await askValue<{ revision: number }>(page, 'engine', 'plan.overview');
  await runFromPalette(page, t('callRound.actionType'));
  const tryOf = (name: string) =>
    grid(page).getByRole('textbox', { name: t('callRound.tryOf', { number: 1, name }) });
  await tryOf('Delia Côté').focus();
  await page.keyboard.type('0000');
  await page.keyboard.press('ArrowUp');

  // Meanwhile Cyril and Delia leave the tree, and Cyril is erased: only the line that is typed stays.
  const places = [
    { contactId: ana, callerId: null, backupCallerId: null },
    { contactId: boris, callerId: ana, backupCallerId: null },
  ];
  await askValue(page, 'engine', 'callTree.amend', { id: treeId, fields: { places } });
  await askValue(page, 'engine', 'contact.erase', { id: cyril, reason: 'à sa demande', alsoEntryIds: [] });
  await expect(grid(page).getByRole('rowheader')).toHaveCount(2);
  await expect(grid(page).getByRole('rowheader').nth(1)).toContainText(t('callRound.standing_leftTree'));

  // The foot of the paper names a revision that has not come, then the right one.
  const foot = dialog(page).getByRole('textbox', { name: t('callRound.revision') });
  await foot.focus();
  await page.keyboard.type('99999');
  await expect(dialog(page).getByText(t('error.callRound.revisionUnknown'))).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(String(revision));
  await expect(grid(page).getByRole('rowheader')).toContainText([
    'Boris Duval',
    t('callRound.erasedName'),
    'Delia Côté',
  ]);
  await expect(tryOf('Delia Côté')).not.toHaveValue('');
  await expectNoViolation(page, 'a sheet of an older revision');
  await tryOf('Delia Côté').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('j');
  await dialog(page)
    .getByRole('button', { name: t('callRound.record') })
    .focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByText(t('callRound.printedOn', { revision }))).toBeVisible();
  type Rounds = readonly {
    incidentId: string | null;
    rows: readonly { contactId: string; name: string }[];
  }[];
  const [round] = await askValue<Rounds>(page, 'engine', 'callRound.list', {});
  expect(round?.incidentId).toBeNull();
  expect(round?.rows.map(({ name }) => name)).toEqual(['Boris Duval', '', 'Delia Côté']);
  expect(round?.rows[2]?.contactId).toBe(delia);
});
