/*
 * In full: what is known here of who wrote a mention. Counts are of what is stored, and say so.
 */
import type { AuthorCard } from '../../../shared/contract/mentionAround.ts';
import { Button } from '../../ui/Button.tsx';
import { type Definition, DefinitionList } from '../../ui/DefinitionList.tsx';
import { FigureText } from '../../ui/TimeText.tsx';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './Around.module.css';
import { EVERYTHING } from './feedQuery.ts';
import { changeQuery, useFeedView } from './feedView.ts';

type Props = { readonly card: AuthorCard; readonly timeZone: string };

export function AuthorPart({ card, timeZone }: Props) {
  const { t } = useWords();
  const formats = useFormats(timeZone);
  const { posts, isPostsCut, reach, firstPostedAt, lastPostedAt, network } = card;
  const name = card.handle ?? card.author;
  if (name === null) return null;
  const items: readonly Definition[] = [
    {
      id: 'posts',
      term: t('feed.authorPosts'),
      value: <FigureText>{`${formats.number(posts)}${isPostsCut ? '+' : ''}`}</FigureText>,
    },
    ...(reach === null
      ? []
      : [
          {
            id: 'reach',
            term: t('feed.authorReach'),
            value: <FigureText>{formats.number(reach)}</FigureText>,
          },
        ]),
    { id: 'first', term: t('feed.authorFirst'), value: formats.dateTimeWithZone(firstPostedAt) },
    ...(lastPostedAt === firstPostedAt
      ? []
      : [{ id: 'last', term: t('feed.authorLast'), value: formats.dateTimeWithZone(lastPostedAt) }]),
  ];
  const showAll = (): void => {
    useFeedView.setState({ areFiltersOpen: true });
    changeQuery({ ...EVERYTHING, author: name, network });
  };
  return (
    <section className={style.part}>
      <h2 className={style.heading}>{t('feed.authorCard')}</h2>
      <DefinitionList isStacked items={items} />
      {posts > 1 && (
        <div>
          <Button isSmall onPress={showAll}>
            {t('feed.authorAll')}
          </Button>
        </div>
      )}
    </section>
  );
}
