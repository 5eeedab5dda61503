import { Inject, Injectable } from '@nestjs/common';
import { geldtOp, type Actor, type Fout } from '#core';
import { Database, type Lezer } from '#platform';
import { maakPlaats } from '../beleid/versies.js';
import { cellenOp, watMoet, type Aangeboden, type GeldendeCel } from '../domain/aanbod/aanbod.js';
import { GROEPEN_VAN, ONDERDELEN, type Afwijking, type Cel, type Groep } from '../domain/aanbod/begrippen.js';
import type { Schaalregel, Tabel, Uitvoeringsregel } from '../domain/aanbod/begrippen.js';

export interface Configuratie {
  code: string;
  naam: string;
  bron: string;
  cellen: Cel[];
  schalen: Schaalregel[];
}
export interface Aanbodstaat {
  configuratie: Configuratie | null;
  keuzes: { code: string; naam: string; van: string; tot: string | null; door: string }[];
  cellen: GeldendeCel[];
  afwijkingen: (Afwijking & { door: string })[];
  schalen: Schaalregel[];
  uitvoeringen: (Uitvoeringsregel & { door: string })[];
}

const CONFIGURATIES = `
  SELECT c.code, c.naam, c.bron,
    (SELECT json_agg(json_build_object('tabel', x.tabel, 'onderdeel', x.onderdeel, 'groep', x.groep, 'waarde', x.waarde)
       ORDER BY x.tabel, x.onderdeel, x.groep) FROM aanbodcel x WHERE x.configuratie_id = c.id) AS cellen,
    (SELECT json_agg(json_build_object('onderdeel', s.onderdeel, 'schalen', s.schalen, 'zelf', s.zelf) ORDER BY s.onderdeel)
       FROM aanbodschaal s WHERE s.configuratie_id = c.id) AS schalen
  FROM aanbodconfiguratie c ORDER BY c.id`;
const fout = (code: string, veld: string, melding: string, oplossing: string): Fout => ({
  ...{ code, veld, melding, oplossing },
});
const omgekeerd = (van: string, tot: string | null): Fout[] =>
  tot !== null && tot < van
    ? [fout('TRA-212', 'tot', 'De laatste dag ligt voor de eerste.', 'Draai de dagen om.')]
    : [];

/** What must be offered to whom, by the configuration that a gemeente follows and what it does otherwise. */
@Injectable()
export class Aanbod {
  constructor(@Inject(Database) private readonly db: Database) {}

  configuraties(actor: Actor): Promise<Configuratie[]> {
    return this.db.lees(actor, (q) => q.query<Configuratie>(CONFIGURATIES));
  }

  staat(actor: Actor, dag: string): Promise<Aanbodstaat> {
    return this.db.lees(actor, (q) => staatOp(q, actor.organisatieId, dag));
  }

  /** What the person of a traject must be offered on a day; null when the traject is not the caller's. */
  voorTraject(actor: Actor, trajectnummer: string, dag: string): Promise<Aangeboden[] | null> {
    return this.db.lees(actor, async (q) => {
      const [t] = await q.query<{ doelgroep: string; leerroute: string | null; bijstand: boolean | null }>(
        `SELECT t.doelgroep, (SELECT p.leerroute FROM pip p WHERE p.traject_id = t.id ORDER BY p.versie DESC LIMIT 1) AS leerroute,
           (SELECT bool_or(f.datum <= $3 AND (f.tot IS NULL OR f.tot >= $3)) FROM traject_feit f
            WHERE f.traject_id = t.id AND f.gemeente_id = $2 AND f.levend AND f.soort = 'UITKERING') AS bijstand
         FROM traject t WHERE t.trajectnummer = $1 AND t.gemeente_id = $2`,
        [trajectnummer, actor.organisatieId, dag],
      );
      if (!t) return null;
      const s = await staatOp(q, actor.organisatieId, dag);
      return watMoet(t, s.cellen, s.schalen, s.uitvoeringen, dag);
    });
  }

  async kies(actor: Actor, code: string, van: string): Promise<Fout[]> {
    return this.db.schrijf(actor, async (tx) => {
      const [c] = await tx.query<{ id: number }>(`SELECT id FROM aanbodconfiguratie WHERE code = $1`, [code]);
      if (!c) return [fout('TRA-210', 'configuratie', 'Deze configuratie is er niet.', 'Kies er een uit de lijst.')];
      const tot = await maakPlaats(tx, 'aanbodkeuze', { gemeente_id: actor.organisatieId }, van, null);
      await tx.query(
        `INSERT INTO aanbodkeuze (gemeente_id, configuratie_id, van, tot, door) VALUES ($1, $2, $3, $4, $5)`,
        [...[actor.organisatieId, c.id, van, tot, actor.naam]],
      );
      return [];
    });
  }

