/*
 * The console's entry. The theme is set and the ports are listened for before anything is drawn.
 */
import { createRoot } from 'react-dom/client';
import '../../ui/styles.css';
import './window.css';
import { Console } from './Console.tsx';
import { connect } from './connect.ts';
import { applyTheme } from './theme.ts';

applyTheme('system');
connect(window);

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root.');
createRoot(root).render(<Console />);
