export * from './inkoop.entity.js';
