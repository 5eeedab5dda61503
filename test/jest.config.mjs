import fs from 'node:fs';

const here = (name) => fs.existsSync(new URL(`../${name}`, import.meta.url));

export default {
  rootDir: '..',
  testEnvironment: 'node',
  roots: ['apps', 'libs', 'test', 'schema'].filter(here).map((name) => `<rootDir>/${name}`),
  testRegex: '\\.(spec|e2e-spec)\\.ts$',
  moduleNameMapper: {
    '^#spreadsheets$': '<rootDir>/libs/platform/spreadsheets/index.ts',
    '^#spreadsheets-node$': '<rootDir>/libs/platform/spreadsheets/node-bron.ts',
    '^#migraties$': '<rootDir>/schema/migrations/index.ts',
    '^#([a-z]+)$': '<rootDir>/libs/$1/index.ts',
    '^(\\.{1,2}/.*)\\.js$': ['$1.js', '$1'],
  },
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  transform: { '\\.(ts|js|mjs)$': '<rootDir>/test/jest-transform.cjs' },
  transformIgnorePatterns: [
    '/node_modules/(typescript|pg|typeorm|rxjs|bullmq|ioredis|exceljs|@swc|axe-core|playwright-core)/',
  ],
  workerIdleMemoryLimit: '700MB',
  testTimeout: 30000,
};
