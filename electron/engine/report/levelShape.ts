/*
 * The shape of each level as an outline, so that it prints without filling and is told
 * apart without colour: ring, quarter, triangle, diamond, doubled hexagon.
 */
import type { Level } from '../../../shared/domain/limits.ts';
import { type Markup, markup, trusted } from './markup.ts';

const SHAPES: Readonly<Record<Level, string>> = {
  0: '<circle cx="8" cy="8" r="5.5"/>',
  1: '<circle cx="8" cy="8" r="5.5"/><path d="M8 2.5V8h5.5" />',
  2: '<path d="M8 2.2 14.2 13.4H1.8Z"/>',
  3: '<path d="M8 1.4 14.6 8 8 14.6 1.4 8Z"/>',
  4: '<path d="M8 .9 14.2 4.4v7.2L8 15.1 1.8 11.6V4.4Z"/><path d="M8 3.6 11.8 5.8v4.4L8 12.4 4.2 10.2V5.8Z"/>',
};

/** A small picture of a level; always beside its word, so it is silent to screen readers. */
export function levelShape(level: Level): Markup {
  return markup`<svg class="shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${trusted(SHAPES[level])}</svg>`;
}
