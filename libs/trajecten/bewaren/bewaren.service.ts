import { Inject, Injectable } from '@nestjs/common';
import { vandaag, type Actor, type Fout } from '#core';
import { Database, plaatsOpdracht, Wachtrij, type Lezer, type Tx } from '#platform';

export const OPRUIMEN = 'traject.opruimen';
export const STANDAARD_JAREN = 10;

/** One file that would go: by its number, why, and how much it holds. Nobody's name. */
export interface Opruimregel {
  trajectnummer: string;
  waarom: 'AFGESLOTEN' | 'VERHUISD';
  op: string;
  feiten: number;
  persoon: boolean;
}
export interface Opruimrij {
  id: string;
  jaren: number;
  peildatum: string;
  stand: string;
  voorstel: Opruimregel[];
  gemaakt_op: Date;
  gemaakt_door: string;
  bevestigd_op: Date | null;
  bevestigd_door: string | null;
  uitgevoerd_op: Date | null;
  verwijderd: number | null;
}
const fout = (code: string, veld: string, melding: string, oplossing: string): Fout => ({
  ...{ code, veld, melding, oplossing },
});
const foutJaren = fout('BEW-001', 'jaren', 'Een bewaartermijn is 1 tot 50 jaar.', 'Vul een heel aantal jaren in.');
const niets = fout(
  'BEW-002',
  'voorstel',
  'Er is niets dat langer dan de bewaartermijn is afgesloten.',
  'Probeer het later opnieuw.',
);
const geenVoorstel = fout('BEW-003', 'id', 'Dit voorstel is er niet, of is al bevestigd.', 'Maak een nieuw voorstel.');
const verlopen = fout('BEW-004', 'id', 'De bewaartermijn is veranderd sinds dit voorstel.', 'Maak een nieuw voorstel.');

/** Files of this gemeente whose term is over: closed, or moved away, longer ago than the gemeente keeps them. */
const RIJP = `
  SELECT x.id, x.trajectnummer, x.waarom, x.op, (SELECT count(*)::int FROM traject_feit f WHERE f.traject_id = x.id AND f.gemeente_id = $1) AS feiten,
    EXISTS (SELECT FROM inburgeraar i WHERE i.traject_id = x.id AND i.gemeente_id = $1) AS persoon
  FROM (
    SELECT id, trajectnummer, 'AFGESLOTEN' AS waarom, afgesloten_op AS op FROM traject
    WHERE gemeente_id = $1 AND opgeruimd_op IS NULL AND afgesloten_op < $2::date - make_interval(years => $3)
    UNION ALL
    SELECT traject_id, trajectnummer, 'VERHUISD', max(tot) FROM eerdere_gemeente WHERE gemeente_id = $1
    GROUP BY 1, 2 HAVING max(tot) < $2::date - make_interval(years => $3)
      AND NOT EXISTS (SELECT FROM traject t WHERE t.id = traject_id AND t.gemeente_id = $1)) x
  WHERE x.waarom = 'AFGESLOTEN' OR EXISTS (SELECT FROM traject_feit f WHERE f.traject_id = x.id AND f.gemeente_id = $1)
    OR EXISTS (SELECT FROM inburgeraar i WHERE i.traject_id = x.id AND i.gemeente_id = $1)
  ORDER BY x.op, x.trajectnummer`;
type Rijp = Opruimregel & { id: number };
export const rijp = (q: Lezer, gemeenteId: number, peildatum: string, jaren: number): Promise<Rijp[]> =>
  q.query<Rijp>(RIJP, [gemeenteId, peildatum, jaren]);

const LIJST = `SELECT id, jaren, peildatum, stand, voorstel, gemaakt_op, gemaakt_door, bevestigd_op, bevestigd_door,
  uitgevoerd_op, verwijderd FROM opruiming`;

/** How long files are kept, and removing them in two steps: first a list, then yes. */
@Injectable()
export class Bewaren {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Wachtrij) private readonly wachtrij: Wachtrij,
  ) {}

  termijn(actor: Actor): Promise<number> {
    return this.db.lees(actor, jarenVan);
  }

  async stelIn(actor: Actor, jaren: number): Promise<Fout[]> {
    if (!Number.isInteger(jaren) || jaren < 1 || jaren > 50) return [foutJaren];
    await this.db.schrijf(actor, (tx) =>
      tx.query(
        `INSERT INTO bewaartermijn (gemeente_id, jaren, gewijzigd_door) VALUES ($1, $2, $3)
         ON CONFLICT (gemeente_id) DO UPDATE SET jaren = $2, gewijzigd_door = $3, gewijzigd_op = clock_timestamp()`,
        [actor.organisatieId, jaren, actor.naam],
      ),
    );
    return [];
  }

  lijst(actor: Actor): Promise<Opruimrij[]> {
    return this.db.lees(actor, (q) => q.query<Opruimrij>(`${LIJST} ORDER BY gemaakt_op DESC LIMIT 100`));
  }

  /** Shows what would go; nothing changes. */
  bereidVoor(actor: Actor): Promise<{ fouten: Fout[]; rij: Opruimrij | null }> {
    return this.db.schrijf(actor, async (tx) => {
      const jaren = await jarenVan(tx);
      const regels = await rijp(tx, actor.organisatieId, vandaag(), jaren);
      if (regels.length === 0) return { fouten: [niets], rij: null };
      const [{ id }] = (await tx.query<{ id: string }>(
        `INSERT INTO opruiming (gemeente_id, jaren, peildatum, traject_ids, voorstel, gemaakt_door)
         VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
        [
          ...[actor.organisatieId, jaren, vandaag(), regels.map((r) => r.id)],
          ...[JSON.stringify(regels.map(({ id: _, ...r }) => r)), actor.naam],
        ],
      )) as [{ id: string }];
      return { fouten: [], rij: (await tx.query<Opruimrij>(`${LIJST} WHERE id = $1`, [id]))[0]! };
    });
  }

  /** The second step: from here on a job removes exactly what was on the list. */
  bevestig(actor: Actor, id: string): Promise<Fout[]> {
    return this.db.schrijf(actor, async (tx: Tx) => {
      const [o] = await tx.query<{ jaren: number }>(
        `UPDATE opruiming SET stand = 'BEVESTIGD', bevestigd_op = clock_timestamp(), bevestigd_door = $2
         WHERE id = $1 AND stand = 'VOORGESTELD' AND jaren = $3 RETURNING jaren`,
        [id, actor.naam, await jarenVan(tx)],
      );
      if (o) await plaatsOpdracht(tx, this.wachtrij, OPRUIMEN, id);
      if (o) return [];
      const [er] = await tx.query<{ stand: string }>('SELECT stand FROM opruiming WHERE id = $1', [id]);
      return [er?.stand === 'VOORGESTELD' ? verlopen : geenVoorstel];
    });
  }
}

async function jarenVan(q: Lezer): Promise<number> {
  const [r] = await q.query<{ jaren: number }>('SELECT jaren FROM bewaartermijn');
  return r?.jaren ?? STANDAARD_JAREN;
}
