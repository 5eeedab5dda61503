export { CsvLezer, kiesScheidingsteken } from './csv.js';
export {
  BOM,
  type Cel,
  type Celsoort,
  csvBlad,
  csvCel,
  csvTekst,
  csvWaarde,
  type Uitvoerblad,
  wandklok,
} from './schrijven.js';
export { getalTekst } from './getaltekst.js';
export { openSpreadsheet } from './lezer.js';
export {
  type Bron,
  type Crc32,
  LeesFout,
  type LeesOpties,
  type Limieten,
  type Rij,
  type Spreadsheet,
  standaardLimieten,
  teGroot,
  type Uitpakker,
} from './soorten.js';
export { blobBron } from './blob-bron.js';
