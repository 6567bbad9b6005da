import { showSources } from '../../lib/pages/sources/show-sources.tsx';

await showSources(document.getElementById('page')!);
