import { parseArgs } from 'node:util';
import { readPacks } from '../packs/read-packs.ts';
import { readLabelledArticles } from './labelled-article.ts';
import { scoreArticles } from './score-articles.ts';
import { rowOf, tableHead } from './score-table.ts';

const usage = `Usage: npm run score -- [--verbose] FOLDER

Scores the engine against labelled articles (JSON, as in tests/articles): precision, recall, recall of the claims that conflict
with every source, verdicts and detection, by language, kind of article and question. --verbose adds every fault.`;

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { verbose: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  });
  const [folder, ...rest] = positionals;
  if (values.help || !folder || rest.length > 0) {
    console.error(usage);
    return values.help ? 0 : 2;
  }
  const [pack] = readPacks();
  const { tallies, faults } = scoreArticles(readLabelledArticles(folder), pack!);
  if (values.verbose) console.log(`${faults.join('\n')}\n`);
  console.log(tableHead);
  for (const [group, tally] of [...tallies].sort(([a], [b]) => a.localeCompare(b, 'en')))
    console.log(rowOf(group, tally));
  return 0;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(`score: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
