/*
 * The work of a war room, drawn by seed: log lines above all, amendments, levels, evidence, new
 * incidents that start from mentions. What it may refer to grows with the replies.
 */
import { writeFileSync } from 'node:fs';
import type { EngineUnderTest, Request } from './engineProcess.ts';
import { accepted } from './engineProcess.ts';
import type { Promises } from './promises.ts';
import type { Random } from './random.ts';

export type Room = {
  readonly incidentId: string;
  readonly mentionIds: readonly number[];
  /** Lines that may be amended. */
  readonly lineIds: string[];
};

const WORDS = [
  'appel du préfet',
  'rumeur de fuite',
  'water is safe',
  'démenti publié',
  'hashtag rises',
  'l’usine est évacuée',
];

/** Writes a small CSV of fictional posts; `from` numbers them, so that files do not repeat each other. */
export function writePosts(file: string, from: number, count: number): void {
  const lines = ['id,date,author,text'];
  for (let n = from; n < from + count; n += 1) {
    const at = new Date(Date.UTC(2026, 2, 1, 12) + (n % 100_000) * 61_000).toISOString();
    lines.push(`p${n},${at},compte_${n % 17},"Post fictif ${n} : ${WORDS[n % WORDS.length]}, été n°${n}"`);
  }
  writeFileSync(file, `${lines.join('\n')}\n`);
}

/** Makes a person, takes posts in and declares an incident; every later act refers to them. */
export async function setUpRoom(engine: EngineUnderTest, csv: string, promises: Promises): Promise<Room> {
  const act = async <T>(name: string, input: unknown): Promise<T> => {
    const reply = await engine.call(name, input);
    if (reply !== null) promises.note({ name, input }, reply);
    return accepted<T>(reply);
  };
  await act('person.create', { name: 'Test Scribe', language: 'fr' });
  await act('mention.import', { file: csv });
  const page = await act<{ rows: { id: number }[] }>('mention.list', { limit: 50 });
  const mentionIds = page.rows.map((row) => row.id);
  const incident = await act<{ id: string }>('incident.declare', {
    title: 'Fuite fictive',
    level: 2,
    timeZone: 'America/Toronto',
    mentionIds: mentionIds.slice(0, 3),
  });
  return { incidentId: incident.id, mentionIds, lineIds: [] };
}

let made = 0;

/** The next act; mostly a line of the log, of a length that varies. */
export function nextAct(random: Random, room: Room): Request {
  made += 1;
  const text =
    `${made} ${random.pick(WORDS)} ${'détail '.repeat(random.chance(0.1) ? 200 + random.below(600) : random.below(20))}`.trim();
  const draw = random.next();
  if (draw < 0.1 && room.lineIds.length > 0) {
    return {
      name: 'logLine.amend',
      input: { logLineId: random.pick(room.lineIds), text, reason: 'précision' },
    };
  }
  if (draw < 0.18) {
    const mentionIds = room.mentionIds.filter(() => random.chance(0.1));
    return {
      name: 'incident.declare',
      input: { title: text.slice(0, 80), level: 1, timeZone: 'UTC', mentionIds },
    };
  }
  if (draw < 0.28) {
    const input = { incidentId: room.incidentId, level: random.below(5), reason: text.slice(0, 100) };
    return { name: 'incident.changeLevel', input };
  }
  return { name: 'logLine.record', input: { incidentId: room.incidentId, text } };
}
