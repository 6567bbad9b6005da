/** Whether a block's words are those of a heading: one short line without final punctuation. */
export function readsAsHeading(part: string): boolean {
  const longest = /[\u3040-\u30FF\u4E00-\u9FFF\uAC00-\uD7AF]/.test(part) ? 60 : 120;
  return part.length <= longest && !part.includes('\n') && !/[.!?…。！？:：;,]["'”’»」』)）\]]*$/u.test(part);
}
