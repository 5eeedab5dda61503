import { dagBereikt, isAsiel, pvtUren, somH, type Beeld, type Uurdag, type Uurmaand } from './beeld.js';
import { laatste, vroegste } from './dagen.js';
import { diplomaOp, onderdelenKlaarOp, opNiveau, taalKlaarOp, urenTekst, vrij } from './examens.js';
import { TAALONDERDELEN, termijnEinde, zCursusuren } from './grenzen.js';
import { aantal, dagcijfer, nvt, onbekend, onthoud, openOordeel, uur, wettelijk } from './wettelijk.js';
import type { Cijfer, Regel, Uitkomst, Zaak } from './wettelijk.js';

const GELDIG = { geldigVanaf: '2022-01-01' };

interface Programma {
  cijfers?: () => Cijfer[];
  ontbreekt: string[];
  gedaan: string;
  open: string;
  /** The day that completed it, where known. */
  klaarOp?: string | null;
  /** Ask for attention whatever the date. */
  nuDoen?: boolean;
}

const GEEN = (): Cijfer[] => [];

/** What must be done before the end of the term: done, open, late, or without a date as yet. */
function binnenTermijn(zaak: Zaak, p: Programma): Uitkomst {
  const datum = termijnEinde(zaak);
  const { cijfers = GEEN, ontbreekt } = p;
  if (!ontbreekt.length) {
    const op = p.klaarOp ?? null;
    if (datum === null || op === null || op <= datum)
      return { oordeel: 'GEHAALD', datum, klaar: true, cijfers, uitleg: p.gedaan };
    const metDag = (): Cijfer[] => [...cijfers(), dagcijfer('klaar op', op)];
    return { oordeel: 'TE_LAAT', datum, klaar: true, cijfers: metDag, uitleg: `${p.gedaan} Dat was na de termijn.` };
  }
  if (!datum) return { ...onbekend(p.open, [...ontbreekt, 'een PIP: daarmee begint de termijn']), cijfers };
  const open = openOordeel(datum, zaak.vandaag, 183);
  return { oordeel: p.nuDoen && open === 'OP_TIJD' ? 'LET_OP' : open, datum, cijfers, ontbreekt, uitleg: p.open };
}
/** Notes what is short of a number of hours. */
function tekort(lijst: string[], h: number, nodig: number, wat: string): void {
  if (h < nodig) lijst.push(`${urenTekst(nodig - h)} uur ${wat}`);
}

export const pvtOntbreekt = onthoud('pvt', ({ beeld: b, instellingen: i }) => {
  const bijeen = i.pvtBijeenkomsten ?? 0;
  const uit: string[] = [];
  tekort(uit, somH(pvtUren(b)), i.pvtH, 'PVT');
  if (b.pvt.length < bijeen) uit.push(`${bijeen - b.pvt.length} bijeenkomst(en) van het PVT`);
  if (b.pvtActiviteit === null) uit.push('een activiteit of excursie in het PVT');
  if (b.pvtGetekend === null) uit.push('de ondertekende participatieverklaring');
  return uit;
});
/** Reported hours have a month and no day: those of the month in which the term ends were in time. */
function opTijd(zaak: Zaak, gemeld: readonly Uurdag[]): readonly Uurdag[] {
  const einde = termijnEinde(zaak);
  if (einde === null) return gemeld;
  return gemeld.map((d) =>
    d.datum.slice(0, 7) === einde.slice(0, 7) ? { h: d.h, datum: vroegste(d.datum, einde)! } : d,
  );
}
/** The day on which the last of it was there. */
export function pvtKlaarOp(zaak: Zaak): string | null {
  const { beeld: b, instellingen: i } = zaak;
  const dagen = b.pvt.map((x) => x.datum).sort();
  const genoeg = laatste(
    dagBereikt(pvtUren({ pvt: b.pvt, pvtGemeld: opTijd(zaak, b.pvtGemeld) }), i.pvtH),
    dagen[(i.pvtBijeenkomsten ?? 0) - 1] ?? null,
  );
  return laatste(laatste(genoeg, b.pvtActiviteit), b.pvtGetekend);
}
const pvtCijfers = ({ beeld: b, instellingen: i }: Zaak): Cijfer[] => [
  uur('gevolgd', somH(pvtUren(b))),
  ...(b.pvtGemeld.length ? [uur('door aanbieders gemeld', somH(b.pvtGemeld)), uur('zelf genoteerd', somH(b.pvt))] : []),
  uur('nodig', i.pvtH),
];
export const PVT: Regel = {
  code: 'PVT',
  naam: 'Participatieverklaringstraject',
  versies: [
    wettelijk(
      {
        tekst:
          'Ten minste twaalf uur, met een activiteit of excursie, en een ondertekende verklaring; binnen de termijn.',
        ...{ bron: 'Besluit inburgering 2021, art. 3.1', ...GELDIG },
      },
      (zaak) =>
        binnenTermijn(zaak, {
          cijfers: () => pvtCijfers(zaak),
          ontbreekt: pvtOntbreekt(zaak),
          klaarOp: pvtKlaarOp(zaak),
          ...{ gedaan: 'Het PVT is afgerond.', open: 'Het PVT is nog niet afgerond.' },
        }),
    ),
  ],
};

