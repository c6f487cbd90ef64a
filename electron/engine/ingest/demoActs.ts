/*
 * What the team of the demonstration does, one act after another, by the same calls as people at their desk.
 */
import { randomBytes } from 'node:crypto';
import type { Decision } from '../../../shared/domain/decision.ts';
import type { DemoAct, DemoScenario } from '../../../shared/domain/demoScenario.ts';
import type { Evidence } from '../../../shared/domain/evidence.ts';
import type { Fact } from '../../../shared/domain/fact.ts';
import type { Freeze } from '../../../shared/domain/freeze.ts';
import type { Language } from '../../../shared/domain/limits.ts';
import type { LogLine } from '../../../shared/domain/logLine.ts';
import type { Statement } from '../../../shared/domain/statementState.ts';
import type { Task } from '../../../shared/domain/task.ts';
import { createFormats } from '../../../shared/lib/formats.ts';
import { uuidOf } from '../../../shared/lib/uuid.ts';
import { ask, type DemoFace } from './demoFace.ts';

const CLOCK = /\{clock:(-?\d+)\}/g;
const CLOCK_STEP_MS = 600_000;

/** What was told so far, by the keys of the story. */
export type Told = {
  readonly incidentId: string;
  readonly people: ReadonlyMap<string, string>;
  /** Rows of posts by the keys of the scenario. */
  readonly rows: ReadonlyMap<string, number>;
  readonly lines: Map<string, string>;
  readonly evidence: Map<string, string>;
  readonly facts: Map<string, string>;
  readonly statements: Map<string, Statement>;
  /** Epoch ms of a second of the scenario's clock. */
  readonly momentOf: (seconds: number) => number;
};

/** Does what `act` says; the engine takes it for the moment of the act. */
export async function tellAct(
  face: Pick<DemoFace, 'call'>,
  scenario: Pick<DemoScenario, 'people' | 'timeZone'>,
  act: DemoAct,
  told: Told,
): Promise<void> {
  const { incidentId, momentOf } = told;
  const occurredAt = momentOf(act.at);
  const personOf = (key: string): string | null => told.people.get(key) ?? null;
  const own = scenario.people.find(({ key }) => key === act.by)?.language ?? 'fr';
  const say = (text: string, language: Language = own): string =>
    sayClock(text, language, momentOf(0), scenario.timeZone);
  const call = <T>(name: string, input: unknown): Promise<T> => ask<T>(face, name, input, personOf(act.by));
  const factIds = (keys: readonly string[]) => keys.flatMap((key) => told.facts.get(key) ?? []);
  switch (act.type) {
    case 'line': {
      const line = await call<LogLine>('logLine.record', { incidentId, text: say(act.text), occurredAt });
      if (act.key !== undefined) told.lines.set(act.key, line.id);
      return;
    }
    case 'amend': {
      const logLineId = told.lines.get(act.line);
      return call('logLine.amend', { logLineId, text: say(act.text), reason: act.reason });
    }
    case 'level':
      return call('incident.changeLevel', { incidentId, level: act.level, reason: act.reason, occurredAt });
    case 'retitle':
      return call('incident.retitle', { incidentId, title: act.title });
    case 'pin': {
      const mentionId = told.rows.get(act.mention);
      // A post that was not stored, for whatever reason, is not pinned.
      if (mentionId === undefined) return;
      const note = act.note === '' ? {} : { note: act.note };
      const pinned = await call<Evidence>('evidence.pin', { incidentId, mentionId, ...note });
      told.evidence.set(act.mention, pinned.id);
      return;
    }
    case 'unpin': {
      const evidenceId = told.evidence.get(act.mention);
      return evidenceId === undefined
        ? undefined
        : call('evidence.unpin', { evidenceId, reason: act.reason });
    }
    case 'fact': {
      const { status, source } = act;
      const fact = await call<Fact>('fact.state', {
        ...{ incidentId, status, source, occurredAt },
        text: say(act.text),
      });
      told.facts.set(act.key, fact.id);
      return;
    }
    case 'decide': {
      const { question, options, choice, why } = act;
      await call<Decision>('decision.take', {
        ...{ incidentId, question, options, choice, why, occurredAt },
        factIds: factIds(act.facts),
        reviewAt: momentOf(act.reviewAt),
      });
      return;
    }
    case 'task':
      await call<Task>('task.add', {
        incidentId,
        title: say(act.title),
        dueAt: momentOf(act.dueAt),
        assignee: personOf(act.assignee),
      });
      return;
    case 'freeze': {
      const listed = await call<readonly Freeze[]>('freeze.add', { incidentId, places: act.places });
      for (const { id } of listed) await call<Freeze>('freeze.confirm', { freezeId: id, proof: act.proof });
      return;
    }
    default:
      return tellStatement(act, told, { call, say, factIds, personOf });
  }
}

type Hands = {
  readonly call: <T>(name: string, input: unknown) => Promise<T>;
  readonly say: (text: string, language?: Language) => string;
  readonly factIds: (keys: readonly string[]) => readonly string[];
  readonly personOf: (key: string) => string | null;
};

async function tellStatement(
  act: Extract<DemoAct, { type: 'draft' | 'submit' | 'sign' | 'publish' }>,
  { incidentId, statements, momentOf }: Told,
  { call, say, factIds, personOf }: Hands,
): Promise<void> {
  if (act.type === 'draft') {
    const { kind, title, promise } = act;
    const dueAt = clockMoment(momentOf(promise.dueAt));
    const id = uuidOf(momentOf(act.at), randomBytes(16));
    const drafted = await call<Statement>('statement.draft', {
      ...{ incidentId, kind, title, languages: ['fr', 'en'] },
      fr: say(act.fr, 'fr'),
      en: say(act.en, 'en'),
      factIds: factIds(act.facts),
      promises: [{ id, text: say(promise.text), dueAt, ownerId: personOf(promise.owner) }],
    });
    statements.set(act.key, drafted);
    return;
  }
  const known = statements.get(act.statement);
  if (known === undefined) return;
  const ofText = { statementId: known.id, digest: known.digest };
  const next = await (act.type === 'submit'
    ? call<Statement>('statement.submit', ofText)
    : act.type === 'sign'
      ? call<Statement>('statement.sign', { ...ofText, submissionId: known.submission?.id })
      : call<Statement>('statement.mark', {
          ...ofText,
          network: act.network,
          language: act.language,
          address: act.address,
          occurredAt: momentOf(act.at),
        }));
  statements.set(act.statement, next);
}

/** Hours that people of the story name (`{clock:600}`, seconds from `from`) as their language writes them, to ten minutes. */
export function sayClock(text: string, language: Language, from: number, timeZone: string): string {
  if (!text.includes('{clock:')) return text;
  const formats = createFormats(language === 'fr' ? 'fr-CA' : 'en-CA', timeZone);
  return text.replace(CLOCK, (_, seconds: string) =>
    formats.time(clockMoment(from + Number(seconds) * 1_000)),
  );
}

/** To ten minutes, as people name hours. */
function clockMoment(at: number): number {
  return Math.round(at / CLOCK_STEP_MS) * CLOCK_STEP_MS;
}
