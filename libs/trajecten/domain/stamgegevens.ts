import {
  elfproef,
  noemtBsn,
  stamcel as cel,
  type Gekeurd,
  type Stamkeuring,
  type Stamrij,
  type Stamtabel,
} from '#core';

const TRAJECT = { trajectnummer: cel.tekst, gemeente: cel.tekst, doelgroep: cel.tekst, gehuisvest_op: cel.datumOfLeeg };
const PIP = {
  trajectnummer: cel.tekst,
  versie: cel.heel(1, 9999),
  vastgesteld_op: cel.datum,
  leerroute: cel.tekst,
  kostprijs: cel.euro,
};
const ONDERDEEL = {
  trajectnummer: cel.tekst,
  versie: cel.heel(1, 9999),
  product: cel.tekst,
  contract: cel.tekst,
  van: cel.datum,
  tot: cel.datumOfLeeg,
  uren_per_maand: cel.uren,
  uren_totaal: cel.uren,
};

export const TRAJECTEN_BESTANDEN = ['trajecten.csv', 'pips.csv', 'pip_onderdelen.csv'] as const;

export interface BekendeTrajecten {
  trajecten: string[];
  /** `eigen`: vastgesteld in the portal. */
  pips: { trajectnummer: string; versie: number; vastgesteld_op: string; eigen: boolean }[];
  /** Moved in the portal: where it is now, and the gemeenten that it left with the day. */
  verhuisd: { trajectnummer: string; nu: string; van: string; tot: string }[];
}
/** Codes that must exist elsewhere; null = that file could not be read. */
export interface TrajectVerwijzingen {
  gemeenten: ReadonlySet<string> | null;
  contracten: ReadonlySet<string> | null;
  /** How each product is written, by its code in capitals. */
  producten: Map<string, string>;
}
export interface TrajectenStam {
  trajecten: Stamrij<typeof TRAJECT>[];
  pips: Stamrij<typeof PIP>[];
  onderdelen: Stamrij<typeof ONDERDEEL>[];
}
type Pipversie = { trajectnummer: string; versie: number; vastgesteld_op: string; rij?: number };
const pipSleutel = (p: { trajectnummer?: string | undefined; versie?: number | undefined }): string =>
  `${p.trajectnummer} versie ${p.versie}`;

/** Judges trajecten, PIP versions and their parts. */
export function keurTrajecten(
  k: Stamkeuring,
  t: Map<string, Stamtabel>,
  bekend: BekendeTrajecten,
  elders: TrajectVerwijzingen,
): TrajectenStam {
  const trajecten = k.tabel('trajecten.csv', t.get('trajecten.csv'), TRAJECT);
  const pips = k.tabel('pips.csv', t.get('pips.csv'), PIP);
  const onderdelen = k.tabel('pip_onderdelen.csv', t.get('pip_onderdelen.csv'), ONDERDEEL);
  keurNummers(k, trajecten, bekend.trajecten);
  for (const { rij, trajectnummer, gemeente } of trajecten.rijen) {
    const waar = { bestand: trajecten.bestand, rij };
    k.bestaat(elders.gemeenten, gemeente, { ...waar, kolom: 'gemeente' }, 'de gemeente aan gemeenten.csv');
    if (lijktBsn(trajectnummer) || noemtBsn(trajectnummer))
      k.fout(
        'STAM-019',
        { ...waar, kolom: 'trajectnummer' },
        'dit lijkt een burgerservicenummer',
        'Gebruik een eigen nummer voor het traject; een BSN mag niet in het portaal.',
      );
  }
  const nummers = k.sleutels(trajecten, (r) => r.trajectnummer ?? '', bekend.trajecten);
  const versies = k.sleutels(pips, pipSleutel, bekend.pips.map(pipSleutel));
  keurPips(k, pips, nummers, bekend.pips);
  k.gelijkGeschreven(onderdelen, 'product', elders.producten);
  keurOnderdelen(k, onderdelen, versies, elders.contracten);
  meldLegePips(k, pips, onderdelen);
  const eigen = new Set(bekend.pips.filter((p) => p.eigen).map(pipSleutel));
  return {
    trajecten: opHunPlaats(k, trajecten, bekend.verhuisd),
    pips: zonderEigen(k, pips, eigen, true),
    onderdelen: zonderEigen(k, onderdelen, eigen, false),
  };
}

/** A file that still names the gemeente that a traject left is older than the move: the traject stays where it went. */
function opHunPlaats(
  k: Stamkeuring,
  tabel: Gekeurd<Stamrij<typeof TRAJECT>>,
  verhuisd: BekendeTrajecten['verhuisd'],
): Stamrij<typeof TRAJECT>[] {
  const vertrek = new Map(verhuisd.map((v) => [`${v.trajectnummer} ${v.van}`, v]));
  return tabel.rijen.map((r) => {
    const v = vertrek.get(`${r.trajectnummer} ${r.gemeente}`);
    if (!v || v.nu === r.gemeente) return r;
    k.waarschuw(
      'STAM-027',
      { bestand: tabel.bestand, rij: r.rij, kolom: 'gemeente' },
      `${r.trajectnummer} is in het portaal op ${v.tot} uit ${r.gemeente} vertrokken en blijft bij ${v.nu}`,
      `Zet ${v.nu} in het bestand.`,
    );
    return { ...r, gemeente: v.nu };
  });
}

