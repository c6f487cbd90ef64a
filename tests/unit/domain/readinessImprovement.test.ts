/*
 * Improvement that is not followed up is said by readiness, where it belongs, and mended by doing it; the wall says it
 * while nothing happens, and names nobody to visitors.
 */
import { describe, expect, it } from 'vitest';
import { defaultPlan } from '../../../resources/plan/index.ts';
import { stateOfFile } from '../../../shared/domain/planFile.ts';
import { checkReadiness } from '../../../shared/domain/readiness.ts';
import type { FollowedImprovement } from '../../../shared/domain/readinessImprovement.ts';
import { maskWall } from '../../../shared/domain/wallMask.ts';
import { wallModels, wallNames } from '../../support/gallery/wallModels.ts';

const TODAY = '2026-11-26';
const plan = stateOfFile(defaultPlan);
const action = (id: string, fields: Partial<FollowedImprovement>): FollowedImprovement => ({
  id,
  incidentId: 'i',
  status: 'open',
  part: null,
  finding: { fr: id, en: '' },
  ownerId: null,
  ownerName: 'Ana',
  dueOn: '2026-12-31',
  ...fields,
});
const check = (...all: readonly FollowedImprovement[]) =>
  checkReadiness(plan, TODAY, new Set(), all).parts.flatMap(({ part, score, findings }) =>
    findings
      .filter(({ noun }) => noun === 'improvement')
      .map(({ code, id, incidentId, title }) => ({ part, score, code, id, incidentId, title: title.fr })),
  );

describe('readiness', () => {
  it('names what is late, and what has no owner or no day, in the part it is about', () => {
    const found = check(
      action('sound', {}),
      action('late', { part: 'netiquette', dueOn: '2026-11-25' }),
      action('ownerless', { ownerName: '' }),
      action('dayless', { part: 'contacts', dueOn: null }),
      action('done', { status: 'completed', dueOn: '2026-01-01' }),
      action('dropped', { status: 'dropped', ownerName: '' }),
    );
    expect(found).toMatchObject([
      { part: 'contacts', code: 'improvementUnassigned', id: 'dayless' },
      { part: 'netiquette', code: 'improvementOverdue', id: 'late', incidentId: 'i', title: 'late' },
      { part: 'page', code: 'improvementUnassigned', id: 'ownerless' },
    ]);
  });

  it('takes from the score of the part, and gives it back once it is done', () => {
    const scoreOf = (...all: readonly FollowedImprovement[]) =>
      checkReadiness(plan, TODAY, new Set(), all).parts.find(({ part }) => part === 'netiquette')?.score ?? 0;
    const late = action('late', { part: 'netiquette', dueOn: '2026-11-25' });
    expect(scoreOf(late)).toBeLessThan(scoreOf());
    expect(scoreOf({ ...late, status: 'completed' })).toBe(scoreOf());
  });
});

it('is on a wall for visitors without the names of its owners', () => {
  const { improving } = wallModels;
  if (improving === undefined) throw new Error('the model is missing');
  expect(JSON.stringify(improving.improvements)).toContain('Camille Roy');
  const masked = maskWall(improving, wallNames).improvements;
  expect(JSON.stringify(masked)).not.toContain('Camille');
  expect(masked?.next[0]?.owner).toBe('C. R.');
});
