export * from './partijen.entity.js';
