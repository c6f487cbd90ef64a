/*
 * What the parts of a report share while it is built: words, formats and names. Words that
 * people typed never pass through `t`, whose French spacing would alter them.
 */
import type { Words } from '../i18n/createWords.ts';
import type { Formats } from '../lib/formats.ts';
import { LEVEL_KEYS } from './level.ts';
import type { Level } from './limits.ts';
import type { ReportFact, ReportMoment } from './reportDocument.ts';
import type { ReportFacts } from './reportFacts.ts';

export type ReportShow = {
  readonly t: Words['t'];
  readonly words: Words;
  readonly formats: Formats;
  readonly moment: (at: number) => ReportMoment;
  /** The name of a person, or what stands in its place when it is unknown or erased. */
  readonly person: (id: string | null) => string;
  readonly levelWord: (level: Level) => string;
  /** « Niveau 3 · Crise ». */
  readonly level: (level: Level) => string;
  /** « 3 Crise ». */
  readonly levelShort: (level: Level) => string;
  readonly fact: (key: string, label: string, value: string | null, raw: ReportFact['raw']) => ReportFact;
  readonly momentFact: (key: string, label: string, at: number | null, absent?: string) => ReportFact;
  readonly numberFact: (key: string, label: string, value: number | null) => ReportFact;
};

const LEVEL_WORDS = {
  watch: 'common.levelWatch',
  weakSignal: 'common.levelWeakSignal',
  alert: 'common.levelAlert',
  crisis: 'common.levelCrisis',
  majorCrisis: 'common.levelMajorCrisis',
} as const;

/** Gathers what every part of a report needs to speak. */
export function createReportShow(
  facts: Pick<ReportFacts, 'people'>,
  words: Words,
  formats: Formats,
): ReportShow {
  const { t } = words;
  const people = new Map(facts.people.map((person) => [person.id, person]));
  const moment = (at: number): ReportMoment => ({
    at,
    iso: new Date(at).toISOString(),
    shown: formats.dateTimeWithZone(at),
    time: formats.timeWithZone(at),
    utc: formats.utc(at),
  });
  const levelWord = (level: Level): string => t(LEVEL_WORDS[LEVEL_KEYS[level]]);
  return {
    t,
    words,
    formats,
    moment,
    person: (id) => {
      if (id === null) return t('report.nobody');
      const found = people.get(id);
      if (found === undefined) return t('report.unknownPerson');
      return found.name ?? t('report.erasedPerson');
    },
    levelWord,
    level: (level) => t('report.levelShown', { number: level, word: levelWord(level) }),
    levelShort: (level) => `${level}\u00a0${levelWord(level)}`,
    fact: (key, label, value, raw) => ({
      key,
      label,
      value: value ?? t('report.notMeasured'),
      raw,
      moment: null,
    }),
    momentFact: (key, label, at, absent) =>
      at === null
        ? { key, label, value: absent ?? t('report.notMeasured'), raw: null, moment: null }
        : {
            key,
            label,
            value: formats.dateTimeWithZone(at),
            raw: new Date(at).toISOString(),
            moment: moment(at),
          },
    numberFact: (key, label, value) => ({
      key,
      label,
      value: value === null ? t('report.notMeasured') : formats.number(value),
      raw: value,
      moment: null,
    }),
  };
}
