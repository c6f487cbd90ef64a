/*
 * The words of a situation report, made of the room's rows (domain reference 4.11): facts without analysis, each section
 * only where there is something to say. A person edits them before anybody approves.
 */
import type { Translate } from '../i18n/createWords.ts';
import { factText, statusOf } from './factRules.ts';
import type { Measures } from './measure.ts';
import type { RoomView } from './roomAt.ts';
import type { FactStatus, SitrepSize } from './roomLimits.ts';

export type SitrepFacts = {
  readonly title: string;
  readonly view: RoomView;
  /** Null where nothing measures. */
  readonly measures: Measures | null;
  /** Networks that nobody hears, in words. */
  readonly blind: readonly string[];
  /** When the last one was approved; null: there was none. */
  readonly since: number | null;
  readonly nextAt: number | null;
  readonly now: number;
};

export type SitrepShow = {
  readonly t: Translate;
  readonly moment: (at: number) => string;
  readonly number: (value: number) => string;
  readonly level: (level: number) => string;
  readonly name: (personId: string) => string;
};

const TWO_HOURS_MS = 2 * 3_600_000;
const FLASH_FACTS = 3;

/** Lines parted by line breaks; sections by an empty line, in a flash by none. */
export function buildSitrep(size: SitrepSize, facts: SitrepFacts, show: SitrepShow): string {
  const sections = {
    flash: [head, known('confirmed'), known('unconfirmed'), decided, coming],
    standard: [
      head,
      measured,
      known('confirmed'),
      known('unconfirmed'),
      known('unknown'),
      known('refuted'),
      done,
      decided,
      awaited,
      silenced,
      ahead,
      needs,
      coming,
    ],
    executive: [head, measured, known('confirmed'), decided, awaited, silenced, coming],
  }[size];
  const isFlash = size === 'flash';
  const texts = sections.map((section) => section(facts, show)).filter((lines) => lines.length > 0);
  return texts
    .map((lines) => (isFlash ? lines.slice(0, 1 + FLASH_FACTS).join(' ') : lines.join('\n')))
    .join(isFlash ? '\n' : '\n\n');
}

type Section = (facts: SitrepFacts, show: SitrepShow) => readonly string[];

const bullets = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [title, ...lines.map((line) => `– ${line}`)];

function head({ title, view, now }: SitrepFacts, { t, moment, level, name }: SitrepShow): readonly string[] {
  const { incident } = view;
  if (incident === null) return [title];
  const { assessment, lead } = incident;
  return [
    t('sitrep.asOf', { time: moment(now) }),
    t('sitrep.level', { level: level(incident.level), since: moment(incident.levelSince) }),
    [title, assessment?.trigger ?? ''].filter((part) => part !== '').join('. '),
    lead === null ? t('sitrep.noLead') : t('sitrep.lead', { name: name(lead) }),
  ];
}

function known(status: FactStatus): Section {
  return ({ view }, { t, moment }) =>
    bullets(
      t(`sitrep.facts_${status}`),
      view.facts
        .filter((fact) => statusOf(fact) === status)
        .map((fact) => {
          const turn = fact.turns.at(-1);
          const source = turn === undefined || turn.source === '' ? '' : `, ${turn.source}`;
          return `${factText(fact) ?? ''} (${moment(turn?.occurredAt ?? 0)}${source})`;
        }),
    );
}

function measured({ measures, blind }: SitrepFacts, { t, number }: SitrepShow): readonly string[] {
  if (measures === null) return [t('sitrep.notMeasured')];
  const { lastHour, volumeRatio, negative, networks, audience } = measures;
  return bullets(t('sitrep.measures'), [
    volumeRatio === null
      ? t('sitrep.volumeAlone', { count: lastHour })
      : t('sitrep.volume', { count: lastHour, ratio: number(volumeRatio) }),
    negative.share === null
      ? t('sitrep.toneUnknown')
      : t('sitrep.tone', {
          share: number(Math.round(negative.share * 100)),
          byHand: number(negative.byHand),
        }),
    ...(networks.length === 0 ? [] : [t('sitrep.networks', { networks: networks.join(', ') })]),
    ...(audience === null ? [] : [t('sitrep.audience', { audience: number(audience) })]),
    ...(blind.length === 0 ? [] : [t('sitrep.blind', { networks: blind.join(', ') })]),
  ]);
}

function done({ view, since }: SitrepFacts, { t, moment }: SitrepShow): readonly string[] {
  const ended = view.tasks.filter(
    ({ status, endedAt }) => status === 'done' && (endedAt ?? 0) >= (since ?? 0),
  );
  return bullets(
    since === null ? t('sitrep.done') : t('sitrep.doneSince', { time: moment(since) }),
    ended.map(({ title, endedAt }) => `${title ?? ''} (${moment(endedAt ?? 0)})`),
  );
}

function decided({ view, since }: SitrepFacts, { t, moment, name }: SitrepShow): readonly string[] {
  const taken = view.decisions.filter(
    ({ status, takenAt }) => status === 'taken' && (takenAt ?? 0) >= (since ?? 0),
  );
  return bullets(
    t('sitrep.decided'),
    taken.map(({ choice, takenAt, takenBy }) => {
      const by = takenBy === null ? '' : `, ${name(takenBy)}`;
      return `${choice ?? ''} (${moment(takenAt ?? 0)}${by})`;
    }),
  );
}

function awaited({ view }: SitrepFacts, { t }: SitrepShow): readonly string[] {
  const asked = view.decisions.filter(({ status }) => status === 'asked');
  return bullets(
    t('sitrep.awaited'),
    asked.map(({ question }) => question ?? ''),
  );
}

function silenced({ view }: SitrepFacts, { t }: SitrepShow): readonly string[] {
  return bullets(
    t('sitrep.silenced'),
    view.freezes
      .filter(({ status }) => status !== 'thawed')
      .map(({ place, status }) => `${place ?? ''} (${t(`room.freeze_${status}`).toLowerCase()})`),
  );
}

function ahead({ view, now }: SitrepFacts, { t, moment }: SitrepShow): readonly string[] {
  const until = now + TWO_HOURS_MS;
  const clocks = view.clocks
    .filter(({ state, dueAt }) => (state === 'running' || state === 'overdue') && (dueAt ?? until) < until)
    .map(({ clock, dueAt }) => `${t(`room.clock_${clock}`)} (${moment(dueAt ?? 0)})`);
  const tasks = view.tasks
    .filter(({ status, dueAt }) => status === 'open' && dueAt !== null && dueAt < until)
    .map(({ title, dueAt }) => `${title ?? ''} (${moment(dueAt ?? 0)})`);
  return bullets(t('sitrep.ahead'), [...clocks, ...tasks]);
}

function needs(_facts: SitrepFacts, { t }: SitrepShow): readonly string[] {
  return [t('sitrep.needs'), '– '];
}

function coming({ nextAt }: SitrepFacts, { t, moment }: SitrepShow): readonly string[] {
  return [nextAt === null ? t('sitrep.nextNone') : t('sitrep.nextLine', { time: moment(nextAt) })];
}
