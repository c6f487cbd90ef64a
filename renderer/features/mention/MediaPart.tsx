/*
 * In full: pictures and films of a mention, by their address alone. Nothing of them is fetched until somebody asks,
 * and then by the browser, outside Vigie.
 */
import type { MediaRef } from '../../../shared/domain/mediaRef.ts';
import { Button } from '../../ui/Button.tsx';
import { ExternalLink } from '../../ui/icons.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './Around.module.css';

type Props = { readonly media: readonly MediaRef[]; readonly onOpen: (url: string) => void };

export function MediaPart({ media, onOpen }: Props) {
  const { t } = useWords();
  if (media.length === 0) return null;
  return (
    <section className={style.part}>
      <h2 className={style.heading}>{t('feed.media', { count: media.length })}</h2>
      <p className={style.note}>{t('feed.mediaNote')}</p>
      <ul className={style.lines}>
        {media.map(({ kind, url, alt }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list of one mention never changes its order, and may name an address twice
          <li key={at} className={style.medium}>
            <span>{t(`feed.media_${kind}`)}</span>
            {alt !== null && <bdi className={style.words}>{alt}</bdi>}
            <span className={style.mediumUrl}>{url}</span>
            <Button isSmall icon={<ExternalLink aria-hidden />} onPress={() => onOpen(url)}>
              {t('feed.openInBrowser')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
