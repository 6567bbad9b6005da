/**
 * Puts a text on the clipboard; whether that worked. Pages served without encryption have no clipboard of their own: there the
 * old way is taken, over a text field in `host`, which is the card's surface and nothing of the page's.
 */
export async function copyText(text: string, host: ParentNode): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    field.readOnly = true;
    field.style.cssText = 'position: fixed; opacity: 0';
    host.append(field);
    field.select();
    const copied = document.execCommand('copy');
    field.remove();
    return copied;
  }
}
