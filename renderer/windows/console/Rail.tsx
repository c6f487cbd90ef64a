/*
 * The rail: the places that exist, each with its key. Settings and help stand at its foot.
 */
import { goTo, type Place, useSession } from '../../store/session.ts';
import { cx } from '../../ui/cx.ts';
import {
  BookOpen,
  CircleHelp,
  FileText,
  LayoutDashboard,
  ListChecks,
  Lock,
  Megaphone,
  Radio,
  Rows3,
  Settings,
  TrendingUp,
} from '../../ui/icons.ts';
import { Region } from '../../ui/Region.tsx';
import { Tooltip } from '../../ui/Tooltip.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './console.module.css';
import { consolePlaces } from './places.ts';

const SIGNS = {
  room: LayoutDashboard,
  feed: Rows3,
  triage: ListChecks,
  speak: Megaphone,
  signal: TrendingUp,
  listening: Radio,
  plan: BookOpen,
  report: FileText,
  privacy: Lock,
  help: CircleHelp,
  setting: Settings,
} as const satisfies Record<Place, unknown>;

const KEYS: Partial<Record<Place, string>> = {
  room: 'g r',
  feed: 'g f',
  triage: 'g t',
  speak: 'g s',
  signal: 'g n',
  listening: 'g l',
  plan: 'g p',
  privacy: 'g d',
  help: 'F1',
  setting: '$mod+,',
};
const AT_FOOT: readonly Place[] = ['help', 'setting'];

export function Rail() {
  const { t } = useWords();
  const present = useSession((state) => state.place);
  return (
    <Region id="rail" label={t('frame.rail')} as="nav" className={style.rail}>
      {consolePlaces.map(({ place, label }, at) => {
        const Sign = SIGNS[place];
        const isFirstAtFoot =
          AT_FOOT.includes(place) && !AT_FOOT.includes(consolePlaces[at - 1]?.place ?? 'room');
        return (
          <Tooltip key={place} text={label(t)} keys={KEYS[place]} isPlainChild>
            <button
              type="button"
              className={cx(style.railButton, isFirstAtFoot && style.railFoot)}
              aria-current={place === present ? 'page' : undefined}
              onClick={() => goTo(place)}
            >
              <Sign aria-hidden size={18} />
              <span className={style.railLabel}>{label(t)}</span>
            </button>
          </Tooltip>
        );
      })}
    </Region>
  );
}
