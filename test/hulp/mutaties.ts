import type { Stam } from './stam.js';

/** One small change of master data: in memory, and as SQL that remembers the row as an import does. */
type Mutatie = (kans: () => number, stam: Stam) => string | null;

const kies = <T>(kans: () => number, lijst: readonly T[]): T => lijst[Math.floor(kans() * lijst.length)]!;
const q = (waarde: string | number | null): string => (waarde === null ? 'null' : `'${waarde}'`);
const onthoud = (tabel: string, statement: string): string =>
  `WITH u AS (${statement} RETURNING x.id) INSERT INTO stam_geraakt SELECT '${tabel}', id, false FROM u`;

const mutaties: Mutatie[] = [
  (kans, stam) => {
    const p = kies(kans, stam.pips);
    Object.assign(p, {
      kostprijs: Math.floor(kans() * 300000),
      vastgesteld: kies(kans, ['2024-01-01', '2024-12-15', '2025-02-28']),
    });
    return onthoud(
      'pip',
      `UPDATE pip x SET kostprijs_cent = ${p.kostprijs}, vastgesteld_op = ${q(p.vastgesteld)} FROM traject t
       WHERE t.id = x.traject_id AND t.trajectnummer = ${q(p.traject)} AND x.versie = ${p.versie}`,
    );
  },
  (kans, stam) => {
    const t = kies(kans, stam.trajecten);
    t.gemeente = kies(kans, stam.gemeenten);
    return onthoud(
      'traject',
      `UPDATE traject x SET gemeente_id = g.id FROM gemeente g WHERE g.code = ${q(t.gemeente)} AND x.trajectnummer = ${q(t.nummer)}`,
    );
  },
  (kans, stam) => {
    const o = kies(kans, stam.onderdelen);
    const zelfde = stam.onderdelen.filter(
      (x) =>
        x.traject === o.traject &&
        x.versie === o.versie &&
        x.product === o.product &&
        x.contract === o.contract &&
        x.van === o.van,
    );
    const nieuw = {
      tot: kies(
        kans,
        [null, o.van, '2025-03-31'].filter((d) => d === null || d >= o.van),
      ),
      maand: 4000,
      totaal: 6000,
    };
    for (const x of zelfde) Object.assign(x, nieuw);
    return onthoud(
      'pip_onderdeel',
      `UPDATE pip_onderdeel x SET tot = ${q(nieuw.tot)}, uren_per_maand_h = 4000, uren_totaal_h = 6000
       FROM pip p, traject t, product r, contract c WHERE p.id = x.pip_id AND t.id = p.traject_id AND r.id = x.product_id
         AND c.id = x.contract_id AND t.trajectnummer = ${q(o.traject)} AND p.versie = ${o.versie} AND r.code = ${q(o.product)}
         AND c.nummer = ${q(o.contract)} AND x.van = ${q(o.van)}`,
    );
  },
  (kans, stam) => {
    if (stam.budgetten.length === 0) return null;
    const b = kies(kans, stam.budgetten);
    b.bedrag = Math.floor(kans() * 300000);
    return onthoud(
      'spuk_budget',
      `UPDATE spuk_budget x SET bedrag_cent = ${b.bedrag} FROM gemeente g
       WHERE g.id = x.gemeente_id AND g.code = ${q(b.gemeente)} AND x.jaar = ${b.jaar}`,
    );
  },
  (kans, stam) => {
    if (stam.tarieven.length === 0) return null;
    const t = kies(kans, stam.tarieven);
    t.bedrag = 140000;
    return onthoud(
      'tarief',
      `UPDATE tarief x SET bedrag_e4 = 140000 FROM contract c, product p WHERE c.id = x.contract_id AND p.id = x.product_id
         AND c.nummer = ${q(t.contract)} AND p.code = ${q(t.product)} AND x.van = ${q(t.van)}`,
    );
  },
  (kans, stam) => {
    if (stam.deelnames.length === 0) return null;
    const d = kies(kans, stam.deelnames);
    d.tot = d.tot === null ? '2025-02-15' : null;
    return onthoud(
      'deelname',
      `UPDATE deelname x SET tot = ${q(d.tot)} FROM regio r, gemeente g WHERE r.id = x.regio_id AND g.id = x.gemeente_id
         AND r.code = ${q(d.regio)} AND g.code = ${q(d.gemeente)}`,
    );
  },
  (kans, stam) => {
    const c = kies(kans, stam.contracten);
    Object.assign(c, { norm: 9000, vanaf: 2 });
    return onthoud(
      'contract',
      `UPDATE contract x SET aanwezigheidsnorm_bp = 9000, tempo_vanaf_maand = 2 WHERE x.nummer = ${q(c.nummer)}`,
    );
  },
];

/** A few small changes at once, as one import. */
export function muteer(kans: () => number, stam: Stam): string {
  const aantal = 1 + Math.floor(kans() * 2);
  const sql = Array.from({ length: aantal }, () => kies(kans, mutaties)(kans, stam)).filter((s) => s !== null);
  return [
    'CREATE TEMP TABLE stam_geraakt (tabel text, id int, nieuw boolean) ON COMMIT DROP',
    'GRANT ALL ON stam_geraakt TO portaal_werker',
    ...sql,
  ].join(';\n');
}
