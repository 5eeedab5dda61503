import type { Proef } from '../api.js';
import { NIETS, samen, voor, type Soort } from './isolatiesoort.js';
import type { Regel } from './isolatietabel.js';

export interface EigenOverleg {
  reeks: string;
  overleg: string;
  punt: string;
  actie: string;
}
const ACTIE = { tekst: 'Rooster delen', partij: 'AANBIEDER/TAALA', uiterlijk: '2099-01-01' };
const REEKS = { naam: 'Nieuwe reeks', ritme: 'MAANDELIJKS', vastePunten: [], deelnemers: [] };
const AFSPRAAK = { datum: '2099-01-01', begin: '10:00', eind: '11:00', plaats: 'x' };
const rijen = (soort: string, paden: string, verder?: Regel[2]): Regel[] =>
  paden.split(' ').map((pad) => (verder ? [pad, soort, verder] : [pad, soort]));

export const OVERLEGREGELS: Regel[] = [
  ...rijen('overlegreeks', 'Query.overlegreeks.id Query.overleggen.filter.reeks Query.overlegActies.filter.reeks'),
  ...rijen('overlegreeks', 'Mutation.overlegreeksBeeindigen.id', () => ({ versie: 1 })),
  ...rijen('overlegreeks', 'Mutation.overlegreeksWijzigen.id', () => ({ versie: 1, reeks: REEKS })),
  ...rijen('overlegreeks', 'Mutation.overlegMaken.reeks', () => ({ afspraak: AFSPRAAK })),
  ...rijen(
    'contract',
    'Query.overlegreeksen.contract Query.overleggen.filter.contract Query.overlegActies.filter.contract',
  ),
  ...rijen('contract', 'Mutation.overlegreeksMaken.reeks.contract', () => ({ reeks: REEKS })),
  ...rijen('contract', 'Mutation.agendapuntToevoegen.punt.contract', (e) => ({
    overleg: e.overleg.overleg,
    punt: { titel: 'Een punt' },
  })),
  ...rijen('partij', 'Mutation.overlegreeksMaken.reeks.deelnemers.partij', () => ({
    reeks: { ...REEKS, deelnemers: [{ partij: '' }] },
  })),
  ...rijen('partij', 'Mutation.actieToevoegen.actie.partij', (e) => ({ punt: e.overleg.punt, actie: ACTIE })),
  ...rijen('partij', 'Mutation.actieWijzigen.actie.partij', (e) => ({
    ...{ id: e.overleg.actie, versie: 1, actie: ACTIE, reden: 'omdat' },
  })),
  ...rijen('overlegpersoon', 'Mutation.actieToevoegen.actie.persoon', (e) => ({ punt: e.overleg.punt, actie: ACTIE })),
  ...rijen('overlegpersoon', 'Mutation.actieWijzigen.actie.persoon', (e) => ({
    ...{ id: e.overleg.actie, versie: 1, actie: ACTIE, reden: 'omdat' },
  })),
  ...rijen('overlegpersoon', 'Mutation.overlegreeksMaken.reeks.deelnemers.mensen', () => ({
    reeks: { ...REEKS, deelnemers: [{ partij: 'AANBIEDER/TAALA', mensen: [] }] },
  })),
  ...rijen(
    'overleg',
    'Query.overleg.id Query.overlegVerslag.id Mutation.overlegBeginnen.id Mutation.overlegAfronden.id',
  ),
  ...rijen('overleg', 'Mutation.overlegAgendaVernieuwen.id Mutation.verslagAanbieden.id Mutation.overlegVersturen.id'),
  ...rijen(
    'overleg',
    'Mutation.overlegAfzeggen.id Mutation.verslagTerugnemen.id Mutation.verslagCorrigeren.id',
    () => ({
      reden: 'omdat',
    }),
  ),
  ...rijen('overleg', 'Mutation.overlegAanwezigen.id Mutation.verslagAkkoord.id', () => ({ nr: 1, aanwezigen: 'x' })),
  ...rijen('overleg', 'Mutation.verslagWijzigingVragen.id', () => ({ nr: 1, toelichting: 'omdat' })),
  ...rijen('overleg', 'Mutation.overlegWijzigen.id', () => ({ versie: 1, afspraak: AFSPRAAK })),
  ...rijen('overleg', 'Mutation.agendapuntToevoegen.overleg', () => ({ punt: { titel: 'Een punt' } })),
  ...rijen('overleg', 'GET_/api/overleggen/:id/uitnodiging.ics GET_/api/overleggen/:id/verslagen/:nr/verslag.pdf'),
  ...rijen('agendapunt', 'Mutation.agendapuntVerplaatsen.id Mutation.agendapuntTerugzetten.id'),
  ...rijen('agendapunt', 'Mutation.agendapuntVerplaatsen.voor', (e) => ({ id: e.overleg.punt })),
  ...rijen('agendapunt', 'Mutation.agendapuntWeglaten.id', () => ({ reden: 'omdat' })),
  ...rijen('agendapunt', 'Mutation.agendapuntWijzigen.id', () => ({ versie: 1, punt: { titel: 'Een ander punt' } })),
  ...rijen('agendapunt', 'Mutation.notulenBewaren.punt', () => ({ versie: 0, tekst: 'tekst' })),
  ...rijen('agendapunt', 'Mutation.besluitToevoegen.punt Mutation.opmerkingToevoegen.punt', () => ({ tekst: 'tekst' })),
  ...rijen('agendapunt', 'Mutation.actieToevoegen.punt', () => ({ actie: ACTIE })),
  ...rijen('overlegbesluit', 'Mutation.besluitIntrekken.id', () => ({ reden: 'omdat' })),
  ...rijen('overlegactie', 'Query.overlegActie.id Mutation.actieGedaan.id'),
  ...rijen('overlegactie', 'Mutation.actieVervallen.id Mutation.actieHeropenen.id', () => ({ reden: 'omdat' })),
  ...rijen('overlegactie', 'Mutation.actieWijzigen.id', () => ({ versie: 1, actie: ACTIE, reden: 'omdat' })),
];
/** What is only a choice among names that the asker may know. */
export const OVERLEG_GEEN_VREEMDE: Record<string, string> = {
  'Mutation.overlegreeksWijzigen.reeks.contract':
    'Het contract van een reeks verandert niet meer; wat hier staat telt niet.',
  'Mutation.overlegreeksWijzigen.reeks.deelnemers.mensen':
    'Dezelfde keuring als bij het maken, die hierboven wordt gelopen.',
};

