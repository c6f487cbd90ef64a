/*
 * The mark of a wall that shows nothing real, said over its whole width.
 */
import style from './wall.module.css';

export function Mark({ words }: { readonly words: string }) {
  return (
    <aside className={style.mark} data-realm-mark="" aria-label={words}>
      <span>{words}</span>
      <span aria-hidden>{words}</span>
      <span aria-hidden>{words}</span>
    </aside>
  );
}
