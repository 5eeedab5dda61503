export * from './rapportage.entity.js';