export const mapHoeft = (b: Beeld): boolean => b.leerroute !== 'ONDERWIJSROUTE';
export const mapOntbreekt = onthoud('map', ({ beeld: b, instellingen: i }) => {
  const uit: string[] = [];
  if (!mapHoeft(b)) return uit;
  tekort(uit, somH(b.map), i.mapPraktijkH, 'praktijk in de MAP');
  if (b.mapThemas.size < i.mapThemas) uit.push(`${i.mapThemas - b.mapThemas.size} thema's van de MAP`);
  if (b.mapEindgesprek === null) uit.push('het eindgesprek van de MAP');
  return uit;
});
/** The day on which the last of it was there. */
export function mapKlaarOp({ beeld: b, instellingen: i }: Zaak): string | null {
  if (!mapHoeft(b)) return null;
  const themas = [...b.mapThemas.values()].sort();
  const genoeg = laatste(dagBereikt(b.map, i.mapPraktijkH), themas[i.mapThemas - 1] ?? null);
  return laatste(genoeg, b.mapEindgesprek);
}
export const MAP: Regel = {
  code: 'MAP',
  naam: 'Module Arbeidsmarkt en Participatie',
  versies: [
    wettelijk(
      {
        tekst:
          "Ten minste veertig uur praktijk, de acht thema's (behandeld of overgeslagen omdat ze bekend zijn) en een eindgesprek; niet in de onderwijsroute.",
        ...{ bron: 'Wet inburgering 2021, art. 8 lid 3', ...GELDIG },
      },
      (zaak) => {
        const { beeld: b, instellingen: i } = zaak;
        if (!mapHoeft(b)) return nvt('De MAP hoeft niet in de onderwijsroute.');
        const cijfers = (): Cijfer[] => [
          uur('praktijk', somH(b.map)),
          uur('nodig', i.mapPraktijkH),
          aantal("thema's", b.mapThemas.size),
        ];
        const woorden = { gedaan: 'De MAP is afgerond.', open: 'De MAP is nog niet afgerond.' };
        return binnenTermijn(zaak, { cijfers, ontbreekt: mapOntbreekt(zaak), klaarOp: mapKlaarOp(zaak), ...woorden });
      },
    ),
  ],
};

export const knmOntbreekt = onthoud('knm', ({ beeld: b }) => {
  if (b.leerroute === 'Z_ROUTE' || b.gehaald.has('KNM') || vrij(b, 'KNM')) return [];
  return diplomaOp(b) ? [] : ['het examen KNM'];
});
const knmKlaarOp = (zaak: Zaak): string | null => onderdelenKlaarOp(zaak, ['KNM']);
export const KNM: Regel = {
  code: 'KNM',
  naam: 'Kennis van de Nederlandse Maatschappij',
  versies: [
    wettelijk(
      {
        tekst:
          'Het examen KNM wordt binnen de termijn gehaald. In de Z-route is KNM onderdeel van de cursus en is er geen examen.',
        ...{ bron: 'Wet inburgering 2021, art. 6; Stcrt. 2024, 15802', ...GELDIG },
      },
      (zaak) =>
        zaak.beeld.leerroute === 'Z_ROUTE'
          ? nvt('In de Z-route is KNM onderdeel van de cursus.')
          : binnenTermijn(zaak, {
              ...{ ontbreekt: knmOntbreekt(zaak), klaarOp: knmKlaarOp(zaak) },
              ...{ gedaan: 'KNM is gehaald of hoeft niet.', open: 'Het examen KNM is nog niet gehaald.' },
            }),
    ),
  ],
};

