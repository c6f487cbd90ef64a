/*
 * Language and region, theme and keys. Everything takes effect at once, without a save button.
 */
import { useState } from 'react';
import type { CallRawInput } from '../../../shared/contract/contract.ts';
import type { Theme } from '../../../shared/contract/desk.ts';
import { HAND_KEYS, type HandKey } from '../../../shared/domain/handKey.ts';
import type { WordKey } from '../../../shared/i18n/createWords.ts';
import { LOCALES, type Locale } from '../../../shared/lib/locale.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { changeSettings } from '../../store/deskActs.ts';
import { openOverlay, useSession } from '../../store/session.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Keyboard, Monitor, Moon, Sun } from '../../ui/icons.ts';
import { SegmentedControl } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useMinute } from '../../words/useNow.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './setting.module.css';

const LOCALE_WORDS = {
  'fr-CA': 'setting.localeFrCA',
  'fr-FR': 'setting.localeFrFR',
  'en-CA': 'setting.localeEnCA',
  'en-US': 'setting.localeEnUS',
  'en-GB': 'setting.localeEnGB',
} as const satisfies Record<Locale, WordKey>;

/** A key of the whole system as the laptop's keyboard names it. */
function keyWords(accelerator: string, platform: string): string {
  return accelerator
    .replace('CommandOrControl', platform === 'darwin' ? 'Cmd' : 'Ctrl')
    .replaceAll('+', ' + ');
}

const EXAMPLE_NUMBER = 12_345.6;

export function GeneralPanel() {
  const { t } = useWords();
  const formats = useFormats();
  const now = useMinute();
  const sayError = useErrorWords();
  const desk = useSession((state) => state.desk);
  const [failure, setFailure] = useState<Failure | null>(null);
  if (desk === null) return null;
  const { settings, systemLocale } = desk;

  const change = async (changes: CallRawInput<'setting.change'>): Promise<void> => {
    const reply = await changeSettings(api, changes);
    setFailure(reply.ok ? null : reply.error);
  };

  return (
    <div className={style.panel}>
      {failure !== null && <Banner tone="danger">{sayError(failure)}</Banner>}
      <section className={style.group}>
        <Select<Locale | 'system'>
          label={t('setting.language')}
          help={t('setting.languageHelp')}
          className={style.field}
          value={settings.locale ?? 'system'}
          onChange={(id) => void change({ locale: id === 'system' ? null : id })}
          choices={[
            { id: 'system', label: t('setting.followSystem', { name: t(LOCALE_WORDS[systemLocale]) }) },
            ...LOCALES.map((locale) => ({ id: locale, label: t(LOCALE_WORDS[locale]) })),
          ]}
        />
        <p className={style.example}>
          {t('setting.example', { moment: formats.dateTime(now), number: formats.number(EXAMPLE_NUMBER) })}
        </p>
      </section>
      <section className={style.group}>
        <SegmentedControl<Theme>
          label={t('setting.theme')}
          isLabelHidden={false}
          value={settings.theme}
          onChange={(theme) => void change({ theme })}
          choices={[
            { id: 'system', label: t('setting.themeSystem'), icon: <Monitor aria-hidden size={15} /> },
            { id: 'dark', label: t('setting.themeDark'), icon: <Moon aria-hidden size={15} /> },
            { id: 'light', label: t('setting.themeLight'), icon: <Sun aria-hidden size={15} /> },
          ]}
        />
      </section>
      <section className={style.group}>
        <h2 className={style.groupTitle}>{t('setting.keys')}</h2>
        <Switch
          isSelected={settings.areShortcutsOn}
          onChange={(areShortcutsOn) => void change({ areShortcutsOn })}
          help={t('setting.areShortcutsOnHelp')}
        >
          {t('setting.areShortcutsOn')}
        </Switch>
        <Select<HandKey>
          label={t('handMention.keyTitle')}
          className={style.field}
          value={settings.handKey}
          onChange={(handKey) => void change({ handKey })}
          choices={HAND_KEYS.map((id) => ({
            id,
            label: id === 'none' ? t('handMention.keyNone') : keyWords(id, desk.platform),
          }))}
          {...(desk.handKeyState === 'refused'
            ? { error: t('handMention.keyRefused') }
            : { help: t('handMention.keyHelp') })}
        />
        <div>
          <Button icon={<Keyboard aria-hidden />} onPress={() => openOverlay('shortcuts')}>
            {t('setting.showSheet')}
          </Button>
        </div>
      </section>
      <p className={style.example}>
        {t('setting.version', { version: desk.version, electron: desk.electronVersion })}
      </p>
    </div>
  );
}
