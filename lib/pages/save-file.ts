/** Lets the reader save a text as a file, as the browser saves any download. */
export function saveFile(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Freed at once, Firefox would save nothing: the download takes the blob in a later task.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** A file's name made of a title: letters and digits of any script, joined by hyphens. */
export function fileNameOf(title: string, ending: string): string {
  const words = title.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [];
  // By characters: half of one is no name.
  const name = [...words.join('-')].slice(0, 60).join('').replace(/-$/, '');
  return `${name || 'riscontro'}.${ending}`;
}
