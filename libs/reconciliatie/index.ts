export * from './reconciliatie.entity.js';
