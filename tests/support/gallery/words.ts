// Words of the gallery: French on purpose, because its lengths are the measure.
import type { UiWords } from '../../../renderer/ui/UiProvider.tsx';

export const words: UiWords = {
  close: 'Fermer',
  dismiss: 'Retirer',
  stop: 'Arrêter',
  clear: 'Effacer',
  increase: 'Augmenter',
  decrease: 'Diminuer',
  loading: 'Chargement',
  keys: {
    ctrl: 'Ctrl',
    shift: 'Maj',
    alt: 'Alt',
    enter: 'Entrée',
    escape: 'Échap',
    space: 'Espace',
    tab: 'Tab',
    home: 'Début',
    end: 'Fin',
    pageUp: 'Page préc.',
    pageDown: 'Page suiv.',
    followedBy: 'puis',
  },
};

export const levelWords = ['Veille', 'Signal faible', 'Alerte', 'Crise', 'Crise majeure'] as const;
