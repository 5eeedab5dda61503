import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { rekentool, vergelijk, type Afwijking } from '../../../../../libs/spuk/domain/rekentool.js';
import { Paneel } from '../../../onderdelen/Kerngetal';
import { Melding } from '../../../onderdelen/Melding';
import { Invoertabellen } from './Invoertabellen';
import { Uitkomst } from './Uitkomst';
import { Werkmapknop } from './Werkmapknop';
import { lees, sleutel, type Vel } from './vel';

/** Where a missing or wrong cell is: the focus goes to it. */
const naarCel = (s: string): void => {
  const el = document.getElementById(`cel-${s.replace(' ', '-')}`);
  el?.focus();
  el?.scrollIntoView({ block: 'center' });
};

/** One sheet: what is typed is reckoned at once, here on the screen, by the rules the server has too. */
export function Blad({ begin }: { begin: Vel }) {
  const [cellen, setCellen] = useState(begin.cellen);
  const vel = useMemo(() => ({ ...begin, cellen }), [begin, cellen]);
  const gelezen = useMemo(() => lees(vel), [vel]);
  const tabel = useMemo(() => rekentool(gelezen.invoer), [gelezen]);
  const veranderd = Object.keys({ ...cellen, ...begin.cellen }).some(
    (k) => (cellen[k] ?? '') !== (begin.cellen[k] ?? ''),
  );
  // What only an earlier year asks for does not touch the columns that are shown; the persons of a cohort do.
  const ontbreekt = tabel.ontbreekt.filter((o) => o.soort === 'FACTOR' || o.jaar >= vel.toonVan);
  const vragen = [
    ...gelezen.mis.map((m) => ({ ...m, titel: m.melding })),
    ...ontbreekt.map((o) => ({ sleutel: sleutel(o.soort, o.jaar), titel: o.vraag })),
  ];
  return (
    <>
      <Vragen vragen={vragen} />
      <Uitkomst vel={vel} tabel={tabel} acties={<Werkmapknop invoer={gelezen.invoer} />} />
      {gelezen.gepubliceerd.length > 0 && <Vergelijking afwijkingen={vergelijk(tabel, gelezen.gepubliceerd)} />}
      <Paneel
        titel="Waarmee gerekend wordt"
        acties={
          veranderd && (
            <Button variant="outline" onClick={() => setCellen(begin.cellen)}>
              Terug naar het begin
            </Button>
          )
        }
      >
        <Invoertabellen vel={vel} zet={(s, w) => setCellen((c) => ({ ...c, [s]: w }))} mis={gelezen.mis} />
      </Paneel>
    </>
  );
}

/** What is asked for by name, each leading to its cell. */
function Vragen({ vragen }: { vragen: { sleutel: string; titel: string }[] }) {
  if (vragen.length === 0) return null;
  return (
    <Melding toon="let-op" titel="Nog niet compleet: dit telt niet als nul">
      <ul className="vraaglijst">
        {vragen.map((v) => (
          <li key={v.sleutel}>
            <button type="button" className="tekstknop" onClick={() => naarCel(v.sleutel)}>
              {v.titel}
            </button>
          </li>
        ))}
      </ul>
    </Melding>
  );
}
const Vergelijking = ({ afwijkingen }: { afwijkingen: Afwijking[] }) => (
  <Melding
    toon={afwijkingen.length ? 'let-op' : 'goed'}
    live
    titel={
      afwijkingen.length
        ? 'De gepubliceerde tabel is anders dan deze bedragen geven'
        : 'De gepubliceerde tabel klopt op de euro met deze bedragen'
    }
  >
    {afwijkingen.map((a) => (
      <p key={a.jaar}>{a.melding}</p>
    ))}
  </Melding>
);