interface Rij {
  regio: number;
  contract: number | null;
  aanbieders: number[];
  gemeenten: number[];
  stand: string;
}
interface Ding {
  reeks: string;
  overleg: string;
  punt: string;
  besluit: string;
  actie: string;
}
/** A series with one meeting of the given stand, a point, a decision and an action, written past the walls. */
async function maak(p: Proef, r: Rij, punt: { zicht?: string; aanbieder?: number } = {}): Promise<Ding> {
  const een = async (sql: string): Promise<string> => (await p.eigenaar<{ id: string }>(sql))[0]!.id;
  const reeks = await een(
    `insert into overlegreeks (regio_id, contract_id, aanbieder_id, naam, ritme, gemaakt_door)
     select ${r.regio}, c.id, c.aanbieder_id, 'Reeks', 'MAANDELIJKS', 'x' from (select 1) x left join contract c on c.id = ${r.contract ?? 0} returning id`,
  );
  const partijen = ['R', ...r.aanbieders.map((a) => `A${a}`), ...r.gemeenten.map((g) => `G${g}`)];
  const kolom = (s: string, soort: string): string => (s.startsWith(soort) ? s.slice(1) : 'null');
  for (const s of partijen)
    await een(
      `insert into overlegdeelnemer (reeks_id, regio_id, aanbieder_id, gemeente_id, partij, rollen)
       values ('${reeks}', ${r.regio}, ${kolom(s, 'A')}, ${kolom(s, 'G')}, '${s}', '{AANBIEDER,CONTRACTMANAGER,KLANTMANAGER}') returning id::text`,
    );
  const naam = (s: string): string =>
    s === 'R'
      ? 'REGIO/NO'
      : s.startsWith('A')
        ? `AANBIEDER/TAAL${s === 'A1' ? 'A' : 'B'}`
        : `GEMEENTE/GM000${s.slice(1)}`;
  const wie = partijen.map((s) => ({ sleutel: s, partij: naam(s), naam: s, rollen: ['AANBIEDER'], mensen: [] }));
  const overleg = await een(
    `insert into overleg (reeks_id, regio_id, datum, begin, eind, plaats, stand, aanbieder_ids, gemeente_ids, deelnemers, verstuurd_op)
     values ('${reeks}', ${r.regio}, '2026-01-05', '10:00', '11:00', 'x', '${r.stand}', '{${r.aanbieders}}', '{${r.gemeenten}}',
       '${JSON.stringify(wie)}', ${r.stand === 'CONCEPT' ? 'null' : 'now()'}) returning id`,
  );
  const id = await een(
    `insert into agendapunt (overleg_id, regio_id, volgorde, soort, titel, zicht, aanbieder_id)
     values ('${overleg}', ${r.regio}, 1, 'EIGEN', 'Punt', '${punt.zicht ?? 'IEDEREEN'}', ${punt.aanbieder ?? 'null'}) returning id`,
  );
  const besluit = await een(
    `insert into overlegbesluit (overleg_id, agendapunt_id, regio_id, nr, tekst, door) values ('${overleg}', '${id}', ${r.regio}, 1, 'Besluit', 'x') returning id`,
  );
  const actie = await een(
    `insert into overlegactie (reeks_id, overleg_id, agendapunt_id, regio_id, zicht, aanbieder_id, jaar, nr, tekst, eigenaar_partij, eigenaar_organisatie, uiterlijk)
     select '${reeks}', '${overleg}', '${id}', ${r.regio}, '${punt.zicht ?? 'IEDEREEN'}', ${punt.aanbieder ?? 'null'}, 2026, count(*) + 1, 'Actie', 'REGIO/NO', 'R', '2099-01-01'
     from overlegactie returning id`,
  );
  return { reeks, overleg, punt: id, besluit, actie };
}

