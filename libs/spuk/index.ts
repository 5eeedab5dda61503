export * from './spuk.entity.js';
