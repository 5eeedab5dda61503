import { stamcel as cel, type Gekeurd, type Stamkeuring, type Stamrij, type Stamtabel } from '#core';

const REGIO = { code: cel.tekst, naam: cel.tekst, soort: cel.tekst };
const GEMEENTE = { code: cel.tekst, naam: cel.tekst };
const AANBIEDER = { code: cel.tekst, naam: cel.tekst, kvk: cel.tekst };
const DEELNAME = { regio: cel.tekst, gemeente: cel.tekst, van: cel.datum, tot: cel.datumOfLeeg };

export const PARTIJEN_BESTANDEN = ['regios.csv', 'gemeenten.csv', 'aanbieders.csv', 'deelnames.csv'] as const;

/** What the database already holds, for references and overlap. */
export interface BekendePartijen {
  regios: string[];
  gemeenten: string[];
  aanbieders: string[];
  deelnames: { regio: string; gemeente: string; van: string; tot: string | null }[];
}
export interface PartijenStam {
  regios: Stamrij<typeof REGIO>[];
  gemeenten: Stamrij<typeof GEMEENTE>[];
  aanbieders: Stamrij<typeof AANBIEDER>[];
  deelnames: Stamrij<typeof DEELNAME>[];
  /** Codes that other rooms may refer to; null = the file could not be read. */
  bekend: Record<'regios' | 'gemeenten' | 'aanbieders', ReadonlySet<string> | null>;
}

/** Judges regions, municipalities, suppliers and participation. */
export function keurPartijen(k: Stamkeuring, t: Map<string, Stamtabel>, bekend: BekendePartijen): PartijenStam {
  const regios = k.tabel('regios.csv', t.get('regios.csv'), REGIO);
  const gemeenten = k.tabel('gemeenten.csv', t.get('gemeenten.csv'), GEMEENTE);
  const aanbieders = k.tabel('aanbieders.csv', t.get('aanbieders.csv'), AANBIEDER);
  const deelnames = k.tabel('deelnames.csv', t.get('deelnames.csv'), DEELNAME);
  for (const tabel of [regios, gemeenten, aanbieders])
    k.uniek(tabel as Gekeurd<{ rij: number; code: string }>, 'code', (r) => r.code);
  keurKvk(k, aanbieders);
  const codes = {
    regios: k.sleutels(regios, (r) => r.code ?? '', bekend.regios),
    gemeenten: k.sleutels(gemeenten, (r) => r.code ?? '', bekend.gemeenten),
    aanbieders: k.sleutels(aanbieders, (r) => r.code ?? '', bekend.aanbieders),
  };
  for (const r of deelnames.rijen) {
    const waar = { bestand: deelnames.bestand, rij: r.rij };
    k.bestaat(codes.regios, r.regio, { ...waar, kolom: 'regio' }, 'de regio aan regios.csv');
    k.bestaat(codes.gemeenten, r.gemeente, { ...waar, kolom: 'gemeente' }, 'de gemeente aan gemeenten.csv');
  }
  k.vanTot(deelnames);
  k.uniek(deelnames, 'van', (r) => `${r.regio} ${r.gemeente} ${r.van}`);
  const sleutel = (d: object): string => `${(d as { regio: string }).regio}|${(d as { gemeente: string }).gemeente}`;
  k.overlap(deelnames, sleutel, bekend.deelnames);
  const { rijen } = deelnames;
  return {
    regios: regios.rijen,
    gemeenten: gemeenten.rijen,
    aanbieders: aanbieders.rijen,
    deelnames: rijen,
    bekend: codes,
  };
}

function keurKvk(k: Stamkeuring, aanbieders: Gekeurd<Stamrij<typeof AANBIEDER>>): void {
  for (const { rij, kvk } of aanbieders.rijen)
    if (!/^\d{8}$/.test(kvk))
      k.waarschuw(
        'STAM-023',
        { bestand: aanbieders.bestand, rij, kolom: 'kvk' },
        'een KvK-nummer heeft 8 cijfers',
        'Controleer het nummer; een nul aan het begin valt in een rekenblad soms weg.',
      );
}
