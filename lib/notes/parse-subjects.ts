import type { Subject } from './may-be-on-subject.ts';

/** The subjects as they are stored; those that cannot be read are passed over. By hand: the schema library would outweigh the gate. */
export function parseSubjects(stored: unknown): Subject[] {
  return Array.isArray(stored) ? stored.filter(isSubject) : [];
}

/** A subject without a group would be every page's. */
const isSubject = (entry: unknown): entry is Subject => {
  const { groups } = Object(entry) as Partial<Subject>;
  return Array.isArray(groups) && groups.length > 0 && groups.every(isGroup);
};

const isGroup = (group: unknown): boolean =>
  Array.isArray(group) && group.every((word) => typeof word === 'string' && word !== '');
