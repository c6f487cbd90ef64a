// The gallery's entry: every part on one page, or one scene of it (?scene=list), in either theme (?theme=light).
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../../renderer/ui/styles.css';
import '../../../renderer/features/wall/palette.css';
import { UiProvider } from '../../../renderer/ui/UiProvider.tsx';
import { ChartScene } from './ChartScene.tsx';
import { DeskScene } from './DeskScene.tsx';
import { DialogScene } from './DialogScene.tsx';
import { FacilitatorGallery } from './FacilitatorGallery.tsx';
import { ListScene } from './ListScene.tsx';
import { PartsScene } from './PartsScene.tsx';
import { WallGallery } from './WallGallery.tsx';
import { words } from './words.ts';

const asked = new URLSearchParams(location.search);
document.documentElement.dataset.theme = asked.get('theme') ?? 'dark';
if (asked.get('density') === 'compact') document.documentElement.dataset.density = 'compact';

const scenes = {
  parts: <PartsScene />,
  dialog: <DialogScene opened={asked.get('open') ?? 'dialog'} />,
  list: <ListScene count={Number(asked.get('count') ?? 400)} />,
  chart: <ChartScene />,
  desk: <DeskScene />,
  wall: <WallGallery />,
  facilitator: <FacilitatorGallery />,
} as const;

const scene = scenes[(asked.get('scene') ?? 'parts') as keyof typeof scenes] ?? scenes.parts;
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root');
createRoot(root).render(
  <StrictMode>
    <UiProvider locale="fr-CA" words={words}>
      {scene}
    </UiProvider>
  </StrictMode>,
);
