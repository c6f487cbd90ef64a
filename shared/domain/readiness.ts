/*
 * Whether the plan would hold if the storm broke today: what is stale, missing, expired or unreachable, part by
 * part. Pure; a screen shows it, a certificate prints it.
 */
import { daysBetween } from '../lib/calendarDay.ts';
import { type BiText, NO_TEXT } from './biText.ts';
import { findCallTreeProblems, reachableNumbers } from './callTreeRules.ts';
import { LEVELS } from './limits.ts';
import type { AnyPlanRecord, PlanState } from './planHistory.ts';
import { CONTENT_KINDS, VERIFIED_STALE_AFTER_DAYS, WATCH_CATEGORIES } from './planLimits.ts';
import type { PlanNounName, PlanRecordOf } from './planNouns.ts';
import { type FollowedImprovement, improvementFindings } from './readinessImprovement.ts';
import { unmatchedVariables, variablesOf } from './templateText.ts';

export const FINDING_CODES = [
  'partMissing',
  'planExpired',
  'reviewDue',
  'unowned',
  'languageMissing',
  'levelMissing',
  'roleUnheld',
  'roleWithoutDeputy',
  'holderGone',
  'contactWithoutNumber',
  'contactUnverified',
  'numberWrong',
  'treeMissing',
  'treeUnsound',
  'treeMemberGone',
  'oneNumberOnly',
  'cellMissing',
  'templateUnapproved',
  'templateExpired',
  'variablesUnmatched',
  'textTooLong',
  'assetExpired',
  'assetWithoutText',
  'briefExpired',
  'briefMissing',
  'categoryMissing',
  'improvementOverdue',
  'improvementUnassigned',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

export const READINESS_PARTS = [
  'severity',
  'roles',
  'internal',
  'contacts',
  'approval',
  'messages',
  'netiquette',
  'watch',
  'page',
] as const;
export type ReadinessPart = (typeof READINESS_PARTS)[number];

const NOUNS_OF: Readonly<Record<ReadinessPart, readonly PlanNounName[]>> = {
  severity: ['severity', 'crisisType'],
  roles: ['role', 'activity'],
  internal: ['audience', 'brief'],
  contacts: ['contact', 'callTree'],
  approval: ['approvalRule'],
  messages: ['template', 'asset', 'account'],
  netiquette: ['clause'],
  watch: ['watch'],
  page: ['plan'],
};

/** A plan without them is whole. */
const MAY_BE_MISSING: readonly PlanNounName[] = ['asset', 'account', 'callTree'];

export type Finding = {
  readonly code: FindingCode;
  /** Of the plan, or an action of the improvement plan that is about it. */
  readonly noun: PlanNounName | 'improvement';
  /** The record to mend; null where one is missing. */
  readonly id: string | null;
  /** What it is about where the record has no name: a level, a content with its level, a category. */
  readonly about: string;
  /** What the record is called; empty where it has no name. */
  readonly title: BiText;
  /** Where an action of the improvement plan came from; left out for records of the plan. */
  readonly incidentId?: string;
};

export type PartReadiness = {
  readonly part: ReadinessPart;
  /** 0 to 100: the share of what the part needs that is in order. */
  readonly score: number;
  readonly findings: readonly Finding[];
};

export type Readiness = { readonly score: number; readonly parts: readonly PartReadiness[] };

/**
 * Checks the plan as of a day (YYYY-MM-DD). `wrongNumbers` are contacts whose number a call on paper found wrong;
 * `improvements` those of every incident.
 */
export function checkReadiness(
  plan: PlanState,
  today: string,
  wrongNumbers: ReadonlySet<string> = new Set(),
  improvements: readonly FollowedImprovement[] = [],
): Readiness {
  const look = createLook(plan, today, wrongNumbers);
  const parts = READINESS_PARTS.map((part): PartReadiness => {
    const nouns = NOUNS_OF[part];
    const records = nouns.flatMap((noun) => look.live(noun));
    const missing = nouns.filter((noun) => !MAY_BE_MISSING.includes(noun) && look.live(noun).length === 0);
    const findings = [
      ...missing.map((noun) => find('partMissing', noun, null)),
      ...nouns.flatMap((noun) => look.live(noun).flatMap((record) => look.keeping(noun, record))),
      ...OWN_CHECKS[part](look),
      ...improvementFindings(improvements, part, today),
    ];
    const wrong = new Set(findings.map((finding) => `${finding.noun}/${finding.id ?? finding.about}`));
    // What is missing counts as if it were there and wrong, and so does an action that is not followed up.
    const absent = findings.filter(({ id, noun }) => id === null || noun === 'improvement').length;
    const needed = records.length + absent;
    const score = needed === 0 ? 0 : Math.round((100 * Math.max(0, needed - wrong.size)) / needed);
    const isEmpty = missing.length === nouns.length;
    return { part, score: isEmpty ? 0 : score, findings: named(findings, look.fields) };
  });
  const score = Math.round(parts.reduce((sum, part) => sum + part.score, 0) / parts.length);
  return { score, parts };
}

type Look = ReturnType<typeof createLook>;

function find(code: FindingCode, noun: PlanNounName, id: string | null, about = ''): Finding {
  return { code, noun, id, about, title: NO_TEXT };
}

/** Findings with the names of their records, so that no screen has to read the whole plan to say them. */
function named(
  findings: readonly Finding[],
  records: ReadonlyMap<string, AnyPlanRecord['fields']>,
): readonly Finding[] {
  return findings.map((finding) => {
    const fields = finding.id === null ? undefined : records.get(`${finding.noun}/${finding.id}`);
    if (fields === undefined) return finding;
    const said = fields.name ?? fields.title ?? fields.organisation ?? '';
    const title = typeof said === 'string' ? { fr: said, en: said } : (said as BiText);
    const level = fields.level === undefined ? '' : ` ${String(fields.level)}`;
    const about = typeof fields.content === 'string' ? `${fields.content}${level}` : level.trim();
    return { ...finding, title, about: finding.about === '' ? about : finding.about };
  });
}

function createLook(plan: PlanState, today: string, wrongNumbers: ReadonlySet<string>) {
  const live = <N extends PlanNounName>(noun: N): readonly PlanRecordOf<N>[] =>
    ((plan[noun] ?? []) as unknown as readonly PlanRecordOf<N>[]).filter(
      (record) => record.retiredAt === null && !record.isErased,
    );
  const fields = new Map<string, AnyPlanRecord['fields']>();
  for (const noun of Object.keys(plan) as PlanNounName[])
    for (const record of plan[noun] ?? []) fields.set(`${noun}/${record.id}`, record.fields);
  const ids = (noun: PlanNounName) => new Set(live(noun).map((record) => record.id));
  const isPast = (day: unknown): boolean => typeof day === 'string' && day < today;
  const keeping = (
    noun: PlanNounName,
    { id, fields }: Pick<AnyPlanRecord, 'id' | 'fields'>,
  ): readonly Finding[] => [
    ...(isPast(fields.reviewOn) ? [find('reviewDue', noun, id)] : []),
    ...(fields.ownerRoleId === null && noun !== 'contact' ? [find('unowned', noun, id)] : []),
    ...(Object.values(fields).some(isOneSided) ? [find('languageMissing', noun, id)] : []),
  ];
  return { live, ids, isPast, keeping, today, fields, wrongNumbers };
}

/** A text that one language has and the other lacks. */
function isOneSided(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('fr' in value) || !('en' in value)) return false;
  const isEmpty = (side: unknown) =>
    typeof side === 'string' ? side.trim() === '' : Array.isArray(side) && side.length === 0;
  return isEmpty(value.fr) !== isEmpty(value.en);
}

