import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const nodeGlobals = [
  ...[
    'process',
    'console',
    'Buffer',
    'URL',
    'URLSearchParams',
    'fetch',
    'AbortSignal',
    'AbortController',
    'performance',
  ],
  ...[
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'setImmediate',
    'queueMicrotask',
    'structuredClone',
  ],
  ...[
    'TextDecoder',
    'TextEncoder',
    'FormData',
    'Blob',
    'Response',
    'Request',
    'Headers',
    'module',
    'require',
    '__dirname',
    '__filename',
  ],
];
const browserGlobals = ['document', 'window', 'getComputedStyle', 'location', 'navigator'];
const globals = Object.fromEntries([...nodeGlobals, ...browserGlobals].map((name) => [name, 'readonly']));

const everywhere = {
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-constant-binary-expression': 'error',
  'no-debugger': 'error',
  'no-dupe-keys': 'error',
  'no-fallthrough': 'error',
  'no-loss-of-precision': 'error',
  'no-promise-executor-return': 'off',
  'no-return-assign': 'error',
  'no-self-compare': 'error',
  'no-template-curly-in-string': 'error',
  'no-unreachable': 'error',
  'no-unsafe-finally': 'error',
  'no-var': 'error',
  'prefer-const': 'error',
  'use-isnan': 'error',
};
const unused = {
  argsIgnorePattern: '^_',
  varsIgnorePattern: '^_',
  caughtErrorsIgnorePattern: '^_',
  ignoreRestSiblings: true,
};
const types = {
  '@typescript-eslint/no-unused-vars': ['error', unused],
  '@typescript-eslint/no-unsafe-function-type': 'off',
  '@typescript-eslint/no-non-null-assertion': 'off',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/return-await': ['error', 'in-try-catch'],
};

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.data/', '.tmp/', 'coverage/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' }, rules: everywhere },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname + '/..' } },
    rules: types,
  },
  {
    files: ['{apps,libs,schema,test}/**/*.ts'],
    ignores: ['apps/portal/**'],
    rules: { '@typescript-eslint/no-misused-promises': 'error' },
  },
  {
    files: ['apps/portal/**/*.{ts,tsx}'],
    extends: [hooks.configs.flat['recommended-latest'] ?? hooks.configs['recommended-latest']],
    // React takes async event handlers; what they reject with is shown by the query layer.
    rules: { '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }] },
  },
  {
    files: ['libs/**/*.ts', 'apps/{api,worker}/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/*.e2e-spec.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: { ecmaVersion: 2024, globals },
    rules: { 'no-undef': 'error', 'no-unused-vars': ['error', unused] },
  },
  { files: ['apps/cli/{start,test,run}.mjs', 'apps/cli/house/node-version.mjs'], rules: { 'no-var': 'off' } },
);
