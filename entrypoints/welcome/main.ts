import { showWelcome } from '../../lib/pages/welcome/show-welcome.tsx';

await showWelcome(document.getElementById('page')!);
