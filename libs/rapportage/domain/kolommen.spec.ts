import { LeesFout } from '#spreadsheets';
import {
  bevestigd,
  genormaliseerd,
  herken,
  kolomLetter,
  kolomnaam,
  kolommenOntbreken,
  kopScore,
  type Veld,
  velden,
} from './kolommen.js';

const veldVan = (kop: string): Veld | undefined => {
  const { indeling } = herken({ nummer: 1, cellen: [kop] });
  return velden.find((v) => indeling[v] === 0);
};

const vormen: Record<Veld, string[]> = {
  trajectnummer: [
    'trajectnummer',
    'Trajectnr.',
    'Traject',
    'TRAJECT-NUMMER',
    'Nummer traject',
    'Traject ID',
    'Trajectcode',
  ],
  product: ['product', 'Onderdeel', 'Productcode', 'Onderdeel PIP', 'Product (code)'],
  uren_aangeboden: [
    'uren_aangeboden',
    'Aangeboden uren',
    'Uren aangeboden',
    'Aangeboden lesuren',
    'Aantal aangeboden uren',
    'Aanbod (uren)',
  ],
  uren_gevolgd: [
    'uren_gevolgd',
    'Gevolgde uren',
    'Uren aanwezig',
    'Bijgewoonde uren',
    'Aanwezigheid in uren',
    'Gevolgd [u]',
  ],
  uren_geoorloofd: [
    'uren_geoorloofd_verzuim',
    'uren_geoorloofd',
    'Geoorloofd verzuim',
    'Verzuim geoorloofd',
    'Afwezig met reden',
    'Afwezig met bericht',
    'Geoorloofd afwezig',
  ],
  uren_ongeoorloofd: [
    'uren_ongeoorloofd_verzuim',
    'uren_ongeoorloofd',
    'Ongeoorloofd verzuim',
    'Verzuim ongeoorloofd',
    'Afwezig zonder reden',
    'Niet geoorloofd verzuim',
    'Afwezig zonder bericht',
    'Verzuim niet gemeld',
  ],
  in_de_pas: ['in_de_pas', 'In de pas', 'In de pas met PIP', 'In de pas? (ja/nee)', 'Op schema', 'Loopt in de pas'],
  eenheden: ['eenheden', 'Aantal eenheden', 'Aantal', 'Afgenomen eenheden', 'Aangeboden eenheden'],
  bedrag: [
    'bedrag',
    'Bedrag (€)',
    'Bedrag in €',
    'Bedrag in euro',
    'Totaalbedrag',
    'Factuurbedrag excl. btw',
    'Kosten',
  ],
};

describe('kolommen herkennen', () => {
  it.each(velden.flatMap((v) => vormen[v].map((kop) => [kop, v] as const)))('"%s" is %s', (kop, veld) => {
    expect(veldVan(kop)).toBe(veld);
    expect(veldVan(kop.toUpperCase())).toBe(veld);
    expect(veldVan(`  ${kop} `)).toBe(veld);
  });

  it.each([
    '',
    'Opmerking',
    'Tarief',
    'Bedrag per eenheid',
    'Prijs',
    'Aanwezigheid %',
    'Aanwezigheidspercentage',
    'Startdatum traject',
    'Geplande uren',
    'Gemeente',
    'Contract',
    'Groep',
    'Verzuim',
    'Wat is er aan de hand',
    'Wat moet u doen',
  ])('"%s" is geen van de negen', (kop) => expect(veldVan(kop)).toBeUndefined());

  it('geeft elke kolom hoogstens één betekenis', () => {
    for (const lijst of Object.values(vormen))
      for (const kop of lijst) {
        const { indeling } = herken({ nummer: 1, cellen: [kop] });
        expect(Object.values(indeling)).toHaveLength(1);
      }
  });

  it('kiest de beste van twee en noemt twee gelijke dubbel', () => {
    const v = herken({ nummer: 3, cellen: ['Uren aanwezig totaal', 'uren_gevolgd', 'Bedrag', 'bedrag'] });
    expect(v.indeling.uren_gevolgd).toBe(1);
    expect(v.dubbel).toEqual(['bedrag']);
    expect(v.indeling.bedrag).toBeUndefined();
    expect(kopScore(['Bedrag', 'Product', 'x'])).toBe(2);
  });

  it('een bevestigde indeling gaat voor, ook als de kolommen verschoven zijn', () => {
    const kop = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
    const plek = Object.fromEntries(velden.map((v, i) => [v, i])) as Record<Veld, number>;
    expect(bevestigd({ nummer: 1, cellen: ['x', ...kop] }, { kop, velden: plek })).toEqual(
      Object.fromEntries(velden.map((v, i) => [v, i + 1])),
    );
    expect(bevestigd({ nummer: 1, cellen: kop.slice(1) }, { kop, velden: plek })).toBeNull();
  });

  it('RAP-002 noemt wat ontbreekt en wat er is', () => {
    const fout = kolommenOntbreken(herken({ nummer: 4, cellen: ['Traject', 'Product', 'Bedrag'] }));
    expect(fout).toBeInstanceOf(LeesFout);
    expect(fout.code).toBe('RAP-002');
    expect(fout.waarom).toBe(
      'kolommen uren_aangeboden, uren_gevolgd, uren_geoorloofd_verzuim, uren_ongeoorloofd_verzuim, in_de_pas en eenheden ontbreken',
    );
    expect(fout.melding).toContain('Wel gevonden: trajectnummer, product, bedrag.');
    expect(kolommenOntbreken(null).melding).toContain('geen enkele kolom herkend');
  });

  it('namen en letters', () => {
    expect(genormaliseerd(' Bedrág (in €) ')).toBe('bedrag');
    expect([0, 25, 26, 701, 702].map(kolomLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
    expect(Object.values(kolomnaam)).toHaveLength(9);
  });
});
