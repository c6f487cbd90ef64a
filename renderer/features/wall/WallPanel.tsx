/*
 * The walls at the desk: displays of this laptop, and how each wall that is open is set. Everything takes effect at once.
 */
import { useState } from 'react';
import type { DisplayFace } from '../../../shared/contract/wall.ts';
import type { Failure, Result } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { refreshDesk } from '../../store/deskActs.ts';
import { useSession } from '../../store/session.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Monitor } from '../../ui/icons.ts';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { WallForm } from './WallForm.tsx';
import style from './wallPanel.module.css';

export function WallPanel() {
  const { t } = useWords();
  const sayError = useErrorWords();
  const wallDesk = useSession((state) => state.desk?.wallDesk ?? null);
  const [failure, setFailure] = useState<Failure | null>(null);
  if (wallDesk === null) return null;
  const { displays, walls } = wallDesk;
  const run = async (act: Promise<Result<unknown>>): Promise<void> => {
    const reply = await act;
    setFailure(reply.ok ? null : reply.error);
    await refreshDesk(api);
  };
  const nameOf = ({ label, width, height, isPrimary }: DisplayFace): string =>
    [
      label === '' ? t('wall.displayUnnamed') : label,
      t('wall.displayLine', { width: String(width), height: String(height) }),
      ...(isPrimary ? [t('wall.displayMain')] : []),
    ].join(' · ');
  const free = displays.filter(({ key }) => !walls.some((wall) => wall.key === key));
  return (
    <div className={style.panel}>
      <p>{t('wall.help')}</p>
      {failure !== null && <Banner tone="danger">{sayError(failure)}</Banner>}
      {walls.map((wall) => {
        const display = displays.find(({ key }) => key === wall.key);
        return (
          <WallForm
            key={wall.key}
            wall={wall}
            name={display === undefined ? wall.label : nameOf(display)}
            onChange={(change) => void run(api.wall.configure({ key: wall.key, change }))}
            onClose={() => void run(api.wall.close({ key: wall.key }))}
          />
        );
      })}
      <section className={style.displays} aria-labelledby="wall-displays">
        <h2 id="wall-displays" className={style.heading}>
          {t('wall.displays')}
        </h2>
        {free.length === 0 && <p className={style.quiet}>{t('wall.noneFree')}</p>}
        <ul className={style.list}>
          {free.map((display) => (
            <li key={display.key} className={style.display}>
              <span>{nameOf(display)}</span>
              <Button
                icon={<Monitor aria-hidden />}
                aria-label={`${t('wall.open')} : ${nameOf(display)}`}
                onPress={() => void run(api.wall.open({ key: display.key }))}
              >
                {t('wall.open')}
              </Button>
            </li>
          ))}
        </ul>
        <p className={style.quiet}>{t('wall.leave')}</p>
      </section>
    </div>
  );
}
