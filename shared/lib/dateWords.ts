/*
 * Names of months, days and zones as exports write them, English and French, compared without
 * accents, case and dots. Zone letters are those of RFC 2822 and of Québec (HAE, HNE).
 */

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'janv'],
  ['february', 'feb', 'fevrier', 'fevr', 'fev'],
  ['march', 'mar', 'mars'],
  ['april', 'apr', 'avril', 'avr'],
  ['may', 'mai'],
  ['june', 'jun', 'juin'],
  ['july', 'jul', 'juillet', 'juil'],
  ['august', 'aug', 'aout', 'aou'],
  ['september', 'sept', 'sep', 'septembre'],
  ['october', 'oct', 'octobre'],
  ['november', 'nov', 'novembre'],
  ['december', 'dec', 'decembre'],
];

const DAYS = new Set(
  (
    'monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun ' +
    'lundi lun mardi mar mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim'
  ).split(' '),
);

const ZONE_HOURS: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  hne: -5,
  hae: -4,
  cet: 1,
  cest: 2,
};

const monthOf = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

/** The month (1 to 12) that a word names, or null. */
export function readMonth(word: string): number | null {
  return monthOf.get(plain(word)) ?? null;
}

/** Whether a word names a day of the week. */
export function isDayName(word: string): boolean {
  return DAYS.has(plain(word));
}

/** The offset from UTC in minutes that `Z`, `EDT`, `+02:00`, `-0400`, `UTC+2` stand for, or null. */
export function readOffset(zone: string): number | null {
  const word = plain(zone);
  const named = ZONE_HOURS[word];
  if (named !== undefined) return named * 60;
  const found = /^(?:utc|gmt)?([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(word);
  if (found === null) return null;
  const minutes = Number(found[2]) * 60 + Number(found[3] ?? 0);
  if (minutes > 14 * 60 || Number(found[3] ?? 0) > 59) return null;
  return found[1] === '-' ? -minutes : minutes;
}

function plain(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}.,]/gu, '')
    .replace('\u2212', '-')
    .toLowerCase();
}
