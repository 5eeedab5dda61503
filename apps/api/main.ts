import 'reflect-metadata';
import { leesConfig, log } from '#platform';
import { maakApi } from './maak-api.js';

const config = leesConfig();
const app = await maakApi(config);
await app.listen(config.poort, config.host);
log.info({ adres: `http://${config.host}:${config.poort}` }, 'api gestart');
