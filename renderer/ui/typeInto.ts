/*
 * Puts text into a field as if it had been typed, so that Ctrl+Z takes it back with the rest of what was typed.
 */

/** A menu that is closing gives the page back within these; after them nothing is forced. */
const FRAMES = 60;

/** Replaces a stretch (UTF-16, end exclusive), and leaves the cursor behind what was put there. */
export function typeInto(
  area: HTMLTextAreaElement,
  { at, end, insert }: { readonly at: number; readonly end: number; readonly insert: string },
  frames = FRAMES,
): void {
  area.focus();
  if (document.activeElement !== area) {
    // An open menu holds the focus, and what is typed now would go there.
    if (frames > 0) requestAnimationFrame(() => typeInto(area, { at, end, insert }, frames - 1));
    return;
  }
  area.setSelectionRange(at, end);
  // No other way keeps the field's own undo; the field then tells of its change as it does of typing.
  if (insert === '') document.execCommand('delete');
  else document.execCommand('insertText', false, insert);
}

/** Shows a stretch of a field by selecting it. */
export function showIn(area: HTMLTextAreaElement, start: number, end: number): void {
  area.focus();
  area.setSelectionRange(start, end);
}
