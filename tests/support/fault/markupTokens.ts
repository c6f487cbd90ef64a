/*
 * Reads a page's tags as a browser would begin them and names what a report may never hold:
 * elements that run or load, attributes that do, addresses that leave the page.
 */

const ALLOWED_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'a abbr article aside b blockquote body br caption circle code col colgroup dd defs del desc details div dl dt em figcaption figure ' +
    'footer g h1 h2 h3 h4 h5 h6 head header hr html i ins li line main mark meta nav ol p path polygon polyline pre rect s ' +
    'section small span strong style sub summary sup svg table tbody td text tfoot th thead time title tr tspan u ul'
  ).split(' '),
);

/** Every piece of markup that a page of ours never has; empty for a good page. */
export function strangeMarkup(html: string): readonly string[] {
  const found: string[] = [];
  // Style sheets hold no tags of ours; what closes them early would show as a tag.
  const body = html.replace(/<style>[^<]*<\/style>/g, '');
  for (const match of body.matchAll(/<([a-zA-Z!/?][^\s/>]*)([^>]*)>?/g)) {
    const name = (match[1] ?? '').toLowerCase().replace(/^\//, '');
    const rest = match[2] ?? '';
    if (name === '!doctype') continue;
    if (!ALLOWED_ELEMENTS.has(name)) found.push(`<${name}`);
    for (const attribute of rest.matchAll(/([^\s"'=<>/]+)\s*=\s*("[^"]*"|'[^']*'|[^\s>]*)/g)) {
      const key = (attribute[1] ?? '').toLowerCase();
      const value = (attribute[2] ?? '').replace(/^["']|["']$/g, '');
      if (
        key.startsWith('on') ||
        key === 'srcdoc' ||
        (key === 'http-equiv' && !/^content-security-policy$/i.test(value))
      ) {
        found.push(`<${name} ${key}=`);
      }
      if (
        [
          'src',
          'href',
          'action',
          'formaction',
          'data',
          'poster',
          'srcset',
          'background',
          'xlink:href',
        ].includes(key) &&
        !/^#|^data:image\//.test(value)
      ) {
        found.push(`<${name} ${key}="${value.slice(0, 60)}"`);
      }
      if (key === 'style' && /url\(|@import/i.test(value)) found.push(`<${name} style=url`);
    }
  }
  return found;
}
