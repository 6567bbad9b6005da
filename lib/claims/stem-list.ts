/** A stem, what belongs to it, and the longest other stem that it begins with. */
interface Entry<Item> {
  stem: string;
  item: Item;
  shorter: Entry<Item> | null;
}

const none: readonly never[] = [];

/**
 * Finds the stems that a word begins with in about as many steps as the logarithm of their number, however alike they are: of a
 * hundred thousand that share their first letters a word is compared with seventeen.
 */
export class StemList<Item> {
  private readonly items = new Map<string, Item>();
  /** In the order of their letters; null after one has been added. */
  private sorted: Entry<Item>[] | null = [];

  /** What belongs to a stem; where there is nothing yet, what `make` gives. */
  getOrAdd(stem: string, make: () => Item): Item {
    let item = this.items.get(stem);
    if (item === undefined) {
      this.items.set(stem, (item = make()));
      this.sorted = null;
    }
    return item;
  }

  /** What belongs to the stems of a word, the longest first. */
  of(word: string): readonly Item[] {
    const sorted = (this.sorted ??= this.sort());
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sorted[middle]!.stem <= word) low = middle + 1;
      else high = middle;
    }
    // Whatever stands between a stem of the word and the word itself begins with that stem: it is this entry, or a shorter one of it.
    let found: Item[] | null = null;
    for (let entry = sorted[low - 1] ?? null; entry; entry = entry.shorter)
      if (word.startsWith(entry.stem)) {
        if (found) found.push(entry.item);
        else found = [entry.item];
      }
    return found ?? none;
  }

  private sort(): Entry<Item>[] {
    let last: Entry<Item> | null = null;
    return [...this.items.keys()].sort().map((stem) => {
      while (last && !stem.startsWith(last.stem)) last = last.shorter;
      return (last = { stem, item: this.items.get(stem)!, shorter: last });
    });
  }
}
