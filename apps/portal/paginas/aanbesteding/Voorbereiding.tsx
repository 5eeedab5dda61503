import AanbiederUitnodigen from '../../../../schema/operations/AanbiederUitnodigen.graphql?raw';
import PerceelOpnieuwUitzetten from '../../../../schema/operations/PerceelOpnieuwUitzetten.graphql?raw';
import PerceelVaststellen from '../../../../schema/operations/PerceelVaststellen.graphql?raw';
import RamingVaststellen from '../../../../schema/operations/RamingVaststellen.graphql?raw';
import RondeOpenen from '../../../../schema/operations/RondeOpenen.graphql?raw';
import { Paneel } from '../../onderdelen/Kerngetal';
import { Melding } from '../../onderdelen/Melding';
import { bedrag, datumVoluit } from '../../onderdelen/opmaak';
import { K, Tabel } from '../../onderdelen/Tabel';
import { Daadformulier, Uitklap, type Veld, type Waarden } from './Daadformulier';
import type { Aanbesteding, Stap, Versie } from './gegevens';

/** '12,50' as people type it -> '12.50'. */
export const punt = (t: string | undefined): string => (t ?? '').replace(/\./g, '').replace(',', '.').trim();
const komma = (t: string | null | undefined): string => (t ?? '').replace('.', ',');
const lijst = (t: string | undefined): string[] =>
  (t ?? '')
    .split(',')
    .map((x) => x.trim())
    .filter(Boolean);
export const magNu = (a: Aanbesteding, soort: string): Stap | undefined =>
  a.stappen.find((s) => s.soort === soort && s.toegestaan);

export function Raming({ a }: { a: Aanbesteding }) {
  const r = a.raming;
  return (
    <Paneel titel="Raming">
      {r && (
        <>
          <Melding
            toon={r.onderDrempel ? 'info' : 'let-op'}
            titel={`${bedrag(r.totaal)} is ${r.onderDrempel ? 'lager dan' : 'niet lager dan'} het drempelbedrag van ${bedrag(r.drempel)}`}
          >
            <p>
              Hele looptijd met verlengingen, alle percelen samen, zonder btw. {r.drempelBron}
              {r.drempelVan && `, sinds ${datumVoluit(r.drempelVan)}`}.
            </p>
          </Melding>
          <Tabel
            titel="Regels van de raming"
            kop={
              <>
                <K>Waarvoor</K>
                <K rechts>Per jaar</K>
                <K rechts>Jaren</K>
                <K rechts>Verlenging</K>
                <K rechts>Totaal zonder btw</K>
              </>
            }
          >
            {r.regels.map((x) => (
              <tr key={x.omschrijving}>
                <th scope="row">{x.omschrijving}</th>
                <td className="rechts">{bedrag(x.perJaar)}</td>
                <td className="rechts">{x.jaren}</td>
                <td className="rechts">{x.verlengingsjaren}</td>
                <td className="rechts">{bedrag(x.totaal)}</td>
              </tr>
            ))}
          </Tabel>
        </>
      )}
      {magNu(a, 'RAMING_VASTSTELLEN') && <RamingFormulier a={a} />}
    </Paneel>
  );
}

const RamingFormulier = ({ a }: { a: Aanbesteding }) => (
  <Uitklap titel={a.raming ? 'Raming opnieuw vaststellen' : 'Raming vaststellen'} open={!a.raming}>
    <Daadformulier
      sleutel="raming"
      velden={[
        { naam: 'regels', label: 'Waarvoor', begin: 'Alle percelen samen' },
        { naam: 'perJaar', label: 'Bedrag per jaar in euro', uitleg: 'Bijvoorbeeld 500.000,00' },
        { naam: 'jaren', label: 'Looptijd in jaren', soort: 'getal', begin: '2' },
        { naam: 'verlengingsjaren', label: 'Alle verlengingen samen, in jaren', soort: 'getal', begin: '2' },
        { naam: 'btw', label: 'Btw in het bedrag, in procenten', begin: '0' },
      ]}
      knop="Raming vaststellen"
      gedaan="De raming is vastgesteld."
      operatie={RamingVaststellen}
      variabelen={(w) => ({
        id: a.id,
        regels: [
          {
            omschrijving: w['regels'],
            perJaar: punt(w['perJaar']),
            jaren: Number(w['jaren']),
            verlengingsjaren: Number(w['verlengingsjaren']),
            btw: punt(w['btw']),
          },
        ],
      })}
    />
  </Uitklap>
);