export const taalOntbreekt = onthoud('taal', (zaak) => {
  if (zaak.beeld.leerroute === 'Z_ROUTE' || diplomaOp(zaak.beeld)) return [];
  return TAALONDERDELEN.filter((o) => !opNiveau(zaak, o)).map((o) => `het examen ${o.toLowerCase()}`);
});
export const TAALEXAMENS: Regel = {
  code: 'TAALEXAMENS',
  naam: 'Taalexamens',
  versies: [
    wettelijk(
      {
        tekst:
          'Lezen, luisteren, schrijven en spreken op B1, of op A2 na toestemming in de B1-route; in de onderwijsroute ook met het taalschakeldiploma. De Z-route kent geen taalexamen.',
        ...{ bron: 'Wet inburgering 2021, art. 6-8', ...GELDIG },
      },
      (zaak) => {
        if (zaak.beeld.leerroute === 'Z_ROUTE') return nvt('De Z-route kent geen taalexamen.');
        const ontbreekt = taalOntbreekt(zaak);
        return binnenTermijn(zaak, {
          ...{ cijfers: () => [aantal('gehaald', 4 - ontbreekt.length)], ontbreekt },
          klaarOp: taalKlaarOp(zaak),
          ...{ gedaan: 'De taalexamens zijn gehaald of hoeven niet.', open: 'Nog niet elk taalexamen is gehaald.' },
        });
      },
    ),
  ],
};

const Z_BRON = { bron: 'Besluit inburgering 2021, art. 3.14', ...GELDIG };
const GEEN_Z = 'Dit hoort bij de Z-route.';
export const zCursusNodig = ({ beeld, instellingen: i }: Zaak): number =>
  isAsiel(beeld) ? i.zCursusAsielH : i.zCursusGezinH;
export const zParticipatieNodig = ({ beeld, instellingen: i }: Zaak): number =>
  isAsiel(beeld) ? i.zParticipatieAsielH : i.zParticipatieGezinH;

export const zOntbreekt = onthoud('z', (zaak) => {
  const { beeld: b } = zaak;
  const uit: string[] = [];
  if (b.leerroute !== 'Z_ROUTE') return uit;
  tekort(uit, zCursusuren(zaak), zCursusNodig(zaak), 'cursus in de Z-route');
  tekort(uit, b.uren.participatieH, zParticipatieNodig(zaak), 'participatie in de Z-route');
  if (b.zEindgesprek === null) uit.push('het eindgesprek van de Z-route');
  return uit;
});
/** The day on which so many hours were there; null where none are needed, and where the months were not looked up. */
function urenOp(zaak: Zaak, nodig: number, h: (m: Uurmaand) => number): string | null {
  const { maanden } = zaak.beeld.uren;
  if (maanden === null || nodig === 0) return null;
  const gemeld = maanden.map((m) => ({ datum: m.datum, h: h(m) }));
  return dagBereikt(opTijd(zaak, gemeld), nodig);
}
const zCursusOp = (zaak: Zaak): string | null => urenOp(zaak, zCursusNodig(zaak), (m) => zCursusuren(zaak, m));
const zParticipatieOp = (zaak: Zaak): string | null => urenOp(zaak, zParticipatieNodig(zaak), (m) => m.participatieH);
/** The hours are there, the term is over, and in which months they were made was not looked up. */
export function hangtAanMaanden(zaak: Zaak): boolean {
  const { beeld: b, vandaag } = zaak;
  if (b.leerroute !== 'Z_ROUTE' || b.uren.maanden !== null) return false;
  const einde = termijnEinde(zaak);
  if (einde === null || vandaag.slice(0, 7) <= einde.slice(0, 7)) return false;
  const participatie = zParticipatieNodig(zaak);
  return zCursusuren(zaak) >= zCursusNodig(zaak) || (participatie > 0 && b.uren.participatieH >= participatie);
}
interface Urenregel {
  h: number;
  nodig: number;
  wat: string;
  klaarOp: string | null;
  extra?: Cijfer[];
}
function urenregel(zaak: Zaak, { h, nodig, wat, klaarOp, extra = [] }: Urenregel): Uitkomst {
  const ontbreekt: string[] = [];
  tekort(ontbreekt, h, nodig, wat);
  return binnenTermijn(zaak, {
    ...{ cijfers: () => [uur('gevolgd', h), uur('nodig', nodig), ...extra], ontbreekt, klaarOp },
    ...{ gedaan: 'De uren zijn gemaakt.', open: 'De uren zijn nog niet gemaakt.' },
  });
}

