import { naarDecimaal, naarGeheel, nl } from '#core';
import type { WatAls } from '../../../api/spukscenario';
import { leesBedrag, leesGetal } from '../../../onderdelen/invoer';
import { bedrag, maand } from '../../../onderdelen/opmaak';
import { LEERROUTES } from '../../tarieven/zoek';
import { komma } from '../../contracten/invoer';

/** The assumptions as somebody types them; empty = as it is now. */
export interface Getypt {
  instroom: string;
  mix: Record<string, string>;
  klasWas: string;
  klasWordt: string;
  tarief: string;
  indexatie: string;
  dossier: string;
  vanaf: string;
  maanden: string;
}
export const NIETS: Getypt = {
  ...{ instroom: '100', mix: {}, klasWas: '', klasWordt: '', tarief: '0', indexatie: '' },
  ...{ dossier: '', vanaf: '', maanden: '1' },
};
export const getyptVan = (w: WatAls): Getypt => ({
  ...{ instroom: komma(w.instroom ?? '100'), tarief: komma(w.tarief ?? '0'), indexatie: komma(w.indexatie) },
  mix: Object.fromEntries((w.mix ?? []).map((m) => [m.route, komma(m.aandeel)])),
  ...{ klasWas: String(w.klasWas ?? ''), klasWordt: String(w.klasWordt ?? '') },
  ...{ dossier: komma(w.dossier?.bedrag), vanaf: w.dossier?.vanaf ?? '', maanden: String(w.dossier?.maanden ?? 1) },
});

export interface Gelezen {
  watAls: WatAls | null;
  fouten: { veld: string; melding: string; oplossing?: string }[];
}
const procent = (tekst: string): string | null => {
  const min = tekst.trim().startsWith('-');
  const n = leesBedrag(tekst.trim().replace(/^-/, ''));
  return n === null ? null : `${min ? '-' : ''}${n}`;
};
const nul = (p: string | null): boolean => p !== null && naarGeheel(p, 2) === 0;

/** What is said about one field that is no number. */
export function lees(g: Getypt): Gelezen {
  const fouten: Gelezen['fouten'] = [];
  const getal = <T>(veld: string, tekst: string, leesAls: (t: string) => T | null): T | null => {
    if (!tekst.trim()) return null;
    const uit = leesAls(tekst);
    if (uit === null) fouten.push({ veld, melding: `"${tekst}" is geen getal.`, oplossing: 'Schrijf een getal.' });
    return uit;
  };
  const instroom = getal('instroom', g.instroom, procent);
  const tarief = getal('tarief', g.tarief, procent);
  const watAls: WatAls = {
    instroom: instroom !== null && naarGeheel(instroom, 2) === 10_000 ? null : instroom,
    mix: leesMix(g, fouten),
    ...leesKlas(g, fouten, getal),
    tarief: nul(tarief) ? null : tarief,
    indexatie: getal('indexatie', g.indexatie, procent),
    dossier: leesDossier(g, fouten, getal),
  };
  const iets = Object.values(watAls).some((w) => w !== null);
  return { watAls: iets ? watAls : null, fouten };
}
type Getal = <T>(veld: string, tekst: string, leesAls: (t: string) => T | null) => T | null;

function leesMix(g: Getypt, fouten: Gelezen['fouten']): WatAls['mix'] {
  const ingevuld = LEERROUTES.map((r) => ({ route: r.value, tekst: g.mix[r.value]?.trim() ?? '' }));
  if (ingevuld.every((r) => !r.tekst)) return null;
  const mix = ingevuld.map((r) => ({ route: r.route, aandeel: r.tekst ? procent(r.tekst) : '0' }));
  const som = mix.reduce((s, r) => s + (naarGeheel(r.aandeel ?? '0', 2) ?? 0), 0);
  if (mix.some((r) => r.aandeel === null) || som !== 10_000) {
    fouten.push({
      veld: `mix-${LEERROUTES[0]!.value}`,
      melding: `De leerroutes zijn samen ${nl(naarDecimaal(som, 2)).replace(/,00$/, '')} %.`,
      oplossing: 'Vul alle drie in, samen 100 %, of laat ze alle drie leeg.',
    });
    return null;
  }
  return mix as { route: string; aandeel: string }[];
}
function leesKlas(g: Getypt, fouten: Gelezen['fouten'], getal: Getal): Pick<WatAls, 'klasWas' | 'klasWordt'> {
  const klasWas = getal('klasWas', g.klasWas, leesGetal);
  const klasWordt = getal('klasWordt', g.klasWordt, leesGetal);
  if ((klasWas === null) !== (klasWordt === null))
    fouten.push({
      veld: klasWas === null ? 'klasWas' : 'klasWordt',
      melding: 'Er is maar één klasgrootte ingevuld.',
      oplossing: 'Vul in hoe groot een klas nu is en hoe groot dan.',
    });
  return klasWas === null || klasWordt === null ? { klasWas: null, klasWordt: null } : { klasWas, klasWordt };
}
function leesDossier(g: Getypt, fouten: Gelezen['fouten'], getal: Getal): WatAls['dossier'] {
  const geld = getal('dossier', g.dossier, (t) => leesBedrag(t));
  if (geld === null) return null;
  const maanden = getal('maanden', g.maanden, leesGetal);
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(g.vanaf) && maanden !== null && maanden >= 1 && maanden <= 60)
    return { bedrag: geld, vanaf: g.vanaf, maanden };
  fouten.push({
    veld: 'vanaf',
    melding: 'Het grote dossier heeft een eerste maand nodig, en 1 tot 60 maanden.',
    oplossing: 'Kies de maand waarin het begint.',
  });
  return null;
}

/** The assumptions in words, for a list and for beside a figure. */
export function inWoorden(w: WatAls): string[] {
  const min = (t: string): boolean => t.startsWith('-');
  return [
    ...(w.instroom ? [`instroom ${heel(w.instroom)} % van nu`] : []),
    ...(w.mix
      ? [w.mix.map((m) => `${LEERROUTES.find((r) => r.value === m.route)?.label} ${heel(m.aandeel)} %`).join(', ')]
      : []),
    ...(w.klasWas && w.klasWordt ? [`klas van ${w.klasWordt} in plaats van ${w.klasWas}`] : []),
    ...(w.tarief ? [`tarieven ${heel(w.tarief.replace('-', ''))} % ${min(w.tarief) ? 'lager' : 'hoger'}`] : []),
    ...(w.indexatie ? [`indexatie ${heel(w.indexatie)} % per 1 januari`] : []),
    ...(w.dossier
      ? [`een dossier van ${bedrag(w.dossier.bedrag)} vanaf ${maand(w.dossier.vanaf)}, ${w.dossier.maanden} maanden`]
      : []),
  ];
}
const heel = (t: string): string => komma(t.includes('.') ? t : `${t}.0`);