const perceelVelden = (v?: Versie, code?: string): Veld[] => [
  { naam: 'code', label: 'Code', begin: code ?? '' },
  { naam: 'naam', label: 'Naam', begin: v?.naam ?? '' },
  { naam: 'gebied', label: 'Gebied', begin: v?.gebied ?? '' },
  {
    naam: 'producten',
    label: 'Codes van de producten',
    uitleg: 'Gescheiden door een komma',
    begin: v?.producten.join(', ') ?? 'TAAL_KNM',
  },
  {
    naam: 'leerroutes',
    label: 'Leerroutes',
    uitleg: 'Gescheiden door een komma',
    begin: v?.leerroutes.join(', ') ?? 'B1_ROUTE, Z_ROUTE',
  },
  { naam: 'omvang', label: 'Deelnemers per jaar', soort: 'getal', begin: String(v?.omvang ?? '') },
  { naam: 'maxAanbieders', label: 'Hoogstens zoveel aanbieders', soort: 'getal', begin: String(v?.maxAanbieders ?? 2) },
  {
    naam: 'plafond',
    label: 'Plafond per traject in euro (niet verplicht)',
    verplicht: false,
    begin: komma(v?.plafond),
  },
  {
    naam: 'opbouw',
    label: 'Kostenopbouw van het plafond',
    soort: 'lang',
    verplicht: false,
    uitleg: 'Eén regel per post: omschrijving; bedrag; bron',
    begin: v?.plafondregels.map((r) => `${r.omschrijving}; ${komma(r.bedrag)}; ${r.bron}`).join('\n') ?? '',
  },
];
const naarPerceel = (w: Waarden): object => ({
  ...{
    code: w['code']?.trim(),
    naam: w['naam'],
    gebied: w['gebied'],
    producten: lijst(w['producten']),
    leerroutes: lijst(w['leerroutes']),
  },
  ...{
    omvang: Number(w['omvang']),
    maxAanbieders: Number(w['maxAanbieders']),
    plafond: w['plafond'] ? punt(w['plafond']) : null,
    reden: w['reden'] ?? null,
  },
  plafondregels: (w['opbouw'] ?? '')
    .split('\n')
    .filter((r) => r.trim())
    .map((r) => r.split(';').map((x) => x.trim()))
    .map(([omschrijving, cent, bron]) => ({ omschrijving, bedrag: punt(cent), bron: bron ?? 'eigen berekening' })),
});

export const PerceelFormulier = ({ a }: { a: Aanbesteding }) => (
  <Uitklap titel="Perceel toevoegen of wijzigen" open={!a.percelen.length}>
    <Daadformulier
      sleutel="perceel"
      velden={perceelVelden()}
      knop="Perceel vaststellen"
      gedaan="Het perceel is vastgesteld."
      operatie={PerceelVaststellen}
      variabelen={(w) => ({ id: a.id, input: naarPerceel(w) })}
    />
  </Uitklap>
);
export const OpnieuwUitzetten = ({ a, code, versie }: { a: Aanbesteding; code: string; versie: Versie }) => (
  <Uitklap titel={`Perceel ${code} opnieuw uitzetten`}>
    <Daadformulier
      sleutel={`opnieuw-${code}`}
      velden={[...perceelVelden(versie, code), { naam: 'reden', label: 'Waarom deze nieuwe versie' }]}
      knop="Opnieuw uitzetten"
      gedaan="Het perceel is opnieuw uitgezet."
      operatie={PerceelOpnieuwUitzetten}
      variabelen={(w) => ({ id: a.id, input: naarPerceel(w) })}
    />
  </Uitklap>
);

export function Uitnodigen({ a }: { a: Aanbesteding }) {
  if (!magNu(a, 'AANBIEDERS_UITNODIGEN')) return null;
  return (
    <Paneel titel="Aanbieder uitnodigen">
      <Daadformulier
        sleutel="uitnodigen"
        velden={[{ naam: 'aanbieder', label: 'Code van de aanbieder' }]}
        knop="Uitnodigen"
        gedaan="De aanbieder is uitgenodigd."
        operatie={AanbiederUitnodigen}
        variabelen={(w) => ({ id: a.id, aanbieder: w['aanbieder'] })}
      />
    </Paneel>
  );
}

export function RondeFormulier({ a }: { a: Aanbesteding }) {
  const stap = magNu(a, 'RONDE_OPENEN');
  if (!stap) return null;
  return (
    <Paneel titel={stap.naam}>
      <Daadformulier
        sleutel="ronde"
        velden={[
          { naam: 'sluitOp', label: 'Sluit op', soort: 'moment' },
          {
            naam: 'omschrijving',
            label: 'Wat u vraagt',
            soort: 'lang',
            uitleg: 'De wensenlijst, of het precies beschreven basispakket',
          },
        ]}
        knop="Ronde openen"
        gedaan="De ronde is open."
        operatie={RondeOpenen}
        variabelen={(w) => ({
          input: {
            aanbesteding: a.id,
            stap: stap.code,
            sluitOp: new Date(w['sluitOp']!).toISOString(),
            omschrijving: w['omschrijving'],
          },
        })}
      />
    </Paneel>
  );
}
