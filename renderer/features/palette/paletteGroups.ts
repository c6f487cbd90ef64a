/*
 * Acts as the palette and the sheet show them, by group, in the order of the groups.
 */
import type { Translate, WordKey } from '../../../shared/i18n/createWords.ts';
import { fold } from '../../../shared/scoring/fold.ts';
import { ACTION_GROUPS, type Action, type ActionGroup, isActionAvailable } from '../../store/actions.ts';

export const GROUP_WORDS = {
  go: 'palette.groupGo',
  incident: 'palette.groupIncident',
  log: 'palette.groupLog',
  mention: 'palette.groupMention',
  report: 'palette.groupReport',
  desk: 'palette.groupDesk',
  help: 'palette.groupHelp',
} as const satisfies Record<ActionGroup, WordKey>;

export type ActGroup = {
  readonly id: ActionGroup;
  readonly title: string;
  readonly acts: readonly {
    readonly id: string;
    readonly label: string;
    readonly alsoKnownAs: string | undefined;
    readonly keys: string | undefined;
  }[];
};

export type SheetGroup = {
  readonly id: ActionGroup;
  readonly title: string;
  readonly lines: readonly { readonly keys: string; readonly label: string }[];
};

/** What can be done now, for the palette. */
export function buildPalette(actions: readonly Action[], t: Translate): readonly ActGroup[] {
  return grouped(
    actions.filter((action) => action.isKeyOnly !== true && isActionAvailable(action)),
    (id, mine) => ({
      id,
      title: t(GROUP_WORDS[id]),
      acts: mine.map((action) => ({
        id: action.id,
        label: action.label(t),
        alsoKnownAs: action.alsoFound?.(t),
        keys: action.keys?.[0],
      })),
    }),
  );
}

/** Every key there is, whether it can be used now or not: the sheet is read before the need. */
export function buildSheet(actions: readonly Action[], t: Translate): readonly SheetGroup[] {
  return grouped(
    actions.filter((action) => (action.keys ?? []).length > 0),
    (id, mine) => ({
      id,
      title: t(GROUP_WORDS[id]),
      lines: mine.flatMap((action) => (action.keys ?? []).map((keys) => ({ keys, label: action.label(t) }))),
    }),
  );
}

/** Every word typed begins a word of the text; accents and case do not matter. */
export function fitsPalette(text: string, typed: string): boolean {
  const words = wordsOf(text);
  return wordsOf(typed).every((part) => words.some((word) => word.startsWith(part)));
}

function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function grouped<T>(
  actions: readonly Action[],
  build: (id: ActionGroup, mine: readonly Action[]) => T,
): readonly T[] {
  return ACTION_GROUPS.flatMap((id) => {
    const mine = actions.filter((action) => action.group === id);
    return mine.length === 0 ? [] : [build(id, mine)];
  });
}
