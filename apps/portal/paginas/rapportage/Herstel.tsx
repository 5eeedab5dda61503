import { useQuery } from '@tanstack/react-query';
import { ikVraag } from '../../api/vragen';
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
  const { data: ik } = useQuery(ikVraag);
  const eigen = ik?.toewijzing.rol === 'AANBIEDER';
  if (!r.groepen.length) {
    return <Klopt eigen={eigen} />;
  }
  const groepen = r.groepen.toSorted((a, b) => VOLGORDE[a.soort] - VOLGORDE[b.soort] || b.aantal - a.aantal);
  return (
    <Paneel titel={eigen ? 'Bevindingen, en wat u ermee doet' : 'Bevindingen, en wat de aanbieder ermee doet'}>
      <Downloads inlevering={inlevering} eigen={eigen} />
      <ul className="herstel">
        {groepen.map((g) => (
          <Groep key={g.code} groep={g} rapportageId={r.id} />
        ))}
      </ul>
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

const Klopt = ({ eigen }: { eigen: boolean }) => (
  <Melding toon="goed" titel="Alles klopt">
    <p>Er zijn geen bevindingen bij deze rapportage.{eigen && ' U hoeft niets te doen.'}</p>
  </Melding>
);

const Downloads = ({ inlevering: { id }, eigen }: { inlevering: Inlevering; eigen: boolean }) => (
  <div className="bestand-terug niet-afdrukken">
    <p>
      {eigen ? 'Uw bestand terug' : 'Het bestand'} met de bevindingen erin: elke regel met een bevinding is gemarkeerd,
      en in de laatste kolom staat wat ermee moet gebeuren.{eigen && ' U kunt het verbeteren en opnieuw inleveren.'}
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
