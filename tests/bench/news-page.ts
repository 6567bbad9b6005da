/** How large a page is made. */
export interface PageSize {
  /** Paragraphs of the article. */
  paragraphs: string[];
  /** Teasers, menus, comments and embeds around it: about 1 kB of markup each. */
  clutter: number;
}

/**
 * A news page as sites serve them: the article in a thicket of menus, teasers, figures, share bars, comments, inline scripts
 * and JSON. Its own words only.
 */
export function newsPage(title: string, { paragraphs, clutter }: PageSize): string {
  const many = (count: number, make: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => make(i)).join('');
  const half = Math.ceil(clutter / 2);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} – The Bench</title>
<meta property="og:title" content="${title}"><meta property="article:published_time" content="2024-11-12T08:30:00Z">
<script type="application/ld+json">{"@type":"NewsArticle","headline":${JSON.stringify(title)},"datePublished":"2024-11-12T08:30:00Z"}</script>
${many(8, (i) => `<style>.c${i}{margin:${i}px;padding:2px}.c${i} a{color:#223}</style><script>window.q${i}=${JSON.stringify('x'.repeat(900))}</script>`)}
</head><body><header><nav><ul>${many(40, (i) => `<li><a href="/section/${i}">Section ${i}</a></li>`)}</ul></nav></header>
<aside>${many(half, teaser)}</aside>
<main><article><h1>${title}</h1><p class="byline">By the desk, <time datetime="2024-11-12">12 November 2024</time></p>
${paragraphs
  .map(
    (text, i) =>
      `<p class="c${i % 8}">${text.replace(/(\w+ \w+) (\w+)/, '$1 <em>$2</em>')}</p>${i % 4 === 3 ? figure(i) : ''}`,
  )
  .join('\n')}
</article></main><section class="comments">${many(clutter - half, comment)}</section>
<footer>${many(30, (i) => `<a href="/about/${i}">Imprint and terms ${i}</a> `)}</footer></body></html>`;
}

const teaser = (i: number): string =>
  `<div class="teaser c${i % 8}"><a href="/story/${i}"><img src="data:," alt="" width="120" height="80"><h3>A village bakery opens its doors again, part ${i}</h3></a><p>The owner says that the bread will be the same as ever, only warmer. <span class="meta"><time>${(i % 28) + 1} May 2023</time> · <b>${i * 7} shares</b></span></p><ul class="share"><li><a href="#">Post</a></li><li><a href="#">Send</a></li><li><a href="#">Save</a></li></ul></div>`;

const comment = (i: number): string =>
  `<div class="comment" id="c${i}"><div class="head"><span class="name">Reader ${i}</span><span class="when">${i} hours ago</span></div><div class="body"><p>I have been reading this paper for ${i + 3} years and I never saw such weather. Somebody should ask the mayor about the ${i + 10} benches in the park.</p></div><div class="tools"><button type="button">Reply</button><button type="button">Like (${i})</button></div></div>`;

const figure = (i: number): string =>
  `<figure><div class="frame"><img src="data:," alt="" width="600" height="400"></div><figcaption>Picture ${i}: the harbour at noon.</figcaption></figure>`;