const OWN_CHECKS: Readonly<Record<ReadinessPart, (look: Look) => readonly Finding[]>> = {
  severity: ({ live }) => {
    const levels = new Set(live('severity').map(({ fields }) => fields.level));
    return LEVELS.filter((level) => !levels.has(level)).map((level) =>
      find('levelMissing', 'severity', null, String(level)),
    );
  },
  roles: ({ live, ids }) => {
    const people = ids('contact');
    return live('role').flatMap(({ id, fields }) => {
      const held = [fields.holderId, fields.deputyId].filter((contact) => contact !== null);
      return [
        ...(fields.holderId === null ? [find('roleUnheld', 'role', id)] : []),
        ...(fields.holderId !== null && fields.deputyId === null
          ? [find('roleWithoutDeputy', 'role', id)]
          : []),
        ...(held.some((contact) => !people.has(contact)) ? [find('holderGone', 'role', id)] : []),
      ];
    });
  },
  internal: ({ live, isPast }) => {
    const briefed = new Set(live('brief').map(({ fields }) => fields.audienceId));
    return [
      ...live('brief').flatMap(({ id, fields }) =>
        isPast(fields.validUntil) ? [find('briefExpired', 'brief', id)] : [],
      ),
      ...live('audience').flatMap(({ id }) =>
        briefed.has(id) ? [] : [find('briefMissing', 'audience', id)],
      ),
    ];
  },
  contacts: ({ live, ids, today, wrongNumbers }) => {
    const people = ids('contact');
    const byId = new Map(live('contact').map((contact) => [contact.id, contact.fields]));
    return [
      ...live('contact').flatMap(({ id, fields }) => {
        const age =
          fields.verifiedOn === null ? Number.POSITIVE_INFINITY : daysBetween(fields.verifiedOn, today);
        return [
          ...(fields.phones.length === 0 ? [find('contactWithoutNumber', 'contact', id)] : []),
          ...(age > VERIFIED_STALE_AFTER_DAYS ? [find('contactUnverified', 'contact', id)] : []),
          ...(wrongNumbers.has(id) ? [find('numberWrong', 'contact', id)] : []),
        ];
      }),
      ...(live('callTree').length === 0 ? [find('treeMissing', 'callTree', null)] : []),
      ...live('callTree').flatMap(({ id, fields }) => [
        ...(findCallTreeProblems(fields.places).length > 0 ? [find('treeUnsound', 'callTree', id)] : []),
        ...(fields.places.some((place) => !people.has(place.contactId))
          ? [find('treeMemberGone', 'callTree', id)]
          : []),
        ...fields.places.flatMap(({ contactId }) => {
          const contact = byId.get(contactId);
          return contact !== undefined && reachableNumbers(contact).length < 2
            ? [find('oneNumberOnly', 'contact', contactId)]
            : [];
        }),
      ]),
    ];
  },
  approval: ({ live }) => {
    const cells = new Set(live('approvalRule').map(({ fields }) => `${fields.content} ${fields.level}`));
    return CONTENT_KINDS.flatMap((content) =>
      LEVELS.filter((level) => level > 0 && !cells.has(`${content} ${level}`)).map((level) =>
        find('cellMissing', 'approvalRule', null, `${content} ${level}`),
      ),
    );
  },
  messages: ({ live, isPast }) => [
    ...live('template').flatMap(({ id, fields }) => {
      const unmatched = unmatchedVariables(fields.text);
      const limit = fields.lengthLimit ?? Number.POSITIVE_INFINITY;
      return [
        ...(fields.approvedOn === null ? [find('templateUnapproved', 'template', id)] : []),
        ...(isPast(fields.expiresOn) ? [find('templateExpired', 'template', id)] : []),
        ...(unmatched.fr.length + unmatched.en.length > 0
          ? [find('variablesUnmatched', 'template', id)]
          : []),
        ...(longest(fields.text) > limit ? [find('textTooLong', 'template', id)] : []),
      ];
    }),
    ...live('asset').flatMap(({ id, fields }) => [
      ...(isPast(fields.expiresOn) ? [find('assetExpired', 'asset', id)] : []),
      ...(fields.altText.fr.trim() === '' && fields.altText.en.trim() === ''
        ? [find('assetWithoutText', 'asset', id)]
        : []),
    ]),
  ],
  netiquette: () => [],
  watch: ({ live }) => {
    const watched = new Set(live('watch').map(({ fields }) => fields.category));
    return WATCH_CATEGORIES.filter((category) => !watched.has(category)).map((category) =>
      find('categoryMissing', 'watch', null, category),
    );
  },
  page: ({ live, isPast }) =>
    live('plan').flatMap(({ id, fields }) =>
      isPast(fields.validUntil) ? [find('planExpired', 'plan', id)] : [],
    ),
};

/** The longer side without its variables: what they will say is not known yet. */
function longest(text: BiText): number {
  const bare = (side: string) =>
    variablesOf(side).reduce((left, name) => left.replaceAll(`{${name}}`, ''), side).length;
  return Math.max(bare(text.fr), bare(text.en));
}
