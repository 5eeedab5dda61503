export { aanbestedingEntiteiten } from './entiteiten.js';
export { AanbestedingModule } from './aanbesteding.module.js';
export { Inkooptaken } from './taken.service.js';
export type { Inkooptaak } from '../domain/aanbesteding/taken.js';
