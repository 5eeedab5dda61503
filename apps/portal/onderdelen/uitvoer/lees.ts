import { bladUitTekst, type Leescel } from './teksten';
import type { Uitvoerblad } from '#spreadsheets';

const WEG = 'button, input, select, textarea, svg, .alleen-voorlezen, .niet-afdrukken';
const opEigenRegel = (el: Element): boolean =>
  el.tagName === 'BR' || !/^inline|^contents/.test(getComputedStyle(el).display);

/** The lines of a cell as people see them: blocks stand on a line of their own, controls are left out. */
function regels(cel: Element): string[] {
  const uit = [''];
  const loop = (knoop: Node): void => {
    if (knoop.nodeType === Node.TEXT_NODE) uit[uit.length - 1] += knoop.textContent ?? '';
    if (!(knoop instanceof Element) || knoop.matches(WEG)) return;
    const blok = knoop !== cel && opEigenRegel(knoop);
    if (blok) uit.push('');
    knoop.childNodes.forEach(loop);
    if (blok) uit.push('');
  };
  loop(cel);
  return uit.map((r) => r.replace(/\s+/g, ' ').trim()).filter((r) => r !== '');
}

function leesRij(rij: HTMLTableRowElement): Leescel[] {
  return [...rij.cells].flatMap((cel) => [
    { regels: regels(cel), rechts: cel.classList.contains('rechts') },
    ...Array.from({ length: cel.colSpan - 1 }, () => ({ regels: [], rechts: false })),
  ]);
}

/** The table as it stands on the screen: what the reader sees is what comes in the file. */
export function leesTabel(naam: string, tabel: HTMLTableElement): Uitvoerblad {
  const [kop, ...rijen] = [...tabel.rows];
  const koppen = [...(kop?.cells ?? [])].map((c) => {
    const zichtbaar = regels(c).join(', ');
    return { naam: zichtbaar || (c.textContent ?? '').trim(), verborgen: zichtbaar === '' };
  });
  return { naam, ...bladUitTekst(koppen, rijen.map(leesRij)) };
}
