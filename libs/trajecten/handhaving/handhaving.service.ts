import { Inject, Injectable } from '@nestjs/common';
import { vandaag, type Actor, type Fout } from '#core';
import { Database, isTermijnvrij, isUuid, type Lezer, type Tx } from '#platform';
import { berekenBoete, GRONDEN, type Boete, type Grond, type Verwijtbaarheid } from '../domain/handhaving/boete.js';
import { boeteStaat, keurStap, type Stand, type Stap } from '../domain/handhaving/stappen.js';
import { instellingenOp } from '../domain/termijnen/instellingen.js';
import { laadInstellingen } from '../lijst/laad.js';

export interface Handhavingstap extends Stap {
  door: string;
  op: Date;
}
export interface Handhavingrij {
  id: string;
  traject_id: number;
  trajectnummer: string;
  doelgroep: string;
  grond: Grond;
  feitdatum: string;
  stand: Stand;
  verwijtbaarheid: Verwijtbaarheid | null;
  bedrag_cent: string | null;
  som: string | null;
  stappen: Handhavingstap[];
}
export interface Begin {
  trajectnummer: string;
  grond: Grond;
  feitdatum: string;
  datum: string;
  code: string;
}
export interface Zet {
  id: string;
  naar: Stand;
  datum: string;
  code: string;
  verwijtbaarheid: Verwijtbaarheid | null;
}

const ZAKEN = `
  SELECT h.id, h.traject_id, t.trajectnummer, t.doelgroep, h.grond, h.feitdatum, h.stand, h.verwijtbaarheid, h.bedrag_cent, h.som,
    (SELECT json_agg(json_build_object('naar', s.naar, 'datum', s.datum, 'code', s.code, 'door', s.door, 'op', s.op) ORDER BY s.id)
     FROM handhaving_stap s WHERE s.handhaving_id = h.id) AS stappen
  FROM handhaving h JOIN traject t ON t.id = h.traject_id
  WHERE h.gemeente_id = $1 AND t.gemeente_id = $1`;
const fout = (code: string, veld: string, melding: string, oplossing: string): Fout => ({
  ...{ code, veld, melding, oplossing },
});
const geenTraject = fout(
  'HAN-020',
  'trajectnummer',
  'Dit traject is er niet of u mag het niet zien.',
  'Controleer het nummer.',
);
const geenZaak = fout('HAN-021', 'id', 'Deze zaak is er niet of u mag die niet zien.', 'Ga terug naar het traject.');