/** Meetings of both suppliers and regions, and points that not everybody at the table may see. */
export async function overleggen(p: Proef): Promise<{ eigen: EigenOverleg; soorten: Record<string, Soort> }> {
  const vanA = { regio: 1, contract: 1, aanbieders: [1], gemeenten: [1], stand: 'BEZIG' };
  const a = await maak(p, vanA);
  const concept = await maak(p, { ...vanA, stand: 'CONCEPT' });
  const geheim = await maak(p, vanA, { zicht: 'REGIO' });
  const b = await maak(p, { regio: 1, contract: 2, aanbieders: [2], gemeenten: [2], stand: 'BEZIG' });
  const z = await maak(p, { regio: 2, contract: 3, aanbieders: [2], gemeenten: [3], stand: 'BEZIG' });
  const samenMet = await maak(
    p,
    { regio: 1, contract: null, aanbieders: [1, 2], gemeenten: [1], stand: 'BEZIG' },
    { aanbieder: 2 },
  );
  const NOORD = ['contract@noord', 'regio@noord'];
  const BUITEN = ['financien@bergdorp', 'beheer@portaal', 'niemand'];
  /** Things of others, to each; `binnen` are things inside a meeting that one attends and may not see. */
  const van = (k: keyof Ding, binnen: boolean): Soort => ({
    onbestaand: NIETS,
    vreemd: samen(
      voor(['aanbieder@a'], b[k], z[k], ...(k === 'reeks' ? [] : [concept[k]])),
      voor(['aanbieder@b'], a[k], concept[k]),
      voor(['klant@ademhuizen', 'regisseur@ademhuizen'], b[k], z[k]),
      voor(['klant@cleyburg'], a[k], b[k]),
      voor(NOORD, z[k]),
      voor(['contract@zuid'], a[k], b[k], samenMet[k]),
      voor(BUITEN, a[k], z[k]),
      binnen ? voor(['aanbieder@a'], samenMet[k], geheim[k]) : {},
      binnen ? voor(['klant@ademhuizen'], geheim[k]) : {},
    ),
  });
  const [zuid] = await p.eigenaar<{ id: number }>(`select gebruiker_id id from toewijzing where regio_id = 2`);
  const [vanB] = await p.eigenaar<{ id: number }>(`select gebruiker_id id from toewijzing where aanbieder_id = 2`);
  return {
    eigen: { reeks: a.reeks, overleg: a.overleg, punt: a.punt, actie: a.actie },
    soorten: {
      overlegreeks: van('reeks', false),
      overleg: van('overleg', false),
      agendapunt: van('punt', true),
      overlegbesluit: van('besluit', true),
      overlegactie: van('actie', true),
      partij: {
        onbestaand: 'AANBIEDER/GEEN',
        vreemd: samen(voor(NOORD, 'GEMEENTE/GM0003', 'REGIO/ZU'), voor(['contract@zuid'], 'AANBIEDER/TAALA')),
      },
      overlegpersoon: {
        onbestaand: '999999',
        vreemd: samen(voor(NOORD, String(zuid!.id), String(vanB!.id)), voor(['contract@zuid'], String(vanB!.id))),
      },
    },
  };
}
