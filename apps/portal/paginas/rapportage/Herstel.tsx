import { IconDownload } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import type { BevindingGroep, Inlevering, Rapportage } from '../../api/types';
import { Paneel } from '../../onderdelen/Kerngetal';
import { Melding } from '../../onderdelen/Melding';
import { aantal } from '../../onderdelen/opmaak';
import { LOPEND, Soort } from '../../onderdelen/Status';

const VOLGORDE = { FOUT: 0, BLOKKADE: 1, AFWIJKING: 2, SIGNAAL: 3 };

/** Findings grouped by what mends them, and the file back with its rows marked. */
export function Herstel({ r, inlevering }: { r: Rapportage; inlevering: Inlevering }) {
  if (!r.groepen.length) {
    return (
      <Melding toon="goed" titel="Alles klopt">
        <p>Er zijn geen bevindingen bij deze rapportage. U hoeft niets te doen.</p>
      </Melding>
    );
  }
  const groepen = r.groepen.toSorted((a, b) => VOLGORDE[a.soort] - VOLGORDE[b.soort] || b.aantal - a.aantal);
  return (
    <Paneel titel="Bevindingen, en wat u ermee doet">
      <ul className="herstel">
        {groepen.map((g) => (
          <Groep key={g.code} groep={g} rapportageId={r.id} />
        ))}
      </ul>
      <Downloads inlevering={inlevering} />
    </Paneel>
  );
}

const Groep = ({ groep: g, rapportageId }: { groep: BevindingGroep; rapportageId: string }) => (
  <li>
    <div className="herstel-kop">
      <Soort soort={g.soort} />
      <h3>{g.titel}</h3>
      <span className="bij">
        {g.code} · {aantal(g.aantal, 'keer', 'keer')}
        {g.open ? `, ${g.open} open` : ''}
      </span>
    </div>
    <p>{g.oplossing}</p>
    <Link to="/bevindingen" search={{ rapportage: rapportageId, code: [g.code], status: LOPEND }}>
      Bekijk {g.aantal === 1 ? 'deze bevinding' : `deze ${g.aantal} bevindingen`}
      <span className="alleen-voorlezen"> met code {g.code}</span>
    </Link>
  </li>
);

const Download = ({ href, children, vol }: { href: string; children: string; vol?: boolean }) => (
  <Button
    component="a"
    href={href}
    download
    variant={vol ? 'filled' : 'outline'}
    leftSection={<IconDownload size={18} aria-hidden />}
  >
    {children}
  </Button>
);

const Downloads = ({ inlevering: { id } }: { inlevering: Inlevering }) => (
  <div className="niet-afdrukken">
    <h3 className="groepkop">Uw bestand terug, met de bevindingen erin</h3>
    <p className="bij">
      Elke regel met een bevinding is gemarkeerd; in de laatste kolom staat wat u moet doen. U kunt dit bestand
      verbeteren en opnieuw inleveren.
    </p>
    <div className="knoppen">
      <Download vol href={`/api/inleveringen/${id}/gemarkeerd.xlsx`}>
        Gemarkeerd als Excel
      </Download>
      <Download href={`/api/inleveringen/${id}/gemarkeerd.csv`}>Gemarkeerd als CSV</Download>
      <Download href={`/api/inleveringen/${id}/bestand`}>Ingeleverd bestand</Download>
    </div>
  </div>
);