  async wijkAf(actor: Actor, a: Afwijking): Promise<Fout[]> {
    const fouten = [...keurCel(a.tabel, a.onderdeel, a.groep), ...omgekeerd(a.van, a.tot)];
    if (fouten.length) return fouten;
    const { tabel, onderdeel, groep } = a;
    await this.db.schrijf(actor, async (tx) => {
      const sleutel = { gemeente_id: actor.organisatieId, tabel, onderdeel, groep };
      const tot = await maakPlaats(tx, 'aanbodafwijking', sleutel, a.van, a.tot);
      await tx.query(
        `INSERT INTO aanbodafwijking (gemeente_id, tabel, onderdeel, groep, waarde, van, tot, bron, door) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [actor.organisatieId, tabel, onderdeel, groep, a.waarde, a.van, tot, a.bron, actor.naam],
      );
    });
    return [];
  }

  async zetUitvoering(actor: Actor, u: Uitvoeringsregel): Promise<Fout[]> {
    const fouten = [...keurOnderdeel(u.onderdeel), ...omgekeerd(u.van, u.tot)];
    if (fouten.length) return fouten;
    await this.db.schrijf(actor, async (tx) => {
      const sleutel = { gemeente_id: actor.organisatieId, onderdeel: u.onderdeel };
      const tot = await maakPlaats(tx, 'onderdeeluitvoering', sleutel, u.van, u.tot);
      await tx.query(
        `INSERT INTO onderdeeluitvoering (gemeente_id, onderdeel, schaal, uitvoering, uitvoerder, van, tot, door) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [actor.organisatieId, u.onderdeel, u.schaal, u.uitvoering, u.uitvoerder, u.van, tot, actor.naam],
      );
    });
    return [];
  }
}

const keurOnderdeel = (onderdeel: string): Fout[] =>
  Object.hasOwn(ONDERDELEN, onderdeel)
    ? []
    : [fout('TRA-211', 'onderdeel', 'Dit onderdeel is er niet.', 'Kies er een uit de lijst.')];
const keurCel = (tabel: Tabel, onderdeel: string, groep: Groep): Fout[] => [
  ...keurOnderdeel(onderdeel),
  ...(GROEPEN_VAN[tabel].includes(groep)
    ? []
    : [
        fout(
          'TRA-213',
          'groep',
          'Deze groep staat niet in deze tabel.',
          `Kies een van: ${GROEPEN_VAN[tabel].join(', ')}.`,
        ),
      ]),
];

async function staatOp(q: Lezer, gemeenteId: number, dag: string): Promise<Aanbodstaat> {
  const alle = await q.query<Configuratie>(CONFIGURATIES);
  const keuzes = await q.query<Aanbodstaat['keuzes'][number]>(
    `SELECT c.code, c.naam, k.van, k.tot, k.door FROM aanbodkeuze k JOIN aanbodconfiguratie c ON c.id = k.configuratie_id
     WHERE k.gemeente_id = $1 ORDER BY k.van DESC`,
    [gemeenteId],
  );
  const afwijkingen = await q.query<Aanbodstaat['afwijkingen'][number]>(
    `SELECT tabel, onderdeel, groep, waarde, van, tot, bron, door FROM aanbodafwijking WHERE gemeente_id = $1 ORDER BY van DESC`,
    [gemeenteId],
  );
  const uitvoeringen = await q.query<Aanbodstaat['uitvoeringen'][number]>(
    `SELECT onderdeel, schaal, uitvoering, uitvoerder, van, tot, door FROM onderdeeluitvoering WHERE gemeente_id = $1 ORDER BY van DESC`,
    [gemeenteId],
  );
  const nu = keuzes.find((k) => geldtOp(k, dag));
  const configuratie = alle.find((c) => c.code === nu?.code) ?? null;
  const cellen = cellenOp(configuratie?.cellen ?? [], afwijkingen, dag);
  return { configuratie, keuzes, cellen, afwijkingen, schalen: configuratie?.schalen ?? [], uitvoeringen };
}
