/*
 * Two letters for a person, where the name does not fit. Decoration: the name is always said beside it.
 */
import style from './person.module.css';

export function Initials({ name }: { readonly name: string }) {
  return (
    <span className={style.initials} aria-hidden>
      {initialsOf(name)}
    </span>
  );
}

/** First letters of the first and the last word, as a person would sign. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return ([...first].slice(0, last === '' ? 2 : 1).join('') + ([...last][0] ?? '')).toLocaleUpperCase();
}
