import { useState } from 'react';
import type { Cel, Keuze, Kwartaal, Plaats, Sectie, Veld } from '../../api/kwartaal';
import { Melding } from '../../onderdelen/Melding';
import { Herkomst } from './Herkomst';
import { Redenveld, Waardeveld } from './Invoervelden';
import { GEHEEL, leeg, plek, verschilt, zelfdePlaats, type Opgave, type Waarde } from './opgave';
import { berekendTekst, delenTekst, leesbaar, plaatsNaam } from './tonen';

export interface Veldwerk {
  k: Kwartaal;
  sectie: Sectie;
  opgave: Opgave;
  /** Left out when the section cannot be changed. */
  wijzig?: ((verander: (o: Opgave) => Opgave) => void) | undefined;
  /** What the server said is wrong with a field. */
  fout: (veld: string) => string | undefined;
}
export const zetWaarde =
  ({ wijzig }: Veldwerk, veld: string, p: Plaats) =>
  (deel: Partial<Waarde>): void =>
    wijzig?.((o) => {
      const sleutel = plek(veld, p);
      return { ...o, waarden: { ...o.waarden, [sleutel]: { ...(o.waarden[sleutel] ?? leeg(veld, p)), ...deel } } };
    });

/** A figure that the portal computed: what it is made of, and what the supplier says of it. */
export function Cijfer({
  veld,
  plaats,
  naar,
  ...werk
}: Veldwerk & { veld: Veld; plaats: Plaats; naar: (p: Plaats) => void }) {
  const p = veld.per === 'GEHEEL' ? GEHEEL : plaats;
  const cel = veld.cellen.find((c) => zelfdePlaats(c, p));
  const elders = Object.values(werk.opgave.waarden).filter(
    (w) => w.veld === veld.code && w.waarde.trim() && !zelfdePlaats(w, p),
  );
  return (
    <li className="kwcijfer">
      <div className="kwcijfer-kop">
        <h3>{veld.naam}</h3>
        <p className={cel?.verborgen || !cel?.waarde ? 'kwcijfer-geen' : 'kwcijfer-waarde'}>
          {cel ? berekendTekst(veld, cel) : 'Geen cijfer voor deze keuze'}
        </p>
        {cel && <Onder cel={cel} veld={veld} />}
        <p className="onder">Bron: {veld.bron}</p>
      </div>
      {cel && <Oordeel cel={cel} veld={veld} {...werk} />}
      {elders.length > 0 && (
        <p className="onder">
          Ook een eigen getal bij{' '}
          {elders.map((w, i) => (
            <span key={plek(w.veld, w)}>
              {i > 0 && ', '}
              <button type="button" className="tekstknop" onClick={() => naar(w)}>
                {plaatsNaam({ ...w, gemeenteNaam: veld.cellen.find((c) => zelfdePlaats(c, w))?.gemeenteNaam ?? null })}
              </button>
            </span>
          ))}
        </p>
      )}
      <Herkomst k={werk.k} veld={veld} plaats={p} />
    </li>
  );
}

const Onder = ({ cel, veld }: { cel: Cel; veld: Veld }) => (
  <>
    {delenTekst(veld, cel) && <p className="onder">{delenTekst(veld, cel)}</p>}
    {cel.onvolledig && <p className="onder">Kleine aantallen tellen in dit totaal niet mee.</p>}
  </>
);

const samen = (cel: Cel, k: Kwartaal, verschil: boolean): Keuze[] => {
  const lijst = [...(verschil ? k.verschilredenen : []), ...(cel.uitleg ? k.verklaringen : [])];
  return lijst.filter((r, i) => lijst.findIndex((x) => x.code === r.code) === i);
};

function Oordeel({ cel, veld, ...werk }: Veldwerk & { cel: Cel; veld: Veld }) {
  const w = werk.opgave.waarden[plek(veld.code, cel)] ?? leeg(veld.code, cel);
  const [open, setOpen] = useState(false);
  const zet = zetWaarde(werk, veld.code, cel);
  const id = `${werk.sectie.code}.${veld.code}`;
  const anders = verschilt(veld, cel, w.waarde);
  const redenen = samen(cel, werk.k, anders);
  if (!werk.wijzig)
    return <Gelezen cel={cel} veld={veld} w={w} redenen={[...werk.k.verschilredenen, ...werk.k.verklaringen]} />;
  const invullen = open || Boolean(w.waarde);
  return (
    <div className="kwcijfer-oordeel">
      {cel.uitleg && <Melding toon="let-op" titel={cel.uitleg} />}
      {!cel.verborgen && cel.waarde !== null && !invullen && (
        <button type="button" id={cel.uitleg ? undefined : id} className="tekstknop" onClick={() => setOpen(true)}>
          Klopt dit niet?<span className="alleen-voorlezen"> {veld.naam}</span>
        </button>
      )}
      {invullen && (
        <div className="kaartformulier">
          <Waardeveld
            id={cel.uitleg ? `${id}.opgave` : id}
            veld={{ ...veld, hulp: `Het portaal telt ${leesbaar(veld, cel.waarde)}. Laat leeg als dat klopt.` }}
            label={`${veld.naam} volgens u`}
            waarde={w.waarde}
            fout={werk.fout(veld.code)}
            zet={(waarde) => zet({ waarde })}
          />
        </div>
      )}
      {redenen.length > 0 && (
        <Redenveld
          id={cel.uitleg ? id : `${id}.reden`}
          over={veld.naam}
          vraag={anders ? 'Waarom verschilt dit?' : 'Wat is de reden?'}
          {...{ redenen, w, zet }}
        />
      )}
    </div>
  );
}

/** What the supplier said, for who reads it. */
const Gelezen = ({ cel, veld, w, redenen }: { cel: Cel; veld: Veld; w: Waarde; redenen: Keuze[] }) => {
  const reden = redenen.find((r) => r.code === w.reden)?.naam;
  if (!cel.opgave && !reden && !w.toelichting && !cel.uitleg) return null;
  return (
    <Melding
      toon={cel.verschil ? 'let-op' : 'info'}
      titel={cel.verschil ? `Volgens de aanbieder: ${leesbaar(veld, cel.opgave)}` : cel.uitleg}
    >
      <p>{[reden, w.toelichting].filter(Boolean).join('. ') || 'Nog geen uitleg.'}</p>
    </Melding>
  );
};
