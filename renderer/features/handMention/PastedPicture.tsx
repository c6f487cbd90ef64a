/* The screenshot of a draft: seen before it is saved, so that nobody saves the wrong one. */
import { Button } from '../../ui/Button.tsx';
import { X } from '../../ui/icons.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { changeHandDraft, type DraftPicture } from './handDraft.ts';
import style from './handMention.module.css';
import { drawn } from './pastePicture.ts';

type Props = { readonly picture: DraftPicture; readonly size: string; readonly isKept: boolean };

export function PastedPicture({ picture, size, isKept }: Props) {
  const { t } = useWords();
  return (
    <div className={style.picture}>
      <img className={style.image} src={drawn(picture)} alt={t('handMention.pictureAlt')} />
      <span className={style.quiet}>
        {t('handMention.picture', { size })}
        {!isKept && ` ${t('handMention.pictureNotKept')}`}
      </span>
      <Button
        isSmall
        variant="quiet"
        icon={<X aria-hidden />}
        onPress={() => changeHandDraft({ picture: null })}
      >
        {t('handMention.dropPicture')}
      </Button>
    </div>
  );
}
