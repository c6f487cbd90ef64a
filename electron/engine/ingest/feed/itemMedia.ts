/*
 * What an item of a feed encloses: referenced, never fetched by itself.
 */
import type { MediaRef } from '../../../../shared/domain/mediaRef.ts';
import { absolute } from './htmlText.ts';
import type { XmlNode } from './xmlTree.ts';

const MEDIA_LIMIT = 20;

/** Enclosures of RSS and Atom, and the media module with its groups. */
export function itemMedia(node: XmlNode, base: string | null): readonly MediaRef[] {
  const found = new Map<string, MediaRef>();
  const add = (value: string | undefined, type: string, alt: string | null): void => {
    const url = absolute(value, base);
    if (url === null || found.has(url) || found.size >= MEDIA_LIMIT) return;
    found.set(url, { kind: kindOf(type, url), url, alt });
  };
  const look = (at: XmlNode, depth: number): void => {
    for (const child of at.children) {
      const { name, prefix, attributes } = child;
      if (name === 'enclosure') add(attributes.url ?? attributes.href, attributes.type ?? '', null);
      else if (name === 'link' && attributes.rel?.toLowerCase() === 'enclosure')
        add(attributes.href, attributes.type ?? '', attributes.title?.trim() || null);
      else if (prefix === 'media' && (name === 'content' || name === 'thumbnail')) {
        const type = name === 'thumbnail' ? 'image/' : (attributes.medium ?? attributes.type ?? '');
        const said = child.children
          .find((one) => one.name === 'description' || one.name === 'title')
          ?.text.trim();
        add(attributes.url, type, said || null);
      } else if (name === 'group' && depth < 2) look(child, depth + 1);
    }
  };
  look(node, 0);
  return [...found.values()];
}

function kindOf(type: string, url: string): MediaRef['kind'] {
  const lower = type.toLowerCase();
  for (const kind of ['image', 'video', 'audio'] as const) if (lower.startsWith(kind)) return kind;
  if (/\.(?:jpe?g|png|gif|webp|avif)(?:$|[?#])/i.test(url)) return 'image';
  if (/\.(?:mp4|webm|mov|m3u8)(?:$|[?#])/i.test(url)) return 'video';
  return /\.(?:mp3|ogg|m4a|wav)(?:$|[?#])/i.test(url) ? 'audio' : 'link';
}
