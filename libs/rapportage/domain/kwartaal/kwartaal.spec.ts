import { formulierVan, soorten, veldenVan, type Formulier, type Sectie } from '../soorten/index.js';
import { alsTekst, celstaten, veilig, veranderd, vraagtUitleg, type Cijfer } from './cijfers.js';
import { nogNodig } from './compleet.js';
import { genormaliseerd, keurGegevens, LEEG, ontbreekt, type Gegevens, type Waarde } from './opgave.js';
import { keurTekst } from './toelichting.js';
import { gelezen } from './waarde.js';

const w = (veld: string, waarde: string | null, meer: Partial<Waarde> = {}): Waarde => ({
  ...{ veld, leerroute: null, gemeente: null, waarde, reden: null, toelichting: null },
  ...meer,
});
const g = (...waarden: Waarde[]): Gegevens => ({ ...LEEG, waarden, bevestigd: true });
const sectie = (code: string, f: Formulier = 'LEERROUTE'): Sectie =>
  formulierVan(f).secties.find((s) => s.code === code)!;
const veld = (code: string) => veldenVan('LEERROUTE').find((v) => v.code === code)!;
const c = (maat: string, teller: number, noemer: number | null = null, gemeente: string | null = null): Cijfer => ({
  ...{ maat, teller, noemer, gemeente, leerroute: gemeente ? 'B1_ROUTE' : null },
});

describe('Soorten rapportages', () => {
  it('hebben unieke codes, en elk berekend veld zegt wat het telt', () => {
    for (const s of Object.values(soorten)) {
      const codes = s.secties.flatMap((x) => x.velden.map((v) => v.code));
      expect([s.code, codes.length]).toEqual([s.code, new Set(codes).size]);
      for (const v of s.secties.flatMap((x) => x.velden)) {
        expect([v.code, v.vorm === 'KEUZE']).toEqual([v.code, v.keuzes !== undefined]);
        if (v.berekend) expect(v.berekend.definitie).toMatch(/\.$/);
        if (v.berekend?.bron === 'TRAJECTDOSSIER') expect([v.code, v.berekend.gevoelig]).toEqual([v.code, true]);
      }
    }
  });
  it('kunnen worden afgemaakt: elke regel tussen twee velden noemt velden van één sectie', () => {
    for (const f of ['LEERROUTE', 'BEGELEIDING'] as const)
      for (const s of formulierVan(f).secties) expect(() => ontbreekt(s, LEEG, [])).not.toThrow();
  });
});

