export * from './trajecten.entity.js';
