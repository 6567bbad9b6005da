import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { packFile } from '../../../lib/cli/pack.ts';
import { checkPackFile, parsePack, largestPackFile, type PackRefusal } from '../../../lib/packs/parse-pack.ts';
import { readPacks } from '../../../lib/packs/read-packs.ts';

const packs = fileURLToPath(new URL('../../data/packs', import.meta.url));
const text = packFile(`${packs}/bridge`);
const none: ReadonlySet<string> = new Set();

/** The bridge with other values at some paths; undefined takes a key away. */
function spoilt(changes: Record<string, unknown>): string {
  const data = JSON.parse(text) as Record<string, unknown>;
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split('.');
    const last = keys.pop()!;
    const parent = keys.reduce((at, key) => at[key] as Record<string, unknown>, data);
    if (value === undefined) Reflect.deleteProperty(parent, last);
    else Object.defineProperty(parent, last, { value, enumerable: true, configurable: true });
  }
  return JSON.stringify(data);
}

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);
const slots = [{ any: ['dead'] }];

describe('parsePack', () => {
  it('reads what npm run pack writes, as the folder is read', () => {
    const { pack, refusal } = parsePack(text, none);
    expect(refusal).toBe(null);
    expect(pack!.pack).toEqual(readPacks(packs)[0]);
    expect(pack!.file).toEqual(JSON.parse(text));
  });

  it.each<[PackRefusal['reason'], string | null, string]>([
    ['not-json', null, ''],
    ['not-json', null, text.slice(0, -3)],
    ['too-large', null, text + ' '.repeat(largestPackFile)],
    ['too-large', null, `${text}${'ö'.repeat(largestPackFile / 2)}`],
    ['not-a-pack', 'riscontroPack', 'null'],
    ['not-a-pack', 'riscontroPack', '[]'],
    ['not-a-pack', 'riscontroPack', '{"riscontro":1}'],
    ['newer', 'riscontroPack', spoilt({ riscontroPack: 2 })],
  ])('refuses what is no such file: %s', (reason, field, file) =>
    expect(parsePack(file, none).refusal).toMatchObject({ reason, field }),
  );

  it.each<[PackRefusal['reason'], string, unknown, string?]>([
    // Shapes that no part may have.
    ['too-deep', `pack.extra${'.0'.repeat(14)}`, nested(15), 'pack.extra'],
    ['forbidden-key', 'pack.__proto__', { polluted: true }],
    ['forbidden-key', 'words.en.words.constructor', ['builder']],
    ['forbidden-key', 'labels.prototype', {}],
    // The files themselves.
    ['unreadable', 'pack', undefined],
    ['unreadable', 'subject', undefined],
    ['unreadable', 'sources', undefined],
    ['unreadable', 'facts', undefined],
    ['unreadable', 'words', undefined],
    ['unreadable', 'labels', undefined],
    ['unreadable', 'script', 'alert(1)'],
    ['unreadable', 'words.EN', {}],
    ['unreadable', 'labels.it-IT', {}],
    // Their fields.
    ['unreadable', 'pack.id', 'The bridge'],
    ['unreadable', 'pack.id', 'constructor'],
    ['unreadable', 'pack.id', 'b'.repeat(65)],
    ['unreadable', 'pack.year', 20_180],
    ['unreadable', 'pack.more', 1],
    ['unreadable', 'pack.subject.parties', []],
    ['unreadable', 'pack.names', Array<string>(65).fill('genoa')],
    ['unreadable', 'pack.questions.1.kind', 'bill'],
    ['unreadable', 'pack.questions.1.frames.0.counts', Array<string>(65).fill('people')],
    ['unreadable', 'pack.questions.1.frames.0.slots', Array<object>(13).fill({ any: ['dead'] })],
    ['unreadable', 'pack.questions.1.frames.0.unless.0.within', 1_000],
    ['unreadable', 'pack.concepts.genoa', 'g'.repeat(301)],
    ['unreadable', 'subject.groups.0', []],
    ['unreadable', 'subject.groups.0.0', ''],
    ['unreadable', 'sources.0.published', '2018-02-30'],
    ['unreadable', 'sources.0.title', 't'.repeat(301)],
    ['unreadable', 'sources.0.url', 'https://news.example/'],
    ['unreadable', 'facts.facts.0.paragraph', -1],
    ['unreadable', 'facts.facts.0.value', { from: '2018-08-15', to: '2018-08-14' }],
    ['unreadable', 'facts.facts.0.value.from', '2018-02-29'],
    ['unreadable', 'facts.facts.1.value', { min: 3, max: 2 }],
    ['unreadable', 'facts.facts.1.value', { percent: 50 }],
    ['unreadable', 'words.en.words.dead', Array<string>(2_001).fill('died')],
    ['unreadable', 'words.en.words.dead.0', 'd'.repeat(121)],
    ['unreadable', 'words.en.words.dead.0', 5],
    ['unreadable', 'labels.en.subject', ''],
    ['unreadable', 'labels.en.questions.dead.label', 'l'.repeat(301)],
    ['unreadable', 'weights.scale', { outcomes: ['none', 'dead'], scale: 2, signs: {} }, 'weights'],
    // What one part says of another.
    ['dangling', 'subject.id', 'bridges'],
    ['dangling', 'pack.names.0', 'rome'],
    ['dangling', 'pack.peoples.0', ['genoese'], 'pack.peoples'],
    ['dangling', 'pack.actors.0.0', [['mayor']], 'pack.actors'],
    ['dangling', 'pack.subject.rivals.0', 'rival'],
    ['dangling', 'pack.subject.parties.1.0', 'tunnel'],
    ['dangling', 'pack.questions.1.frames.0.counts.0', 'persons'],
    ['dangling', 'pack.questions.1.frames.0.slots.0.any.0', 'death'],
    ['dangling', 'pack.questions.1.frames.0.unless.0.any.0', 'claimed-nothing'],
    [
      'dangling',
      'pack.questions.1.frames.0.unless.0.nearerThan.0',
      ['death'],
      'pack.questions.1.frames.0.unless.0.nearerThan',
    ],
    ['dangling', 'pack.questions.1.frames.0.or.0', ['hurt'], 'pack.questions.1.frames.0.or'],
    ['dangling', 'pack.questions.1.frames.0.and.0.1', [['dead', 'hurt']], 'pack.questions.1.frames.0.and'],
    [
      'dangling',
      'pack.decoys.0.frames.0.slots.0.any.0',
      [{ id: 'toll', frames: [{ slots: [{ any: ['toll'] }] }] }],
      'pack.decoys',
    ],
    ['dangling', 'words.en.words.tunnel', ['tunnel']],
    ['dangling', 'labels.it.questions.hurt', { label: 'Feriti', counts: 'feriti' }],
    ['dangling', 'facts.facts.1.question', 'hurt'],
    ['dangling', 'facts.facts.1.source', 'second-day'],
    ['dangling', 'weights.outcomes', { outcomes: ['none', 'hurt'], scale: 0.01, signs: {} }, 'weights'],
    [
      'unreadable',
      'weights.signs.always',
      { outcomes: ['none', 'dead'], scale: 0.01, signs: { always: [0, 1, 1] } },
      'weights',
    ],
    [
      'unreadable',
      'weights.signs.always',
      { outcomes: ['none', 'dead'], scale: 0.01, signs: { always: [2, 1] } },
      'weights',
    ],
    ['no-words', 'pack.subject.parties.0', []],
    ['repeated', 'pack.questions.1.id', 'collapsed'],
    ['repeated', 'pack.decoys.0.id', [{ id: 'dead', frames: [{ slots }] }], 'pack.decoys'],
    ['repeated', 'sources.1.id', 'first-day'],
  ])('refuses one as %s at %s', (reason, field, value, at = field) =>
    expect(parsePack(spoilt({ [at]: value }), none).refusal).toMatchObject({ reason, field }),
  );

  const frame = 'pack.questions.1.frames.0';
  const many = <T>(count: number, item: T) => Array<T>(count).fill(item);
  const weights = { outcomes: ['none', 'dead'], scale: 0.01, signs: {} };
  const day = { from: '2018-08-14', to: '2018-08-14' };

  it.each<[string, unknown, string?]>([
    // Keys that no part has.
    ...['slots.0', 'unless.0', ''].map((part): [string, number] => [`${frame}${part && '.'}${part}.more`, 1]),
    ...['pack.subject', 'pack.questions.1', 'labels.en', 'labels.en.questions.dead', 'words.en', 'subject'].map(
      (part): [string, number] => [`${part}.more`, 1],
    ),
    ...['facts', 'facts.facts.1', 'facts.facts.0.value', 'facts.facts.1.value'].map(
      (part): [string, unknown, string?] =>
        part.endsWith('value')
          ? [part, { ...(part.includes('.0.') ? day : { min: 1, max: 2 }), more: 1 }]
          : [`${part}.more`, 1],
    ),
    ['pack.decoys.0.more', [{ id: 'toll', frames: [{ slots }], more: 1 }], 'pack.decoys'],
    ['weights.more', { ...weights, more: 1 }, 'weights'],
    // Lists.
    [`${frame}.of`, many(7, 'count')],
    [`${frame}.unless`, many(25, { any: ['dead'] })],
    [`${frame}.or`, many(17, 'dead')],
    [`${frame}.and`, many(17, ['dead'])],
    [`${frame}.and.0`, [[]], `${frame}.and`],
    [`${frame}.and.0`, [many(17, 'dead')], `${frame}.and`],
    [`${frame}.range`, [1]],
    [`${frame}.range`, [1, 2, 3]],
    [`${frame}.how`, many(6, 'full')],
    ['pack.questions.1.frames', []],
    ['pack.questions.1.frames', many(25, { slots })],
    ['pack.subject.parties', many(5, ['genoa'])],
    ['pack.actors', many(65, ['genoa'])],
    ['pack.questions', many(501, { id: 'dead', kind: 'count', frames: [{ slots }] })],
    ['pack.decoys', many(501, { id: 'toll', frames: [{ slots }] })],
    ['words.en.subject', []],
    ['words.en.subject', many(5, ['Genoa'])],
    ['words.en.subject.0', [many(101, 'Genoa')], 'words.en.subject'],
    ['words.en.examples.dead', { dead: many(2_001, 'At least 39 died.') }, 'words.en.examples'],
    ['weights.outcomes', { ...weights, outcomes: many(502, 'dead') }, 'weights'],
    ['weights.signs.always', { ...weights, signs: { always: many(1_004, 1) } }, 'weights'],
    ['sources', many(2_001, { id: 'a', title: 'A', language: 'it', published: '2018-08-14', publishedFrom: 'read' })],
    ['facts.shingles.first-day', { 'first-day': many(20_001, 1) }, 'facts.shingles'],
    [
      'facts.facts',
      many(200_001, { question: 'dead', value: { min: 1, max: 1 }, source: 'a', paragraph: 0, offset: 0 }),
    ],
    ['subject.groups', []],
    ['subject.groups', many(5, ['Genoa'])],
    ['subject.groups.0', many(201, 'Genoa')],
    // Figures.
    [`${frame}.unless.0.within`, -21],
    ['pack.year', 999],
    ['pack.year', 2018.5],
    ['weights.scale', { ...weights, scale: -1 }, 'weights'],
    ...[100_001, -100_001, 1.5].map((weight): [string, unknown, string] => [
      'weights.signs.always.1',
      { ...weights, signs: { always: [0, weight] } },
      'weights',
    ]),
    ['facts.shingles.first-day.0', { 'first-day': [1.5] }, 'facts.shingles'],
    ['facts.facts.0.paragraph', 1.5],
    ['facts.facts.0.offset', -1],
    ['facts.facts.0.offset', 1.5],
    // Texts.
    ['sources.0.language', 'italiano'],
    ['weights.outcomes.1', { ...weights, outcomes: ['none', 'The dead'] }, 'weights'],
    ['weights.signs.', { ...weights, signs: { '': [1, 1] } }, 'weights'],
    [`weights.signs.${'s'.repeat(121)}`, { ...weights, signs: { ['s'.repeat(121)]: [1, 1] } }, 'weights'],
    ['facts.digests.first-day', { 'first-day': 'no digest' }, 'facts.digests'],
  ])('lets nothing past its limits at %s', (field, value, at = field) =>
    expect(checkPackFile(JSON.parse(spoilt({ [at]: value })), none).refusal).toMatchObject({
      reason: 'unreadable',
      field,
    }),
  );

  it.each<[string, unknown, unknown]>([
    ['last-time', { year: 2000 }, { year: 10_000 }],
    ['last-time', { year: 2000 }, { year: -10_000 }],
    ['last-time', { year: 2000 }, { year: 2000.5 }],
    ['last-time', { year: 2000 }, { year: 2000, more: 1 }],
    ['last-time', { never: true }, { never: true, more: 1 }],
    ['share', { percent: 50 }, { percent: 50, more: 1 }],
    ['ordinal', { number: 4 }, { number: 4, more: 1 }],
  ])('takes of a %s %j, but not %j', (kind, good, bad) => {
    const refusalOf = (value: unknown) => {
      const facts = [{ question: 'dead', value, source: 'first-day', paragraph: 0, offset: 0 }];
      return parsePack(spoilt({ 'pack.questions.1.kind': kind, 'facts.facts': facts }), none).refusal;
    };
    expect(refusalOf(good)).toBe(null);
    expect(refusalOf(bad)).toMatchObject({
      reason: 'unreadable',
      field: expect.stringMatching(/^facts\.facts\.0\.value/) as string,
    });
  });

  it('refuses a party that no language names', () => {
    const file = spoilt({ 'words.en.words.genoa': [], 'words.it.words.genoa': undefined });
    expect(parsePack(file, none).refusal).toMatchObject({ reason: 'no-words', field: 'pack.subject.parties.0.0' });
    expect(parsePack(spoilt({ 'words.it.words.genoa': undefined }), none).refusal).toBe(null);
  });

  it('refuses more names than can be held against every unknown word', () => {
    const names = Array.from({ length: 1_300 }, (_, i) => `Ponte${i}`);
    const languages = ['de', 'es', 'fr', 'pl'].map((tag) => [`words.${tag}`, { words: { genoa: names } }]);
    expect(parsePack(spoilt(Object.fromEntries(languages.slice(1))), none).refusal).toBe(null);
    expect(parsePack(spoilt(Object.fromEntries(languages)), none).refusal).toMatchObject({
      reason: 'too-many',
      field: 'pack.names',
    });
  });

  it('refuses an id that is built in', () => {
    expect(parsePack(text, new Set(['treaty', 'bridge'])).refusal).toMatchObject({
      reason: 'built-in',
      field: 'pack.id',
    });
    expect(parsePack(text, new Set(['treaty'])).refusal).toBe(null);
  });

  it.each(['"max":1e999', '"min":-1e999'])('refuses figures without an end, which JSON can write: %s', (endless) =>
    expect(parsePack(text.replace(`${endless.slice(0, 6)}39`, endless), none).refusal).toMatchObject({
      reason: 'unreadable',
      field: expect.stringMatching(/^facts\.facts\.1\.value/) as string,
    }),
  );

  it('hangs on no depth', () =>
    expect(parsePack('['.repeat(500_000) + ']'.repeat(500_000), none).refusal).toMatchObject({
      reason: expect.stringMatching(/too-deep|not-json/) as string,
    }));

  it('takes what frames may name beside the pack’s own concepts', () => {
    for (const any of [['claimed-dead'], ['a-day'], ['denied', 'one-day']])
      expect(parsePack(spoilt({ 'pack.questions.1.frames.0.unless.0.any': any }), none).refusal).toBe(null);
    const paired = JSON.parse(spoilt({ 'pack.actors': [['genoa', 'bridge']] })) as {
      pack: { questions: { frames: object[] }[] };
    };
    paired.pack.questions[0]!.frames.push({ slots: [{ any: ['paired-genoa'] }] });
    expect(parsePack(JSON.stringify(paired), none).refusal).toBe(null);
  });
});
