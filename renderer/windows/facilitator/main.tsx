/*
 * The facilitator's entry. The theme is set and the ports are listened for before anything is drawn.
 */
import { createRoot } from 'react-dom/client';
import '../../ui/styles.css';
import '../console/window.css';
import { applyTheme } from '../console/theme.ts';
import { connect } from './connect.ts';
import { Facilitator } from './Facilitator.tsx';

applyTheme('system');
connect(window);

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root.');
createRoot(root).render(<Facilitator />);
