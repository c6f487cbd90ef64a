/*
 * Pictures that go out with a text: from the plan, approved beforehand, or from the incident's files. Each is described
 * for those who cannot see it, in every language of the text; what is signed is signed with them.
 */
import type { StatementDesk } from '../../../shared/contract/statement.ts';
import { textIn } from '../../../shared/domain/biText.ts';
import type { StatementMedia } from '../../../shared/domain/statementContent.ts';
import { STATEMENT_MEDIA_LIMIT, type StatementLanguage } from '../../../shared/domain/statementLimits.ts';
import { useIncidentFiles } from '../../store/useIncidentFiles.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { X } from '../../ui/icons.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import { MediaPicture } from './MediaPicture.tsx';
import style from './statement.module.css';

const ALT_LIMIT = 2_000;
const NONE = '';

export type MediaFieldsProps = {
  readonly media: readonly StatementMedia[];
  readonly assets: StatementDesk['assets'];
  readonly incidentId: string | null;
  readonly languages: readonly StatementLanguage[];
  readonly isDisabled: boolean;
  readonly onChange: (media: readonly StatementMedia[]) => void;
};

export function MediaFields(props: MediaFieldsProps) {
  const { media, assets, incidentId, languages, isDisabled, onChange } = props;
  const { t, language: screen } = useWords();
  const files = useIncidentFiles(incidentId);
  const candidates: readonly (StatementMedia & { readonly label: string })[] = [
    ...assets.map(({ title, file, altText }) => ({
      file,
      altText,
      label: textIn(title, screen) || file.name,
    })),
    ...files.flatMap(({ file }) =>
      file === null ? [] : [{ file, altText: { fr: '', en: '' }, label: file.name }],
    ),
  ].filter(
    ({ file }, at, all) =>
      file.mediaType.startsWith('image/') &&
      !media.some((one) => one.file.sha256 === file.sha256) &&
      all.findIndex((one) => one.file.sha256 === file.sha256) === at,
  );
  const add = (sha256: string): void => {
    const found = candidates.find(({ file }) => file.sha256 === sha256);
    if (found !== undefined) onChange([...media, { file: found.file, altText: found.altText }]);
  };
  if (media.length === 0 && (candidates.length === 0 || isDisabled)) return null;
  return (
    <section className={style.findings} aria-label={t('statement.media')}>
      <h2 className={style.small}>{t('statement.media')}</h2>
      <ul className={style.promises}>
        {media.map((one) => (
          <li key={one.file.sha256} className={style.promise}>
            <div className={style.medium}>
              <MediaPicture media={one} />
              <div className={style.fields}>
                {languages.map((language) => (
                  <TextField
                    key={language}
                    label={t('statement.mediaAlt', { language: t(`statement.side_${language}`) })}
                    lang={language}
                    value={one.altText[language]}
                    maxLength={ALT_LIMIT}
                    isDisabled={isDisabled}
                    error={one.altText[language].trim() === '' ? t('statement.mediaAltNeeded') : undefined}
                    onChange={(text) =>
                      onChange(
                        media.map((other) =>
                          other === one ? { ...one, altText: { ...one.altText, [language]: text } } : other,
                        ),
                      )
                    }
                  />
                ))}
              </div>
            </div>
            <IconButton
              isSmall
              isDisabled={isDisabled}
              label={`${t('statement.mediaRemove')} : ${one.file.name}`}
              icon={<X aria-hidden />}
              onPress={() => onChange(media.filter((other) => other !== one))}
            />
          </li>
        ))}
      </ul>
      {!isDisabled && candidates.length > 0 && media.length < STATEMENT_MEDIA_LIMIT && (
        <Select
          label={t('statement.mediaAdd')}
          value={NONE}
          onChange={add}
          choices={[
            { id: NONE, label: t('statement.mediaNone') },
            ...candidates.map(({ file, label }) => ({ id: file.sha256, label })),
          ]}
        />
      )}
    </section>
  );
}
