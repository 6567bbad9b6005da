import { describe, expect, it } from 'vitest';
import type { Article } from '../../../lib/article/article.ts';
import { settleLanguages } from '../../../lib/languages/settle-languages.ts';

/** An article of these paragraphs, all declared to be in `declared`. */
function articleOf(declared: string, ...paragraphs: string[]): Article {
  let start = 0;
  const blocks = paragraphs.map((paragraph) => {
    const block = { start, end: start + paragraph.length, role: 'paragraph' as const, language: declared };
    start = block.end + 2;
    return block;
  });
  return { url: null, title: '', language: declared, published: null, text: paragraphs.join('\n\n'), blocks };
}

const samples: Record<string, string> = {
  de: 'Der Rat hat am Abend beschlossen, dass die Brücke über den Fluss nicht vor dem Winter gebaut werden soll.',
  en: 'The council has decided in the evening that the bridge over the river should not be built before the winter.',
  es: 'El consejo decidió por la tarde que el puente sobre el río no se construirá antes de que llegue el invierno.',
  fr: 'Le conseil a décidé dans la soirée que le pont sur la rivière ne serait pas construit avant cet hiver.',
  it: 'Il consiglio ha deciso in serata che il ponte sul fiume non sarà costruito prima che arrivi l’inverno.',
  ja: '市議会は昨夜、川に架かる橋の建設を冬の前には始めないと決めた。',
  ko: '시의회는 어젯밤 강을 건너는 다리를 겨울이 오기 전에는 짓지 않기로 결정했다.',
  pl: 'Rada zdecydowała wieczorem, że most nad rzeką nie będzie budowany przed zimą, a po niej od nowa się zbierze.',
  pt: 'O conselho decidiu à noite que a ponte sobre o rio não será construída antes do inverno, como foi dito.',
  ru: 'Совет вечером решил, что мост через реку не будет построен до зимы, а после нее он соберется снова.',
  uk: 'Рада ввечері вирішила, що міст через річку не буде збудований до зими, а після неї вона збереться знову.',
  zh: '市议会昨晚决定,河上的那座桥在冬天到来之前不会动工,之后再开会讨论。',
};

describe('settleLanguages', () => {
  for (const declared of ['en', 'it', 'ja']) {
    it.each(Object.entries(samples))(`tells %s though ${declared} is declared`, (language, text) => {
      const settled = settleLanguages(articleOf(declared, text));
      expect(settled.language).toBe(language);
      expect(settled.blocks[0]!.language).toBe(language);
    });
  }

  it('gives each block its own language and the article that of most of the text', () => {
    const settled = settleLanguages(articleOf('en', samples.it!, samples.it!, samples.en!));
    expect(settled.blocks.map(({ language }) => language)).toEqual(['it', 'it', 'en']);
    expect(settled.language).toBe('it');
  });

  it('keeps the declared language of a block that is too short to tell', () => {
    const article = articleOf('it', samples.it!, 'Foto Ansa');
    expect(settleLanguages(article).blocks[1]!.language).toBe('it');
  });

  it('gives a short block the language of the text where the declared one is wrong', () => {
    const article = articleOf('en', samples.it!, samples.it!, 'Foto Ansa');
    expect(settleLanguages(article).blocks[2]!.language).toBe('it');
  });

  it('leaves text and places as they are', () => {
    const article = articleOf('en', samples.fr!, samples.ko!);
    const settled = settleLanguages(article);
    expect({ ...settled, language: '', blocks: settled.blocks.map((block) => ({ ...block, language: '' })) }).toEqual({
      ...article,
      language: '',
      blocks: article.blocks.map((block) => ({ ...block, language: '' })),
    });
  });

  it.each(Object.entries(samples))('gives an article that rightly declares %s back as it is', (language, text) => {
    const article = articleOf(language, text, text);
    expect(settleLanguages(article)).toBe(article);
  });

  it('has nothing to settle in an empty article', () => {
    expect(settleLanguages(articleOf('en')).language).toBe('en');
  });
});
