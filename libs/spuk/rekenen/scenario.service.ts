import { Inject, Injectable } from '@nestjs/common';
import { centNaarEuro, isMaand, naarGeheel, type Actor, type Fout } from '#core';
import { Database } from '#platform';
import { Beurzen, type Beursbeeld, type Beursvraag } from '../beurzen/beurzen.service.js';
import { band, toonMaanden } from '../beurzen/tonen.js';
import { LIJNEN } from '../domain/prognose.js';
import { keurWatAls, type WatAls } from '../domain/watals.js';
import type { SpukPrognose, SpukScenarioType, SpukVooruitblik, WatAlsInput, WatAlsType } from './rekenen.type.js';

const bp = (procent: string | null | undefined): bigint | null => {
  if (procent == null) return null;
  const n = naarGeheel(procent, 2);
  return n === null ? null : BigInt(n);
};
/** From the words of the screen to whole numbers. */
export const leesWatAls = (w: WatAlsInput | WatAlsType): WatAls => ({
  instroomBp: bp(w.instroom),
  mix: w.mix?.map((m) => ({ route: m.route, aandeelBp: bp(m.aandeel) ?? 0n })) ?? null,
  klas: w.klasWas && w.klasWordt ? { was: w.klasWas, wordt: w.klasWordt } : null,
  tariefBp: bp(w.tarief),
  indexatieBp: bp(w.indexatie),
  dossier: w.dossier && {
    ...{
      bedragCent: BigInt(naarGeheel(w.dossier.bedrag, 2) ?? -1),
      vanaf: w.dossier.vanaf,
      maanden: w.dossier.maanden,
    },
  },
});
const toon = (b: Beursbeeld): SpukPrognose => ({
  ...{ maanden: toonMaanden(b), totaal: band(b.prognose.totaal), droog: b.prognose.droog },
});
const fout = (veld: string, melding: string, oplossing: string, code = 'SPU-021'): Fout => ({
  code,
  veld,
  melding,
  oplossing,
});
const ZONDER_NAAM = fout('naam', 'Geef het scenario een naam van 1 tot 80 tekens.', 'Vul een naam in.');
const WEG = fout('id', 'Dit scenario is er niet meer.', 'Laad de pagina opnieuw.', 'SPU-022');
const nummer = (id: string): number => (/^[1-9]\d{0,8}$/.test(id) ? Number(id) : 0);

/** What-if beside what is; kept only when somebody keeps it. */
@Injectable()
export class Scenarios {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Beurzen) private readonly beurzen: Beurzen,
  ) {}

  async vooruitblik(actor: Actor, v: Beursvraag, w: WatAlsInput | WatAlsType | null): Promise<SpukVooruitblik> {
    const aannames = w ? leesWatAls(w) : {};
    const fouten = keurWatAls(aannames);
    const leeg = { basis: null, scenario: null, verschil: null, fouten };
    const basis = await this.beurzen.een(actor, v);
    if (!basis) return leeg;
    const basisUit = toon(basis.beeld);
    if (!w || fouten.length) return { ...leeg, basis: basisUit };
    const anders = (await this.beurzen.watAls(actor, v, aannames))!;
    const [a, b] = [anders.prognose.totaal, basis.beeld.prognose.totaal];
    const verschil = Object.fromEntries(
      LIJNEN.map((l) => [l, centNaarEuro(a[l] - b[l])]),
    ) as unknown as SpukVooruitblik['verschil'];
    return { basis: basisUit, scenario: toon(anders), verschil, fouten: [] };
  }

  async lijst(actor: Actor, jaar: number): Promise<SpukScenarioType[]> {
    const rijen = await this.db.lees(actor, (q) =>
      q.query<SpukScenarioType>(
        `SELECT id, naam, beurs, jaar, aannames, door, op FROM spuk_scenario WHERE jaar = $1 ORDER BY lower(naam)`,
        [jaar],
      ),
    );
    return rijen.map((r) => ({ ...r, id: String(r.id) }));
  }

  /** The same name again replaces what was kept under it. */
  async bewaar(actor: Actor, s: { naam: string; beurs: string; jaar: number; watAls: WatAlsInput }): Promise<Fout[]> {
    const naam = s.naam.trim();
    const fouten = keurWatAls(leesWatAls(s.watAls));
    if (!naam || naam.length > 80) fouten.push(ZONDER_NAAM);
    if (s.watAls.dossier && !isMaand(s.watAls.dossier.vanaf))
      fouten.push(fout('dossier', 'De eerste maand klopt niet.', 'Kies een maand.'));
    if (fouten.length) return fouten;
    const [regio, gemeente] =
      actor.organisatieSoort === 'REGIO' ? [actor.organisatieId, null] : [null, actor.organisatieId];
    await this.db.schrijf(actor, (tx) =>
      tx.query(
        `INSERT INTO spuk_scenario (regio_id, gemeente_id, naam, beurs, jaar, aannames, door) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (coalesce(regio_id, 0), coalesce(gemeente_id, 0), jaar, lower(naam))
         DO UPDATE SET beurs = excluded.beurs, aannames = excluded.aannames, door = excluded.door, op = now()`,
        [regio, gemeente, naam, s.beurs, s.jaar, JSON.stringify(s.watAls), actor.naam],
      ),
    );
    return [];
  }

  /** Another name; the assumptions stay. */
  async hernoem(actor: Actor, id: string, nieuw: string): Promise<Fout[]> {
    const naam = nieuw.trim();
    if (!naam || naam.length > 80) return [ZONDER_NAAM];
    return this.db.schrijf(actor, async (tx) => {
      const [ander] = await tx.query(
        `SELECT 1 FROM spuk_scenario s JOIN spuk_scenario x ON x.jaar = s.jaar AND x.id <> s.id WHERE s.id = $1 AND lower(x.naam) = lower($2)`,
        [nummer(id), naam],
      );
      if (ander) return [fout('naam', `Er is al een scenario dat "${naam}" heet.`, 'Kies een andere naam.', 'SPU-027')];
      const rijen = await tx.query(`UPDATE spuk_scenario SET naam = $2 WHERE id = $1 RETURNING id`, [nummer(id), naam]);
      return rijen.length ? [] : [WEG];
    });
  }

  async verwijder(actor: Actor, id: string): Promise<Fout[]> {
    const rijen = await this.db.schrijf(actor, (tx) =>
      tx.query(`DELETE FROM spuk_scenario WHERE id = $1 RETURNING id`, [nummer(id)]),
    );
    return rijen.length ? [] : [WEG];
  }
}
