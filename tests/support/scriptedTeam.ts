/*
 * A team by script: two people who do what a scenario expects of them, through the same calls as the desk, and nothing
 * else. Whatever it is told to leave undone stays undone.
 */
import { sha256Hex } from '../../electron/engine/journal/hash.ts';
import type { CallOutput } from '../../shared/contract/contract.ts';
import type { ExerciseView } from '../../shared/contract/exercise.ts';
import type { Incident } from '../../shared/domain/incident.ts';
import type { Level } from '../../shared/domain/limits.ts';
import type { Expected, ExpectedAct } from '../../shared/domain/scenario.ts';
import type { Desk } from './openEngine.ts';
import type { ExerciseDesk } from './openExercise.ts';

const FR = 'Nous vérifions les faits. Prochaine information à 15 h.';
const EN = 'We are checking the facts. Next update at 3 p.m.';

export type TeamPlan = {
  readonly me: string;
  readonly second: string;
  readonly treeId: string;
  readonly contactIds: readonly string[];
  readonly briefId: string;
  readonly accountId: string;
  readonly clauseId: string;
};

/** What a plan needs so that a team can do everything that a scenario may expect. */
export async function planForTeam(real: Desk, server: string): Promise<TeamPlan> {
  await real.ask('plan.begin', { origin: 'empty', organisation: '[fictif] Fromagerie' });
  const second = (await real.ask('person.create', { name: '[fictif] Léa', language: 'fr' })).id;
  const contactIds: string[] = [];
  for (const name of ['Ana', 'Boris', 'Cyril'])
    contactIds.push((await real.ask('contact.add', { fields: { name: `[fictif] ${name}` } })).id);
  const [first = ''] = contactIds;
  const places = contactIds.map((contactId, at) => ({
    contactId,
    callerId: at === 0 ? null : first,
    backupCallerId: null,
  }));
  const name = { fr: 'Cellule', en: 'Team' };
  const treeId = (await real.ask('callTree.add', { fields: { name, places, quorum: 2 } })).id;
  const audience = await real.ask('audience.add', { fields: { name: { fr: 'Accueil', en: 'Front desk' } } });
  const briefId = (
    await real.ask('brief.add', {
      fields: { audienceId: audience.id, doList: { fr: ['Renvoyer'], en: ['Send on'] } },
    })
  ).id;
  const account = { network: 'mastodon', server, handle: 'fromagerie', name: '[fictif] Mastodon' } as const;
  const accountId = (await real.ask('account.add', { fields: { ...account, allowedHosts: ['127.0.0.1'] } }))
    .id;
  const clause = { number: 6, title: { fr: 'Menaces', en: 'Threats' }, measures: ['hide' as const] };
  const clauseId = (await real.ask('clause.add', { fields: clause })).id;
  return { me: real.person, second, treeId, contactIds, briefId, accountId, clauseId };
}

