/*
 * QR codes as outlines, one path each. Text is written with its charset (ECI 26): without it French names are
 * read as Chinese by some scanners.
 */
import { Byte, Charset, Encoder } from '@nuintun/qrcode';
import { type Markup, markup } from '../report/markup.ts';

/** Light modules around a code, as the standard asks. */
const QUIET_MODULES = 4;

/** A code that says `text`; `label` is what a screen reader says instead. */
export function qrMarkup(text: string, label: string, className = 'qr'): Markup {
  const encoded = new Encoder({ level: 'M' }).encode(new Byte(text, Charset.UTF_8));
  const runs: string[] = [];
  for (let y = 0; y < encoded.size; y += 1) {
    for (let x = 0; x < encoded.size; x += 1) {
      if (encoded.get(x, y) !== 1) continue;
      const from = x;
      while (x + 1 < encoded.size && encoded.get(x + 1, y) === 1) x += 1;
      runs.push(`M${from + QUIET_MODULES} ${y + QUIET_MODULES}h${x - from + 1}v1h-${x - from + 1}z`);
    }
  }
  const side = encoded.size + 2 * QUIET_MODULES;
  return markup`<svg class="${className}" viewBox="0 0 ${side} ${side}" role="img" aria-label="${label}" shape-rendering="crispEdges"><path fill="#000" d="${runs.join('')}"/></svg>`;
}
