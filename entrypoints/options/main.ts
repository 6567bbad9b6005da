import { showOptions } from '../../lib/pages/options/show-options.tsx';

await showOptions(document.getElementById('page')!);
