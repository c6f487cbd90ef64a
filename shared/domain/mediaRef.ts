/*
 * A picture or film of a post: referenced, fetched only by hand.
 */

export const MEDIA_KINDS = ['image', 'video', 'audio', 'link'] as const;
export type MediaKind = (typeof MEDIA_KINDS)[number];

export type MediaRef = {
  readonly kind: MediaKind;
  /** http or https. */
  readonly url: string;
  /** What it shows, in its author's words; null where they gave none. */
  readonly alt: string | null;
};
