import { Button } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import AgendapuntTerugzetten from '../../../../schema/operations/AgendapuntTerugzetten.graphql?raw';
import AgendapuntWeglaten from '../../../../schema/operations/AgendapuntWeglaten.graphql?raw';
import type { Agendapunt, Overleg } from '../../api/overleg';
import { Uitklap } from '../../onderdelen/Uitklap';
import { Formulier } from '../contracten/Formulier';
import { Veld } from '../contracten/velden';
import { Cijfers, VorigeActies } from './Cijfers';
import { Daadknop, useDaad } from './Daadknop';
import { PuntWijzigen } from './PuntWijzigen';
import { Acties, Besluiten, Notulen, Opmerkingen, useBesluit } from './Schrijven';
import { Puntetiket, ZICHT } from './woorden';

interface Eigenschappen {
  o: Overleg;
  p: Agendapunt;
  /** The points before and after this one, for whoever walks down the agenda. */
  vorig: Agendapunt | undefined;
  volgend: Agendapunt | undefined;
  kies: (id: string) => void;
  /** The reader chose this point: the focus goes to it. */
  pak: boolean;
}

const over = (p: Agendapunt): string =>
  [p.contract && `contract ${p.contract}`, p.aanbieder, p.gemeente && `gemeente ${p.gemeente}`]
    .filter(Boolean)
    .join(', ');

/** Everything about one point, in the order of a meeting: the facts, what is said, what is decided, who does what. */
export function Punt({ o, p, vorig, volgend, kies, pak }: Eigenschappen) {
  const kop = useRef<HTMLHeadingElement>(null);
  const besluitveld = useRef<HTMLInputElement>(null);
  const actieveld = useRef<HTMLInputElement>(null);
  const besluit = useBesluit();
  const schrijft = o.mag.includes('NOTULEREN') && p.weggelatenReden === null;
  const buur = volgend ?? vorig;
  useEffect(() => {
    if (pak) kop.current?.focus();
  }, [pak, p.id]);
  useSneltoetsen({ vorig, volgend, kies, besluitveld, actieveld });
  return (
    <section className="paneel punt" aria-labelledby="punt-kop">
      <div className="paneelkop">
        <h2 id="punt-kop" tabIndex={-1} ref={kop}>
          {p.volgorde > 0 ? `Punt ${p.volgorde}: ` : ''}
          {p.titel}
        </h2>
        <Puntetiket soort={p.soort} />
      </div>
      {over(p) && <p className="bij">Over {over(p)}</p>}
      {p.zicht !== 'IEDEREEN' && <p className="bij">Zichtbaar voor: {ZICHT[p.zicht].toLowerCase()}</p>}
      {p.weggelatenReden && <p>Weggelaten: {p.weggelatenReden}</p>}
      {p.toelichting && <p className="toelichting">{p.toelichting}</p>}
      <Cijfers p={p} />
      <VorigeActies p={p} />
      {schrijft ? (
        <Notulen key={p.id} p={p} besluit={(tekst) => besluit.doe({ punt: p.id, tekst })} />
      ) : (
        p.notulen.tekst && <Geschreven tekst={p.notulen.tekst} />
      )}
      <Besluiten key={`b${p.id}`} p={p} mag={schrijft} w={besluit} veld={besluitveld} />
      <Acties key={`a${p.id}`} o={o} p={p} mag={schrijft} veld={actieveld} />
      <Opmerkingen key={`o${p.id}`} p={p} mag={o.mag.includes('OPMERKEN')} />
      {p.soort === 'EIGEN' && p.weggelatenReden === null && o.mag.some((h) => h === 'AGENDA' || h === 'NOTULEREN') && (
        <PuntWijzigen key={`p${p.id}`} p={p} />
      )}
      {o.mag.includes('AGENDA') && <Bewerken key={`w${p.id}`} p={p} weg={() => buur && kies(buur.id)} />}
      <Bladeren vorig={vorig} volgend={volgend} kies={kies} />
    </section>
  );
}

