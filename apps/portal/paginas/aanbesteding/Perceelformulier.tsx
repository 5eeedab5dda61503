import { centNaarEuro } from '#core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import PerceelOpnieuwUitzetten from '../../../../schema/operations/PerceelOpnieuwUitzetten.graphql?raw';
import PerceelVaststellen from '../../../../schema/operations/PerceelVaststellen.graphql?raw';
import { inHelen, leesBedrag, leesGetal, schrijfBedrag } from '../../onderdelen/invoer';
import { Laden } from '../../onderdelen/Laden';
import { bedrag, product as productnaam } from '../../onderdelen/opmaak';
import { Uitklap } from '../../onderdelen/Uitklap';
import { LEERROUTES } from '../tarieven/zoek';
import { Daadformulier, gekozen, type Veld, type Waarden } from './Daadformulier';
import { keuzesVraag, type Aanbesteding, type Keuzes, type Versie } from './gegevens';
import { keurRijen, metSleutel, Rijen, type Kolom } from './Rijen';

/** A line of the build-up of a ceiling, as it is typed. */
interface Post {
  omschrijving: string;
  bedrag: string;
  bron: string;
}
const POSTEN: Kolom<Post>[] = [
  { naam: 'omschrijving', label: 'Waarvoor' },
  { naam: 'bedrag', label: 'Bedrag per traject', soort: 'bedrag' },
  { naam: 'bron', label: 'Waar het bedrag vandaan komt' },
];
const legePost = (): Post => ({ omschrijving: '', bedrag: '', bron: '' });
const leesbaar = (k: Kolom<Post>, waarde: string): boolean => k.soort !== 'bedrag' || leesBedrag(waarde) !== null;
const plafondCent = (posten: readonly Post[]): number => posten.reduce((n, p) => n + (inHelen(p.bedrag) ?? 0), 0);

const metHuidig = (lijst: { value: string; label: string }[], codes: string[]) => [
  ...lijst,
  ...codes.filter((c) => !lijst.some((x) => x.value === c)).map((c) => ({ value: c, label: productnaam(c) })),
];
const RITMES = [
  { value: 'MAAND', label: 'Elke maand' },
  { value: 'KWARTAAL', label: 'Elk kwartaal' },
  { value: 'BEIDE', label: 'Elke maand en elk kwartaal' },
];
/** What the contract will say when this lot is awarded. */
function termvelden(v: Versie | undefined): Veld[] {
  const t = v?.contracttermen;
  return [
    {
      ...{ naam: 'norm', label: 'Aanwezigheidsnorm van het contract, in procenten', verplicht: false },
      ...{ uitleg: 'Leeg is 80.', begin: t ? schrijfBedrag(t.aanwezigheidsnorm) : '' },
    },
    {
      ...{ naam: 'contractplafond', label: 'Plafond van het hele contract, in euro', verplicht: false },
      ...{ uitleg: 'Leeg is geen plafond.', begin: t?.plafond ? schrijfBedrag(t.plafond) : '' },
    },
    { naam: 'keurmerk', label: 'Verplicht keurmerk', verplicht: false, begin: t?.keurmerkVereist ?? '' },
    { naam: 'ritme', label: 'Rapporteren', soort: 'keuze', opties: RITMES, begin: t?.ritme ?? 'MAAND' },
    {
      ...{ naam: 'inleverdag', label: 'Dag waarop de maandrapportage binnen moet zijn', soort: 'getal' },
      ...{ verplicht: false, uitleg: 'Leeg is de 10e.', begin: String(t?.inleverdag ?? '') },
    },
  ];
}
function velden(keuzes: Keuzes, v: Versie | undefined, code: string | undefined, reden: boolean): Veld[] {
  const producten = keuzes.producten.map((p) => ({ value: p.code, label: p.naam }));
  return [
    ...(code === undefined
      ? [{ naam: 'code', label: 'Code', uitleg: 'Bijvoorbeeld P2. De code verandert later niet meer.' }]
      : []),
    { naam: 'naam', label: 'Naam', begin: v?.naam ?? '' },
    { naam: 'gebied', label: 'Gebied', begin: v?.gebied ?? '' },
    {
      ...{ naam: 'producten', label: 'Producten', soort: 'vinkjes' },
      ...{ opties: metHuidig(producten, v?.producten ?? []), begin: v?.producten.join('\n') ?? '' },
    },
    {
      ...{ naam: 'leerroutes', label: 'Leerroutes', soort: 'vinkjes', verplicht: false },
      ...{ opties: metHuidig(LEERROUTES, v?.leerroutes ?? []), begin: v?.leerroutes.join('\n') ?? '' },
    },
    { naam: 'omvang', label: 'Deelnemers per jaar', soort: 'getal', begin: String(v?.omvang ?? '') },
    {
      ...{ naam: 'maxAanbieders', label: 'Met hoeveel aanbieders hoogstens een contract komt', soort: 'getal' },
      begin: String(v?.maxAanbieders ?? 2),
    },
    ...termvelden(v),
    ...(reden ? [{ naam: 'reden', label: 'Waarom deze nieuwe versie' }] : []),
  ];
}
const naarPerceel = (w: Waarden, code: string, posten: readonly Post[]): object => ({
  ...{ code, naam: w['naam'], gebied: w['gebied'], reden: w['reden'] ?? null },
  ...{ producten: gekozen(w, 'producten'), leerroutes: gekozen(w, 'leerroutes') },
  ...{ omvang: leesGetal(w['omvang']) ?? 0, maxAanbieders: leesGetal(w['maxAanbieders']) ?? 0 },
  contracttermen: {
    aanwezigheidsnorm: leesBedrag(w['norm']),
    plafond: leesBedrag(w['contractplafond']),
    keurmerkVereist: w['keurmerk']?.trim() || null,
    ritme: w['ritme'] || null,
    inleverdag: leesGetal(w['inleverdag']),
  },
  plafond: posten.length ? centNaarEuro(plafondCent(posten)) : null,
  plafondregels: posten.map((p) => ({
    omschrijving: p.omschrijving.trim(),
    bedrag: leesBedrag(p.bedrag),
    bron: p.bron.trim(),
  })),
});
const keurGetallen = (sleutel: string, w: Waarden) =>
  [
    ['omvang', 'Deelnemers per jaar', 0],
    ['maxAanbieders', 'Het aantal aanbieders', 1],
  ].flatMap(([naam, label, min]) => {
    const n = leesGetal(w[naam as string]);
    return !w[naam as string]?.trim() || (n !== null && n >= Number(min))
      ? []
      : [{ veld: `${sleutel}-${naam}`, melding: `${label} is een heel getal vanaf ${min}.` }];
  });

