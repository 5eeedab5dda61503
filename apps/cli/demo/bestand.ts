import { cellen, KOP, type Demoregel } from './rapport.js';

const HERSCHIKT = [1, 0, 8, 2, 3, 4, 5, 6, 7];
const ANDERE_KOP = [
  ...['Onderdeel', 'Trajectnummer', 'Bedrag in €', 'Uren aangeboden', 'Uren aanwezig', 'Afwezig met reden'],
  ...['Afwezig zonder reden', 'In de pas? (ja/nee)', 'Aantal'],
];

const puntkomma = (regels: Demoregel[]): Buffer =>
  Buffer.from('\uFEFF' + [KOP, ...regels.map(cellen)].map((r) => r.join(';') + '\r\n').join(''));
const aanhaling = (regels: Demoregel[]): Buffer =>
  Buffer.from([KOP, ...regels.map(cellen)].map((r) => r.map((c) => `"${c}"`).join(',') + '\n').join(''));
const tabs = (regels: Demoregel[]): Buffer =>
  Buffer.from([KOP, ...regels.map(cellen)].map((r) => r.join('\t') + '\n').join(''));
/** A title above the header, other names and another order. */
const metTitel = (regels: Demoregel[]): Buffer => {
  const rijen = regels.map(cellen).map((r) => HERSCHIKT.map((i) => (i === 6 ? (r[i] === 'J' ? 'ja' : 'nee') : r[i]!)));
  return Buffer.from([['Voortgangsrapportage'], ANDERE_KOP, ...rijen].map((r) => r.join(';') + '\r\n').join(''));
};

/** A workbook with numbers as numbers and a total below. */
export async function werkboek(regels: Demoregel[]): Promise<Buffer> {
  const { Workbook } = await import('@cj-tech-master/excelts');
  const boek = new Workbook();
  const blad = boek.addWorksheet('Rapportage');
  blad.addRow(KOP);
  for (const r of regels) {
    const getallen = [r.aangeboden, r.gevolgd, r.geoorloofd, r.ongeoorloofd].map((h) =>
      typeof h === 'string' ? h : h / 100,
    );
    blad.addRow([r.trajectnummer, r.product, ...getallen, r.inDePas, r.eenheden / 100, r.bedragCent / 100]);
  }
  const totaal = regels.reduce((som, r) => som + r.bedragCent, 0) / 100;
  blad.addRow(['Totaal', '', '', '', '', '', '', '', totaal]);
  return Buffer.from(await boek.xlsx.writeBuffer());
}

type Vorm = { extensie: string; maak: (regels: Demoregel[]) => Buffer | Promise<Buffer> };
const PUNTKOMMA: Vorm = { extensie: 'csv', maak: puntkomma };
const VORMEN: Record<string, Vorm> = {
  VISTA: PUNTKOMMA,
  VWN: { extensie: 'csv', maak: aanhaling },
  TOPTAAL: { extensie: 'xlsx', maak: werkboek },
  INTERBEEK: { extensie: 'csv', maak: metTitel },
  GRAAFSCHAP: { extensie: 'xlsx', maak: werkboek },
  HAN: { extensie: 'txt', maak: tabs },
};
/** Each supplier has its own kind of file. */
export const vormVan = (aanbieder: string): Vorm => VORMEN[aanbieder] ?? PUNTKOMMA;
export const alsCsv = puntkomma;

/** What must never be sent: a column of names. The portal refuses it before anything is stored. */
export const metNamen = (regels: Demoregel[]): Buffer => {
  const namen = ['Jansen', 'De Vries', 'Bakker', 'Visser', 'Smit'];
  const rijen = [[...KOP, 'achternaam'], ...regels.map((r, i) => [...cellen(r), namen[i % namen.length]!])];
  return Buffer.from('\uFEFF' + rijen.map((r) => r.join(';') + '\r\n').join(''));
};
