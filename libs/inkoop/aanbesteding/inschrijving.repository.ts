import { centNaarEuro, naarDecimaal } from '#core';
import type { Lezer } from '#platform';
import { vergelijkbaar } from '../domain/aanbesteding/inschrijving.js';
import { antwoordVan } from './combinaties.service.js';
import type { InschrijvingType, PartijType, PrijsType } from './aanbesteding.type.js';

interface PrijsRij extends Omit<PrijsType, 'bedrag' | 'uren' | 'vergelijkbaar'> {
  bedrag_e4: number;
  uren_h: number | null;
}
interface Rij {
  id: string;
  ronde_id: string;
  versie: number;
  geldt: boolean;
  compleet: boolean;
  plan: string;
  ontvangen_op: Date;
  uitloop_sinds: Date | null;
  ingetrokken_op: Date | null;
  ingetrokken_door: string | null;
  door: string;
  partijen: (Omit<PartijType, 'antwoord'> & { akkoord: boolean | null })[];
  percelen: string[];
  prijzen: PrijsRij[];
  bijlagen: { id: string; bestandsnaam: string; bytes: number; begonnen_op: string; ontvangen_op: string }[];
}

/** The first withdrawal that took this version along. */
const INGETROKKEN = `LEFT JOIN LATERAL (SELECT k.op, k.door FROM inschrijving_intrekking k WHERE k.ronde_id = i.ronde_id
  AND k.aanbieder_id = i.aanbieder_id AND k.tot_versie >= i.versie ORDER BY k.tot_versie LIMIT 1) w ON true`;
/**
 * Every version that the reader may see, in one statement: a supplier its own, the region those of opened rounds. The
 * order is by name and version, so that it tells nothing of what is sealed: those rows are not there at all.
 */
const INSCHRIJVINGEN = `SELECT i.id, i.ronde_id, i.versie, i.plan, i.ontvangen_op, i.uitloop_sinds, i.door,
  w.op AS ingetrokken_op, w.door AS ingetrokken_door,
  combinatie_compleet(i.id) AS compleet, combinatie_compleet(i.id) AND w.op IS NULL AND NOT EXISTS (SELECT FROM inschrijving n
    WHERE n.ronde_id = i.ronde_id AND n.aanbieder_id = i.aanbieder_id AND n.versie > i.versie AND combinatie_compleet(n.id)) AS geldt,
  coalesce((SELECT json_agg(json_build_object('naam', p.naam, 'kvk', p.kvk, 'penvoerder', p.penvoerder, 'akkoord', combinatie_antwoord(p.verzoek_id)) ORDER BY p.penvoerder DESC, p.naam)
    FROM inschrijving_partij p WHERE p.inschrijving_id = i.id), '[]') AS partijen,
  coalesce((SELECT json_agg(v.code ORDER BY v.code) FROM inschrijving_perceel x JOIN perceel v ON v.id = x.perceel_id
    WHERE x.inschrijving_id = i.id), '[]') AS percelen,
  coalesce((SELECT json_agg(json_build_object('perceel', v.code, 'soort', p.soort, 'product', o.code, 'leerroute', p.leerroute,
      'omschrijving', p.omschrijving, 'eenheid', p.eenheid, 'bedrag_e4', p.bedrag_e4, 'groepsgrootte', p.groepsgrootte,
      'locaties', p.locaties, 'uren_h', p.uren_h, 'btw', p.btw) ORDER BY p.volgnr)
    FROM inschrijving_prijs p JOIN perceel v ON v.id = p.perceel_id LEFT JOIN product o ON o.id = p.product_id
    WHERE p.inschrijving_id = i.id), '[]') AS prijzen,
  coalesce((SELECT json_agg(json_build_object('id', b.id, 'bestandsnaam', b.bestandsnaam, 'bytes', b.bytes, 'begonnen_op', b.begonnen_op,
      'ontvangen_op', b.ontvangen_op) ORDER BY b.id) FROM inschrijving_bijlage b WHERE b.inschrijving_id = i.id), '[]') AS bijlagen
  FROM inschrijving i JOIN ronde r ON r.id = i.ronde_id ${INGETROKKEN} WHERE r.aanbesteding_id = $1
  ORDER BY r.nummer, (SELECT p.naam FROM inschrijving_partij p WHERE p.inschrijving_id = i.id AND p.penvoerder), i.versie DESC`;

export async function laadInschrijvingen(q: Lezer, aanbestedingId: string): Promise<InschrijvingType[]> {
  return (await q.query<Rij>(INSCHRIJVINGEN, [aanbestedingId])).map(toon);
}

const toon = (r: Rij): InschrijvingType => ({
  ...{
    id: r.id,
    rondeId: r.ronde_id,
    versie: r.versie,
    geldt: r.geldt,
    ingetrokkenOp: r.ingetrokken_op,
    ingetrokkenDoor: r.ingetrokken_door,
    compleet: r.compleet,
    plan: r.plan,
  },
  ...{ door: r.door, ontvangenOp: r.ontvangen_op, uitloopSinds: r.uitloop_sinds, percelen: r.percelen },
  partijen: r.partijen.map(({ akkoord, ...p }) => ({ ...p, antwoord: p.penvoerder ? null : antwoordVan(akkoord) })),
  prijzen: r.prijzen.map(({ bedrag_e4, uren_h, ...p }) => ({
    ...p,
    bedrag: euro(bedrag_e4),
    uren: uren_h === null ? null : naarDecimaal(uren_h, 2),
    vergelijkbaar: vergelijkbaar(p.soort),
  })),
  bijlagen: r.bijlagen.map((b) => ({
    ...{
      id: b.id,
      bestandsnaam: b.bestandsnaam,
      bytes: b.bytes,
      begonnenOp: b.begonnen_op,
      ontvangenOp: b.ontvangen_op,
    },
  })),
});
/** Two decimals when that is exact, four otherwise. */
const euro = (e4: number): string => (e4 % 100 === 0 ? centNaarEuro(e4 / 100) : naarDecimaal(e4, 4));
