/*
 * Text as it may stand in any form: what no form can hold (lone halves of signs, control signs, the two code points that
 * are no signs) is replaced by the sign that says so, and line ends are line feeds.
 */

// Tab and line feed may stay.
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff\p{Surrogate}]/gu;
const ANY_UNFIT = new RegExp(UNFIT.source, 'u');

/** The text with what cannot be shown replaced, visibly. */
export function cleanText(text: string): string {
  const unified = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return ANY_UNFIT.test(unified) ? unified.replace(UNFIT, '\ufffd') : unified;
}
