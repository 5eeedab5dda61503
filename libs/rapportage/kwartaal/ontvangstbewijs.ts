import { dagNl, kwartaalNl, nl } from '#core';
import { Pdf } from '#platform';
import { celstaten } from '../domain/kwartaal/cijfers.js';
import { LEEG, type Gegevens } from '../domain/kwartaal/opgave.js';
import { formulierVan, REDENEN, type Sectie, type Veld } from '../domain/soorten/index.js';
import type { Inhoud, KwartaalRij } from './kwartaal.repository.js';

export interface Bewijs {
  rij: KwartaalRij;
  nr: number;
  door: string;
  op: Date;
  sha256: string;
  inhoud: Inhoud;
}

const dagTijd = (op: Date): string =>
  new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' }).format(op);
const LEERROUTES: Record<string, string> = {
  ...{ B1_ROUTE: 'B1-route', Z_ROUTE: 'Z-route', ONDERWIJSROUTE: 'Onderwijsroute', ONBEKEND: 'Onbekend' },
};
const EENHEID: Partial<Record<Veld['vorm'], [voor: string, na: string]>> = {
  ...{ BEDRAG: ['€ ', ''], AANDEEL: ['', ' %'], UREN: ['', ' uur'], DAGEN: ['', ' dagen'] },
};
/** A value as a person reads it. */
export function leesbaar(veld: Veld, waarde: string | null): string {
  if (waarde === null) return '-';
  if (veld.vorm === 'KEUZE') return veld.keuzes?.[waarde] ?? waarde;
  if (veld.vorm === 'DATUM') return dagNl(waarde);
  if (veld.vorm === 'TEKST') return waarde;
  const [voor, na] = EENHEID[veld.vorm] ?? ['', ''];
  return `${voor}${nl(waarde)}${na}`;
}

/** The receipt of a version: what was handed in, by whom and when, and the fingerprint that proves it. */
export function ontvangstbewijs(b: Bewijs): Promise<Buffer> {
  const { rij } = b;
  const soort = formulierVan(rij.formulier);
  const kwartaal = kwartaalNl(rij.periode);
  const pdf = new Pdf({
    titel: `Ontvangstbewijs ${soort.naam} ${kwartaal}`,
    voet: `${rij.contract} · ${kwartaal} · versie ${b.nr}`,
    gemaaktOp: b.op,
  });
  pdf.kop(1, `Ontvangstbewijs kwartaalrapportage`);
  pdf.tabel({
    kop: ['Gegeven', 'Waarde'],
    breedtes: [1, 2],
    rijkop: true,
    rijen: [
      ...[['Formulier', soort.naam] as const, ['Kwartaal', kwartaal] as const],
      ...[['Contract', `${rij.contract} (${rij.perceel})`] as const, ['Aanbieder', rij.aanbieder] as const],
      ...[['Regio', rij.regio] as const, ['Versie', String(b.nr)] as const],
      ...[['Ingediend door', b.door] as const, ['Ingediend op', dagTijd(b.op)] as const],
      ['Vingerafdruk (SHA-256)', b.sha256.replace(/(.{16})/g, '$1 ').trim()],
    ],
  });
  pdf.alinea('De opdrachtgever beoordeelt elke sectie. U krijgt bericht als een sectie moet worden verbeterd.');
  for (const s of soort.secties) schrijfSectie(pdf, s, b.inhoud, rij.norm_bp);
  schrijfBronnen(pdf, b.inhoud);
  return pdf.klaar();
}

function schrijfSectie(pdf: Pdf, s: Sectie, inhoud: Inhoud, normBp: number): void {
  const g: Gegevens = inhoud.secties[s.code] ?? LEEG;
  pdf.kop(2, s.naam);
  const rijen = s.velden.flatMap((veld) =>
    celstaten(veld, inhoud.cijfers, g, normBp)
      .filter((c) => c.niveau !== 'CEL')
      .map((c) => [
        c.leerroute ? `${veld.naam}, ${LEERROUTES[c.leerroute] ?? c.leerroute}` : veld.naam,
        veld.berekend ? (c.verborgen ? 'minder dan 5' : leesbaar(veld, c.waarde)) : '',
        leesbaar(veld, c.opgave),
        [c.reden ? REDENEN[c.reden] : '', c.toelichting ?? ''].filter(Boolean).join(': '),
      ]),
  );
  pdf.tabel({ kop: ['Gegeven', 'Berekend', 'Opgave', 'Uitleg'], rijen, breedtes: [3, 1.4, 1.6, 3], rijkop: true });
  if (g.acties.length)
    pdf.lijst(g.acties.map((a) => `${a.wat} (${a.eigenaar}, ${a.datum ? dagNl(a.datum) : 'geen datum'})`));
}

function schrijfBronnen(pdf: Pdf, inhoud: Inhoud): void {
  pdf.kop(2, 'Waar de cijfers uit komen');
  pdf.tabel({
    kop: ['Maand', 'Versie', 'Regels', 'Geboekt'],
    rechts: [1, 2, 3],
    rijkop: true,
    rijen: inhoud.bronnen.map((x) => [
      ...[
        x.maand,
        x.versie === null ? 'niet ingeleverd' : String(x.versie),
        String(x.regels ?? '-'),
        String(x.geboekt ?? '-'),
      ],
    ]),
  });
}
export const bewijsNaam = (b: Bewijs): string => `ontvangstbewijs-${b.rij.contract}-${b.rij.periode}-v${b.nr}.pdf`;
