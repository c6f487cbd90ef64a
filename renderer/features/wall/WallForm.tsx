/*
 * How one wall is set, and what it says of itself.
 */
import type { CallRawInput } from '../../../shared/contract/contract.ts';
import type { WallFace } from '../../../shared/contract/wall.ts';
import {
  WALL_LIGHTS,
  WALL_PACES,
  WALL_SCENES,
  WALL_SINCE_MINUTES,
  type WallLight,
  type WallScene,
} from '../../../shared/domain/wall.ts';
import { LOCALES, type Locale } from '../../../shared/lib/locale.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { SegmentedControl } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './wallPanel.module.css';

export type WallFormProps = {
  readonly wall: WallFace;
  readonly name: string;
  readonly onChange: (change: CallRawInput<'wall.configure'>['change']) => void;
  readonly onClose: () => void;
};

const NONE = '*';
const LIGHT_WORDS = { clock: 'wall.lightClock', night: 'wall.lightNight', day: 'wall.lightDay' } as const;
const LOCALE_WORDS = {
  'fr-CA': 'setting.localeFrCA',
  'fr-FR': 'setting.localeFrFR',
  'en-CA': 'setting.localeEnCA',
  'en-US': 'setting.localeEnUS',
  'en-GB': 'setting.localeEnGB',
} as const;

export function WallForm({ wall, name, onChange, onClose }: WallFormProps) {
  const { t } = useWords();
  const formats = useFormats();
  const { settings } = wall;
  return (
    <section className={style.wall} aria-label={name}>
      <div className={style.head}>
        <h2 className={style.heading}>{name}</h2>
        <Button variant="quiet" onPress={onClose}>
          {t('wall.close')}
        </Button>
      </div>
      {wall.state === 'waiting' && <Banner tone="warning">{t('wall.waiting')}</Banner>}
      {wall.staleSince !== null && (
        <Banner tone="warning">{t('wall.showsStale', { time: formats.time(wall.staleSince) })}</Banner>
      )}
      <p className={style.quiet} aria-live="polite">
        {wall.state === 'shown' &&
          wall.scene !== null &&
          t('wall.shows', { scene: t(`wall.scene_${wall.scene}`) })}
        {wall.redrawn > 0 && ` ${t('wall.redrawn', { count: wall.redrawn })}`}
      </p>
      <div className={style.fields}>
        <Select<WallScene | typeof NONE>
          label={t('wall.scene')}
          help={t('wall.sceneHelp')}
          value={settings.pinned ?? NONE}
          onChange={(scene) => onChange({ pinned: scene === NONE ? null : scene })}
          choices={[
            { id: NONE, label: t('wall.sceneRotate') },
            ...WALL_SCENES.map((id) => ({ id, label: t(`wall.scene_${id}`) })),
          ]}
        />
        <Select<string>
          label={t('wall.pace')}
          value={String(settings.paceSeconds)}
          onChange={(seconds) => onChange({ paceSeconds: WALL_PACES.find((one) => String(one) === seconds) })}
          choices={WALL_PACES.map((seconds) => ({
            id: String(seconds),
            label: t('wall.paceSeconds', { seconds: String(seconds) }),
          }))}
        />
        <Select<string>
          label={t('wall.sinceEvery')}
          value={String(settings.sinceMinutes)}
          onChange={(minutes) =>
            onChange({ sinceMinutes: WALL_SINCE_MINUTES.find((one) => String(one) === minutes) })
          }
          choices={WALL_SINCE_MINUTES.map((minutes) => ({
            id: String(minutes),
            label:
              minutes === 0 ? t('wall.sinceNever') : t('wall.sinceMinutes', { minutes: String(minutes) }),
          }))}
        />
        <Select<Locale | typeof NONE>
          label={t('wall.language')}
          value={settings.locale ?? NONE}
          onChange={(locale) => onChange({ locale: locale === NONE ? null : locale })}
          choices={[
            { id: NONE, label: t('wall.languageDesk') },
            ...LOCALES.map((id) => ({ id, label: t(LOCALE_WORDS[id]) })),
          ]}
        />
        <ZoneField value={settings.secondZone} onChange={(secondZone) => onChange({ secondZone })} />
        <SegmentedControl<WallLight>
          label={t('wall.light')}
          isLabelHidden={false}
          value={settings.light}
          onChange={(light) => onChange({ light })}
          choices={WALL_LIGHTS.map((id) => ({ id, label: t(LIGHT_WORDS[id]) }))}
        />
        <Switch
          isSelected={settings.isForVisitors}
          onChange={(isForVisitors) => onChange({ isForVisitors })}
          help={t('wall.visitorsHelp')}
        >
          {t('wall.visitors')}
        </Switch>
      </div>
    </section>
  );
}

function ZoneField({
  value,
  onChange,
}: {
  readonly value: string | null;
  readonly onChange: (zone: string | null) => void;
}) {
  const { t } = useWords();
  return (
    <ComboBox
      noneText={t('wall.zoneNone')}
      label={t('wall.secondZone')}
      choices={[
        { id: NONE, label: t('wall.zoneUtc') },
        ...Intl.supportedValuesOf('timeZone').map((id) => ({ id, label: id.replaceAll('_', ' ') })),
      ]}
      value={value ?? NONE}
      onChange={(zone) => onChange(zone === NONE || zone === null ? null : zone)}
    />
  );
}
