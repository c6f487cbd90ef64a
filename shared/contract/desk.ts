/*
 * What only the desktop can do, asked for through the same kind of door: the state of the
 * application, settings of this laptop, dialogs, print, links, and what to do when the
 * database cannot be opened.
 */
import { CONTACT_FORMATS, CONTACT_SCOPES } from '../domain/contactFile.ts';
import { idSchema, momentSchema, type Realm } from '../domain/entry.ts';
import { HAND_KEYS, type HandKey, type HandKeyState } from '../domain/handKey.ts';
import { isSavedFilter, SAVED_FILTER_LIMITS, type SavedFilter } from '../domain/savedFilter.ts';
import type { WallSettings } from '../domain/wall.ts';
import { LOCALES, type Locale } from '../lib/locale.ts';
import type { Failure } from '../lib/result.ts';
import { z } from '../lib/zod.ts';
import type { BackupInfo } from './backup.ts';
import { codeSheetIssueInput } from './codeSheet.ts';
import { shellCall } from './define.ts';
import { certificateInput } from './erasure.ts';
import { custodyPageInput } from './evidence.ts';
import { type SheetPage, sheetInput } from './paper.ts';
import { pinSchema } from './person.ts';
import { reportSavingCalls } from './reportSaving.ts';
import { shiftPageInput } from './shift.ts';
import { sitrepPageInput } from './sitrep.ts';
import { type StageFace, stageCalls } from './stage.ts';
import { type WallDesk, wallDeskCalls } from './wall.ts';

export const THEMES = ['system', 'dark', 'light'] as const;
export type Theme = (typeof THEMES)[number];

/** Settings of this laptop; null means "as the system says". */
export type Settings = {
  readonly locale: Locale | null;
  readonly theme: Theme;
  readonly areShortcutsOn: boolean;
  readonly handKey: HandKey;
  /** Widths of panels in px by name, folds and the like: remembered, never important. */
  readonly layout: Readonly<Record<string, number>>;
  readonly savedFilters: readonly SavedFilter[];
  /** When each person last looked at the feed, by person, epoch ms UTC. */
  readonly lookedAt: Readonly<Record<string, number>>;
};

export type DeskState = {
  readonly version: string;
  readonly electronVersion: string;
  readonly platform: string;
  readonly locale: Locale;
  readonly systemLocale: Locale;
  readonly settings: Settings;
  readonly handKeyState: HandKeyState;
  readonly file: string;
  readonly realm: Realm;
  /** Who sits at this window. */
  readonly personId: string | null;
  /** Who sat at this file last, on this laptop; proposed where somebody is asked for. */
  readonly lastPersonId: string | null;
  /** The exercise of this laptop; null while there is none. */
  readonly stage: StageFace | null;
  /** The displays of this laptop and the walls on them. */
  readonly wallDesk: WallDesk;
  /** How the wall that asks is set; null for every other window. */
  readonly wall: WallSettings | null;
  readonly engine:
    | { readonly state: 'starting' }
    | { readonly state: 'open'; readonly isReadOnly: boolean }
    | { readonly state: 'refused'; readonly problem: Failure; readonly backups: readonly BackupInfo[] }
    | { readonly state: 'lost'; readonly sinceAt: number };
};

