/** A short article on the subject, in which one date agrees with the fact base and one conflicts with it. */
export const title = 'Moscow ratifies its treaty with Pyongyang';
export const paragraphs = [
  'Vladimir Putin and Kim Jong Un signed the treaty between Russia and North Korea in Pyongyang on 19 June 2024.',
  'The State Duma in Moscow ratified the treaty with North Korea on 25 October 2024.',
] as const;
export const agreeing = '19 June 2024';
export const conflicting = '25 October 2024';

/** The article as elements, with other paragraphs where they are given. */
export const articleOf = (texts: readonly string[] = paragraphs) =>
  `<article><h1>${title}</h1>${texts.map((text) => `<p>${text}</p>`).join('\n')}</article>`;

/** A whole page around a content, with what stands in its head. */
export const pageOf = (content: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>News</title>${head}</head><body>${content}</body></html>`;
