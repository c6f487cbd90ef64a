/*
 * The limits and closed lists of the plan, apart from its schemas: forms name them too, and a page
 * carries no schema.
 */

/** In characters, in each language. */
export const PLAN_NAME_LIMIT = 160;
export const PLAN_LINE_LIMIT = 500;
export const PLAN_TEXT_LIMIT = 8_000;
export const PLAN_REASON_LIMIT = 500;
/** Lines of a list such as "do" and "do not". */
export const PLAN_LINES_LIMIT = 40;
export const PLAN_QUERY_LIMIT = 4_000;

/** What is measured of an incident (domain reference 4.2). */
export const MEASURES = [
  'volumeRatio',
  'negativeShare',
  'networks',
  'authorReach',
  'mediaTier',
  'harmTier',
  'reposts',
  'lexiconHit',
] as const;
export type Measure = (typeof MEASURES)[number];

/** What a plan counts down (4.3); minutes. */
export const PLAN_CLOCKS = [
  'owned',
  'decided',
  'quorum',
  'briefOut',
  'holding',
  'update',
  'sitrep',
  'timeBox',
  'relief',
  'debrief',
  'report',
] as const;
export type PlanClock = (typeof PLAN_CLOCKS)[number];

export const CLUSTERS = ['victim', 'accidental', 'preventable'] as const;
export type Cluster = (typeof CLUSTERS)[number];

export const POSTURES = ['inform', 'deny', 'diminish', 'rebuild', 'bolster'] as const;
export type Posture = (typeof POSTURES)[number];

export const ROLE_CODES = [
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
  'liaison',
  'other',
] as const;
export type RoleCode = (typeof ROLE_CODES)[number];

/** RACI: responsible, accountable, consulted, informed; one who does both is `RA`. */
export const DUTIES = ['R', 'A', 'RA', 'C', 'I'] as const;
export type Duty = (typeof DUTIES)[number];

/** What is put before signatories (4.8). */
export const CONTENT_KINDS = [
  'templateReply',
  'freeReply',
  'holding',
  'statement',
  'apology',
  'brief',
  'moderation',
  'freeze',
] as const;
export type ContentKind = (typeof CONTENT_KINDS)[number];

export const SIGNING_MODES = ['all', 'any'] as const;
export type SigningMode = (typeof SIGNING_MODES)[number];

export const TEMPLATE_KINDS = [
  'holding',
  'correction',
  'apology',
  'restored',
  'listening',
  'toPrivate',
  'journalist',
  'brief',
  'partners',
  'closing',
  'fact',
] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

/** Measures of moderation, mildest first (4.14). */
export const MODERATIONS = ['warn', 'hide', 'delete', 'block', 'report'] as const;
export type ModerationMeasure = (typeof MODERATIONS)[number];

/** What is watched (4.1, from the article). */
export const WATCH_CATEGORIES = [
  'companyName',
  'productsBrands',
  'competitors',
  'influencers',
  'complaints',
  'ceo',
  'industryKeywords',
] as const;
export type WatchCategory = (typeof WATCH_CATEGORIES)[number];

/**
 * How a source speaks. `webhook` is asked by others;
 * `folder` takes in files that are dropped there.
 */
export const SOURCE_KINDS = [
  'feed',
  'mastodon',
  'jetstream',
  'reddit',
  'hackerNews',
  'gdelt',
  'webhook',
  'folder',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** What of a source is stored: all that it gives, or only what a watch query asks for. */
export const SOURCE_KEEPS = ['everything', 'matching'] as const;
export type SourceKeeps = (typeof SOURCE_KEEPS)[number];

export const SOURCE_ADDRESS_LIMIT = 4_000;
export const SOURCE_HOSTS_LIMIT = 20;
/** Longest name of a host by the rules of DNS. */
export const HOST_LIMIT = 253;

/** Seconds between two questions; a stream has none. Servers are asked no more often than the shortest. */
export const SOURCE_EVERY_S = { shortest: 30, usual: 300, longest: 86_400 } as const;

/** Networks whose open interface lets the organisation publish from here. */
export const ACCOUNT_NETWORKS = ['mastodon', 'bluesky'] as const;
export type AccountNetwork = (typeof ACCOUNT_NETWORKS)[number];

export const PHONE_KINDS = ['mobile', 'work', 'home', 'other'] as const;
export type PhoneKind = (typeof PHONE_KINDS)[number];

export const CONTACT_METHODS = ['phone', 'sms', 'email'] as const;
export type ContactMethod = (typeof CONTACT_METHODS)[number];

/** Why the organisation may keep somebody's details. */
export const CONSENT_BASES = ['unknown', 'employment', 'contract', 'consent', 'legitimateInterest'] as const;
export type ConsentBasis = (typeof CONSENT_BASES)[number];

/** People whom one person calls, at most: a branch stays short enough to be called in minutes. */
export const CALL_SPAN_LIMIT = 5;
export const PHONES_LIMIT = 6;
export const EMAILS_LIMIT = 4;
/** A contact that was not verified for so long is shown as stale. Days. */
export const VERIFIED_STALE_AFTER_DAYS = 90;

/** Months for which mentions keep their words. */
export const RETENTION_DEFAULT_MONTHS = 12;
export const RETENTION_MOST_MONTHS = 120;
