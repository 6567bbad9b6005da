/**
 * The name of the site that an address or a typed name stands for, without "www.": "https://www.news.example/a" and
 * "News.example" are both "news.example". Null where it names none (a file, a browser page, a sentence). A name that it
 * gives stands for itself: the settings are read by it again.
 */
export function siteOf(text: string): string | null {
  const typed = text.trim();
  const address =
    /^[a-z][a-z0-9+.-]*:/i.test(typed) && !/^[^/]*:\d+(?:[/?#]|$)/.test(typed) ? typed : `https://${typed}`;
  if (/\s/.test(typed) || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  const name = hostname.replace(/\.+$/, '').replace(/^(?:www\.)+(?=.*\.)/, '');
  return name.length <= 253 && /^(?:localhost|\[.+\]|[^.*]+(?:\.[^.*]+)+)$/.test(name) ? name : null;
}
