import { maakContract } from '../contract/maak-contract.js';
import type { Winnaar } from '../domain/aanbesteding/begrippen.js';
import { contractUitBod, type Gegund } from '../domain/aanbesteding/contract.js';
import type { DefinitiefGunnenInput } from './aanbesteding.input.js';
import { laatsteVersies } from './dossier.js';
import { gelukt, mislukt, type Toegestaan, type Uitkomst } from './stap.js';

const WINNAAR = `SELECT a.code AS aanbieder, i.versie, (SELECT count(*)::int FROM contract WHERE perceel_id = $2) AS contracten,
  coalesce((SELECT json_agg(json_build_object('soort', p.soort, 'product', o.code, 'leerroute', p.leerroute, 'omschrijving', p.omschrijving,
    'eenheid', p.eenheid, 'bedragE4', p.bedrag_e4::text, 'groepsgrootte', p.groepsgrootte, 'urenH', p.uren_h, 'btw', p.btw) ORDER BY p.volgnr)
    FROM inschrijving_prijs p JOIN product o ON o.id = p.product_id WHERE p.inschrijving_id = i.id AND p.perceel_id = $2), '[]') AS prijzen
  FROM inschrijving i JOIN aanbieder a ON a.id = i.aanbieder_id WHERE i.id = $1`;

/** Makes the contract of one winner, with the prices of its bid; gives its number. */
export async function contractVanGunning(t: Toegestaan, w: Winnaar, i: DefinitiefGunnenInput): Promise<Uitkomst> {
  const perceel = t.perceel!;
  const [bod] = await t.tx.query<{ aanbieder: string; versie: number; contracten: number; prijzen: Gegund[] }>(
    WINNAAR,
    [w.inschrijvingId, perceel.id],
  );
  const nummer = `${perceel.code}-${i.van.slice(0, 4)}-${bod!.contracten + 1}`;
  const { contracttermen } = laatsteVersies(t.geladen.versies).find((v) => v.perceel_id === perceel.id)!;
  const contract = contractUitBod(
    {
      ...{ nummer, perceel: perceel.code, aanbieder: bod!.aanbieder, van: i.van, tot: i.tot ?? null },
      ritme: (i.ritme as 'MAAND' | undefined) ?? contracttermen.ritme ?? 'MAAND',
      contracttermen,
      aanbesteding: `Definitieve gunning: ${t.geladen.kop.titel}`,
      inschrijving: `Inschrijving van ${w.naam}, versie ${bod!.versie}`,
    },
    bod!.prijzen,
  );
  const { fouten } = await maakContract(t.tx, contract);
  return fouten.length ? mislukt(...fouten) : gelukt(nummer);
}
