import { ActionIcon, Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Veldfout } from '../../onderdelen/Foutenoverzicht';
import { schrijfBedrag } from '../../onderdelen/invoer';
import './rijen.css';

export interface Kolom<R> {
  naam: keyof R & string;
  label: string;
  soort?: 'tekst' | 'lang' | 'bedrag' | 'getal' | 'keuze';
  decimalen?: number;
  opties?: readonly { value: string; label: string }[];
  /** May stay empty; the words above the rows say when. */
  vrij?: boolean;
  /** Not every row has every field. */
  bij?: (rij: R) => boolean;
}
/** Rows keep a key of their own: errors and focus go by place, what was typed stays with its row. */
export type MetSleutel<R> = R & { sleutel: number };
let volgnummer = 0;
export const metSleutel = <R extends object>(rij: R): MetSleutel<R> => ({ ...rij, sleutel: ++volgnummer });
export const rijId = (sleutel: string, i: number, veld?: string): string =>
  [sleutel, i, veld].filter((x) => x !== undefined).join('-');

interface Eigenschappen<R> {
  sleutel: string;
  titel: string;
  /** One of them: 'Prijs', 'Post', 'Regel'. */
  wat: string;
  uitleg?: ReactNode;
  /** Class with the places of the fields in a row. */
  vorm: string;
  kolommen: readonly Kolom<R>[];
  rijen: MetSleutel<R>[];
  zet: (rijen: MetSleutel<R>[]) => void;
  nieuw: () => R;
  fouten: Veldfout[];
  naam?: (rij: R, i: number) => string;
  /** Beside each row, worked out while typing. */
  uitkomst?: (rij: R) => ReactNode;
  minimaal?: number;
  children?: ReactNode;
}

/** What can be done with rows, by button or keyboard; the focus goes along, and what happened is said. */
function useRijen<R extends object>(e: Eigenschappen<R>) {
  const { wat, rijen, zet } = e;
  const kader = useRef<HTMLDivElement>(null);
  const [bericht, setBericht] = useState('');
  const straks = useRef<string[]>([]);
  const zoek = (veld: string) => kader.current?.querySelector<HTMLElement>(veld);
  useEffect(() => {
    for (const veld of straks.current.splice(0)) {
      const el = kader.current?.querySelector<HTMLElement>(veld);
      if (el) return el.focus();
    }
  }, [rijen]);
  const eerste = (i: number): string => `[data-rij="${i}"] :is(input, select, textarea)`;
  const erbij = (na: number) => {
    straks.current = [eerste(na + 1)];
    zet([...rijen.slice(0, na + 1), metSleutel(e.nieuw()), ...rijen.slice(na + 1)]);
    setBericht(`${wat} ${na + 2} is toegevoegd.`);
  };
  const weg = (i: number) => {
    if (rijen.length <= (e.minimaal ?? 0)) return setBericht(`Er blijft minstens één ${wat.toLowerCase()}.`);
    straks.current = [eerste(Math.min(i, rijen.length - 2)), '[data-erbij]'];
    zet(rijen.filter((_, j) => j !== i));
    setBericht(`${wat} ${i + 1} is weggehaald.`);
  };
  const toets = (k: KeyboardEvent<HTMLElement>, i: number) => {
    if (k.key === 'Delete' && k.altKey) return (k.preventDefault(), weg(i));
    if (k.key !== 'Enter' || !(k.target instanceof HTMLInputElement || k.target instanceof HTMLSelectElement)) return;
    k.preventDefault();
    if (k.altKey) return erbij(i);
    (zoek(`[data-rij="${i + 1}"] [data-veld="${k.target.dataset['veld']}"]`) ?? zoek('[data-erbij]'))?.focus();
  };
  return { kader, bericht, erbij, weg, toets };
}

/**
 * Rows of fields that can be added and taken away, by button or keyboard: Alt+Enter adds a row below, Alt+Delete takes the
 * row away, Enter goes to the same field of the next row.
 */
export function Rijen<R extends object>(e: Eigenschappen<R>) {
  const { sleutel, wat, rijen } = e;
  const { kader, bericht, erbij, weg, toets } = useRijen(e);
  return (
    <div className="rijen" id={sleutel} data-wat={wat} ref={kader} tabIndex={-1} role="group" aria-label={e.titel}>
      <p className="rijen-titel">{e.titel}</p>
      {e.uitleg && <p className="bij">{e.uitleg}</p>}
      <Groepsfout id={sleutel} fouten={e.fouten} />
      <ol className={`rijenlijst ${e.vorm}`}>
        {rijen.map((rij, i) => (
          <Rij key={rij.sleutel} e={e} rij={rij} i={i} toets={toets} weg={weg} />
        ))}
      </ol>
      <p role="status" className="alleen-voorlezen">
        {bericht}
      </p>
      <div className="rijen-knoppen">
        <Button
          variant="default"
          data-erbij
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => erbij(rijen.length - 1)}
        >
          {wat} toevoegen
        </Button>
        <span className="bij rijen-toetsen">Toetsen: Alt+Enter voegt toe, Alt+Delete haalt weg.</span>
      </div>
      {e.children}
    </div>
  );
}

