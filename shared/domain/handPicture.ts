/*
 * How large a pasted screenshot may be. It travels inside a call, so its bound is lower than that of other files.
 */

/** Bytes; a screen of 4K as PNG is a third of it. */
export const HAND_PICTURE_LIMIT = 10 * 1024 * 1024;

/** The same as base64: four characters for three bytes. */
export const PICTURE_TEXT_LIMIT = Math.ceil(HAND_PICTURE_LIMIT / 3) * 4;
