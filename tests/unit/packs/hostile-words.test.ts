import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../lib/article/article-from-text.ts';
import { packFile } from '../../../lib/cli/pack.ts';
import type { Pack } from '../../../lib/packs/pack.ts';
import type { PackFile } from '../../../lib/packs/pack-file.ts';
import { parsePack } from '../../../lib/packs/parse-pack.ts';
import { checkArticle } from '../../../lib/report/check-article.ts';

const bridge = packFile(fileURLToPath(new URL('../../data/packs/bridge', import.meta.url)));

/** The bridge with so many words more, which as patterns would take for ever, and share their first letters. */
function withWords(count: number): Pack {
  const file = JSON.parse(bridge) as PackFile;
  for (let first = 0; first < count; first += 2_000) {
    const words = Array.from({ length: Math.min(2_000, count - first) }, (_, i) => {
      const at = (first + i).toString(36);
      return [`(a+)+$|${at}`, `[^]*(.*.*.*)${at}*`, `aaaa${at}*`, `(a|a)*${at}\\`][i % 4]!;
    });
    file.pack.concepts[`more-${first}`] = 'words of no use';
    file.words['en']!.words[`more-${first}`] = words;
    // The subject is told by all of them, the slowest way to tell it.
    file.pack.subject.parties[0]!.push(`more-${first}`);
  }
  const { pack, refusal } = parsePack(JSON.stringify(file), new Set());
  expect(refusal).toBe(null);
  return pack!.pack;
}

const told = 'The bridge in Genoa collapsed on 14 August 2018, and 43 people died under aaaa stone of the aaaab kind.';
const article = () =>
  articleFromText({
    title: 'Ten years on',
    text: `${'a'.repeat(20_000)}!\n\n${Array<string>(100).fill(told).join('\n\n')}`,
    language: 'en',
    published: { date: '2021-08-14', from: 'given' },
  });

/** Processor time of a check of each pack in milliseconds: the least of some. In turns, as the engine grows faster while it is measured. */
function timesOf(packs: Pack[], turns: number): number[] {
  const one = article();
  const rounds = Array.from({ length: turns }, () =>
    packs.map((pack) => {
      const before = process.cpuUsage();
      expect(checkArticle(one, [pack]).findings.length).toBeGreaterThan(100);
      return process.cpuUsage(before).user / 1_000;
    }),
  );
  return packs.map((_, i) => Math.min(...rounds.map((round) => round[i]!)));
}

const firstTimeOf = (pack: Pack): number => timesOf([pack], 1)[0]!;

// By the clock a busy machine may take long; what is measured is processor time.
describe('a pack of 100 000 words full of pattern signs', { timeout: 60_000 }, () => {
  it('costs an article no more than a few times what an ordinary one does', () => {
    const [plain, large] = [withWords(0), withWords(100_000)];
    const first = firstTimeOf(large);
    const [ofLarge, ofPlain] = timesOf([large, plain], 24);
    const ratio = ofLarge! / ofPlain!;
    console.log(`first check ${first.toFixed(0)} ms; later ones ${ratio.toFixed(2)} times those with an ordinary pack`);
    expect(ratio).toBeLessThan(4);
  });

  it('is made ready in time that grows with its words, not with their square', () => {
    // The very first check of all readies the engine itself.
    firstTimeOf(withWords(1_000));
    const [few, many] = [firstTimeOf(withWords(10_000)), firstTimeOf(withWords(100_000))];
    console.log(`ten times the words, ${(many / few).toFixed(1)} times the time`);
    expect(many / few).toBeLessThan(30);
  });
});