const Groepsfout = ({ id, fouten }: { id: string; fouten: Veldfout[] }) => {
  const hier = fouten.filter((f) => f.veld === id);
  return hier.length ? (
    <p className="rijfout">
      {hier.map((f) => f.melding).join(' ')} {hier[0]!.oplossing}
    </p>
  ) : null;
};

interface RijEigenschappen<R extends object> {
  e: Eigenschappen<R>;
  rij: MetSleutel<R>;
  i: number;
  toets: (k: KeyboardEvent<HTMLElement>, i: number) => void;
  weg: (i: number) => void;
}
function Rij<R extends object>({ e, rij, i, toets, weg }: RijEigenschappen<R>) {
  const id = rijId(e.sleutel, i);
  const eigen = e.naam?.(rij, i);
  const naam = eigen ? `${e.wat} ${i + 1}: ${eigen}` : `${e.wat} ${i + 1}`;
  const zetVeld = (veld: string, waarde: string) =>
    e.zet(e.rijen.map((r) => (r.sleutel === rij.sleutel ? { ...r, [veld]: waarde } : r)));
  return (
    // The keys are an addition: everything they do has a button too.
    <li className="rij" id={id} data-rij={i} tabIndex={-1} aria-label={naam} onKeyDown={(k) => toets(k, i)}>
      <span className="rij-naam" aria-hidden>
        {naam}
      </span>
      {e.kolommen
        .filter((k) => k.bij?.(rij) ?? true)
        .map((k) => (
          <Cel key={k.naam} k={k} id={rijId(e.sleutel, i, k.naam)} rij={rij} fouten={e.fouten} zet={zetVeld} />
        ))}
      {e.uitkomst && <div className="rij-uitkomst">{e.uitkomst(rij)}</div>}
      <div className="rij-knoppen">
        <ActionIcon variant="subtle" color="gevaar" size="lg" aria-label={`${naam} weghalen`} onClick={() => weg(i)}>
          <IconTrash size={20} aria-hidden />
        </ActionIcon>
      </div>
      <Groepsfout id={id} fouten={e.fouten} />
    </li>
  );
}

interface CelEigenschappen<R> {
  k: Kolom<R>;
  id: string;
  rij: R;
  fouten: Veldfout[];
  zet: (veld: string, waarde: string) => void;
}
function Cel<R extends object>({ k, id, rij, fouten, zet }: CelEigenschappen<R>) {
  const waarde = String(rij[k.naam]);
  const deel = {
    ...{ id, value: waarde, className: `cel cel-${k.naam}`, 'data-veld': k.naam },
    label: k.label,
    error: fouten.find((f) => f.veld === id)?.melding,
  };
  if (k.soort === 'keuze')
    return <NativeSelect {...deel} data={[...(k.opties ?? [])]} onChange={(x) => zet(k.naam, x.currentTarget.value)} />;
  if (k.soort === 'lang')
    return (
      <Textarea {...deel} autosize minRows={2} maxLength={4000} onChange={(x) => zet(k.naam, x.currentTarget.value)} />
    );
  const getal = k.soort === 'bedrag' || k.soort === 'getal';
  return (
    <TextInput
      {...deel}
      {...(getal ? { inputMode: 'decimal', classNames: { input: 'rechts' } } : {})}
      autoComplete="off"
      maxLength={getal ? 20 : 500}
      onChange={(x) => zet(k.naam, x.currentTarget.value)}
      onBlur={() => k.soort === 'bedrag' && zet(k.naam, schrijfBedrag(waarde, k.decimalen ?? 2))}
    />
  );
}

/** What is missing in the rows: each empty field that may not be, and each figure that is none. */
export function keurRijen<R extends object>(
  sleutel: string,
  wat: string,
  kolommen: readonly Kolom<R>[],
  rijen: readonly R[],
  leesbaar: (k: Kolom<R>, waarde: string) => boolean,
): Veldfout[] {
  return rijen.flatMap((rij, i) =>
    kolommen
      .filter((k) => k.bij?.(rij) ?? true)
      .flatMap((k) => {
        const waarde = String(rij[k.naam]).trim();
        const veld = rijId(sleutel, i, k.naam);
        if (!waarde) return k.vrij ? [] : [{ veld, melding: `${wat} ${i + 1}: vul in: ${k.label.toLowerCase()}` }];
        if (leesbaar(k, waarde)) return [];
        const voorbeeld = k.soort === 'getal' ? '12' : k.decimalen === 4 ? '7.666,67 of 12,3456' : '7.666,67';
        return [
          {
            veld,
            melding: `${wat} ${i + 1}: "${waarde}" is geen ${k.label.toLowerCase()}`,
            oplossing: `Schrijf het zoals ${voorbeeld}.`,
          },
        ];
      }),
  );
}
