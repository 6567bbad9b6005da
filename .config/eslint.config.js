import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';

/**
 * The rooms of lib/, from the first step of the pipeline to the last: an article becomes notes from left to right.
 * A room may import from the rooms before it, never from one after it.
 */
const rooms = [
  'article',
  'languages',
  'mentions',
  'claims',
  'packs',
  'findings',
  'report',
  'settings',
  'ui',
  'exports',
  'notes',
  'background',
  'pages',
  'cli',
];

const from = (type) => ({ element: { type } });
const to = (...types) => types.map((type) => ({ to: { element: { type } } }));

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
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          message:
            'Imports run down the pipeline, never back: {{from.element.type}} may not import {{to.element.type}}.',
          policies: [
            ...rooms.map((room, i) => ({ from: from(room), allow: to(...rooms.slice(0, i + 1), 'assets') })),
            {
              from: from('entrypoints'),
              allow: to('entrypoints', 'assets', ...rooms.filter((room) => room !== 'cli')),
            },
          ],
        },
      ],
    },
  },
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
);
