export * from './rapportage.entity.js';
export * from './rapportage.type.js';
export * from './rapportage.module.js';
export * from './rapportage.repository.js';
export * from './inleveren.service.js';
export * from './kop.js';
export { bijlage, keurId } from './inleveren.controller.js';
export * from './verwacht.js';
