/*
 * The posts that matter: who repeats is one with whom they repeat. Words of others, shown as text and nothing else.
 */
import { shortenText } from '../../../shared/lib/shortenText.ts';
import { networkWord } from '../../words/networkWord.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { Block, Items } from './Block.tsx';
import type { SceneProps } from './SituationScene.tsx';
import { useMedia } from './useMedia.ts';
import style from './wall.module.css';

/** With the head, at most seven things; a tall panel has room for one less. */
const POSTS = 4;
const TALL_POSTS = 3;
const NAME = 28;
const POST_SIZES = [2.6, 2.2, 1.9, 1.6, 1.35, 1.15, 1] as const;

export function PostsScene({ model }: SceneProps) {
  const { t } = useWords();
  const formats = useFormats(model.timeZone);
  const most = useMedia('(max-aspect-ratio: 1 / 1)') ? TALL_POSTS : POSTS;
  return (
    <div className={style.body} data-count={Math.min(most, model.posts.length)}>
      {model.posts.slice(0, most).map((post, at, shown) => {
        const who = post.author ?? post.handle;
        const label = [
          shortenText(networkWord(post.network, t), NAME),
          ...(who === null ? [] : [shortenText(who, NAME)]),
          formats.time(post.postedAt),
          ...(post.alike > 1 ? [t('wall.alike', { count: post.alike })] : []),
          ...(post.reach === null ? [] : [t('wall.reach', { reach: formats.number(post.reach) })]),
        ];
        return (
          <Block
            key={post.id}
            label={<Items items={label} />}
            fitKey={`${label.join(' ')} ${post.text}`}
            sizes={POST_SIZES}
            isWide={shown.length % 2 === 1 && at === 0}
          >
            {({ chars }) => (
              <p lang={post.language ?? undefined}>
                <bdi>{shortenText(post.text.replace(/\s+/g, ' '), Math.min(chars, 420))}</bdi>
              </p>
            )}
          </Block>
        );
      })}
    </div>
  );
}