interface Eigenschappen {
  a: Aanbesteding;
  sleutel: string;
  /** A lot that is there; without it a new one is made. */
  code?: string;
  versie?: Versie;
  opnieuw?: boolean;
}
function Formulier({ a, sleutel, code, versie, opnieuw, keuzes }: Eigenschappen & { keuzes: Keuzes }) {
  const begin = () => (versie?.plafondregels ?? []).map((r) => metSleutel({ ...r, bedrag: schrijfBedrag(r.bedrag) }));
  const [posten, setPosten] = useState(begin);
  const groep = `${sleutel}-plafondregels`;
  return (
    <Daadformulier
      sleutel={sleutel}
      velden={velden(keuzes, versie, code, Boolean(opnieuw))}
      knop={opnieuw ? 'Opnieuw uitzetten' : 'Perceel vaststellen'}
      gedaan={opnieuw ? 'Het perceel is opnieuw uitgezet.' : 'Het perceel is vastgesteld.'}
      operatie={opnieuw ? PerceelOpnieuwUitzetten : PerceelVaststellen}
      variabelen={(w) => ({ id: a.id, input: naarPerceel(w, code ?? (w['code'] ?? '').trim(), posten) })}
      keur={(w) => [...keurGetallen(sleutel, w), ...keurRijen(groep, 'Post', POSTEN, posten, leesbaar)]}
      naAfloop={() => code ?? setPosten([])}
      blijft={code !== undefined}
    >
      {(fouten) => (
        <Rijen
          sleutel={groep}
          titel="Plafond per traject met de kostenopbouw"
          wat="Post"
          uitleg="Het plafond is de som van de posten. Zonder posten is er geen plafond. Een plafond zonder opbouw houdt bij de rechter geen stand (ECLI:NL:RBGEL:2021:6838)."
          vorm="lijnrijen plafondrijen"
          kolommen={POSTEN}
          rijen={posten}
          zet={setPosten}
          nieuw={legePost}
          fouten={fouten}
          naam={(p) => p.omschrijving}
        >
          <div className="rijen-som">
            <p id={`${sleutel}-plafond`} tabIndex={-1}>
              Plafond per traject:{' '}
              <output>{posten.length ? bedrag(centNaarEuro(plafondCent(posten))) : 'geen plafond'}</output>
            </p>
          </div>
        </Rijen>
      )}
    </Daadformulier>
  );
}

/** Adding a lot, changing one, or putting one out again: the same form. */
export function Perceelformulier(e: Eigenschappen & { titel: string; open?: boolean }) {
  const { data: keuzes } = useQuery(keuzesVraag);
  return (
    <Uitklap titel={e.titel} {...(e.open ? { open: true } : {})}>
      {keuzes ? <Formulier {...e} keuzes={keuzes} /> : <Laden regels={4} />}
    </Uitklap>
  );
}
