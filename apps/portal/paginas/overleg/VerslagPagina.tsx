import '../contracten/contracten.css';
import './overleg.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { IconFileTypePdf } from '@tabler/icons-react';
import { overlegVraag, verslagVraag, type Overleg, type Verslaginhoud, type Verslagversie } from '../../api/overleg';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Paneel } from '../../onderdelen/Kerngetal';
import { Linkknop } from '../../onderdelen/Links';
import { datum, datumVoluit, tijdstip } from '../../onderdelen/opmaak';
import { Pagina } from '../../onderdelen/Pagina';
import { NietGevonden } from '../NietGevonden';
import { Geschreven } from './Punt';
import { Besluiten, Stand } from './Vaststellen';

const route = getRouteApi('/binnen/overleg/$id/verslag');

/** The verslag as both sides read it: what it says, what each side thinks of it, and its earlier versions. */
export function VerslagPagina() {
  const { id } = route.useParams();
  const vraag = useQuery(overlegVraag(id));
  return (
    <Gegevens van={vraag} regels={10}>
      {(o) => (o ? <Verslag o={o} /> : <NietGevonden />)}
    </Gegevens>
  );
}

/** The version to show: the one in the address, else the newest that stands, else how it would be now. */
function gekozenVersie(o: Overleg, nr: number | undefined): Verslagversie | null {
  const [nieuwste] = o.verslagen;
  if (nr !== undefined) return o.verslagen.find((v) => v.nr === nr) ?? null;
  return nieuwste && (nieuwste.stand === 'AANGEBODEN' || nieuwste.stand === 'VASTGESTELD') ? nieuwste : null;
}

function Verslag({ o }: { o: Overleg }) {
  const { versie: nr } = route.useSearch();
  const versie = gekozenVersie(o, nr);
  const inhoud = useQuery(verslagVraag(o.id, versie?.nr ?? 0));
  return (
    <Pagina
      titel={`Verslag: ${o.reeks}, ${datumVoluit(o.datum)}`}
      kruimels={[
        { naam: 'Overleggen', pad: '/overleg' },
        { naam: `Overleg van ${datum(o.datum)}`, pad: `/overleg/${o.id}` },
      ]}
      acties={
        <Button
          component="a"
          href={versie?.pdf ?? `/api/overleggen/${o.id}/verslagen/0/verslag.pdf`}
          variant="outline"
          leftSection={<IconFileTypePdf size={20} aria-hidden />}
        >
          {versie ? 'Downloaden (PDF)' : 'Voorbeeld (PDF)'}
        </Button>
      }
    >
      <Stand o={o} v={versie} />
      <Besluiten o={o} v={versie} />
      <Gegevens van={inhoud} regels={8}>
        {(i) => (i ? <Blad i={i} v={versie} /> : <p>Deze versie is er niet, of is niet voor u.</p>)}
      </Gegevens>
      {o.verslagen.length > 0 && <Versies o={o} gekozen={versie} />}
    </Pagina>
  );
}

const STANDEN: Record<Verslagversie['stand'], string> = {
  AANGEBODEN: 'wacht op akkoord',
  WIJZIGING_GEVRAAGD: 'wijziging gevraagd',
  TERUGGENOMEN: 'teruggenomen',
  VASTGESTELD: 'vastgesteld',
};
const Versies = ({ o, gekozen }: { o: Overleg; gekozen: Verslagversie | null }) => (
  <Paneel titel="Versies">
    <ul className="besluiten">
      {o.verslagen.map((v) => (
        <li key={v.nr}>
          {v.nr === gekozen?.nr ? (
            <strong>Versie {v.nr}</strong>
          ) : (
            <Linkknop
              to="/overleg/$id/verslag"
              params={{ id: o.id }}
              search={{ versie: v.nr }}
              variant="subtle"
              size="compact-md"
            >
              Versie {v.nr}
            </Linkknop>
          )}
          : {STANDEN[v.stand]}, aangeboden op {tijdstip(v.aangebodenOp)} door {v.aangebodenDoor}
          {v.reden && <span className="onder">Verbeterd omdat: {v.reden}</span>}
          {v.stand === 'VASTGESTELD' && <span className="vingerafdruk">Vingerafdruk (SHA-256): {v.sha256}</span>}
        </li>
      ))}
    </ul>
  </Paneel>
);

const Blad = ({ i, v }: { i: Verslaginhoud; v: Verslagversie | null }) => (
  <article className="paneel verslagblad" aria-labelledby="verslag-kop">
    <h2 id="verslag-kop">{i.titel}</h2>
    <p className="bij">
      {datumVoluit(i.datum)}, {i.begin} tot {i.eind}
      {i.plaats && `, ${i.plaats}`}. {v ? `Versie ${v.nr}.` : 'Concept, zoals het nu is.'}
    </p>
    <p>Uitgenodigd: {i.deelnemers.join(', ')}.</p>
    {i.aanwezigen && <p>Aanwezig: {i.aanwezigen}</p>}
    {i.reden && <p>Dit verslag verbetert een eerdere versie: {i.reden}</p>}
    {i.punten.map((p) => (
      <Deel key={p.nr} p={p} />
    ))}
  </article>
);

const Deel = ({ p }: { p: Verslaginhoud['punten'][number] }) => (
  <section aria-label={`Punt ${p.nr}`}>
    <h3>
      {p.nr}. {p.titel}
    </h3>
    {p.over && <p className="bij">{p.over}</p>}
    {p.cijfers.length > 0 && (
      <dl className="cijfers">
        {p.cijfers.map((c) => (
          <div key={c.naam}>
            <dt>{c.naam}</dt>
            <dd>{c.waarde}</dd>
          </div>
        ))}
      </dl>
    )}
    {p.notulen ? <Geschreven tekst={p.notulen} /> : <p className="bij">Geen tekst bij dit punt.</p>}
    {p.besluiten.length > 0 && (
      <>
        <h4>Besluiten</h4>
        <ul>
          {p.besluiten.map((b) => (
            <li key={b.nr}>
              Besluit {b.nr}: {b.tekst}
            </li>
          ))}
        </ul>
      </>
    )}
    {p.acties.length > 0 && (
      <>
        <h4>Acties</h4>
        <ul>
          {p.acties.map((a) => (
            <li key={a.nr}>
              {a.nr}: {a.tekst} ({a.eigenaar}, uiterlijk {datum(a.uiterlijk)})
            </li>
          ))}
        </ul>
      </>
    )}
    {p.opmerkingen.length > 0 && (
      <>
        <h4>Opmerkingen</h4>
        <ul>
          {p.opmerkingen.map((m) => (
            <li key={m.van + m.tekst}>
              {m.van}: {m.tekst}
            </li>
          ))}
        </ul>
      </>
    )}
  </section>
);
