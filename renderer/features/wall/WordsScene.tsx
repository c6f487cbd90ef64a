/*
 * What everybody here says, does not say, and where they send people: one sheet after the other.
 */
import { type BiLines, textIn } from '../../../shared/domain/biText.ts';
import { shortenText } from '../../../shared/lib/shortenText.ts';
import { cx } from '../../ui/cx.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { Block, Lines } from './Block.tsx';
import type { SceneProps } from './SituationScene.tsx';
import style from './wall.module.css';

export function WordsScene({ model, page }: SceneProps & { readonly page: number }) {
  const { t, language } = useWords();
  const formats = useFormats(model.timeZone);
  const sheet = model.sheets[page % Math.max(1, model.sheets.length)];
  if (sheet === undefined) return null;
  const audience = sheet.audience === null ? t('wall.everyone') : textIn(sheet.audience, language);
  const head =
    sheet.givenAt === null
      ? t('wall.sheetReady', { audience })
      : t('wall.sheetOut', { audience, time: formats.time(sheet.givenAt) });
  const isSent = textIn(sheet.sendTo, language) !== '';
  return (
    <div className={cx(style.body, isSent && style.words)} data-count={isSent ? 3 : 2}>
      <WordList label={`${t('wall.say')} · ${head}`} lines={linesIn(sheet.doList, language)} sign="+" />
      <WordList label={t('wall.dontSay')} lines={linesIn(sheet.dontList, language)} sign="–" />
      {isSent && (
        <Block label={t('wall.sendTo')} fitKey={textIn(sheet.sendTo, language)} isWide>
          {({ chars }) => (
            <p className={style.strong}>
              <bdi>{shortenText(textIn(sheet.sendTo, language), chars)}</bdi>
            </p>
          )}
        </Block>
      )}
    </div>
  );
}

function WordList({
  label,
  lines,
  sign,
}: {
  readonly label: string;
  readonly lines: readonly string[];
  readonly sign: string;
}) {
  const { t } = useWords();
  return (
    <Block label={label} fitKey={`${label} ${lines.join(' ')}`}>
      {(room) =>
        lines.length === 0 ? (
          <p className={style.quiet}>{t('wall.noLines')}</p>
        ) : (
          <Lines
            room={room}
            sign={sign}
            more={(count) => t('wall.and', { count })}
            lines={lines.map((line) => <bdi key={line}>{shortenText(line, room.chars)}</bdi>)}
          />
        )
      }
    </Block>
  );
}

function linesIn(lines: BiLines, language: 'fr' | 'en'): readonly string[] {
  return lines[language].length > 0 ? lines[language] : lines[language === 'fr' ? 'en' : 'fr'];
}
