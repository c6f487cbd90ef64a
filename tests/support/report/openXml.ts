/*
 * Reads XML strictly: what a word processor would refuse is an error here. No declarations of types, no entities of its
 * own, no sign that XML cannot hold.
 */

export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
};

const TOKEN = /<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[A-Za-z_][\w:.-]*="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
const ATTRIBUTE = /([A-Za-z_][\w:.-]*)="([^"<]*)"/g;
const NO_CHARACTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/u;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
};

/** The root of a document. Throws where it is not well-formed. */
export function parseXml(text: string): XmlElement {
  if (NO_CHARACTER.test(text)) throw new Error('A sign that XML cannot hold.');
  const body = text.replace(/^<\?xml [^?]*\?>\s*/, '');
  const top: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [top];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < body.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(body);
    if (match === null) throw new Error(`Not well-formed at: ${body.slice(at, at + 80)}`);
    const [, slash, name, attributes = '', isEmpty, words] = match;
    const parent = open.at(-1) ?? top;
    if (words !== undefined) parent.children.push(decode(words));
    else if (slash === '/') {
      if (parent.name !== name || open.length === 1)
        throw new Error(`${name} is closed, ${parent.name} is open.`);
      open.pop();
    } else {
      const element = { name: name ?? '', attributes: attributesOf(attributes), children: [] };
      parent.children.push(element);
      if (isEmpty !== '/') open.push(element);
    }
  }
  const roots = top.children.filter((child) => typeof child !== 'string');
  const [root] = roots;
  if (open.length > 1 || roots.length !== 1 || root === undefined) throw new Error('Not one root, closed.');
  return root;
}

/** Every element of that name under another, in order. */
export function elementsIn(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...elementsIn(child, name)],
  );
}

/** The text of an element and all in it. */
export function textIn(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(ATTRIBUTE)) {
    if (name in attributes) throw new Error(`${name} is there twice.`);
    attributes[name] = decode(value);
  }
  return attributes;
}

function decode(text: string): string {
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const found = ENTITIES[name];
    if (found === undefined || !whole.endsWith(';')) throw new Error(`No such entity: ${whole.slice(0, 20)}`);
    return found;
  });
}
