/*
 * The RACI matrix: who does, answers for, is consulted on and is told of each activity. A role that a row
 * leaves out has nothing to do with it.
 */
import type { Duty, RoleCode } from '../../shared/domain/planLimits.ts';
import { idOf, type Records, ROLE_IDS } from './ids.ts';

/** The columns, in the order in which the rows below are written. */
const COLUMNS: readonly RoleCode[] = [
  'lead',
  'deputy',
  'scribe',
  'monitor',
  'communityManager',
  'commsLead',
  'spokesperson',
  'legal',
  'hr',
  'expert',
  'customerService',
  'ceo',
];

type Row = { readonly fr: string; readonly en: string; readonly duties: string };

const ROWS: readonly Row[] = [
  { fr: 'Repérer et consigner', en: 'Detect and log', duties: 'I I C RA R I - - - - C -' },
  { fr: 'Fixer le niveau', en: 'Set the level', duties: 'A R I C C C - C - C - I' },
  { fr: 'Observer ou intervenir', en: 'Observe or intervene', duties: 'A C I C R R - C - C - I' },
  { fr: 'Tenir la main courante', en: 'Keep the incident log', duties: 'I C RA I I I I I I I I I' },
  { fr: 'Rédiger', en: 'Draft', duties: 'I - - C C RA C C C C - I' },
  { fr: 'Approuver (niveau 3)', en: 'Approve (level 3)', duties: 'A - I - - R C R - C - I' },
  { fr: 'Parler aux médias', en: 'Speak to the media', duties: 'I - - - - C RA C - C - C' },
  { fr: 'Consigne interne', en: 'Staff brief', duties: 'A - I - - C - C R - C I' },
  { fr: 'Chaîne d’appel', en: 'Call tree', duties: 'A R C - - - - - R - - I' },
  { fr: 'Clore et revoir', en: 'Close and review', duties: 'A R R C C C C C C C C I' },
];

function dutiesOf(row: Row): Readonly<Record<string, Duty>> {
  const cells = row.duties.split(' ');
  return Object.fromEntries(
    COLUMNS.flatMap((code, index) => {
      const duty = cells[index] ?? '-';
      return duty === '-' ? [] : [[ROLE_IDS[code], duty as Duty]];
    }),
  );
}

export const activities: Records<'activity'> = ROWS.map((row, index) => ({
  id: idOf('activity', index + 1),
  fields: {
    ownerRoleId: ROLE_IDS.deputy,
    reviewOn: null,
    position: index + 1,
    name: { fr: row.fr, en: row.en },
    duties: dutiesOf(row),
  },
}));