describe('Opgave', () => {
  it.each([
    ['AANTAL', '12', '12'],
    ['AANTAL', '12,0', '12'],
    ['AANTAL', '12,5', null],
    ['AANTAL', '1.000', null],
    ['UREN', '36,25', '36.25'],
    ['UREN', '36.5', '36.50'],
    ['UREN', '36,255', null],
    ['BEDRAG', '1250', '1250.00'],
    ['BEDRAG', '1.250,50', '1250.50'],
    ['BEDRAG', '1.250', null],
    ['BEDRAG', '1.25,0', null],
    ['AANDEEL', '82,5', '82.50'],
    ['CIJFER', '7,85', null],
    ['DATUM', '2026-02-29', null],
    ['DATUM', '2026-02-28', '2026-02-28'],
    ['AANTAL', '1e5', null],
    ['AANTAL', '', null],
  ] as const)('%s "%s" is %s', (vorm, tekst, uit) => expect(gelezen(vorm, tekst)).toBe(uit));

  it('een cijfer blijft binnen zijn grens', () => {
    const keur = (t: string): string[] =>
      keurGegevens(sectie('TEVREDENHEID'), g(w('CIJFER', t)), []).fouten.map((f) => f.code);
    expect([keur('10'), keur('10,1'), keur('0')]).toEqual([[], ['KWA-007'], []]);
  });
  it('weigert dubbele velden, velden van een andere sectie en een veld per gemeente dat daar niet hoort', () => {
    const keur = (...x: Waarde[]): string[] => keurGegevens(sectie('GROEPEN'), g(...x), []).fouten.map((f) => f.code);
    expect(keur(w('GROEPEN', '1'), w('GROEPEN', '2'))).toEqual(['KWA-006']);
    expect(keur(w('DOCENTEN', '1'))).toEqual(['KWA-006']);
    expect(keur(w('GROEPEN', '1', { gemeente: 'GM1' }))).toEqual(['KWA-006']);
    expect(keur(w('GROEPEN', '1', { reden: 'ZOMAAR' }))).toEqual(['KWA-007']);
  });
  it('bewaart één schrijfwijze en geen lege rijen', () => {
    expect(genormaliseerd(sectie('GROEPEN'), g(w('GROEP_GEMIDDELD', ' 7,5 '), w('GROEPEN', ' '))).waarden).toEqual([
      w('GROEP_GEMIDDELD', '7.5'),
    ]);
  });
  it('zegt wat ontbreekt en wat niet samengaat', () => {
    const codes = (x: Gegevens, s = 'PERSONEEL'): string[] =>
      ontbreekt(sectie(s), x, []).map((f) => `${f.code} ${f.veld}`);
    const personeel = [w('DOCENTEN', '4'), w('DOCENTEN_NT2', '4'), w('KEURMERK', 'GELDIG')];
    expect(codes(g(...personeel))).toEqual([]);
    expect(codes(g(...personeel.slice(1)))).toEqual(['KWA-008 DOCENTEN']);
    expect(codes(g(w('DOCENTEN', '4'), w('DOCENTEN_NT2', '5'), w('KEURMERK', 'GELDIG')))).toEqual([
      'KWA-018 DOCENTEN_NT2',
    ]);
    expect(codes(g(...personeel, w('AUDIT_OP', '2026-05-02'), w('VOLGENDE_AUDIT', '2026-05-01')))).toEqual([
      'KWA-018 AUDIT_OP',
    ]);
    expect(codes({ ...g(w('GEVOLG', 'GEEN')), acties: [{ wat: 'x', eigenaar: '', datum: null }] }, 'RISICOS')).toEqual([
      'KWA-015 acties.0',
    ]);
    expect(codes({ ...LEEG, bevestigd: false }, 'UREN')).toEqual(['KWA-013 UREN']);
  });
});

