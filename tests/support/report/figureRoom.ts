/*
 * A desk on a real file with a plan, a team and posts, for the figures of a report: time passes when it is told to, and
 * what would be gathered of an incident is read beside the desk.
 */
import { openForReading } from '../../../electron/engine/db/open.ts';
import { prepareMentions } from '../../../electron/engine/db/repositories/mentionRepository.ts';
import { prepareStates } from '../../../electron/engine/db/repositories/stateRepository.ts';
import { connect, type Db } from '../../../electron/engine/db/sqlite.ts';
import { gatherFigures } from '../../../electron/engine/report/gatherFigures.ts';
import type { CallOutput, CallRawInput, EngineCallName } from '../../../shared/contract/contract.ts';
import type { ReportFigureFacts } from '../../../shared/domain/reportFigureFacts.ts';
import { builtThreads, openDesk } from '../openEngine.ts';
import { plantedPost, plantObserved } from '../plantObserved.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const START = Math.floor(Date.now() / HOUR) * HOUR;
/** Epoch ms of so many minutes after the start. */
export const at = (minutes: number): number => START + minutes * MINUTE;

export type FigureRoom = Awaited<ReturnType<typeof openFigureRoom>>;

export async function openFigureRoom(folder: string) {
  let now = START;
  // Only a demo file lets a test say what time it is.
  const begin = async () => {
    const threads = builtThreads();
    const desk = await openDesk(folder, { realm: 'demo', threads, clock: () => now });
    await threads.writer.call('pretendNow', now);
    return { threads, desk };
  };
  let open = await begin();

  const ask = <N extends EngineCallName>(name: N, input: CallRawInput<N>) => open.desk.ask(name, input);
  return {
    ask,
    async as<N extends EngineCallName>(
      person: string,
      name: N,
      input: CallRawInput<N>,
    ): Promise<CallOutput<N>> {
      const reply = await open.desk.engine.call(name, input, { grade: 'console', person });
      if (!reply.ok) throw new Error(`${name}: ${reply.error.code}`);
      return reply.value as CallOutput<N>;
    },
    /** Time passes to so many minutes after the start. */
    async to(minutes: number): Promise<void> {
      now = at(minutes);
      await open.threads.writer.call('pretendNow', now);
    },
    /** Puts posts into the file while nobody has it open. */
    async plant(own: string, rival: string): Promise<void> {
      const { file } = open.desk;
      await open.desk.stop();
      const rules = [
        { id: own, query: 'laiterie', excludedAuthors: [], hiddenAuthors: [] },
        { id: rival, query: 'fromagère', excludedAuthors: [], hiddenAuthors: [] },
      ];
      plantObserved(file, { s: figurePosts() }, rules, at(0));
      open = await begin();
    },
    /** Alters the file behind the desk, as a merge of two laptops would. */
    async alter(change: (db: Db) => void): Promise<void> {
      const { file } = open.desk;
      await open.desk.stop();
      const db = connect(file, { isReadOnly: false, mustExist: true });
      change(db);
      db.close();
      open = await begin();
    },
    gathered(incidentId: string): ReportFigureFacts {
      const opened = openForReading(open.desk.file);
      if (!opened.ok) throw new Error(opened.error.code);
      const db = opened.value;
      try {
        const states = prepareStates(db);
        const incident = states.incident.get(incidentId);
        if (incident === null) throw new Error('There is no incident.');
        const facts = db.transaction(() =>
          gatherFigures({ db, states, mentions: prepareMentions(db), now }, incident),
        )();
        if (facts === null) throw new Error('Nothing was gathered.');
        return facts;
      } finally {
        db.close();
      }
    },
    stop: () => open.desk.stop(),
  };
}

type Cast = Record<'ana' | 'leo' | 'max', { readonly contact: string; readonly person: string }>;

