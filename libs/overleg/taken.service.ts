import { Inject, Injectable } from '@nestjs/common';
import { vandaag, type Actor, type Rol } from '#core';
import { Database } from '#platform';
import { Contracten, Inkooptaken } from '#inkoop';
import { Trajecten } from '#trajecten';
import { Beurzen, Rekentool, spukAandacht } from '#spuk';
import { overlegTaken } from './domain/overlegtaken.js';
import { spukTaken } from './domain/spuktaken.js';
import {
  contractTaken,
  inkoopTaken,
  maakTaken,
  opVolgorde,
  trajectTaken,
  type Feit,
  type Taak,
} from './domain/taken.js';
import { overlegFeiten } from './taken-overleg.js';

const NU = `(now() at time zone 'Europe/Amsterdam')::date`;
const STAND = `
  stand as (
    select r.id, r.contract_id, r.periode, greatest(r.uiterlijk_op, r.uitstel_tot) uiterlijk_op, c.nummer, a.naam aanbieder, r.huidige_inlevering_id, l.status laatste
    from rapportage r join contract c on c.id = r.contract_id join aanbieder a on a.id = r.aanbieder_id
    left join lateral (select i.status from inlevering i where i.rapportage_id = r.id order by i.versie desc limit 1) l on true
    where r.soort = 'MAAND')`;
const rij = (
  soort: string,
  id: string,
  contract: string,
  wie: string,
  periode: string,
  uiterlijk: string,
  aantal: string,
): string =>
  `select '${soort}' soort, ${id}::text id, ${contract}::text contract, ${wie}::text wie, ${periode}::text periode, ${uiterlijk}::date uiterlijk, ${aantal}::int aantal`;
const MAAND = `to_char(s.periode, 'YYYY-MM')`;
const telling = (soort: string, statussen: string): string => `
  ${rij(soort, 's.id', 's.nummer', 's.aanbieder', MAAND, 'null', 'b.n')}
  from stand s join (select rapportage_id, count(*) n from bevinding where status in (${statussen}) group by 1) b on b.rapportage_id = s.id`;
const TE_LAAT = `
  ${rij('WACHT_OP_RAPPORTAGE', 's.id', 's.nummer', 's.aanbieder', MAAND, 's.uiterlijk_op', '1')}
  from stand s where s.huidige_inlevering_id is null and s.laatste is null and s.uiterlijk_op < ${NU}`;
/** Quarter reports with the stand of the whole; a form that is handed in has all its sections. */
const KWARTAAL = `
  kwartaal as (
    select r.id, to_char(r.periode, 'YYYY-MM') periode, greatest(r.uiterlijk_op, r.uitstel_tot) uiterlijk_op, c.nummer, a.naam aanbieder,
      x.actie, x.wacht, v.ingediend
    from rapportage r join contract c on c.id = r.contract_id join aanbieder a on a.id = r.aanbieder_id
    cross join lateral (select count(*) filter (where s.stand = 'ACTIE_NODIG') actie, count(*) filter (where s.stand = 'INGEDIEND') wacht
      from kwartaal_sectie s where s.rapportage_id = r.id) x
    cross join lateral (select exists (select from kwartaal_versie v where v.rapportage_id = r.id) ingediend) v
    where r.soort = 'KWARTAAL')`;
const kwartaal = (soort: string, aantal: string, uiterlijk: string, waar: string): string =>
  `${rij(soort, 'k.id', 'k.nummer', 'k.aanbieder', 'k.periode', uiterlijk, aantal)} from kwartaal k where ${waar}`;
const KWARTAAL_AANBIEDER = `${kwartaal('KWARTAAL_INVULLEN', '1', 'k.uiterlijk_op', 'not k.ingediend')}
  union all ${kwartaal('KWARTAAL_HERSTELLEN', 'k.actie', 'null', 'k.actie > 0')}`;
const UITSTEL = `${rij('UITSTEL_GEVRAAGD', 'b.rapportage_id', 'c.nummer', 'a.naam', 'null', 'b.tot', '1')}
  from (select distinct on (t.rapportage_id) t.* from termijnbesluit t order by t.rapportage_id, t.id desc) b
  join rapportage r on r.id = b.rapportage_id join contract c on c.id = r.contract_id join aanbieder a on a.id = r.aanbieder_id
  where b.soort = 'UITSTEL_GEVRAAGD'`;
const KWARTAAL_REGIO = `${kwartaal('KWARTAAL_BEOORDELEN', 'k.wacht', 'null', 'k.wacht > 0')}
  union all ${kwartaal('WACHT_OP_KWARTAAL', '1', 'k.uiterlijk_op', `not k.ingediend and k.uiterlijk_op < ${NU}`)} union all ${UITSTEL}`;
const SIGNALEN = `${rij('SIGNALEN', 'c.id', 'c.nummer', 'a.naam', 'null', 'null', 'x.n')}
  from (select contract_id, count(*) n from signaal where stand = 'NIEUW' and contract_id is not null group by 1) x
  join contract c on c.id = x.contract_id join aanbieder a on a.id = c.aanbieder_id`;
