// node guard.mjs FOLDER PID START: stops the PostgreSQL of FOLDER when process PID is gone without having done so.
import { running, stopPostgres } from './postgres.mjs';
import { alive, sleep } from './process.mjs';

const [folder, pid, started] = process.argv.slice(2);
const server = running(folder)?.pid;
while (alive(Number(pid), started)) await sleep(1000);
if (server && running(folder)?.pid === server) await stopPostgres(folder);
