/* A picture that goes out with a text, as it is kept, with what it says to those who cannot see it. */
import { useEffect, useState } from 'react';
import type { StatementMedia } from '../../../shared/domain/statementContent.ts';
import type { StatementLanguage } from '../../../shared/domain/statementLimits.ts';
import { api } from '../../bridge/bridge.ts';
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
  const [shown, setShown] = useState<{ readonly sha256: string; readonly url: string } | null>(null);
  useEffect(() => {
    let isGone = false;
    void api.plan.picture({ sha256: file.sha256 }).then((reply) => {
      if (!isGone && reply.ok) setShown({ sha256: file.sha256, url: reply.value.dataUrl });
    });
    return () => {
      isGone = true;
    };
  }, [file.sha256]);
  return (
    <figure className={style.figure}>
      {shown?.sha256 === file.sha256 && (
        <img
          className={style.picture}
          src={shown.url}
          alt={altText[side ?? language] || file.name}
          lang={side}
        />
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