const REGIO = `with ${STAND}, ${KWARTAAL} ${TE_LAAT} union all ${KWARTAAL_REGIO} union all ${telling('BEOORDELEN', `'TOEGELICHT'`)} union all ${SIGNALEN}`;

const GEMEENTE = `
    ${rij('BEVINDINGEN', 'c.id', 'c.nummer', 'a.naam', 'null', 'null', 'b.n')}
    from (select r.contract_id, count(*) n from bevinding b join rapportage r on r.id = b.rapportage_id where b.status = 'OPEN' group by 1) b
    join contract c on c.id = b.contract_id join aanbieder a on a.id = c.aanbieder_id`;

/** Whose tasks come from elsewhere. */
const NIETS = `${rij('BEVINDINGEN', `''`, 'null', 'null', 'null', 'null', '0')} where false`;
/** What each role is asked, in one statement, within its own scope. */
const FEITEN: Record<Rol, string> = {
  AANBIEDER: `with ${STAND}, ${KWARTAAL}
    ${rij('INLEVEREN', 's.id', 's.nummer', 's.aanbieder', MAAND, 's.uiterlijk_op', '1')}
    from stand s where s.laatste is null and s.periode <= ${NU}
    union all ${rij('OPNIEUW', 's.id', 's.nummer', 's.aanbieder', MAAND, 'null', '1')}
    from stand s where s.laatste in ('GEWEIGERD','GEPARKEERD')
    union all ${telling('TOELICHTEN', `'OPEN','AFGEWEZEN'`)} union all ${KWARTAAL_AANBIEDER}`,
  CONTRACTMANAGER: REGIO,
  REGIO_COORDINATOR: REGIO,
  KLANTMANAGER: GEMEENTE,
  REGISSEUR: GEMEENTE,
  GEMEENTE_FINANCIEN: NIETS,
  BEHEERDER: `${rij('GEPARKEERD', `'opdrachten'`, 'null', 'null', 'null', 'null', 'count(*)')} from opdracht where status = 'GEPARKEERD' having count(*) > 0`,
};

/** A task list is for today: more than this is read in the list of trajecten. */
const MEESTE_TRAJECTEN = 10;

/** What waits for the reader. */
@Injectable()
export class Taken {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Contracten) private readonly contracten: Contracten,
    @Inject(Inkooptaken) private readonly inkoop: Inkooptaken,
    @Inject(Beurzen) private readonly beurzen: Beurzen,
    @Inject(Rekentool) private readonly rekentool: Rekentool,
    @Inject(Trajecten) private readonly trajecten: Trajecten,
  ) {}

  async van(actor: Actor): Promise<Taak[]> {
    const sql = FEITEN[actor.rol as Rol];
    const feiten = await this.db.lees(actor, (q) =>
      q.query<Feit>(`select * from (${sql}) x order by uiterlijk nulls last, id limit 200`),
    );
    const dag = vandaag();
    const overleg = await this.db.lees(actor, (q) => overlegFeiten(q, actor));
    const inkoop = await this.inkoop.van(actor);
    const signalen = actor.rechten.includes('contract.beheren') ? await this.contracten.signalen(actor) : [];
    // A run that waits for a decision says more than that a run is due.
    const gerekend = inkoop.flatMap((t) => (t.soort === 'INDEXATIE' ? [t.sleutel] : []));
    const over = signalen.filter((s) => s.soort !== 'INDEXATIE' || !gerekend.includes(s.datum.slice(0, 4)));
    const spuk = await this.spuk(actor, Number(dag.slice(0, 4)));
    return opVolgorde([
      ...maakTaken(feiten, dag),
      ...contractTaken(over, dag),
      ...inkoopTaken(inkoop, dag),
      ...overlegTaken(overleg, dag),
      ...spuk,
      ...(await this.termijnen(actor, dag)),
    ]);
  }

  private async spuk(actor: Actor, jaar: number): Promise<Taak[]> {
    if (!actor.rechten.includes('spuk.lezen')) return [];
    const aandacht = await spukAandacht(this.beurzen, actor, jaar);
    const rekent = actor.rechten.includes('spuk.rekenen');
    return spukTaken({ ...aandacht, ontbrekend: rekent ? await this.rekentool.ontbrekend(actor, jaar) : [] }, jaar);
  }

  /** Of a klantmanager the own trajecten, of a regisseur all; only what is late or nearly so, and no more than fit. */
  private async termijnen(actor: Actor, dag: string): Promise<Taak[]> {
    if (!actor.rechten.includes('traject.lezen')) return [];
    const mijn = actor.rol === 'KLANTMANAGER';
    const { rijen, totaal } = await this.trajecten.lijst(actor, { mijn, aandacht: true }, MEESTE_TRAJECTEN, null);
    const termijnen = rijen.map((r) => ({
      ...{ trajectnummer: r.trajectnummer, termijn: r.voluit()[r.kort.dringendst]! },
    }));
    return trajectTaken(termijnen, totaal - rijen.length, `/trajecten${mijn ? '?mijn=true' : ''}`, dag);
  }
}
