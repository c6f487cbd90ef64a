/*
 * Makes what it holds fit its place: first by the size of the letters, then, at the smallest size that can be read, by
 * what it says. Nothing scrolls and nothing is cut off; what is shortened says so with an ellipsis of its own. The parent
 * gives it its place; `--fit` is the factor by which the letters of the wall are enlarged.
 */
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { cx } from './cx.ts';
import style from './FitBlock.module.css';

/** How much may be said: characters of a text, and lines of a list. */
export type Room = { readonly chars: number; readonly items: number };

const ROOMS: readonly Room[] = [
  { chars: 2_000, items: 12 },
  { chars: 420, items: 10 },
  { chars: 320, items: 8 },
  { chars: 240, items: 7 },
  { chars: 190, items: 6 },
  { chars: 150, items: 5 },
  { chars: 120, items: 4 },
  { chars: 96, items: 4 },
  { chars: 78, items: 3 },
  { chars: 62, items: 3 },
  { chars: 50, items: 2 },
  { chars: 40, items: 2 },
  { chars: 30, items: 1 },
  { chars: 22, items: 1 },
  { chars: 14, items: 1 },
];

export type FitBlockProps = {
  /** Draws what may be said in that room. */
  readonly children: (room: Room) => ReactNode;
  /** Changes whenever what is said changes. */
  readonly fitKey: string;
  /** Factors to try, the largest first; the last one is the smallest that can be read. */
  readonly sizes: readonly number[];
  readonly className?: string | undefined;
};

export function FitBlock({ children, fitKey, sizes, className }: FitBlockProps) {
  const place = useRef<HTMLDivElement>(null);
  const size = useSize(place);
  const key = `${fitKey}\u0000${size}`;
  const [tried, setTried] = useState({ key, step: 0 });
  // Another text, or another place: everything is tried again from the start, before it is drawn.
  if (tried.key !== key) setTried({ key, step: 0 });
  const step = tried.key === key ? tried.step : 0;
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    // A word is broken only where no size has room for it whole.
    for (const wrap of ['normal', 'anywhere']) {
      element.style.setProperty('overflow-wrap', wrap);
      for (const factor of sizes) {
        element.style.setProperty('--fit', String(factor));
        if (fits(element)) {
          element.removeAttribute('data-cut');
          return;
        }
      }
    }
    if (step + 1 < ROOMS.length) setTried({ key, step: step + 1 });
    else element.setAttribute('data-cut', '');
  }, [key, step, sizes]);
  return (
    <div ref={place} className={cx(style.place, className)} data-fit="">
      {children(ROOMS[step] ?? { chars: 14, items: 1 })}
    </div>
  );
}

/** A pixel of rounding is no overflow. */
function fits(element: HTMLElement): boolean {
  return element.scrollHeight <= element.clientHeight + 1 && element.scrollWidth <= element.clientWidth + 1;
}

/** The place's size, and a new one once the fonts are there: letters of another width fit otherwise. */
function useSize(place: { readonly current: HTMLElement | null }): string {
  const [size, setSize] = useState('');
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    let fonts = 0;
    const measure = (): void => setSize(`${element.clientWidth}x${element.clientHeight}/${fonts}`);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    void document.fonts.ready.then(() => {
      fonts = 1;
      measure();
    });
    return () => observer.disconnect();
  }, [place]);
  return size;
}