/** A version that was vastgesteld in the portal has its price fixed: no file changes it. */
function zonderEigen<R extends { rij: number; trajectnummer: string; versie: number }>(
  k: Stamkeuring,
  tabel: Gekeurd<R>,
  eigen: ReadonlySet<string>,
  meld: boolean,
): R[] {
  return tabel.rijen.filter((r) => {
    if (!eigen.has(pipSleutel(r))) return true;
    if (meld)
      k.waarschuw(
        'STAM-026',
        { bestand: tabel.bestand, rij: r.rij, kolom: 'versie' },
        `${pipSleutel(r)} is in het portaal vastgesteld en wordt niet overgenomen`,
        'Laat deze versie weg uit het bestand.',
      );
    return false;
  });
}

/** A report may write a number in capitals or not, so two numbers may not differ in that alone. */
function keurNummers(k: Stamkeuring, trajecten: Gekeurd<Stamrij<typeof TRAJECT>>, bekend: string[]): void {
  k.uniek(trajecten, 'trajectnummer', (r) => r.trajectnummer.toUpperCase());
  const inBestand = new Set(trajecten.rijen.map((r) => r.trajectnummer));
  const schrijfwijze = new Map(bekend.map((n) => [n.toUpperCase(), n]));
  for (const { rij, trajectnummer } of trajecten.rijen) {
    const eerder = schrijfwijze.get(trajectnummer.toUpperCase());
    if (eerder !== undefined && eerder !== trajectnummer && !inBestand.has(eerder))
      k.fout(
        'STAM-012',
        { bestand: trajecten.bestand, rij, kolom: 'trajectnummer' },
        `"${eerder}" staat al in het portaal`,
        'Schrijf het nummer met dezelfde hoofdletters.',
      );
  }
}

/** Nine digits that pass the elfproef, also with spaces, points or hyphens between. */
export function lijktBsn(tekst: string): boolean {
  const cijfers = tekst.replace(/[\s.-]/g, '');
  return cijfers.length === 9 && elfproef(cijfers);
}

function keurPips(
  k: Stamkeuring,
  pips: Gekeurd<Stamrij<typeof PIP>>,
  nummers: ReadonlySet<string> | null,
  bekend: readonly Pipversie[],
): void {
  k.uniek(pips, 'versie', pipSleutel);
  for (const r of pips.rijen)
    k.bestaat(
      nummers,
      r.trajectnummer,
      { bestand: pips.bestand, rij: r.rij, kolom: 'trajectnummer' },
      'het traject aan trajecten.csv',
    );
  const inBestand = new Set(pips.rijen.map(pipSleutel));
  const perTraject = new Map<string, Pipversie[]>();
  for (const p of [...pips.rijen, ...bekend.filter((b) => !inBestand.has(pipSleutel(b)))]) {
    if (!perTraject.has(p.trajectnummer)) perTraject.set(p.trajectnummer, []);
    perTraject.get(p.trajectnummer)!.push(p);
  }
  for (const lijst of perTraject.values()) keurVolgorde(k, pips.bestand, lijst);
}

/** A later version cannot have been vastgesteld earlier. */
function keurVolgorde(k: Stamkeuring, bestand: string, lijst: Pipversie[]): void {
  lijst.sort((a, b) => a.versie - b.versie);
  for (let i = 1; i < lijst.length; i++) {
    const [eerder, later] = [lijst[i - 1]!, lijst[i]!];
    const rij = later.rij ?? eerder.rij;
    if (later.vastgesteld_op >= eerder.vastgesteld_op || rij === undefined) continue;
    const gevonden = `versie ${later.versie} is van ${later.vastgesteld_op}, versie ${eerder.versie} van ${eerder.vastgesteld_op}`;
    k.fout(
      'STAM-015',
      { bestand, rij, kolom: 'vastgesteld_op' },
      gevonden,
      'Geef een hogere versie dezelfde of een latere datum.',
    );
  }
}

function keurOnderdelen(
  k: Stamkeuring,
  onderdelen: Gekeurd<Stamrij<typeof ONDERDEEL>>,
  versies: ReadonlySet<string> | null,
  contracten: ReadonlySet<string> | null,
): void {
  for (const r of onderdelen.rijen) {
    const waar = { bestand: onderdelen.bestand, rij: r.rij };
    k.bestaat(versies, pipSleutel(r), { ...waar, kolom: 'versie' }, 'de PIP-versie aan pips.csv');
    k.bestaat(contracten, r.contract, { ...waar, kolom: 'contract' }, 'het contract aan contracten.csv');
  }
  k.vanTot(onderdelen);
  k.uniek(onderdelen, 'van', (r) => `${pipSleutel(r)} ${r.product} ${r.contract} ${r.van}`);
}

function meldLegePips(
  k: Stamkeuring,
  pips: Gekeurd<Stamrij<typeof PIP>>,
  onderdelen: Gekeurd<Stamrij<typeof ONDERDEEL>>,
): void {
  if (!onderdelen.leesbaar) return;
  const gevuld = new Set([...onderdelen.rijen, ...onderdelen.kapot].map(pipSleutel));
  for (const r of pips.rijen)
    if (!gevuld.has(pipSleutel(r)))
      k.waarschuw(
        'STAM-022',
        { bestand: pips.bestand, rij: r.rij, kolom: 'versie' },
        `${pipSleutel(r)} heeft geen onderdelen`,
        'Zet de onderdelen in pip_onderdelen.csv, als die er zijn.',
      );
}
