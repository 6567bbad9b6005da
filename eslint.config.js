import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';

/**
 * The rooms of lib/, from the first step of the pipeline to the last: an article becomes notes from left to right.
 * A room may import from the rooms before it, never from one after it.
 */
const rooms = ['article', 'languages', 'mentions', 'claims', 'packs', 'findings', 'report', 'ui', 'notes', 'cli'];

const before = (room) => ['article', ...rooms.slice(0, rooms.indexOf(room) + 1)];

export default tseslint.config(
  { ignores: ['.output', '.wxt', 'node_modules'] },
  js.configs.recommended,
  tseslint.configs.strict,
  {
    files: ['lib/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': [
        ...rooms.map((room) => ({ type: room, pattern: `lib/${room}` })),
        { type: 'entrypoints', pattern: 'entrypoints' },
        { type: 'assets', pattern: 'assets' },
      ],
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.json'] } },
    },
    rules: {
      'boundaries/element-types': [
        'error',
        {
          default: 'disallow',
          message: 'lib/${file.type} may not import from ${dependency.type}: imports run down the pipeline, never back.',
          rules: [
            ...rooms.map((room) => ({ from: room, allow: [...before(room), 'assets'] })),
            { from: 'entrypoints', allow: ['entrypoints', 'assets', ...rooms.filter((room) => room !== 'cli')] },
          ],
        },
      ],
    },
  },
  {
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