/** To the point before this one, and to the next. */
function Bladeren({ vorig, volgend, kies }: Pick<Eigenschappen, 'vorig' | 'volgend' | 'kies'>) {
  return (
    <div className="bladeren niet-afdrukken">
      {vorig && (
        <Button
          variant="subtle"
          leftSection={<IconArrowLeft size={18} aria-hidden />}
          aria-keyshortcuts="Alt+ArrowUp"
          onClick={() => kies(vorig.id)}
        >
          Vorig punt
        </Button>
      )}
      {volgend && (
        <Button
          variant="outline"
          ml="auto"
          rightSection={<IconArrowRight size={18} aria-hidden />}
          aria-keyshortcuts="Alt+ArrowDown"
          onClick={() => kies(volgend.id)}
        >
          Volgend punt
        </Button>
      )}
    </div>
  );
}
export const Geschreven = ({ tekst }: { tekst: string }) => (
  <div className="geschreven">
    {tekst.split(/\n{2,}/).map((alinea, i) => (
      <p key={i}>{alinea}</p>
    ))}
  </div>
);

interface Toetsen extends Pick<Eigenschappen, 'vorig' | 'volgend' | 'kies'> {
  besluitveld: React.RefObject<HTMLInputElement | null>;
  actieveld: React.RefObject<HTMLInputElement | null>;
}
/** Keys as an extra: each has a button too, and they are named in the fold under the agenda. */
function useSneltoetsen({ vorig, volgend, kies, besluitveld, actieveld }: Toetsen) {
  useEffect(() => {
    const naar: Record<string, (() => void) | undefined> = {
      ArrowUp: vorig && (() => kies(vorig.id)),
      ArrowDown: volgend && (() => kies(volgend.id)),
      KeyN: () => document.getElementById('notulen')?.focus(),
      KeyB: () => besluitveld.current?.focus(),
      KeyA: () => actieveld.current?.focus(),
    };
    const druk = (e: KeyboardEvent) => {
      const doe = e.altKey && !e.shiftKey && !e.ctrlKey && !e.metaKey && !e.defaultPrevented ? naar[e.code] : undefined;
      if (!doe) return;
      e.preventDefault();
      doe();
    };
    window.addEventListener('keydown', druk);
    return () => window.removeEventListener('keydown', druk);
  }, [vorig, volgend, kies, besluitveld, actieveld]);
}
export const Sneltoetsen = () => (
  <Uitklap titel="Sneltoetsen" alleenScherm>
    <dl className="sneltoetsen">
      {[
        ['Alt + ↓ of ↑', 'volgend of vorig punt'],
        ['Alt + N', 'naar het verslag'],
        ['Alt + B', 'in het verslag: leg de regel met de cursor (of de gekozen woorden) vast als besluit'],
        ['Alt + A', 'naar een nieuwe actie'],
        ['Alt + Shift + ↓ of ↑', 'in de agenda: schuif het punt'],
      ].map(([toets, wat]) => (
        <div key={toets}>
          <dt>
            <kbd>{toets}</kbd>
          </dt>
          <dd>{wat}</dd>
        </div>
      ))}
    </dl>
  </Uitklap>
);

/** Leaving out asks for a reason, so that nobody wonders later; what was left out can come back. */
function Bewerken({ p, weg }: { p: Agendapunt; weg: () => void }) {
  const weglaten = useDaad(AgendapuntWeglaten, 'Het punt is weggelaten.', weg);
  if (p.weggelatenReden !== null)
    return (
      <Daadknop operatie={AgendapuntTerugzetten} variabelen={{ id: p.id }} variant="outline">
        Terugzetten op de agenda
      </Daadknop>
    );
  return (
    <Uitklap titel="Dit punt weglaten" alleenScherm>
      <Formulier
        naam="Punt weglaten"
        knop="Weglaten"
        w={weglaten}
        verstuur={(v) => weglaten.doe({ id: p.id, reden: v['reden'] })}
      >
        <Veld naam="reden" label="Waarom laat u dit punt weg?" />
      </Formulier>
    </Uitklap>
  );
}
