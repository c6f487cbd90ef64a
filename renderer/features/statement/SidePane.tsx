/*
 * One language of a text: its words, how long they are where it goes, and whether it is out of step with the other.
 */
import { STATEMENT_TEXT_LIMIT, type StatementLanguage } from '../../../shared/domain/statementLimits.ts';
import { lengthOn } from '../../../shared/domain/textLength.ts';
import { findHidden, showHidden } from '../../../shared/scoring/wording/hiddenCharacters.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { networkWord } from '../../words/networkWord.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './statement.module.css';

const ROWS = 9;
const MOST_ROWS = 24;
/** Of a text with hidden characters, what is shown with them made visible. */
const SHOWN = 600;

export type SidePaneProps = {
  readonly language: StatementLanguage;
  readonly text: string;
  readonly networks: readonly string[];
  readonly isStale: boolean;
  readonly isReadOnly: boolean;
  readonly onChange: (text: string) => void;
  readonly onMatch: () => void;
};

export function SidePane(props: SidePaneProps) {
  const { language, text, networks, isStale, isReadOnly } = props;
  const { t } = useWords();
  const formats = useFormats();
  const side = t(`statement.side_${language}`);
  const hidden = findHidden(text);
  return (
    <div className={style.side}>
      {isStale && (
        <Banner
          tone="warning"
          title={t('statement.stale', { language: side })}
          actions={
            <Button isSmall onPress={props.onMatch}>
              {t('statement.match')}
            </Button>
          }
        >
          {t('statement.staleWords')}
        </Banner>
      )}
      <TextArea
        label={side}
        lang={language}
        rows={ROWS}
        maxRows={MOST_ROWS}
        value={text}
        isReadOnly={isReadOnly}
        maxLength={STATEMENT_TEXT_LIMIT}
        onChange={props.onChange}
      />
      <ul className={style.counts} aria-label={t('statement.networks')}>
        {networks.map((network) => {
          const { used, limit } = lengthOn(network, text);
          if (limit === null) return null;
          const numbers = { used: formats.number(used), limit: formats.number(limit) };
          const name = networkWord(network, t);
          return (
            <li key={network}>
              {used > limit ? (
                <Badge tone="caution">{t('statement.usedOver', { ...numbers, network: name })}</Badge>
              ) : (
                <span className={style.quiet}>{`${name} ${t('statement.used', numbers)}`}</span>
              )}
            </li>
          );
        })}
      </ul>
      {hidden.length > 0 && (
        <Banner tone="warning" title={t('statement.hidden')}>
          <bdi className={style.mono}>{showHidden(text).slice(0, SHOWN)}</bdi>
        </Banner>
      )}
    </div>
  );
}
