import project from '../../package.json' with { type: 'json' };
import { readPacks } from '../packs/read-packs.ts';
import { checkArticle } from '../report/check-article.ts';
import { englishLocale } from './english-locale.ts';
import { runCheck } from './run-check.ts';

// `check … | head` closes the pipe when it has seen enough: that is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}

const packs = readPacks();

process.exitCode = await runCheck({
  args: process.argv.slice(2),
  stdout: process.stdout,
  stderr: process.stderr,
  packs,
  check: checkArticle,
  locale: englishLocale(packs),
  version: project.version,
  noColour: Boolean(process.env['NO_COLOR']),
});
