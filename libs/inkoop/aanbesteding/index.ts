export { aanbestedingEntiteiten } from './entiteiten.js';
export { AanbestedingModule } from './aanbesteding.module.js';
