import crypto from 'node:crypto';
import fs from 'node:fs';
import { inData } from './process.mjs';

const file = inData('demo-wachtwoord');
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'; // nothing that looks like something else

/** Made at random once for this data folder; the demo accounts exist only on a portal that listens on this machine. */
export function demoPassword() {
  if (!fs.existsSync(file)) {
    const part = () => Array.from({ length: 4 }, () => LETTERS[crypto.randomInt(LETTERS.length)]).join('');
    fs.writeFileSync(file, `${part()}-${part()}-${part()}\n`, { mode: 0o600 });
  }
  return fs.readFileSync(file, 'utf8').trim();
}

/** The key of persons' data lives beside the database that it opens; `made` false: only when it is there already. */
export function personKeys(env, made = true) {
  if (env.PERSOONSSLEUTELS || env.PERSOONSSLEUTELS_BESTAND) return {};
  const keys = inData('persoonssleutels');
  if (!fs.existsSync(keys)) {
    if (!made) return {};
    fs.writeFileSync(keys, `1:${crypto.randomBytes(32).toString('base64')}\n`, { mode: 0o600 });
  }
  return { PERSOONSSLEUTELS_BESTAND: keys };
}

export const demoFiles = inData('demo');
/** demo:laad writes who there is and what each can try; the command and this banner cannot drift apart. */
function accounts() {
  try {
    return JSON.parse(fs.readFileSync(`${demoFiles}/accounts.json`, 'utf8'));
  } catch {
    return [];
  }
}
export function demoBanner() {
  const list = accounts().map(({ email, rol, probeer }) => [email, rol, probeer]);
  const width = (i) => Math.max(0, ...list.map((row) => row[i].length));
  const rows = list.map(([email, rol, probeer]) => `  ${email.padEnd(width(0))}  ${rol.padEnd(width(1))}  ${probeer}`);
  return [
    ...rows,
    `  Wachtwoord voor alle demo-accounts: ${demoPassword()}   (gemaakt voor deze map; alleen op deze computer)`,
  ];
}
