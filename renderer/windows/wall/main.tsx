/*
 * The wall's entry: it listens for its ports before anything is drawn.
 */
import { createRoot } from 'react-dom/client';
import '../../ui/styles.css';
import '../../features/wall/palette.css';
import { connect } from './connect.ts';
import { Wall } from './Wall.tsx';

connect(window);

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root.');
createRoot(root).render(<Wall />);
