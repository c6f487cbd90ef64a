/*
 * What changed since the text was last submitted, side by side, with the words that differ marked.
 */
import { differenceMarks } from '../../../shared/lib/differenceMarks.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { MarkedText } from '../../ui/MarkedText.tsx';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import type { StatementFormProps } from './StatementDialogs.tsx';
import style from './statement.module.css';
import { closeStatementDialog } from './statementView.ts';

export function ChangesDialog({ statement, incident }: StatementFormProps) {
  const { t } = useWords();
  const formats = useFormats(incident?.timeZone);
  const { content, versions, digest } = statement;
  const before = [...versions].reverse().find((version) => version.digest !== digest) ?? versions.at(-1);
  return (
    <Dialog
      isOpen
      size="large"
      onOpenChange={(isOpen) => {
        if (!isOpen) closeStatementDialog();
      }}
      title={t('statement.changesTitle')}
      footer={<Button onPress={closeStatementDialog}>{t('common.close')}</Button>}
    >
      {content.languages.map((language) => {
        const [old, now] = [before?.[language] ?? '', content[language]];
        const { before: gone, after: come } = differenceMarks(old, now);
        return (
          <div key={language} className={style.sides} data-count={2}>
            <section>
              <h3 className={style.small}>
                {`${t(`statement.side_${language}`)} · ${t('statement.changesBefore')}`}
                {before !== undefined && ` ${formats.time(before.at)}`}
              </h3>
              <p className={style.read}>
                <MarkedText text={old} ranges={gone} lang={language} isSoft />
              </p>
            </section>
            <section>
              <h3 className={style.small}>
                {`${t(`statement.side_${language}`)} · ${t('statement.changesNow')}`}
              </h3>
              <p className={style.read}>
                <MarkedText text={now} ranges={come} lang={language} />
              </p>
            </section>
          </div>
        );
      })}
    </Dialog>
  );
}
