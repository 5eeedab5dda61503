import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useRef, useState, type RefObject } from 'react';
import { plusDagen, vandaag } from '#core';
import ActieToevoegen from '../../../../schema/operations/ActieToevoegen.graphql?raw';
import BesluitIntrekken from '../../../../schema/operations/BesluitIntrekken.graphql?raw';
import BesluitToevoegen from '../../../../schema/operations/BesluitToevoegen.graphql?raw';
import OpmerkingToevoegen from '../../../../schema/operations/OpmerkingToevoegen.graphql?raw';
import type { Agendapunt, Overleg } from '../../api/overleg';
import { Foutenoverzicht, type Veldfout } from '../../onderdelen/Foutenoverzicht';
import { tijdstip } from '../../onderdelen/opmaak';
import { Formulier } from '../contracten/Formulier';
import { Lang, Veld } from '../contracten/velden';
import { Actielijst } from './Actietabel';
import { useDaad } from './Daadknop';
import { leesEigenaar, useEigenaren } from './useEigenaren';
import { gekozenTekst } from './tekst';
import { useNotulen } from './useNotulen';

/** The minutes: kept while they are written, also when a colleague writes at the same point. */
export function Notulen({ p, besluit }: { p: Agendapunt; besluit: (tekst: string) => void }) {
  const veld = useRef<HTMLTextAreaElement>(null);
  const n = useNotulen(p, veld);
  const toets = (e: React.KeyboardEvent<HTMLTextAreaElement>) => {
    if (!e.altKey || e.code !== 'KeyB') return;
    e.preventDefault();
    e.stopPropagation();
    const { value, selectionStart, selectionEnd } = e.currentTarget;
    const gekozen = gekozenTekst(value, selectionStart, selectionEnd);
    if (gekozen) besluit(gekozen);
  };
  return (
    <div className="notulen">
      <Textarea
        ref={veld}
        id="notulen"
        label="Verslag bij dit punt"
        autosize
        minRows={5}
        maxLength={20_000}
        value={n.tekst}
        aria-describedby="notulen-stand"
        onChange={(e) => n.typ(e.currentTarget.value)}
        onBlur={() => void n.bewaar()}
        onKeyDown={toets}
      />
      <p id="notulen-stand" role="status" className={`bewaarstand bewaarstand-${n.bericht.toon}`}>
        {n.bericht.tekst}
      </p>
    </div>
  );
}

type Daad = ReturnType<typeof useDaad>;
interface BesluitenEigenschappen {
  p: Agendapunt;
  mag: boolean;
  w: Daad;
  veld: RefObject<HTMLInputElement | null>;
}
export function Besluiten({ p, mag, w, veld }: BesluitenEigenschappen) {
  const [tekst, setTekst] = useState('');
  const stuur = (e: React.FormEvent) => {
    e.preventDefault();
    if (!tekst.trim()) return veld.current?.focus();
    w.doe({ punt: p.id, tekst: tekst.trim() });
    setTekst('');
    return undefined;
  };
  if (!mag && !p.besluiten.length) return null;
  return (
    <section aria-labelledby="besluiten-kop">
      <h3 id="besluiten-kop">Besluiten</h3>
      {p.besluiten.length > 0 && (
        <ul className="besluiten">
          {p.besluiten.map((b) => (
            <li key={b.id}>
              {b.ingetrokkenReden ? <s>{b.tekst}</s> : b.tekst}
              <span className="onder">
                Besluit {b.nr}, opgeschreven door {b.door}
                {b.ingetrokkenReden && `; ingetrokken: ${b.ingetrokkenReden}`}
              </span>
              {mag && !b.ingetrokkenReden && <Intrekken id={b.id} nr={b.nr} />}
            </li>
          ))}
        </ul>
      )}
      <Foutenoverzicht fouten={w.fouten} />
      {mag && (
        <form onSubmit={stuur} className="snelregel niet-afdrukken" aria-label="Besluit vastleggen">
          <TextInput
            ref={veld}
            label="Nieuw besluit"
            value={tekst}
            maxLength={2000}
            autoComplete="off"
            onChange={(e) => setTekst(e.currentTarget.value)}
          />
          <Button type="submit" variant="outline" loading={w.bezig} aria-keyshortcuts="Alt+B">
            Besluit vastleggen
          </Button>
        </form>
      )}
      <p role="status" className="bewaarstand">
        {w.gedaan}
      </p>
    </section>
  );
}
function Intrekken({ id, nr }: { id: string; nr: number }) {
  const w = useDaad(BesluitIntrekken, 'Het besluit is ingetrokken.');
  return (
    <details className="actiemeer niet-afdrukken">
      <summary>
        Intrekken<span className="alleen-voorlezen"> van besluit {nr}</span>
      </summary>
      <Formulier
        naam={`Besluit ${nr} intrekken`}
        knop="Besluit intrekken"
        w={w}
        verstuur={(v) => w.doe({ id, reden: v['reden'] })}
      >
        <Veld naam="reden" label="Waarom?" />
      </Formulier>
    </details>
  );
}
export const useBesluit = () => useDaad(BesluitToevoegen, 'Het besluit is vastgelegd.');

