import { Bezorgen, Database, maakDataSource, maakOpslag, OpdrachtLoper, Wachtrij } from '#platform';
import { mails } from '#overleg';
import { Verwerken } from '#reconciliatie';
import { entiteiten } from '../../apps/entiteiten.js';
import { keten } from '../../apps/worker/chain.js';
import { bouwLeeskind } from '../../libs/rapportage/lezen/bouw.testhulp.js';
import type { Beller, Proef } from '../api.js';

export const KOP =
  'Trajectnummer;Onderdeel;Uren aangeboden;Uren aanwezig;Afwezig met reden;Afwezig zonder reden;In de pas? (ja/nee);Aantal;Bedrag in €';
export const csv = (...regels: string[]): Buffer => Buffer.from([KOP, ...regels, ''].join('\r\n'));

/** The worker as it runs in production, on the database and the folder of this test. */
export async function startWerker(p: Proef): Promise<() => Promise<void>> {
  await bouwLeeskind();
  const db = new Database(await maakDataSource(p.config.databaseAppUrl, entiteiten, 4).initialize());
  const verwerken = new Verwerken(db, maakOpslag(p.config), p.config);
  const bezorgen = new Bezorgen(db, p.config, mails);
  const loper = new OpdrachtLoper(db, new Wachtrij(p.config), keten(db, verwerken, bezorgen));
  await verwerken.warm();
  loper.start(1);
  return async () => {
    await loper.stop();
    await verwerken.stop();
    bezorgen.sluit();
    await db.dataSource.destroy();
  };
}

export interface Bewijs {
  inleveringId: string;
  rapportageId: string;
  versie: number;
  status: string;
  code?: string;
}

/** Hands in a file as the portal does. */
export async function lever(
  b: Beller,
  contract: string,
  inhoud: Buffer,
  { periode = '2025-01', naam = 'maand.csv' } = {},
): Promise<Bewijs> {
  const r = await b
    .post('/api/inleveringen')
    .field({ contract, periode, soort: 'MAAND' })
    .attach('bestand', inhoud, naam);
  if (r.status >= 300) throw new Error(`${r.status} ${r.text}`);
  return r.body as Bewijs;
}

/** Waits until nothing is planned or at work. */
export async function totStil(p: Proef): Promise<void> {
  for (let i = 0; i < 600; i++) {
    const [r] = await p.eigenaar<{ n: number }>(
      `select count(*)::int n from opdracht where status in ('WACHT', 'BEZIG')`,
    );
    if (r!.n === 0) return;
    await new Promise((klaar) => setTimeout(klaar, 100));
  }
  throw new Error('De wachtrij werd niet stil.');
}

/** Two suppliers' months, read and judged: findings of every kind, also those that only the region may see. */
export async function vulMetMaanden(p: Proef): Promise<{ a: Bewijs; b: Bewijs; z: Bewijs }> {
  await p.eigenaar(`update spuk_budget set bedrag_cent = 70000`);
  await p.eigenaar(`update pip set kostprijs_cent = 80000`);
  await p.eigenaar(`insert into pip_onderdeel (pip_id, product_id, contract_id, van, tot, uren_per_maand_h, uren_totaal_h)
    values (1, 2, 2, '2026-01-01', '2026-12-31', 0, 0)`);
  const stop = await startWerker(p);
  try {
    const [vanA, vanB] = [await p.als('aanbieder@a'), await p.als('aanbieder@b')];
    const a = await lever(
      vanA,
      'NO-A',
      csv(
        'T-1;TAAL_KNM;60;30;10;20;ja;60;900,00',
        'T-2;TAAL_KNM;10;10;0;0;ja;10;150,00',
        'T-9;TAAL_KNM;10;10;0;0;ja;10;150,00',
        ';TAAL_KNM;10;10;0;0;ja;10;150,00',
      ),
      { naam: 'a.csv' },
    );
    const b = await lever(vanB, 'NO-B', csv('T-2;TAAL_KNM;40;40;0;0;nee;40;901,00'), { naam: 'b.csv' });
    const z = await lever(vanB, 'ZU-B', csv('T-3;TAAL_KNM;40;40;0;0;nee;40;902,00'), { naam: 'z.csv' });
    await totStil(p);
    return { a, b, z };
  } finally {
    await stop();
  }
}
