import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildFactsFile } from '../../lib/cli/facts.ts';
import { readLabelledArticles } from '../../lib/cli/labelled-article.ts';
import { packsFolder, readPacks } from '../../lib/packs/read-packs.ts';

const shared = fileURLToPath(new URL('../../../shared', import.meta.url));
const pack = readPacks().find(({ id }) => id === 'treaty')!;

describe('facts of the treaty pack', () => {
  it('name a question and a source of the pack, and a place', () => {
    expect(pack.facts.length).toBeGreaterThan(0);
    for (const fact of pack.facts) {
      expect(pack.questions.map(({ id }) => id)).toContain(fact.question);
      expect(pack.sources.map(({ id }) => id)).toContain(fact.source);
    }
    for (const source of pack.sources) expect(source.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it.skipIf(!existsSync(join(shared, 'sources')))(
    'equal a rebuild from the source documents (needs ../shared/sources)',
    async () => {
      const committed = readFileSync(join(packsFolder, 'treaty', 'facts.json'), 'utf8');
      expect(await buildFactsFile(join(shared, 'sources'), pack)).toBe(committed);
    },
  );

  it.skipIf(!existsSync(join(shared, 'articles')))(
    'hold every labelled claim of the documents and none besides (needs ../shared/articles)',
    () => {
      const line = (source: string, question: string, value: unknown) =>
        `${source} ${question} ${JSON.stringify(value)}`;
      const labelled = readLabelledArticles(join(shared, 'articles', 'sources')).flatMap(({ id, claims }) =>
        claims.map(({ question, value }) => line(id, question, value)),
      );
      expect(pack.facts.map(({ source, question, value }) => line(source, question, value)).sort()).toEqual(
        labelled.sort(),
      );
    },
  );
});
