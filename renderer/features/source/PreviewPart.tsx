/* What a feed holds, before anybody listens to it: as text, and nothing of it is stored. */
import type { SourcePreview } from '../../../shared/contract/source.ts';
import bones from '../../ui/listAndPane.module.css';
import { useNow } from '../../words/useNow.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './source.module.css';

const SHOWN = 3;

export function PreviewPart({ preview }: { readonly preview: SourcePreview }) {
  const { t } = useWords();
  const formats = useFormats();
  const now = useNow();
  const { title, address, items } = preview;
  return (
    <section className={style.preview} aria-label={t('source.addItems')}>
      <p className={style.previewTitle} role="status">
        <bdi>{t('source.addFound', { title: title ?? address ?? '', count: items.length })}</bdi>
      </p>
      {address !== null && <bdi className={style.address}>{address}</bdi>}
      {items.length === 0 ? (
        <p className={bones.quiet}>{t('source.addNoItems')}</p>
      ) : (
        <ul className={style.items}>
          {items.slice(0, SHOWN).map((item, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a feed may give an id twice, and the list never changes.
            <li key={at}>
              <bdi>{item.title ?? item.text}</bdi>
              {item.postedAt !== null && (
                <span className={bones.quiet}>{` · ${formats.ago(Math.max(0, now - item.postedAt))}`}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
