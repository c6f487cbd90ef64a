/*
 * A text as each chosen network shows it: under the account's name, with its pictures, and with what is too much marked.
 */
import { useState } from 'react';
import type { StatementDesk } from '../../../shared/contract/statement.ts';
import type { StatementContent } from '../../../shared/domain/statementContent.ts';
import type { StatementLanguage } from '../../../shared/domain/statementLimits.ts';
import { fittingOn, NETWORK_LIMITS } from '../../../shared/domain/textLength.ts';
import { Panel } from '../../ui/Panel.tsx';
import { networkWord } from '../../words/networkWord.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { MediaPicture } from './MediaPicture.tsx';
import style from './statement.module.css';

export type PreviewsProps = {
  readonly content: StatementContent;
  readonly networks: readonly string[];
  readonly desk: StatementDesk;
};

export function Previews({ content, networks, desk }: PreviewsProps) {
  const { t } = useWords();
  const [isFolded, setFolded] = useState(true);
  const languages = content.languages.filter((language) => content[language].trim() !== '');
  if (networks.length === 0 || languages.length === 0) return null;
  return (
    <Panel title={t('statement.previewShow')} level={2} isFolded={isFolded} onFoldChange={setFolded}>
      {!isFolded && (
        <div className={style.previews}>
          {networks.flatMap((network) =>
            languages.map((language) => (
              <Preview key={`${network} ${language}`} {...{ network, language, content, desk }} />
            )),
          )}
        </div>
      )}
    </Panel>
  );
}

function Preview({
  network,
  language,
  content,
  desk,
}: {
  readonly network: string;
  readonly language: StatementLanguage;
  readonly content: StatementContent;
  readonly desk: StatementDesk;
}) {
  const { t } = useWords();
  const text = content[language];
  const end = Object.hasOwn(NETWORK_LIMITS, network) ? fittingOn(network, text) : text.length;
  const account = desk.accounts.find(
    ({ fields }) => fields.network === network && fields.languages.includes(language),
  );
  const name = account?.fields.name || desk.organisation;
  return (
    <article
      className={style.preview}
      aria-label={t('statement.previewOn', {
        network: `${networkWord(network, t)}, ${t(`statement.side_${language}`)}`,
      })}
    >
      <p className={style.note}>
        <strong>{name}</strong>
        {account !== undefined && <bdi>{account.fields.handle}</bdi>} {networkWord(network, t)}
      </p>
      <p className={style.read} lang={language}>
        {text.slice(0, end)}
        {end < text.length && <mark>{text.slice(end)}</mark>}
      </p>
      {content.media.map((one) => (
        <MediaPicture key={one.file.sha256} media={one} side={language} />
      ))}
      {end < text.length && <p className={style.caution}>{t('statement.previewCut')}</p>}
    </article>
  );
}