const afgesloten = fout('HAN-024', 'trajectnummer', 'Dit traject is afgesloten.', 'Trek eerst het afsluiten in.');
const zelfdeVoorval = fout(
  'HAN-023',
  'feitdatum',
  'Over deze dag is er om deze reden al een zaak: voor één voorval komt er niet meer dan één boete.',
  'Ga verder in die zaak.',
);
/** Still running, or ended in a fine that stands. */
const nietVoorbij = (h: Handhavingrij): boolean => h.stand !== 'AFGEDAAN' || boeteStaat(h.stappen);
/** One after the other per traject: the ladder counts the fines before this one, and one event has one case. */
const opSlot = (tx: Tx, trajectId: number): Promise<unknown> =>
  tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('handhaving ' || $1::int, 0))`, [trajectId]);

/** Enforcement, step by step; the last resort. */
@Injectable()
export class Handhavingen {
  constructor(@Inject(Database) private readonly db: Database) {}

  van(actor: Actor, trajectnummer: string): Promise<Handhavingrij[]> {
    return this.db.lees(actor, (q) => zaken(q, actor.organisatieId, 't.trajectnummer = $2', trajectnummer));
  }

  async bereken(
    actor: Actor,
    v: { trajectnummer: string; grond: Grond; dag: string; verwijtbaarheid: Verwijtbaarheid | null },
  ): Promise<Boete | null> {
    return this.db.lees(actor, async (q) => {
      const t = await traject(q, actor.organisatieId, v.trajectnummer);
      return t && boeteVoor(q, { ...t, grond: v.grond, feitdatum: v.dag, id: null }, v.verwijtbaarheid, vandaag());
    });
  }

  /** Begins with a warning: without one there is nothing. */
  begin(actor: Actor, b: Begin): Promise<Fout[]> {
    return this.db.schrijf(actor, async (tx) => {
      const t = await traject(tx, actor.organisatieId, b.trajectnummer);
      if (!t) return [geenTraject];
      await opSlot(tx, t.traject_id);
      if (t.afgesloten_op !== null) return [afgesloten];
      const stap: Stap = { naar: 'GEWAARSCHUWD', datum: b.datum, code: b.code };
      const fouten = keurStap([], stap, vandaag(), isTermijnvrij);
      if (b.datum < b.feitdatum)
        fouten.push(fout('HAN-022', 'datum', 'De waarschuwing ligt voor wat er gebeurde.', 'Controleer de dagen.'));
      if (fouten.length) return fouten;
      const alle = await zaken(tx, actor.organisatieId, 'h.traject_id = $2', t.traject_id);
      if (alle.some((h) => h.grond === b.grond && h.feitdatum === b.feitdatum && nietVoorbij(h)))
        return [zelfdeVoorval];
      const [h] = await tx.query<{ id: string }>(
        `INSERT INTO handhaving (traject_id, gemeente_id, grond, feitdatum, stand) VALUES ($1, $2, $3, $4, 'GEWAARSCHUWD') RETURNING id`,
        [t.traject_id, actor.organisatieId, b.grond, b.feitdatum],
      );
      await schrijfStap(tx, h!.id, t.traject_id, stap);
      return [];
    });
  }

  zet(actor: Actor, z: Zet): Promise<Fout[]> {
    return this.db.schrijf(actor, async (tx) => {
      if (!isUuid(z.id)) return [geenZaak];
      const [h] = await tx.query<{ traject_id: number }>('SELECT traject_id FROM handhaving WHERE id = $1', [z.id]);
      if (h) await opSlot(tx, h.traject_id);
      const [zaak] = await zaken(tx, actor.organisatieId, 'h.id = $2', z.id);
      if (!zaak) return [geenZaak];
      const stap: Stap = { naar: z.naar, datum: z.datum, code: z.code };
      const fouten = keurStap(zaak.stappen, stap, vandaag(), isTermijnvrij);
      if (fouten.length) return fouten;
      return this.voerUit(tx, zaak, stap, z.verwijtbaarheid);
    });
  }

  private async voerUit(tx: Tx, zaak: Handhavingrij, stap: Stap, v: Verwijtbaarheid | null): Promise<Fout[]> {
    const boete =
      stap.naar === 'BESLOTEN' && stap.code === 'BOETE'
        ? await boeteVoor(tx, { ...zaak, gemeenteId: tx.actor.organisatieId }, v, stap.datum)
        : null;
    if (boete?.fouten.length) return boete.fouten;
    await schrijfStap(tx, zaak.id, zaak.traject_id, stap);
    await tx.query(`UPDATE handhaving SET stand = $2 WHERE id = $1`, [zaak.id, stap.naar]);
    if (boete)
      await tx.query(`UPDATE handhaving SET verwijtbaarheid = $2, bedrag_cent = $3, som = $4 WHERE id = $1`, [
        ...[zaak.id, boete.artikel === '23' ? v : null, boete.bedragCent, boete.som],
      ]);
    return [];
  }
}

const zaken = (q: Lezer, gemeenteId: number, waar: string, wat: string | number): Promise<Handhavingrij[]> =>
  q.query<Handhavingrij>(`${ZAKEN} AND ${waar} ORDER BY h.feitdatum DESC, h.id DESC`, [gemeenteId, wat]);

interface Zaaktraject {
  traject_id: number;
  doelgroep: string;
  afgesloten_op: string | null;
}
async function traject(
  q: Lezer,
  gemeenteId: number,
  nummer: string,
): Promise<(Zaaktraject & { gemeenteId: number }) | null> {
  const [t] = await q.query<Zaaktraject>(
    `SELECT id AS traject_id, doelgroep, afgesloten_op FROM traject WHERE trajectnummer = $1 AND gemeente_id = $2`,
    [nummer, gemeenteId],
  );
  return t ? { ...t, gemeenteId } : null;
}

const schrijfStap = (tx: Tx, id: string, trajectId: number, s: Stap): Promise<unknown> =>
  tx.query(
    `INSERT INTO handhaving_stap (handhaving_id, traject_id, gemeente_id, naar, datum, code, door) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [id, trajectId, tx.actor.organisatieId, s.naar, s.datum, s.code, tx.actor.naam],
  );

/** The fine that would follow now: the ladder counts what stands of the same traject, and the settings of the day of the conduct. */
async function boeteVoor(
  q: Lezer,
  z: { traject_id: number; gemeenteId: number; doelgroep: string; grond: Grond; feitdatum: string; id: string | null },
  verwijtbaarheid: Verwijtbaarheid | null,
  besluit: string,
): Promise<Boete> {
  const alle = await zaken(q, z.gemeenteId, 'h.traject_id = $2', z.traject_id);
  const eerdere = alle.filter(
    (h) => h.id !== z.id && GRONDEN[h.grond].artikel === '23' && boeteStaat(h.stappen),
  ).length;
  const { boeteAsiel } = instellingenOp(await laadInstellingen(q, z.gemeenteId), z.feitdatum);
  const [pip] = await q.query<{ op: string | null }>(
    `SELECT min(vastgesteld_op) AS op FROM pip WHERE traject_id = $1`,
    [z.traject_id],
  );
  return berekenBoete({
    ...{ grond: z.grond, dag: z.feitdatum, doelgroep: z.doelgroep, eerdere, verwijtbaarheid, besluit },
    ...{ asielToegestaan: boeteAsiel, eerstePip: pip?.op ?? null },
  });
}