export const Z_CURSUS: Regel = {
  code: 'Z_CURSUS',
  naam: 'Z-route: cursusuren',
  versies: [
    wettelijk({ tekst: 'Ten minste 800 uur cursus Nederlands en KNM samen, binnen de termijn.', ...Z_BRON }, (zaak) => {
      if (zaak.beeld.leerroute !== 'Z_ROUTE') return nvt(GEEN_Z);
      return urenregel(zaak, {
        ...{ h: zCursusuren(zaak), nodig: zCursusNodig(zaak), wat: 'cursus', klaarOp: zCursusOp(zaak) },
        extra: [uur('waarvan alfabetisering', zaak.beeld.uren.alfabetiseringH)],
      });
    }),
  ],
};
export const Z_PARTICIPATIE: Regel = {
  code: 'Z_PARTICIPATIE',
  naam: 'Z-route: participatie-uren',
  versies: [
    wettelijk(
      {
        tekst:
          'Ten minste 800 uur participatie voor asielstatushouders; voor gezins- en overige migranten geldt dit niet.',
        ...Z_BRON,
      },
      (zaak) => {
        if (zaak.beeld.leerroute !== 'Z_ROUTE') return nvt(GEEN_Z);
        const nodig = zParticipatieNodig(zaak);
        if (nodig === 0) return nvt('Voor deze doelgroep gelden geen participatie-uren.');
        const h = zaak.beeld.uren.participatieH;
        return urenregel(zaak, { h, nodig, wat: 'participatie', klaarOp: zParticipatieOp(zaak) });
      },
    ),
  ],
};
export const Z_EINDGESPREK: Regel = {
  code: 'Z_EINDGESPREK',
  naam: 'Z-route: eindgesprek',
  versies: [
    wettelijk({ tekst: 'De Z-route wordt afgesloten met een eindgesprek met de gemeente.', ...Z_BRON }, (zaak) => {
      const { beeld: b } = zaak;
      if (b.leerroute !== 'Z_ROUTE') return nvt(GEEN_Z);
      const urenKlaar = zCursusuren(zaak) >= zCursusNodig(zaak) && b.uren.participatieH >= zParticipatieNodig(zaak);
      return binnenTermijn(zaak, {
        ...{ klaarOp: b.zEindgesprek, nuDoen: urenKlaar },
        ontbreekt: b.zEindgesprek === null ? ['het eindgesprek van de Z-route'] : [],
        gedaan: 'Het eindgesprek is gevoerd.',
        open: urenKlaar ? 'De uren zijn gemaakt: plan het eindgesprek.' : 'Het eindgesprek volgt na de uren.',
      });
    }),
  ],
};

/** The day on which the last of everything was there. */
export function allesKlaarOp(zaak: Zaak): string | null {
  const dagen = [pvtKlaarOp(zaak), mapKlaarOp(zaak)];
  if (zaak.beeld.leerroute === 'Z_ROUTE') dagen.push(zaak.beeld.zEindgesprek, zCursusOp(zaak), zParticipatieOp(zaak));
  else dagen.push(knmKlaarOp(zaak), taalKlaarOp(zaak));
  return dagen.reduce(laatste, null);
}
