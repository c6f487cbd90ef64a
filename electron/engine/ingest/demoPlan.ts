/*
 * The plan of the demonstration: the default one, with a fictional cast who hold its roles and call each other. Names
 * are marked as fictional; the numbers are of a range that nobody has.
 */
import type { Contact } from '../../../shared/domain/contact.ts';
import type { RoleCode } from '../../../shared/domain/planLimits.ts';
import type { PlanRecordOf } from '../../../shared/domain/planNouns.ts';

type Cast = {
  readonly name: string;
  readonly position: string;
  readonly language: Contact['language'];
  /** The role held, and the one stood in for. */
  readonly holds: RoleCode;
  readonly deputyOf?: RoleCode;
  /** The place in the cast of who calls them; null at the top. */
  readonly calledBy: number | null;
};

const CAST: readonly Cast[] = [
  {
    name: 'Maude Lavigueur (démo)',
    position: 'Directrice des opérations',
    language: 'fr',
    holds: 'lead',
    calledBy: null,
  },
  {
    name: 'Philip Ashdown (demo)',
    position: 'Head of communications',
    language: 'en',
    holds: 'commsLead',
    deputyOf: 'spokesperson',
    calledBy: 0,
  },
  {
    name: 'Yasmine Benchérif (démo)',
    position: 'Gestionnaire de communauté',
    language: 'fr',
    holds: 'communityManager',
    deputyOf: 'monitor',
    calledBy: 1,
  },
  {
    name: 'Gaspard Thiessen (démo)',
    position: 'Adjoint administratif',
    language: 'fr',
    holds: 'scribe',
    calledBy: 0,
  },
  {
    name: 'Ondine Sauvageau (démo)',
    position: 'Directrice générale',
    language: 'fr',
    holds: 'ceo',
    calledBy: 0,
  },
  {
    name: 'Rufus Pendlebury (demo)',
    position: 'General counsel',
    language: 'en',
    holds: 'legal',
    calledBy: 0,
  },
  {
    name: 'Capucine Dontigny (démo)',
    position: 'Porte-parole',
    language: 'fr',
    holds: 'spokesperson',
    deputyOf: 'commsLead',
    calledBy: 1,
  },
  {
    name: 'Théodule Marchildon (démo)',
    position: 'Responsable de la qualité',
    language: 'fr',
    holds: 'expert',
    calledBy: 3,
  },
  {
    name: 'Imogen Fairweather (demo)',
    position: 'Customer service manager',
    language: 'en',
    holds: 'customerService',
    calledBy: 1,
  },
  {
    name: 'Bérengère Toupin (démo)',
    position: 'Ressources humaines',
    language: 'fr',
    holds: 'hr',
    calledBy: 5,
  },
  {
    name: 'Lubin Archambeault (démo)',
    position: 'Adjoint aux opérations',
    language: 'fr',
    holds: 'deputy',
    deputyOf: 'lead',
    calledBy: 0,
  },
  {
    name: 'Ursule Cormorant (démo)',
    position: 'Veille médiatique',
    language: 'fr',
    holds: 'monitor',
    deputyOf: 'communityManager',
    calledBy: 2,
  },
];

type Ask = <T>(name: string, input: unknown) => Promise<T>;

const ORGANISATION = 'Fromagerie des Trois-Buttes (démo)';

/** What stands in the watch queries for the placeholders of the default plan. */
const NAMES: readonly (readonly [placeholder: string, name: string])[] = [
  ['"Nom de l’organisation"', '"Trois-Buttes"'],
  ['"Organisation name"', '"Fromagerie des Trois-Buttes"'],
  ['"Sigle"', '"FTB"'],
  ['@organisation', '@troisbuttes'],
  ['#organisation', '#troisbuttes'],
  ['from:organisation', 'from:troisbuttes'],
  ['"Nom mal écrit"', '"Trois Butes"'],
  ['"Misspelled name"', '"3 Buttes"'],
  ['#surnom', '#troisbuttesgate'],
  ['"Nom du produit"', '"lot 118"'],
  ['"Product name"', '"Trois-Buttes cheddar"'],
  ['"Nom de la marque"', '"cheddar des Trois-Buttes"'],
  ['"Brand name"', '"bâtonnets Trois-Buttes"'],
  ['#produit', '#lot118'],
  ['"Prénom Nom de la direction"', '"Ondine Sauvageau"'],
  ['"Executive name"', '"Sauvageau"'],
];

