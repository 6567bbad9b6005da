/** Codes of countries and retired codes that pages write for a language. */
const MISTAKEN: Record<string, string> = {
  cn: 'zh',
  in: 'id',
  iw: 'he',
  ji: 'yi',
  jp: 'ja',
  kr: 'ko',
  ua: 'uk',
};

/** The primary subtag of a language tag in lower case ("pt_BR" → "pt"); "und" where it names no language. */
export function primarySubtag(tag: string): string {
  const subtag = tag.trim().split(/[-_]/, 1)[0]!.toLowerCase();
  if (!/^[a-z]{2,3}$/.test(subtag)) return 'und';
  return MISTAKEN[subtag] ?? subtag;
}
