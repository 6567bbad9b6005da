import * as v from 'valibot';
import { siteOf } from './site.ts';

/** How loudly the marks on the page speak. */
export const markStyles = ['quiet', 'plain', 'strong'] as const;
export type MarkStyle = (typeof markStyles)[number];

const site = v.pipe(
  v.string(),
  v.maxLength(253),
  v.check((name) => siteOf(name) === name, 'must be the name of a site'),
);

/** Every field has a value of its own to fall back on: one that cannot be read costs the reader that field alone. */
const fields = {
  /** Language of the interface; null for the browser's. */
  language: v.nullable(v.pipe(v.string(), v.regex(/^[a-z]{2}$/))),
  /** Whether no page at all is checked. */
  paused: v.boolean(),
  /** Names of sites that are left alone, with what lies under them. */
  sitesOff: v.pipe(v.array(site), v.maxLength(10_000)),
  /** Which states are marked on the page; the summary shows all. */
  marks: v.object({ agrees: v.boolean(), disputed: v.boolean(), conflicts: v.boolean() }),
  style: v.picklist(markStyles),
};

/** What the reader has chosen. */
export type Settings = v.InferOutput<typeof settingsSchema>;

export const settingsSchema = v.object(fields);

export const firstSettings: Readonly<Settings> = {
  language: null,
  paused: false,
  sitesOff: [],
  marks: { agrees: true, disputed: true, conflicts: true },
  style: 'plain',
};

/** Settings as they were stored, and the names of the fields that could not be read and are at their first values. */
export interface ReadSettings {
  settings: Settings;
  unreadable: (keyof Settings)[];
}

/** Reads stored settings of any version, field by field; what an older version did not know is at its first value. */
export function parseSettings(stored: unknown): ReadSettings {
  const given = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const settings: Record<string, unknown> = { ...firstSettings };
  const unreadable: (keyof Settings)[] = [];
  for (const name of Object.keys(fields) as (keyof Settings)[]) {
    if (given[name] === undefined) continue;
    const read = v.safeParse(fields[name], given[name]);
    if (read.success) settings[name] = read.output;
    else unreadable.push(name);
  }
  return { settings: settings as unknown as Settings, unreadable };
}

/** Whether pages at an address are checked of their own accord. */
export function isChecked(url: string, { paused, sitesOff }: Settings): boolean {
  const name = siteOf(url);
  return !paused && !(name !== null && sitesOff.some((off) => name === off || name.endsWith(`.${off}`)));
}
