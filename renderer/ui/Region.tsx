// A landmark that F6 can reach. <RegionCycler> stands once in a window and listens for F6 and Shift+F6; each
// region takes focus back where it was last, or on itself.
import { type ReactNode, useEffect } from 'react';
import { cx } from './cx.ts';
import style from './Region.module.css';
import { nextRegion } from './regionOrder.ts';

export interface RegionProps {
  readonly id: string;
  readonly label: string;
  readonly as?: 'section' | 'nav' | 'aside' | 'main' | 'header' | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

export function Region({ id, label, as: Element = 'section', className, children }: RegionProps) {
  return (
    <Element
      id={id}
      data-region={id}
      aria-label={label}
      tabIndex={-1}
      className={cx(style.region, className)}
      {...(Element === 'header' ? { role: 'banner' } : {})}
    >
      {children}
    </Element>
  );
}

const lastFocus = new WeakMap<HTMLElement, HTMLElement>();

const regionsInOrder = (): readonly HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => region.offsetParent !== null,
  );

export function RegionCycler() {
  useEffect(() => {
    const remember = (event: FocusEvent) => {
      if (!(event.target instanceof HTMLElement)) return;
      const region = event.target.closest<HTMLElement>('[data-region]');
      if (region !== null && region !== event.target) lastFocus.set(region, event.target);
    };
    const cycle = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
      if (document.querySelector('[role="dialog"][data-rac], [role="alertdialog"]') !== null) return;
      event.preventDefault();
      const regions = regionsInOrder();
      const here = regions.findIndex((region) => region.contains(document.activeElement));
      const region = regions[nextRegion(regions.length, here, event.shiftKey ? -1 : 1)];
      if (region === undefined) return;
      const last = lastFocus.get(region);
      const target = last?.isConnected === true && region.contains(last) ? last : region;
      target.focus();
      if (document.activeElement !== target) region.focus();
    };
    document.addEventListener('focusin', remember);
    document.addEventListener('keydown', cycle);
    return () => {
      document.removeEventListener('focusin', remember);
      document.removeEventListener('keydown', cycle);
    };
  }, []);
  return null;
}