describe('Berekende cijfers', () => {
  it('rondt een aandeel af naar beneden, zodat net niet nooit net wel lijkt', () => {
    expect(alsTekst(veld('AANWEZIGHEID'), 79999, 100000)).toBe('79.99');
    expect(alsTekst(veld('AANWEZIGHEID'), 1, 0)).toBeNull();
    expect(alsTekst(veld('GEFACTUREERD'), 123456, null)).toBe('1234.56');
  });
  it('vraagt uitleg onder de norm en boven de grens, en niet op de grens zelf', () => {
    const norm = (t: number): boolean => vraagtUitleg(veld('AANWEZIGHEID'), t, 10_000, 8000) !== null;
    expect([norm(7999), norm(8000)]).toEqual([true, false]);
    const geld = (t: number): boolean => vraagtUitleg(veld('FACTUUR_DEEL'), t, 10_000, 8000) !== null;
    expect([geld(11_001), geld(11_000)]).toEqual([true, false]);
  });
  it('wil uitleg bij een cijfer onder de norm voordat de sectie af is', () => {
    const cijfers = veilig([c('AANWEZIGHEID', 700, 1000)], new Set());
    const codes = (...x: Waarde[]): string[] => nogNodig(sectie('UREN'), g(...x), cijfers, 8000).map((f) => f.code);
    expect(codes()).toEqual(['KWA-014']);
    expect(codes(w('AANWEZIGHEID', null, { reden: 'WERK' }))).toEqual([]);
    expect(codes(w('AANWEZIGHEID', null, { reden: 'ANDERS' }))).toEqual(['KWA-012']);
    expect(codes(w('AANWEZIGHEID', null, { reden: 'ANDERS', toelichting: 'Verbouwing' }))).toEqual([]);
  });
  it('een opgave die gelijk is, is geen verschil', () => {
    const cijfers = veilig([c('ACTIEF', 12)], new Set());
    const cel = (waarde: string) => celstaten(veld('ACTIEF'), cijfers, g(w('ACTIEF', waarde)), 8000)[0]!;
    expect([cel('12').verschil, cel('13').verschil]).toEqual([false, true]);
  });
  it('verbergt, en laat uit totaal, redenen en verschil niets terugrekenen', () => {
    const gevoelig = new Set(['UITVAL', 'UITVAL_WERK', 'UITVAL_ONDERWIJS']);
    const basis = [
      c('UITVAL', 9, null, 'A'),
      c('UITVAL', 6, null, 'B'),
      c('UITVAL', 15),
      { ...c('UITVAL', 15), leerroute: 'B1_ROUTE' },
    ];
    const toon = (x: Cijfer[]): string[] => veilig(x, gevoelig).map((y) => `${y.maat} ${y.gemeente ?? '-'} ${y.verborgen ? '?' : y.teller}${y.onvolledig ? '+' : ''}`); // prettier-ignore
    expect(toon([...basis, c('UITVAL_WERK', 8), c('UITVAL_ONDERWIJS', 7)])).toEqual([
      ...['UITVAL A 9', 'UITVAL B 6', 'UITVAL - 15', 'UITVAL - 15', 'UITVAL_WERK - 8', 'UITVAL_ONDERWIJS - 7'],
    ]);
    // One small reason would follow from the total and the other: neither is shown.
    expect(toon([...basis, c('UITVAL_WERK', 13), c('UITVAL_ONDERWIJS', 2)]).slice(4)).toEqual([
      'UITVAL_WERK - ?',
      'UITVAL_ONDERWIJS - ?',
    ]);
    // One small place is left out of the totals, and then no reasons: together they would give it.
    const klein = [
      c('UITVAL', 9, null, 'A'),
      c('UITVAL', 2, null, 'B'),
      c('UITVAL', 11),
      c('UITVAL_WERK', 6),
      c('UITVAL_ONDERWIJS', 5),
    ];
    expect(toon(klein)).toEqual(['UITVAL A 9', 'UITVAL B ?', 'UITVAL - 9+', 'UITVAL_WERK - ?', 'UITVAL_ONDERWIJS - ?']);
  });
  it('noemt wat sinds het indienen veranderde, en zwijgt over wat verborgen is', () => {
    const toen = veilig([c('ACTIEF', 12), c('UITVAL', 3, null, 'A')], new Set(['UITVAL']));
    const nu = veilig([c('ACTIEF', 13), c('UITVAL', 7, null, 'A')], new Set(['UITVAL']));
    expect(veranderd(veldenVan('LEERROUTE'), toen, nu)).toEqual([
      { veld: 'ACTIEF', leerroute: null, gemeente: null, toen: '12', nu: '13' },
    ]);
    expect(veranderd(veldenVan('LEERROUTE'), toen, toen)).toEqual([]);
  });
});

describe('Tekst zonder personen', () => {
  const keur = (t: string): string => {
    const o = keurTekst(t, 'x', ['Oude IJsselstreek', 'Vista College']);
    return [...o.fouten, ...o.waarschuwingen].map((f) => f.code).join(' ');
  };
  it.each([
    ['Het verzuim steeg door de verbouwing.', ''],
    ['Er waren 123456789 euro begroot.', ''],
    ['Deelnemer 111222333 stopte.', 'KWA-010'],
    ['Zie 1112.22.333 in het dossier', 'KWA-010'],
    ['bsn:111222333!', 'KWA-010'],
    ['Bel 06-12345678 voor meer.', 'KWA-010'],
    ['Mail naar ans@school.voorbeeld', 'KWA-010'],
    ['Geboren op 01-02-1990', 'KWA-010'],
    ['Het gesprek met mevrouw De Vries liep goed.', 'KWA-011'],
    ['Wij spraken met Ahmed Hassan over de lessen.', 'KWA-011'],
    ['In de gemeente Oude IJsselstreek zijn groepen gestart met Vista College.', ''],
    ['Er zijn 12 groepen. De docenten zijn er.', ''],
  ])('%s -> %s', (tekst, code) => expect(keur(tekst)).toBe(code));
});