export const deskCalls = {
  ...wallDeskCalls,
  ...stageCalls,
  'desk.get': shellCall<DeskState>()({
    kind: 'query',
    summary: 'The state of the application on this laptop.',
    input: z.strictObject({}),
    grades: ['console', 'wall', 'paper', 'facilitator'],
  }),
  'desk.beat': shellCall<null>()({
    kind: 'query',
    summary: 'A desk says that it draws, or that it rests out of sight.',
    input: z.strictObject({ isResting: z.boolean() }),
  }),
  'setting.change': shellCall<Settings>()({
    kind: 'command',
    summary: 'Changes settings of this laptop (language, theme, shortcuts, layout).',
    input: z.strictObject({
      locale: z.enum(LOCALES).nullable().optional(),
      theme: z.enum(THEMES).optional(),
      areShortcutsOn: z.boolean().optional(),
      handKey: z.enum(HAND_KEYS).optional(),
      layout: z.record(z.string().max(60), z.number().min(0).max(10_000)).optional(),
      /** All of them, in their order. */
      savedFilters: z.array(z.custom<SavedFilter>(isSavedFilter)).max(SAVED_FILTER_LIMITS.filters).optional(),
      /** Joins what is known. */
      lookedAt: z.record(idSchema, momentSchema).optional(),
    }),
  }),
  'session.choosePerson': shellCall<{ readonly personId: string }>()({
    kind: 'command',
    summary: 'Says who sits at this window; acts are recorded in that name.',
    input: z.strictObject({ personId: idSchema, pin: pinSchema.nullable().default(null) }),
  }),
  'session.leave': shellCall<null>()({
    kind: 'command',
    summary: 'Nobody sits at this window any more: it asks who is here.',
    input: z.strictObject({}),
  }),
  'session.openWindow': shellCall<null>()({
    kind: 'command',
    summary: 'Opens another window of the desk, for somebody else to sit at.',
    input: z.strictObject({}),
  }),
  'session.setPin': shellCall<null>()({
    kind: 'command',
    summary: 'Gives whoever sits at this window a PIN on this laptop.',
    input: z.strictObject({ pin: pinSchema, oldPin: pinSchema.nullable().default(null) }),
  }),
  'session.clearPin': shellCall<null>()({
    kind: 'command',
    summary: 'Takes a PIN away: with it, or, of somebody who forgot it, with a reason.',
    input: z.strictObject({
      personId: idSchema,
      pin: pinSchema.nullable().default(null),
      reason: z.string().trim().max(500).default(''),
    }),
  }),
  'dialog.choosePosts': shellCall<{ readonly file: string }>()({
    kind: 'command',
    summary: 'Asks for a file of posts.',
    input: z.strictObject({}),
  }),
  'dialog.chooseFile': shellCall<{ readonly file: string }>()({
    kind: 'command',
    summary: 'Asks for any file, to be kept as evidence.',
    input: z.strictObject({}),
  }),
  'dialog.choosePlan': shellCall<{ readonly file: string }>()({
    kind: 'command',
    summary: 'Asks for a plan file.',
    input: z.strictObject({}),
  }),
  'paper.save': shellCall<
    { readonly file: string } & Pick<SheetPage, 'digest' | 'revision' | 'validUntil' | 'printedAt'>
  >()({
    kind: 'command',
    summary: 'Asks where, then prints a sheet of the plan to a PDF file, whole or not at all.',
    input: sheetInput,
  }),
  'dialog.chooseContacts': shellCall<{ readonly file: string }>()({
    kind: 'command',
    summary: 'Asks for a file of contacts.',
    input: z.strictObject({}),
  }),
  'contact.save': shellCall<{ readonly file: string; readonly sha256: string; readonly sizeBytes: number }>()(
    {
      kind: 'command',
      summary: 'Asks where, then writes the contacts as vCards or as a table.',
      input: z.strictObject({
        format: z.enum(CONTACT_FORMATS),
        scope: z.enum(CONTACT_SCOPES),
        locale: z.enum(LOCALES),
      }),
    },
  ),
  'trace.save': shellCall<{ readonly file: string; readonly sha256: string; readonly sizeBytes: number }>()({
    kind: 'command',
    summary: 'Asks where, then writes everything that is kept of a contact as one JSON file.',
    input: z.strictObject({ contactId: idSchema, locale: z.enum(LOCALES) }),
  }),
  'codeSheet.save': shellCall<{ readonly file: string }>()({
    kind: 'command',
    summary: 'Issues a sheet of one-time codes and writes it as a PDF to be printed.',
    input: codeSheetIssueInput,
  }),
  'sitrep.save': shellCall<{ readonly file: string; readonly digest: string }>()({
    kind: 'command',
    summary: 'Asks where, then prints a situation report to a PDF file, whole or not at all.',
    input: sitrepPageInput,
  }),
  'evidence.save': shellCall<{ readonly file: string; readonly digest: string }>()({
    kind: 'command',
    summary: 'Asks where, then prints the custody list of the evidence to a PDF file, whole or not at all.',
    input: custodyPageInput,
  }),
  'shift.save': shellCall<{ readonly file: string; readonly digest: string }>()({
    kind: 'command',
    summary: 'Asks where, then prints a shift of the log to a PDF file, whole or not at all.',
    input: shiftPageInput,
  }),
  'erasure.save': shellCall<{ readonly file: string; readonly digest: string }>()({
    kind: 'command',
    summary: 'Asks where, then prints the certificate of an erasure to a PDF file, whole or not at all.',
    input: certificateInput,
  }),
  'confidentialityIncident.save': shellCall<{
    readonly file: string;
    readonly sha256: string;
    readonly sizeBytes: number;
  }>()({
    kind: 'command',
    summary: 'Asks where, then writes the register of confidentiality incidents as a table.',
    input: z.strictObject({ locale: z.enum(LOCALES) }),
  }),
  'plan.save': shellCall<{ readonly file: string; readonly sha256: string; readonly sizeBytes: number }>()({
    kind: 'command',
    summary: 'Asks where, then writes the plan as one JSON file, whole or not at all.',
    input: z.strictObject({}),
  }),
  'dialog.chooseBackupFolder': shellCall<{ readonly folder: string }>()({
    kind: 'command',
    summary: 'Asks for a second folder for backups.',
    input: z.strictObject({}),
  }),
  ...reportSavingCalls,
  'link.open': shellCall<{ readonly isOpened: boolean }>()({
    kind: 'command',
    summary: 'Shows an address in full and opens it in the browser if agreed.',
    input: z.strictObject({ url: z.string().min(1).max(4_096) }),
  }),
  'database.openReadOnly': shellCall<{ readonly file: string }>()({
    kind: 'command',
    summary: 'Opens the present file, or a backup, for reading only.',
    input: z.strictObject({ file: z.string().max(4_096).optional() }),
  }),
  'database.choose': shellCall<{ readonly file: string }>()({
    kind: 'command',
    summary: 'Asks for another database file and opens it.',
    input: z.strictObject({}),
  }),
  'database.restore': shellCall<{ readonly file: string; readonly keptAs: string | null }>()({
    kind: 'command',
    summary: 'Puts a verified backup in place of the present file, which is kept under another name.',
    input: z.strictObject({ backupFile: z.string().min(1).max(4_096) }),
  }),
  'database.retry': shellCall<{ readonly isOpen: boolean }>()({
    kind: 'command',
    summary: 'Tries to open the present file again.',
    input: z.strictObject({}),
  }),
};