interface ActiesEigenschappen {
  o: Overleg;
  p: Agendapunt;
  mag: boolean;
  veld: RefObject<HTMLInputElement | null>;
}
/** What was agreed at this point, and the line on which the next action is written. */
export function Acties({ o, p, mag, veld }: ActiesEigenschappen) {
  if (!mag && !p.acties.length) return null;
  return (
    <section aria-labelledby="acties-kop">
      <h3 id="acties-kop">Acties bij dit punt</h3>
      {p.acties.length > 0 && <Actielijst acties={p.acties.map((a) => ({ a }))} />}
      {mag && <NieuweActie o={o} p={p} veld={veld} />}
    </section>
  );
}

function NieuweActie({ o, p, veld }: Omit<ActiesEigenschappen, 'mag'>) {
  const { eigenaren } = useEigenaren(o.deelnemers);
  const [tekst, setTekst] = useState('');
  const [wie, setWie] = useState('');
  const [dag, setDag] = useState(plusDagen(vandaag(), 14));
  const [leeg, setLeeg] = useState<Veldfout[]>([]);
  const w = useDaad(ActieToevoegen, 'De actie is toegevoegd.', () => {
    setTekst('');
    veld.current?.focus();
  });
  const stuur = (e: React.FormEvent) => {
    e.preventDefault();
    const mis = [
      ...(tekst.trim() ? [] : [{ veld: 'actie-tekst', melding: 'Vul in: Nieuwe actie.' }]),
      ...(dag ? [] : [{ veld: 'actie-dag', melding: 'Vul in: Uiterlijk.' }]),
    ];
    setLeeg(mis);
    if (mis.length === 0)
      w.doe({
        punt: p.id,
        actie: { tekst: tekst.trim(), ...leesEigenaar(wie || eigenaren[0]?.value || ''), uiterlijk: dag },
      });
  };
  return (
    <form onSubmit={stuur} className="niet-afdrukken" aria-label="Actie toevoegen" noValidate>
      <Foutenoverzicht fouten={leeg.length ? leeg : w.fouten} />
      <div className="actieregel">
        <TextInput
          ref={veld}
          id="actie-tekst"
          label="Nieuwe actie"
          value={tekst}
          maxLength={2000}
          autoComplete="off"
          onChange={(e) => setTekst(e.currentTarget.value)}
        />
        <NativeSelect label="Wie" value={wie} data={eigenaren} onChange={(e) => setWie(e.currentTarget.value)} />
        <TextInput
          id="actie-dag"
          type="date"
          label="Uiterlijk"
          value={dag}
          onChange={(e) => setDag(e.currentTarget.value)}
        />
        <Button type="submit" loading={w.bezig} aria-keyshortcuts="Alt+A">
          Actie toevoegen
        </Button>
      </div>
      <p role="status" className="bewaarstand">
        {w.gedaan}
      </p>
    </form>
  );
}

export function Opmerkingen({ p, mag }: { p: Agendapunt; mag: boolean }) {
  const w = useDaad(OpmerkingToevoegen, 'Uw opmerking staat erbij.');
  if (!mag && !p.opmerkingen.length) return null;
  return (
    <section aria-labelledby="opmerkingen-kop">
      <h3 id="opmerkingen-kop">Opmerkingen van deelnemers</h3>
      <ul className="besluiten">
        {p.opmerkingen.map((m) => (
          <li key={m.id}>
            {m.tekst}
            <span className="onder">
              {m.organisatie}, {m.door}, {tijdstip(m.op)}
            </span>
          </li>
        ))}
      </ul>
      {mag && (
        <Formulier
          naam="Opmerking maken"
          knop="Opmerking toevoegen"
          w={w}
          lang
          verstuur={(v) => w.doe({ punt: p.id, tekst: v['tekst'] })}
        >
          <Lang naam="tekst" label="Uw opmerking bij dit punt" />
        </Formulier>
      )}
    </section>
  );
}