/** Does what is expected and still waits, but for what it is to leave undone; answers how many acts that were. */
export function scriptedTeam(desk: ExerciseDesk, plan: TeamPlan, leaves: (expected: Expected) => boolean) {
  const { me, second } = plan;
  let incident: Incident | null = null;
  /** What was answered already, by inject and act. */
  const answered = new Set<string>();

  const room = async (): Promise<Incident> => {
    incident ??= await desk.as(me, 'incident.declare', {
      title: '[fictif] La rumeur du lot 118',
      level: 2,
      timeZone: 'America/Montreal',
    });
    return incident;
  };
  /** What came is in the feed a moment later. */
  const newestPost = async (): Promise<number> => {
    for (let tries = 0; tries < 200; tries += 1) {
      const [row] = (await desk.as(me, 'mention.list', { limit: 1 })).rows;
      if (row !== undefined) return row.id;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error('No post came.');
  };
  const publish = async (incidentId: string): Promise<void> => {
    const draft = await desk.as(me, 'statement.draft', {
      ...{ incidentId, kind: 'statement', title: 'Déclaration', languages: ['fr', 'en'], fr: FR, en: EN },
      isWithoutPromise: true,
    });
    const digest = draft.digest ?? '';
    const asked = await desk.as(me, 'statement.submit', { statementId: draft.id, digest });
    const submissionId = asked.submission?.id ?? '';
    await desk.as(second, 'statement.sign', { statementId: draft.id, digest, submissionId });
    for (const language of ['fr', 'en'] as const)
      await desk.as(me, 'statement.queue', {
        statementId: draft.id,
        digest,
        accountId: plan.accountId,
        language,
      });
    // Published by the engine itself, in its own time.
    for (let tries = 0; tries < 200; tries += 1) {
      const { statements }: CallOutput<'statement.desk'> = await desk.as(me, 'statement.desk', {
        incidentId,
      });
      const states =
        statements.find(({ id }) => id === draft.id)?.publications.map(({ state }) => state) ?? [];
      if (states.length === 2 && states.every((state) => state === 'published')) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error('The statement did not go out.');
  };
  const acts: Readonly<Record<ExpectedAct, (incidentId: string, expected: Expected) => Promise<unknown>>> = {
    level: async (incidentId, { level = 2 }) => {
      if ((incident?.level ?? 0) >= level) return;
      incident = await desk.as(me, 'incident.changeLevel', {
        incidentId,
        level: level as Level,
        reason: 'monte',
      });
    },
    fact: (incidentId) =>
      desk.as(me, 'fact.state', {
        incidentId,
        text: 'Lot 118 signalé',
        status: 'unconfirmed',
        source: 'appel',
      }),
    decision: (incidentId) => desk.as(me, 'decision.take', { incidentId, choice: 'Suspendre le lot' }),
    verdict: async () => {
      await desk.as(me, 'verdict.dismiss', { mentionId: await newestPost(), reason: 'autre maison' });
    },
    brief: (incidentId) =>
      desk.as(me, 'internalBrief.give', { incidentId, briefId: plan.briefId, way: 'affiche' }),
    quorum: async (incidentId) => {
      const run = await desk.as(me, 'callRun.start', { treeId: plan.treeId, incidentId });
      for (const contactId of plan.contactIds.slice(0, 2))
        await desk.as(me, 'callRun.try', { runId: run.id, contactId, outcome: 'reached' });
    },
    statement: publish,
    promise: (incidentId) =>
      desk.as(me, 'commitment.add', { incidentId, text: 'Point à 15 h', dueAt: desk.clock() + 3_600_000 }),
    freeze: async (incidentId) => {
      const [listed] = await desk.as(me, 'freeze.add', { incidentId, places: ['Recette du jour'] });
      await desk.as(me, 'freeze.confirm', { freezeId: listed?.id ?? '' });
    },
    sitrep: async (incidentId) => {
      const text = 'Situation : rumeur.';
      const draft = await desk.as(me, 'sitrep.draft', { incidentId, size: 'flash', language: 'fr', text });
      await desk.as(me, 'sitrep.approve', { sitrepId: draft.id, digest: sha256Hex(text) });
    },
    moderation: async (incidentId) => {
      const wish = { incidentId, mentionId: await newestPost(), ground: 'breach', measure: 'hide' } as const;
      const asked = await desk.as(me, 'moderation.ask', {
        ...wish,
        clauseId: plan.clauseId,
        reason: 'menace',
      });
      await desk.as(second, 'moderation.sign', { moderationId: asked.id });
      await desk.as(me, 'moderation.carryOut', { moderationId: asked.id });
    },
    logLine: (incidentId) => desk.as(me, 'logLine.record', { incidentId, text: 'Panne constatée' }),
  };
  return {
    incidentId: async (): Promise<string> => (await room()).id,
    async react(view: ExerciseView): Promise<number> {
      let count = 0;
      for (const { outcomes } of view.injects)
        for (const { state, expected, injectId } of outcomes) {
          const key = `${injectId} ${expected.act} ${expected.within}`;
          if (state !== 'waiting' || leaves(expected) || answered.has(key)) continue;
          answered.add(key);
          const { id } = await room();
          await acts[expected.act](id, expected);
          count += 1;
        }
      return count;
    },
  };
}
