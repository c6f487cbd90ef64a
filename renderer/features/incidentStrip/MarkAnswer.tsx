/*
 * What must never be mistaken: demo, exercise, read only. Said in words in front of everything
 * else; a real file that may be written to says nothing.
 */
import { useEntities } from '../../store/entityStore.ts';
import { goToSetting, useSession } from '../../store/session.ts';
import { Lock } from '../../ui/icons.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { StripButton } from './StripButton.tsx';
import style from './strip.module.css';

export function RealmAnswer() {
  const { t } = useWords();
  const expected = useSession((state) => state.desk?.realm ?? null);
  const realm = useEntities((state) => state.realm) ?? expected;
  if (realm === null || realm === 'real') return null;
  const words = realm === 'demo' ? t('frame.realmDemo') : t('frame.realmExercise');
  const help = realm === 'demo' ? t('frame.realmDemoHelp') : t('frame.realmExerciseHelp');
  return (
    <StripButton help={`${words}. ${help}`} onPress={() => goToSetting('file')}>
      <span className={style.realm}>{words}</span>
    </StripButton>
  );
}

export function ReadOnlyAnswer() {
  const { t } = useWords();
  const isReadOnly = useEntities((state) => state.status?.isReadOnly ?? false);
  if (!isReadOnly) return null;
  return (
    <StripButton help={t('frame.readOnlyHelp')} onPress={() => goToSetting('file')} isCaution>
      <Lock aria-hidden size={14} />
      <span className={style.words}>{t('frame.readOnly')}</span>
    </StripButton>
  );
}
