import tseslint from 'typescript-eslint'
import reactHooks from 'eslint-plugin-react-hooks'

const no = (name, message) => ({ name, message })

export default tseslint.config(
  { ignores: ['**/out/**', '**/node_modules/**', '**/fixtures/**'] },
  { files: ['**/*.ts', '**/*.tsx'], extends: [tseslint.configs.recommended] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
      'max-params': ['error', 4],
      eqeqeq: ['error', 'always'],
    },
  },
  {
    files: ['**/shared/**/*.ts'],
    rules: {
      'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: 'The clock is a parameter.' }, { object: 'Math', property: 'random', message: 'Randomness is a parameter.' }],
    },
  },
  {
    files: ['**/renderer/**/*.ts', '**/renderer/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-globals': ['error', no('fetch', 'Nothing leaves the machine: ask the host.'), no('XMLHttpRequest', 'Nothing leaves the machine.'), no('WebSocket', 'Nothing leaves the machine.'), no('localStorage', 'Dexie is the truth.')],
      'no-restricted-syntax': ['error', { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Imported text is never markup.' }],
    },
  },
  {
    files: ['**/renderer/features/**', '**/renderer/ui/**'],
    rules: { 'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: 'Ask app/clock: the daily tick is the only reader of the clock.' }] },
  },
  {
    files: ['**/electron/main/**/*.ts', '**/electron/preload/**/*.ts', '**/electron/vault/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { paths: ['node:http', 'node:https', 'node:net', 'node:dgram', 'node:tls', 'node:dns', 'node:child_process', 'node:vm'].map(name => no(name, 'The app has no network and starts no program.')) }],
      'no-restricted-properties': ['error', { object: 'shell', property: 'openExternal', message: 'Nothing that was imported may open another program.' }],
      'no-restricted-globals': ['error', no('fetch', 'Nothing leaves the machine.'), no('eval', 'No code out of text.')],
    },
  },
  { files: ['**/*.config.ts', '**/*.config.js'], rules: { 'no-restricted-exports': 'off' } },
)
