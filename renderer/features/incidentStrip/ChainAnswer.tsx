/*
 * Can the log be trusted: verified, being checked, or altered. Leads to what was checked.
 */
import { useEntities } from '../../store/entityStore.ts';
import { openOverlay } from '../../store/session.ts';
import { CircleDashed, ShieldAlert, ShieldCheck } from '../../ui/icons.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { StripButton } from './StripButton.tsx';
import style from './strip.module.css';

export function ChainAnswer() {
  const { t } = useWords();
  const chain = useEntities((state) => state.status?.chain ?? null);
  const words =
    chain === null
      ? t('frame.chainChecking')
      : chain.isIntact
        ? t('frame.chainVerified')
        : t('frame.chainBroken');
  const isBroken = chain !== null && !chain.isIntact;
  return (
    <StripButton
      help={`${words}. ${t('frame.chainHelp')}`}
      onPress={() => openOverlay('chain')}
      isCaution={isBroken}
    >
      {chain === null && <CircleDashed aria-hidden size={15} />}
      {chain !== null && !isBroken && <ShieldCheck aria-hidden size={15} className={style.sound} />}
      {isBroken && <ShieldAlert aria-hidden size={15} />}
      <span className={style.words}>{words}</span>
    </StripButton>
  );
}
