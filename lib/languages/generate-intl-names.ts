import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { intlNames } from './intl-names.ts';

const file = new URL('intl-names.json', import.meta.url).pathname;
const text = JSON.stringify(intlNames());
writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser: 'json' }));
