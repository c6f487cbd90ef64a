/* A picture that goes out with a text, as it is kept, with what it says to those who cannot see it. */
import type { StatementMedia } from '../../../shared/domain/statementContent.ts';
import type { StatementLanguage } from '../../../shared/domain/statementLimits.ts';
import { useKeptPicture } from '../../store/useKeptPicture.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './statement.module.css';

export function MediaPicture({
  media: { file, altText },
  side,
}: {
  readonly media: StatementMedia;
  /** The language that it is shown in; left out, that of the screen. */
  readonly side?: StatementLanguage;
}) {
  const { language } = useWords();
  const formats = useFormats();
  const { url } = useKeptPicture(file.sha256);
  return (
    <figure className={style.figure}>
      {url !== null && (
        <img className={style.picture} src={url} alt={altText[side ?? language] || file.name} lang={side} />
      )}
      <figcaption className={style.quiet}>
        <bdi>{file.name}</bdi> · {formats.bytes(file.sizeBytes)}
      </figcaption>
    </figure>
  );
}

/** Pictures with their descriptions, to be read by whoever signs or sends them. */
export function MediaList({
  media,
  languages,
}: {
  readonly media: readonly StatementMedia[];
  readonly languages: readonly StatementLanguage[];
}) {
  const { t } = useWords();
  if (media.length === 0) return null;
  return (
    <ul className={style.promises} aria-label={t('statement.media')}>
      {media.map((one) => (
        <li key={one.file.sha256} className={style.medium}>
          <MediaPicture media={one} />
          <div>
            {languages.map((language) => (
              <p key={language} className={style.note} lang={language}>
                {one.altText[language] || t('statement.mediaAltNone')}
              </p>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
