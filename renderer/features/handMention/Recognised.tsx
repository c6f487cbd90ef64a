/*
 * What was recognised in what was pasted, each part to be corrected where it stands.
 */
import { NETWORK_CODES } from '../../../shared/domain/network.ts';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { networkWord } from '../../words/networkWord.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { editRecognised } from './handDraft.ts';
import type { HandReading, WhenSource } from './handFields.ts';
import style from './handMention.module.css';

const WHEN_WORDS = {
  address: 'handMention.whenFromAddress',
  words: 'handMention.whenFromWords',
  about: 'handMention.whenAbout',
  now: 'handMention.whenNow',
  typed: 'handMention.whenTyped',
  wrong: 'handMention.whenWrong',
} as const satisfies Record<WhenSource, string>;

export function Recognised({ read, timeZone }: { readonly read: HandReading; readonly timeZone: string }) {
  const { t } = useWords();
  const formats = useFormats(timeZone);
  const said = t(WHEN_WORDS[read.whenSource]);
  const zone = read.postedAt === null ? '' : ` (${formats.zoneLabel(read.postedAt)})`;
  const codes = NETWORK_CODES.includes(read.network) ? NETWORK_CODES : [read.network, ...NETWORK_CODES];
  return (
    <fieldset className={style.recognised}>
      <legend className={style.legend}>{t('handMention.recognised')}</legend>
      <Select
        label={t('handMention.network')}
        value={read.network}
        onChange={(network) => editRecognised({ network })}
        choices={codes.map((id) => ({ id, label: networkWord(id, t) }))}
      />
      <TextField
        label={t('handMention.when')}
        isMono
        value={read.when}
        onChange={(when) => editRecognised({ when })}
        {...(read.whenSource === 'wrong' ? { error: said } : { help: `${said}${zone}` })}
      />
      <TextField
        label={t('handMention.author')}
        value={read.author}
        maxLength={400}
        onChange={(author) => editRecognised({ author })}
      />
      <TextField
        label={t('handMention.handle')}
        value={read.handle}
        maxLength={400}
        onChange={(handle) => editRecognised({ handle })}
      />
      <TextField
        label={t('handMention.url')}
        className={style.wide}
        isMono
        value={read.url}
        onChange={(url) => editRecognised({ url })}
        {...(read.isUrlWrong ? { error: t('handMention.urlWrong') } : {})}
      />
      <TextArea
        label={t('handMention.text')}
        className={style.wide}
        rows={2}
        maxRows={4}
        value={read.text}
        onChange={(text) => editRecognised({ text })}
      />
    </fieldset>
  );
}