export async function makeFigurePlan({ ask }: Pick<FigureRoom, 'ask'>) {
  await ask('plan.begin', { origin: 'empty', organisation: '[fictif] Laiterie' });
  const somebody = async (name: string) => {
    const contact = (await ask('contact.add', { fields: { name, language: 'fr' } })).id;
    return { contact, person: (await ask('person.create', { name, language: 'fr', contactId: contact })).id };
  };
  const cast: Cast = {
    ana: await somebody('[fictif] Ana'),
    leo: await somebody('[fictif] Léo'),
    max: await somebody('[fictif] Max'),
  };
  const { id: roleId } = await ask('role.add', {
    fields: { code: 'commsLead', name: { fr: 'Communications', en: 'Comms' }, holderId: cast.leo.contact },
  });
  const rule = { level: 3, signatoryRoleIds: [roleId], mode: 'all', timeBoxMin: 10 } as const;
  await ask('approvalRule.add', { fields: { ...rule, content: 'statement' } });
  await ask('approvalRule.add', { fields: { ...rule, content: 'freeReply' } });
  const clocks = [
    { clock: 'owned' as const, minutes: 15, source: '[fictif] guide, p. 4' },
    { clock: 'holding' as const, minutes: 60, source: '' },
    { clock: 'update' as const, minutes: 60, source: '' },
  ];
  await ask('severity.add', { fields: { level: 3, clocks } });
  const { id: audienceId } = await ask('audience.add', {
    fields: { name: { fr: 'Comptoir', en: 'Counter' }, contactIds: [cast.ana.contact, cast.max.contact] },
  });
  const title = { fr: 'Au comptoir', en: 'At the counter' };
  const { id: briefId } = await ask('brief.add', { fields: { title, audienceId } });
  const { id: treeId } = await ask('callTree.add', {
    fields: {
      name: { fr: 'Cellule', en: 'Team' },
      quorum: 2,
      places: [
        { contactId: cast.ana.contact, callerId: null, backupCallerId: null },
        { contactId: cast.max.contact, callerId: cast.ana.contact, backupCallerId: null },
      ],
    },
  });
  const watch = async (category: 'companyName' | 'competitors', query: string) =>
    (await ask('watch.add', { fields: { category, name: { fr: query, en: query }, query } })).id;
  return {
    cast,
    briefId,
    treeId,
    own: await watch('companyName', 'laiterie'),
    rival: await watch('competitors', 'fromagère'),
  };
}

/** One post an hour for three days, then six in ten minutes, two of a rival, and one that nobody asked for. */
export function figurePosts() {
  const post = (number: number, text: string, minutes: number, more: object = {}) =>
    plantedPost(number, {
      text: `[fictif] ${text}`,
      externalId: `${number}`,
      postedAt: at(minutes),
      reach: 100,
      ...more,
    });
  const calm = Array.from({ length: 72 }, (_, hour) =>
    post(hour, 'la laiterie ouvre ses portes', -(hour + 2) * 60),
  );
  const loud = [
    post(100, 'une bouteille de la laiterie a éclaté, quelle honte', -30, {
      author: 'Ida',
      handle: 'ida',
      reach: 4_000,
    }),
    post(101, 'la laiterie, c’est lamentable', 2, { author: 'Ida', handle: 'ida', reach: 5_000 }),
    post(102, 'la laiterie, c’est dangereux', 4, { author: 'Jo', handle: 'jo', reach: 900 }),
    post(103, 'laiterie : honte', 6, { author: 'Kim', handle: 'kim', reach: null }),
    post(104, 'la laiterie, merci et bravo', 8, { author: 'Lou', handle: 'lou', reach: 10 }),
    post(105, 'la laiterie et le rappel', 9, { author: 'Max', handle: 'mx', reach: 90 }),
  ];
  const others = [
    post(200, 'la fromagère aussi', 3),
    post(201, 'la fromagère encore', 5),
    post(300, 'autre chose', 1),
  ];
  return [...calm, ...loud, ...others];
}
