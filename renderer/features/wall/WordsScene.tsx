/*
 * What everybody here says, does not say, and where they send people: one sheet after the other.
 */
import { type BiLines, textIn } from '../../../shared/domain/biText.ts';
import { shortenText } from '../../../shared/lib/shortenText.ts';
import { cx } from '../../ui/cx.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { Block, Lines } from './Block.tsx';
import type { SceneProps } from './SituationScene.tsx';
import { useMoment } from './useMoment.ts';
import style from './wall.module.css';

export function WordsScene({ model, page }: SceneProps & { readonly page: number }) {
  const { t, language } = useWords();
  const moment = useMoment(model.timeZone, model.now);
  const sheet = model.sheets[page % Math.max(1, model.sheets.length)];
  if (sheet === undefined) return null;
  const audience = sheet.audience === null ? t('wall.everyone') : textIn(sheet.audience, language);
  const head =
    sheet.givenAt === null ? audience : t('wall.sheetOut', { audience, time: moment(sheet.givenAt) });
  const doubt = sheet.givenAt === null ? t('wall.sheetReady') : sheet.isChanged ? t('wall.sheetChanged') : '';
  const isSent = textIn(sheet.sendTo, language) !== '';
  return (
    <div className={cx(style.body, isSent && style.words)} data-count={isSent ? 3 : 2}>
      <WordList
        label={`${t('wall.say')} · ${head}`}
        lines={linesIn(sheet.doList, language)}
        sign="+"
        doubt={doubt}
      />
      <WordList label={t('wall.dontSay')} lines={linesIn(sheet.dontList, language)} sign="–" doubt={doubt} />
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
  doubt,
}: {
  readonly label: string;
  readonly lines: readonly string[];
  readonly sign: string;
  /** That these words are not, or not any more, what people were given; empty where they are. */
  readonly doubt: string;
}) {
  const { t } = useWords();
  return (
    <Block label={label} fitKey={`${label} ${doubt} ${lines.join(' ')}`}>
      {(room) => (
        <>
          {doubt !== '' && <p className={cx(style.line, style.caution)}>{doubt}</p>}
          {lines.length === 0 ? (
            <p className={style.quiet}>{t('wall.noLines')}</p>
          ) : (
            <Lines
              room={room}
              sign={sign}
              more={(count) => t('wall.and', { count })}
              lines={lines.map((line) => <bdi key={line}>{shortenText(line, room.chars)}</bdi>)}
            />
          )}
        </>
      )}
    </Block>
  );
}

function linesIn(lines: BiLines, language: 'fr' | 'en'): readonly string[] {
  return lines[language].length > 0 ? lines[language] : lines[language === 'fr' ? 'en' : 'fr'];
}
