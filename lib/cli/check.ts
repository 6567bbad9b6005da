import english from '../../assets/locales/en.json' with { type: 'json' };
import project from '../../package.json' with { type: 'json' };
import { readPacks } from '../packs/read-packs.ts';
import { checkArticle } from '../report/check-article.ts';
import { openLocale } from '../ui/messages.ts';
import { runCheck } from './run-check.ts';

// `check … | head` closes the pipe when it has seen enough: that is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}

process.exitCode = await runCheck({
  args: process.argv.slice(2),
  stdout: process.stdout,
  stderr: process.stderr,
  packs: readPacks(),
  check: checkArticle,
  locale: openLocale({ language: 'en', tag: 'en-GB', messages: english }),
  version: project.version,
  noColour: Boolean(process.env['NO_COLOR']),
});
