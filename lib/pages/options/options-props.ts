import type { LoadedPack } from '../../packs/pack-file.ts';
import type { KeptReport, WrongNote } from '../../settings/keepsakes.ts';
import type { Settings } from '../../settings/settings.ts';
import type { Store } from '../../settings/store.ts';
import type { Locale } from '../../ui/messages.ts';
import type { PackCounts } from '../../ui/reading.ts';

/** A key of the keyboard and what it does. */
export interface Shortcut {
  name: string;
  keys: string;
}

export interface OptionsProps {
  settings: Settings;
  /** Stored fields that could not be read. */
  unreadable: (keyof Settings)[];
  wrongNotes: WrongNote[];
  reports: KeptReport[];
  /** The packs that are built in, and those from files. */
  builtIn: PackCounts[];
  loaded: LoadedPack[];
  shortcuts: Shortcut[];
  store: Store;
  locale: Locale;
}