/** What people say who name neither the dairy nor the lot. */
const RUMOUR = {
  category: 'productsBrands',
  name: { fr: 'La rumeur : enfants malades, fromage', en: 'The rumour: sick children, cheese' },
  query:
    'enfant* OR kid OR kids OR garderie OR daycare OR malade* OR sick OR vomi* OR fièvre OR fever OR enceinte OR pregnant OR urgence OR fromage* OR cheese OR cheddar OR bâtonnets OR sticks OR "lot 117" OR "numéro de lot" OR "lot number" OR rappel* OR recall* OR boycott*',
};

/**
 * Writes the plan of the demonstration, unless a telling that was cut off did; answers its contacts by their names.
 * `today` is YYYY-MM-DD.
 */
export async function seedDemoPlan(ask: Ask, today: string): Promise<ReadonlyMap<string, string>> {
  const { revision } = await ask<{ readonly revision: number }>('plan.overview', {});
  if (revision > 0) {
    const known = await ask<readonly PlanRecordOf<'contact'>[]>('contact.list', {});
    return new Map(known.map(({ id, fields }) => [fields.name, id]));
  }
  await ask('plan.begin', { origin: 'default', organisation: ORGANISATION });
  const ids: string[] = [];
  for (const [at, person] of CAST.entries()) ids.push(await addContact(ask, person, at, today));
  const roles = await ask<readonly PlanRecordOf<'role'>[]>('role.list', {});
  for (const { id, fields } of roles) {
    const holder = CAST.findIndex(({ holds }) => holds === fields.code);
    const deputy = CAST.findIndex(({ deputyOf }) => deputyOf === fields.code);
    if (holder < 0) continue;
    const deputyId = deputy < 0 ? null : ids[deputy];
    await ask('role.amend', { id, fields: { holderId: ids[holder], deputyId } });
  }
  const places = CAST.map(({ calledBy }, at) => ({
    contactId: ids[at],
    callerId: calledBy === null ? null : ids[calledBy],
    backupCallerId: calledBy === 0 ? (ids[10] === ids[at] ? null : (ids[10] ?? null)) : null,
  }));
  await ask('callTree.add', {
    fields: { name: { fr: 'Cellule de crise', en: 'Crisis team' }, places, quorum: 6 },
  });
  const templates = await ask<readonly PlanRecordOf<'template'>[]>('template.list', {});
  // Half of the messages are approved: readiness has something to say.
  for (const { id } of templates.slice(0, Math.floor(templates.length / 2)))
    await ask('template.amend', { id, fields: { approvedOn: today } });
  const watches = await ask<readonly PlanRecordOf<'watch'>[]>('watch.list', {});
  for (const { id, fields } of watches) {
    const query = NAMES.reduce(
      (text, [placeholder, name]) => text.replaceAll(placeholder, name),
      fields.query,
    );
    if (query !== fields.query) await ask('watch.amend', { id, fields: { query } });
  }
  const ownerRoleId = watches[0]?.fields.ownerRoleId ?? null;
  await ask('watch.add', { fields: { ...RUMOUR, ownerRoleId } });
  return new Map(CAST.flatMap(({ name }, at) => (ids[at] === undefined ? [] : [[name, ids[at]]])));
}

async function addContact(ask: Ask, person: Cast, at: number, today: string): Promise<string> {
  const number = (line: number) => ({
    kind: line === 0 ? 'mobile' : 'work',
    raw: `514 555-01${String(at * 2 + line + 10).padStart(2, '0')}`,
    e164: null,
    extension: '',
    isSmsWelcome: line === 0,
    isOffHours: line === 0,
  });
  const { id } = await ask<{ readonly id: string }>('contact.add', {
    fields: {
      name: person.name,
      organisation: ORGANISATION,
      position: person.position,
      language: person.language,
      phones: [number(0), number(1)],
      callOrder: at + 1,
      verifiedOn: at % 4 === 3 ? null : today,
      consent: { basis: 'employment', on: null },
    },
  });
  return id;
}
